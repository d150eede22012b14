"""A document's text by lines, and what a reader sees in it: furniture, blocks, headings, numbered paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from mapper.passages.copying import Wording
from mapper.passages.folding import HYPHENS, Folded, fold

_RULE = re.compile(r"\s*[-=_*]{4}[-=_*\s]*")
_NUMBER = re.compile(r"\s*([0-9]{1,3})\.\s+\S")
_RUN_IN = re.compile(r"\W*([^\W\d][^.:;?!\n]{1,78}:)(?=\s|$)")
_BULLET = "•·*–-‣▪◦ \t"

MAX_HEADING = 90
"""Characters; what stands alone on a line and is longer is a paragraph."""


@dataclass(frozen=True)
class Span:
    """Lines of a document, first to last, counted from 0; the last is not included."""

    start: int
    stop: int

    def overlaps(self, other: Span) -> bool:
        """Whether both have a line in common."""
        return self.start < other.stop and other.start < self.stop


@dataclass(frozen=True)
class Heading:
    """A heading: its text, the lines that it takes, and whether it ends in a colon, as run-in ones do."""

    text: str
    span: Span
    colon: bool
    run_in: bool


class Document:
    """The text of a copy.

    Parameters
    ----------
    text
        All of it; pages are divided by form feeds.
    furniture
        Literal starts of lines that belong to the page and not to the text.
    language
        The tag of the language that it is in, as ``pt-BR``; empty if nobody says.
    """

    def __init__(self, text: str, furniture: Sequence[str] = (), language: str = "") -> None:
        self.language = language
        self.lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        self._furniture = tuple(furniture)
        self._folded: dict[Span, Folded] = {}

    def is_furniture(self, line: int) -> bool:
        """Whether a line belongs to the page and not to the text."""
        return bool(self._furniture) and self.lines[line].strip().startswith(self._furniture)

    def text(self, span: Span) -> str:
        """Return the text of some lines, without furniture."""
        return "\n".join(self.lines[line] for line in range(span.start, span.stop) if not self.is_furniture(line))

    def folded(self, span: Span) -> Folded:
        """Return the text of some lines as it is compared."""
        if span not in self._folded:
            self._folded[span] = fold(self.text(span))
        return self._folded[span]

    @cached_property
    def wording(self) -> Wording:
        """All of its words, furniture aside."""
        return Wording(self.text(self.whole))

    @property
    def whole(self) -> Span:
        """All lines."""
        return Span(0, len(self.lines))

    @cached_property
    def blocks(self) -> tuple[Span, ...]:
        """Runs of lines between blank ones, over the whole file."""
        spans = []
        for blank, group in groupby(range(len(self.lines)), key=lambda line: not self.lines[line].strip()):
            if not blank:
                lines = list(group)
                spans.append(Span(lines[0], lines[-1] + 1))
        return tuple(spans)

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """Headings in order: lines between rules, short blocks that end like no sentence, and run-in ones."""
        found = []
        for block in self.blocks:
            heading = self._ruled(block) or self._standing(block) or self._run_in(block)
            if heading is not None:
                found.append(heading)
        return tuple(found)

    @cached_property
    def numbered(self) -> tuple[tuple[int, Span], ...]:
        """Numbered paragraphs with their printed numbers; each spans page breaks and ends at the next heading."""
        starts: list[tuple[int, int]] = []
        for line, text in enumerate(self.lines):
            match = _NUMBER.match(text)
            # A number that does not follow the last one is a figure at the start of a line; 1 starts anew.
            if match and int(match[1]) in (1, starts[-1][0] + 1 if starts else 1):
                starts.append((int(match[1]), line))
        ends = [*(line for _, line in starts[1:]), len(self.lines)][: len(starts)]
        return tuple((number, self._until_heading(line, end)) for (number, line), end in zip(starts, ends, strict=True))

    @cached_property
    def pages(self) -> tuple[Span, ...]:
        """Pages, where form feeds divide them; else all as one."""
        starts = [0] + [line for line, text in enumerate(self.lines) if line and text.startswith("\f")]
        return tuple(Span(start, stop) for start, stop in zip(starts, [*starts[1:], len(self.lines)], strict=True))

    def section(self, heading: Heading) -> Span:
        """Return what stands under a heading, up to the next one that is printed like it."""
        stop = self._next(heading.span.start, self._headings_like[heading.colon], len(self.lines))
        return Span(heading.span.start if heading.run_in else heading.span.stop, stop)

    def paragraphs(self, span: Span) -> tuple[Span, ...]:
        """Return the blocks inside some lines, those that a page break divides as one."""
        found: list[Span] = []
        joined = False
        first = bisect_left(self.blocks, span.start, key=lambda block: block.start)
        last = bisect_right(self.blocks, span.stop, key=lambda block: block.stop)
        for block in self.blocks[first:last]:
            if all(self.is_furniture(line) for line in range(block.start, block.stop)):
                joined = bool(found)
            elif joined:
                found[-1] = Span(found[-1].start, block.stop)
                joined = False
            else:
                found.append(block)
        return tuple(found)

    def _ruled(self, block: Span) -> Heading | None:
        inner = [line for line in range(block.start, block.stop) if not _RULE.fullmatch(self.lines[line])]
        if not inner or not _RULE.fullmatch(self.lines[block.start]) or len(inner) == block.stop - block.start:
            return None
        text = " ".join(self.lines[line].strip() for line in inner)
        return Heading(text, block, text.endswith(":"), run_in=False)

    def _standing(self, block: Span) -> Heading | None:
        text = self.text(block).strip().lstrip("#").strip()
        if "\n" in text or not 0 < len(text) <= MAX_HEADING or text[0] in "•(":
            return None
        if text[-1] in '.!,;"”’)' + HYPHENS or not any(character.isalpha() for character in text):
            return None
        return Heading(text, block, text.endswith(":"), run_in=False)

    def _run_in(self, block: Span) -> Heading | None:
        match = _RUN_IN.match(self.text(block))
        return Heading(match[1].strip(_BULLET), block, colon=True, run_in=True) if match else None

    @cached_property
    def _headings_like(self) -> dict[bool, list[int]]:
        """Lines at which headings begin, those that end in a colon and the others."""
        return {colon: [one.span.start for one in self.headings if one.colon == colon] for colon in (True, False)}

    @cached_property
    def _standing_headings(self) -> list[int]:
        return [heading.span.start for heading in self.headings if not heading.run_in]

    def _until_heading(self, start: int, stop: int) -> Span:
        return Span(start, min(stop, self._next(start, self._standing_headings, stop)))

    @staticmethod
    def _next(line: int, lines: list[int], end: int) -> int:
        """Return the first of some lines after one of them, else the end."""
        index = bisect_right(lines, line)
        return lines[index] if index < len(lines) else end
