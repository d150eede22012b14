"""A map's story as it was written: its steps, and their words as a tree in which nothing is markup any more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from mapper.model.problem import Origin, table_record


@dataclass(frozen=True, slots=True)
class Text:
    """Plain words; `at` is where they begin in what was written, in characters from its start."""

    text: str
    at: int


@dataclass(frozen=True, slots=True)
class Citation:
    """The claims that carry what stands before it, as refs; `at` as of a Text."""

    refs: tuple[str, ...]
    at: int


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Emphasised parts; `strong` for the stronger kind. At most one of each kind lies in the other."""

    parts: tuple[Part, ...]
    strong: bool = False


Part = Text | Citation | Emphasis


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; also an item of a list."""

    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class BulletList:
    """Items without an order."""

    items: tuple[Paragraph, ...]


Block = Paragraph | BulletList


@dataclass(frozen=True, slots=True)
class StoryText:
    """What is told: as it was written, and as a tree."""

    written: str = ""
    blocks: tuple[Block, ...] = ()

    def paragraphs(self) -> Iterator[Paragraph]:
        """Yield every paragraph and every item of a list, in the order of reading."""
        for block in self.blocks:
            if isinstance(block, Paragraph):
                yield block
            else:
                yield from block.items

    def citations(self) -> Iterator[Citation]:
        """Yield every citation, in the order of reading."""
        for paragraph in self.paragraphs():
            yield from (leaf for leaf in leaves(paragraph.parts) if isinstance(leaf, Citation))

    def cited(self) -> tuple[str, ...]:
        """Return the refs of the claims that it cites, each once, in the order of first citation."""
        return tuple(dict.fromkeys(ref for citation in self.citations() for ref in citation.refs))


def leaves(parts: tuple[Part, ...]) -> Iterator[Text | Citation]:
    """Yield words and citations in the order of reading, whether emphasised or not."""
    for part in parts:
        if isinstance(part, Emphasis):
            yield from leaves(part.parts)
        else:
            yield part


FIGURES = "figures"
"""What a step shows beside a small map, if it is not the map that it shows."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a story.

    Parameters
    ----------
    text, notes
        What the audience reads; what the speaker alone does.
    headings, texts, notes_texts
        In other languages, by language tag.
    view
        West, south, east, north in degrees, west more than east across 180°; else the marks and layers of `fit`; else
        the map's own view.
    show
        `FIGURES` if its claims' quantities are drawn as bars; empty if the map is what it shows.
    layers
        Ids of the layers that are on; None for all.
    filters
        Ids by facet, as docs/questions.md has them.
    held, known
        A day, month or year for each of the two clocks; empty if it is not asked.
    contested
        Whether only what is contested is shown.
    choose
        The id of a mark or the ref of a claim to open; empty if none.
    """

    heading: str
    text: StoryText
    origin: Origin
    notes: StoryText = StoryText()
    view: tuple[float, float, float, float] | None = None
    fit: tuple[str, ...] = ()
    show: str = ""
    layers: tuple[str, ...] | None = None
    filters: dict[str, tuple[str, ...]] = field(default_factory=dict)
    held: str = ""
    known: str = ""
    contested: bool = False
    choose: str = ""
    headings: dict[str, str] = field(default_factory=dict)
    texts: dict[str, StoryText] = field(default_factory=dict)
    notes_texts: dict[str, StoryText] = field(default_factory=dict)

    def told(self) -> Iterator[tuple[str, StoryText]]:
        """Yield its text and its notes in every language, each with the key under which it is written."""
        for key, own, others in (("text", self.text, self.texts), ("notes", self.notes, self.notes_texts)):
            yield key, own
            yield from ((f"{key}:{language}", text) for language, text in others.items())

    def cited(self) -> tuple[str, ...]:
        """Return the refs of the claims that its text and its notes cite, each once."""
        return tuple(dict.fromkeys(self.text.cited() + self.notes.cited()))

    @property
    def record(self) -> str:
        """What problems call it, and what `--skip-invalid` leaves out."""
        return table_record(self.origin)
