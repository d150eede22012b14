"""One step of a map's story as a map of its own: its view, the marks that it leaves, and what it cites."""

from __future__ import annotations

from dataclasses import dataclass, replace

from mapper.document.map_document import MapDocument, ShownClaim
from mapper.document.shown_story import FigureGroup, ShownStep
from mapper.errors import UsageError
from mapper.questions.steps import marks_of_step


@dataclass(frozen=True)
class Footnote:
    """A claim that a step cites, by its number there, with the words of its footnote."""

    number: int
    claim: str
    words: str


def narrowed(document: MapDocument, number: int | None) -> tuple[MapDocument, tuple[Footnote, ...]]:
    """Return what is to be drawn, and the footnotes of the step; all of the map, and none, without one.

    Raises
    ------
    UsageError
        If the map has no such step.
    """
    if number is None:
        return document, ()
    step = _step(document, number)
    layers = tuple(layer for layer in document.layers if step.layers is None or layer.id in step.layers)
    shown = replace(
        document,
        title=step.heading,
        subtitle=document.title,
        bounds=step.bounds,
        insets=(),
        layers=layers,
        marks=marks_of_step(document, step.question, step.layers),
    )
    return shown, _footnotes(document, step)


def figures_of(document: MapDocument, number: int | None) -> tuple[FigureGroup, ...]:
    """Return what a step counts; nothing without a step, and for one that shows no figures."""
    return () if number is None else _step(document, number).figures


def _step(document: MapDocument, number: int) -> ShownStep:
    steps = document.story.steps if document.story is not None else ()
    if not steps:
        raise UsageError(f"The map {document.id} tells no story: leave --step out, or add [[step]]s to its file.")
    found = next((step for step in steps if step.number == number), None)
    if found is None:
        raise UsageError(f"The story of {document.id} has no step {number}: choose 1 to {len(steps)}.")
    return found


def _footnotes(document: MapDocument, step: ShownStep) -> tuple[Footnote, ...]:
    claims = {claim.ref: claim for claim in document.claims}
    numbers = {source.id: source.number for source in document.sources}
    return tuple(
        Footnote(note.number, note.claim, _words(claims[note.claim], numbers[claims[note.claim].source]))
        for note in step.footnotes
    )


def _words(claim: ShownClaim, source: int) -> str:
    return f"[{source}], {claim.locator}: {claim.text}" if claim.locator else f"[{source}]: {claim.text}"
