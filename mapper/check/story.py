"""What a map's story says: every sentence cites a claim. That its map has what it names, `mapper.admission` tells."""

from __future__ import annotations

from collections.abc import Iterator

from mapper.check.sentences import uncited
from mapper.model.problem import Fault
from mapper.model.story import Step
from mapper.read.dataset import Loaded

MAX_SHOWN = 60
"""Characters of a sentence that a message repeats."""


def story(loaded: Loaded) -> Iterator[Fault]:
    """Yield a fault for every sentence of a step that cites nothing."""
    for spec in loaded.dataset.maps.values():
        for step in spec.steps:
            yield from _uncited(step, loaded)


def _uncited(step: Step, loaded: Loaded) -> Iterator[Fault]:
    fix = "Say which claim says so: [@SOURCE-ID#claim-id], before its full stop or right behind it."
    for key, text in (("text", step.text), ("notes", step.notes)):
        for sentence, at in uncited(text):
            # What the speaker alone is to read is not repeated: with --skip-invalid, messages get onto the map.
            what = "a sentence of the notes" if key == "notes" else f'"{_short(sentence)}"'
            place = loaded.reading.line_column(step.origin.at(key), text.written, at)
            yield Fault(step.origin.at(key), f"{what} cites nothing.", fix, step.record, at=place)


def _short(text: str) -> str:
    return text if len(text) <= MAX_SHOWN else f"{text[: MAX_SHOWN - 1]}…"
