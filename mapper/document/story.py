"""The story of a map: its steps as they may be told, with footnotes; a step that says more than the map goes whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from mapper.document.map_document import Facet, Layer, Mark, ShownClaim
from mapper.document.shown_story import (
    AskedQuestion,
    Choice,
    Footnote,
    ShownBlock,
    ShownStep,
    SpeakerNotes,
    Story,
)
from mapper.document.step_figures import figure_groups
from mapper.document.view import Bounds, fit
from mapper.model.story import FIGURES, Citation, Paragraph, Part, Step, StoryText, Text

Numbers = Mapping[str, int]
"""Numbers of footnotes by the refs of their claims."""


class Showing:
    """What of a map a step can speak of: all that is left of it after withholding."""

    def __init__(
        self,
        marks: Iterable[Mark],
        layers: Iterable[Layer],
        claims: Iterable[ShownClaim],
        facets: Iterable[Facet],
        bounds: Bounds,
    ) -> None:
        self.marks = {mark.id: mark for mark in marks}
        self.layers = {layer.id: layer for layer in layers}
        self.claims = {claim.ref: claim for claim in claims}
        self.facets = {facet.id: facet.choices for facet in facets}
        self.bounds = bounds

    def has_all_of(self, step: Step) -> bool:
        """Whether nothing that the step cites, names or asks for is missing."""
        needed = [
            (step.cited(), self.claims),
            (step.fit, self.marks.keys() | self.layers.keys()),
            (step.layers or (), self.layers),
            ((step.choose,) if step.choose else (), self.claims if "#" in step.choose else self.marks),
            *((values, self.facets.get(facet, ())) for facet, values in step.filters.items()),
        ]
        return all(one in there for wanted, there in needed for one in wanted)

    def bounds_of(self, step: Step) -> Bounds:
        """Return west, south, east, north of a step, in degrees."""
        if step.view is not None or not step.fit:
            return step.view or self.bounds
        return fit(tuple(self.marks[mark] for mark in self.framed_by(step)))

    def framed_by(self, step: Step) -> tuple[str, ...]:
        """Return the ids of the marks that a step fits into its view, be it by their layers."""
        marks = (mark for one in step.fit for mark in (self.layers[one].marks if one in self.layers else [one]))
        return tuple(dict.fromkeys(marks))


def make_story(steps: Iterable[Step], of: Showing, notes: bool) -> Story | None:
    """Return a map's story; None if no step is left.

    Parameters
    ----------
    of
        What of the map is left. A step that goes beyond it is left out whole, so that no word of it speaks of what is
        withheld, and the others are numbered without it.
    notes
        Whether the speaker's notes come with it.
    """
    left = [step for step in steps if of.has_all_of(step)]
    if not left:
        return None
    return Story(tuple(_shown(number, step, of, notes) for number, step in enumerate(left, start=1)))


def _shown(number: int, step: Step, of: Showing, notes: bool) -> ShownStep:
    numbers = {ref: number for number, ref in enumerate(step.text.cited(), start=1)}
    return ShownStep(
        number=number,
        heading=step.heading,
        text=_blocks(step.text, numbers),
        footnotes=_footnotes(numbers),
        bounds=of.bounds_of(step),
        layers=None if step.layers is None else tuple(dict.fromkeys(step.layers)),
        question=AskedQuestion(dict(step.filters), step.held, step.known, step.contested),
        choice=Choice("claim" if "#" in step.choose else "mark", step.choose) if step.choose else None,
        notes=_notes(step, numbers) if notes and step.notes.blocks else None,
        frames=None if step.view is not None else of.framed_by(step),
        headings=dict(sorted(step.headings.items())),
        texts=_translated(step.texts, numbers),
        figures=figure_groups(numbers, of.claims) if step.show == FIGURES else (),
    )


def _notes(step: Step, numbers: Numbers) -> SpeakerNotes:
    further = (ref for ref in step.notes.cited() if ref not in numbers)
    more = {ref: number for number, ref in enumerate(further, start=len(numbers) + 1)}
    all_numbers = {**numbers, **more}
    return SpeakerNotes(_blocks(step.notes, all_numbers), _footnotes(more), _translated(step.notes_texts, all_numbers))


def _translated(texts: Mapping[str, StoryText], numbers: Numbers) -> dict[str, tuple[ShownBlock, ...]]:
    return {language: _blocks(text, numbers) for language, text in sorted(texts.items())}


def _footnotes(numbers: Numbers) -> tuple[Footnote, ...]:
    return tuple(Footnote(number, ref) for ref, number in numbers.items())


def _blocks(text: StoryText, numbers: Numbers) -> tuple[ShownBlock, ...]:
    return tuple(
        {"kind": "paragraph", "parts": _parts(block.parts, numbers)}
        if isinstance(block, Paragraph)
        else {"kind": "list", "items": tuple({"parts": _parts(item.parts, numbers)} for item in block.items)}
        for block in text.blocks
    )


def _parts(parts: Iterable[Part], numbers: Numbers) -> tuple[dict[str, Any], ...]:
    return tuple(_part(part, numbers) for part in parts)


def _part(part: Part, numbers: Numbers) -> dict[str, Any]:
    if isinstance(part, Text):
        return {"kind": "text", "text": part.text}
    if isinstance(part, Citation):
        return {"kind": "citation", "numbers": tuple(numbers[ref] for ref in part.refs)}
    return {"kind": "strong" if part.strong else "emphasis", "parts": _parts(part.parts, numbers)}
