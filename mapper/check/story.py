"""What a map's story says: every sentence cites a claim, in each language the same.

That its map has what it names, `mapper.admission` tells.
"""

from __future__ import annotations

from collections.abc import Iterator

from mapper.check.sentences import uncited
from mapper.model.problem import Fault
from mapper.model.story import FIGURES, Step
from mapper.read.dataset import Loaded

MAX_SHOWN = 60
"""Characters of a sentence that a message repeats."""


def story(loaded: Loaded) -> Iterator[Fault]:
    """Yield a fault for each sentence that cites nothing, where languages cite differently, and for figures of none."""
    for spec in loaded.dataset.maps.values():
        for step in spec.steps:
            yield from _uncited(step, loaded)
            yield from _cited_otherwise(step, loaded)
            yield from _without_figures(step, loaded)


def _uncited(step: Step, loaded: Loaded) -> Iterator[Fault]:
    fix = "Say which claim says so: [@SOURCE-ID#claim-id], before its full stop or right behind it."
    for key, text in step.told():
        for sentence, at in uncited(text):
            # What the speaker alone is to read is not repeated: with --skip-invalid, messages get onto the map.
            what = "a sentence of the notes" if key.startswith("notes") else f'"{_short(sentence)}"'
            place = loaded.reading.line_column(step.origin.at(key), text.written, at)
            yield Fault(step.origin.at(key), f"{what} cites nothing.", fix, step.record, at=place)


def _cited_otherwise(step: Step, loaded: Loaded) -> Iterator[Fault]:
    own = {"text": step.text, "notes": step.notes}
    for key, text in step.told():
        original, _, language = key.partition(":")
        if not language:
            continue
        origin, there = step.origin.at(key), own[original].cited()
        fix = f"Let both cite the same claims: what {original} cites is what the footnotes hold."
        for ref in there:
            if ref not in text.cited():
                yield Fault(origin, f'does not cite "{ref}", as {original} does.', fix, step.record)
        for citation in text.citations():
            for ref in citation.refs:
                if ref not in there:
                    place = loaded.reading.line_column(origin, text.written, citation.at)
                    yield Fault(origin, f'cites "{ref}", and {original} does not.', fix, step.record, at=place)


def _without_figures(step: Step, loaded: Loaded) -> Iterator[Fault]:
    claims, cited = loaded.dataset.claims, step.text.cited()
    if step.show != FIGURES or any(ref not in claims for ref in cited):
        return
    if not any(claims[ref].quantity is not None and not claims[ref].negative for ref in cited):
        fix = "Cite a claim that has a quantity, or leave show out."
        yield Fault(step.origin.at("show"), "none of the claims that the text cites gives a figure.", fix, step.record)


def _short(text: str) -> str:
    return text if len(text) <= MAX_SHOWN else f"{text[: MAX_SHOWN - 1]}…"
