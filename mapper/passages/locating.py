"""Locators to passages: the lines of a document that a locator may mean."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mapper.model.locator import Block, Header, Locator, NumberedParagraph, Page, Timestamp, UnderHeading
from mapper.passages.document import Document, Heading, Span
from mapper.passages.folding import fold

_CUE = re.compile(r"\s*\[?(?:([0-9]{1,3}):)?([0-5]?[0-9]):([0-5][0-9])(?:[.,][0-9]{1,3})?\b")

LEAST_PROSE_WORDS = 20


@dataclass(frozen=True)
class Passage:
    """A piece of a document: how it is located, and its lines."""

    locator: str
    span: Span

    @property
    def line(self) -> int:
        """Number of its first line, counted from 1."""
        return self.span.start + 1


def locate(document: Document, locator: Locator) -> tuple[Passage, ...]:
    """Return the passages that a locator may mean: none if it leads nowhere, several if it is not clear."""
    return tuple(Passage(name, span) for name, span in _candidates(document, locator))


def natural_passages(document: Document) -> tuple[Passage, ...]:
    """Return the document divided as a reader would cite it, without overlap and in order.

    By numbered paragraphs where there are any, else by blocks; what stands before or between them as blocks. Headings
    that stand alone are none.
    """
    headings = {heading.span for heading in document.headings if not heading.run_in}
    numbered = [Passage(f"para. {number}", span) for number, span in document.numbered]
    rest = [
        Passage(f"block {number}", block)
        for number, block in enumerate(document.blocks, start=1)
        if not _is_within(block.start, numbered) and document.text(block).strip() and block not in headings
    ]
    return tuple(sorted([*numbered, *rest], key=lambda passage: passage.span.start))


def _is_within(line: int, passages: Sequence[Passage]) -> bool:
    """Whether a line lies in one of some passages, which are in order and do not overlap."""
    index = bisect_right(passages, line, key=lambda passage: passage.span.start) - 1
    return index >= 0 and line < passages[index].span.stop


def _candidates(document: Document, locator: Locator) -> Iterator[tuple[str, Span]]:
    match locator:
        case NumberedParagraph(number):
            yield from ((str(locator), span) for found, span in document.numbered if found == number)
        case Block(number):
            if number <= len(document.blocks):
                yield str(locator), document.blocks[number - 1]
        case Page(number):
            if number <= len(document.pages):
                yield str(locator), document.pages[number - 1]
        case Header():
            yield str(locator), _header(document)
        case Timestamp(seconds):
            yield from ((str(locator), span) for span in _cue(document, seconds))
        case UnderHeading():
            yield from _under_heading(document, locator)


def _under_heading(document: Document, locator: UnderHeading) -> Iterator[tuple[str, Span]]:
    named = fold(locator.heading).text.rstrip(":")
    headings = [heading for heading in document.headings if fold(heading.text).text.rstrip(":") == named]
    for occurrence, heading in enumerate(headings, start=1):
        if locator.occurrence not in (None, occurrence):
            continue
        span = _paragraph(document, heading, locator.paragraph)
        if span is not None:
            which = occurrence if len(headings) > 1 else None
            yield str(UnderHeading(locator.heading, which, locator.paragraph)), span


def _paragraph(document: Document, heading: Heading, number: int | None) -> Span | None:
    section = document.section(heading)
    if number is None:
        return section
    paragraphs = document.paragraphs(section)
    return paragraphs[number - 1] if number <= len(paragraphs) else None


def _header(document: Document) -> Span:
    if document.numbered:
        return Span(0, document.numbered[0][1].start)
    for block in document.blocks:
        text = document.text(block).strip()
        if len(text.split()) >= LEAST_PROSE_WORDS and text[-1:] in '.!?"”’)':
            return Span(0, block.start)
    return document.whole


def _cue(document: Document, seconds: int) -> Iterator[Span]:
    """Yield the lines from the last time at or before the one sought to the next time."""
    cues = []
    for line, text in enumerate(document.lines):
        match = _CUE.match(text)
        if match:
            hours, minutes, rest = (int(part or 0) for part in match.groups())
            cues.append((hours * 3600 + minutes * 60 + rest, line))
    before = [index for index, (time, _) in enumerate(cues) if time <= seconds]
    if before:
        index = before[-1]
        stop = cues[index + 1][1] if index + 1 < len(cues) else len(document.lines)
        yield Span(cues[index][1], stop)
