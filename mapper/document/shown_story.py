"""A story as it is shown: the records of a MapDocument's steps."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

ShownBlock = dict[str, Any]
"""``{kind: paragraph, parts}`` or ``{kind: list, items: [{parts}]}``; a part is ``{kind: text, text}``,
``{kind: emphasis | strong, parts}`` or ``{kind: citation, numbers}``."""


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote of a step: its number, counted from 1 in each step, and the ref of a claim of the map."""

    number: int
    claim: str


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """What a step asks of the map.

    Parameters
    ----------
    chosen
        Values by facet, of those that occur on the map.
    held, known
        A day, month or year; empty if it is not asked.
    """

    chosen: dict[str, tuple[str, ...]]
    held: str
    known: str
    contested: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """What a step opens: a ``mark`` by its id, or a ``claim`` by its ref."""

    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class SpeakerNotes:
    """What only the speaker reads; `footnotes` are those that the step's own text does not have.

    Parameters
    ----------
    texts
        In other languages, by language tag.
    """

    text: tuple[ShownBlock, ...]
    footnotes: tuple[Footnote, ...]
    texts: dict[str, tuple[ShownBlock, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FigureBar:
    """The figure of a claim as a bar from zero, with the number of its footnote.

    Parameters
    ----------
    sure, most
        How far it surely goes and how far it may, in shares of the scale: alike for a single figure, `sure` 0 where
        the source gives only an upper bound, `most` None where it gives only a lower one.
    """

    number: int
    claim: str
    sure: float
    most: float | None


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """Figures of one measure in one unit, on one scale that goes from zero to `end`."""

    measure: str
    unit: str
    end: float
    bars: tuple[FigureBar, ...]


@dataclass(frozen=True, slots=True)
class ShownStep:
    """One step.

    Parameters
    ----------
    number
        From 1, of the steps that are left.
    bounds
        West, south, east, north in degrees; west is more than east where they span 180°.
    layers
        Ids of the layers that are on; None for all.
    notes
        None unless the document was composed with them.
    frames
        Ids of the marks that its view is to show, none for the view of the map; None where its file states the view.
    headings, texts
        In other languages, by language tag; their citations have the numbers of the same footnotes.
    figures
        What is drawn as bars; empty unless the step shows figures.
    """

    number: int
    heading: str
    text: tuple[ShownBlock, ...]
    footnotes: tuple[Footnote, ...]
    bounds: tuple[float, float, float, float]
    layers: tuple[str, ...] | None
    question: AskedQuestion
    choice: Choice | None
    notes: SpeakerNotes | None
    frames: tuple[str, ...] | None = None
    headings: dict[str, str] = field(default_factory=dict)
    texts: dict[str, tuple[ShownBlock, ...]] = field(default_factory=dict)
    figures: tuple[FigureGroup, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """The steps of a map, at least one."""

    steps: tuple[ShownStep, ...]
