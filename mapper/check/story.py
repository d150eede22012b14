"""What a map's story says: every sentence cites a claim. That its map has what it names, `mapper.admission` tells."""

from __future__ import annotations

from collections.abc import Iterator

from mapper.check.sentences import uncited
from mapper.model.problem import Fault, Origin
from mapper.model.story import Step, StoryText
from mapper.read.dataset import Loaded
from mapper.read.text_places import place_in_text

MAX_SHOWN = 60
"""Characters of a sentence that a message repeats."""


def story(loaded: Loaded) -> Iterator[Fault]:
    """Yield a fault for every sentence of a step that cites nothing."""
    for spec in loaded.dataset.maps.values():
        for step in spec.steps:
            yield from _uncited(step, loaded)


def place_in_step(origin: Origin, text: StoryText, at: int, loaded: Loaded) -> tuple[int, int]:
    """Return line and column of a character of a step's text, counted from 0."""
    return place_in_text(loaded.reading.files[origin.file], origin.path, text.written, at)


def _uncited(step: Step, loaded: Loaded) -> Iterator[Fault]:
    fix = "Say which claim says so: [@SOURCE-ID#claim-id], before its full stop or right behind it."
    for key, text in (("text", step.text), ("notes", step.notes)):
        for sentence, at in uncited(text):
            # What the speaker alone is to read is not repeated: with --skip-invalid, messages get onto the map.
            what = "a sentence of the notes" if key == "notes" else f'"{_short(sentence)}"'
            place = place_in_step(step.origin.at(key), text, at, loaded)
            yield Fault(step.origin.at(key), f"{what} cites nothing.", fix, step.record, at=place)


def _short(text: str) -> str:
    return text if len(text) <= MAX_SHOWN else f"{text[: MAX_SHOWN - 1]}…"
