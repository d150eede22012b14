"""Where map, key and notes have their places on the sheet, in what size of type, and what there is no room for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from mapper.render.picture.frame import Box, Frame
from mapper.render.picture.legend import SAMPLE, Entry, row_height
from mapper.render.picture.lettering import Block, Style, paragraph

MARGIN, GAP = 16.0, 16.0

LEAST_MAP = 0.6
"""Share of the sheet that the map takes, at least."""

MOST_OF_BODY = 0.85
"""Share of the free room that the map need not go beyond, where long titles leave little."""

COLUMN_SHARES = (0.16, 0.18, 0.2, 0.22, 0.24, 0.26, 0.28, 0.3)
LEAST_COLUMN = 160.0
TYPE_SCALES = (1.0, 0.92, 0.85, 0.78)
NOTE_COLUMN = 230.0
"""Pixels of a column under the map, at least."""

HEADING_SPACE, NOTE_GAP, BLOCK_GAP, SECTION_GAP = 20.0, 4.0, 10.0, 10.0
BALANCE_STEP = 4.0


@dataclass(frozen=True)
class Section:
    """A heading and what stands under it: rows of the key, or notes.

    Parameters
    ----------
    more
        Returns what to say of so many that have no room.
    """

    heading: str
    notes: tuple[str | Entry, ...]
    more: Callable[[int], str]


@dataclass(frozen=True)
class Item:
    """A heading, a note, or the words of a row of the key."""

    block: Block
    entry: Entry | None = None
    is_heading: bool = False

    @property
    def height(self) -> float:
        """Of all that it takes in its column."""
        if self.is_heading:
            return HEADING_SPACE
        return row_height(self.block) if self.entry is not None else self.block.height + NOTE_GAP


Placed = tuple[tuple[complex, Item], ...]
"""Items, each with its upper left corner in pixels."""


@dataclass(frozen=True)
class Arrangement:
    """The places of everything on one sheet."""

    map: Box
    items: Placed


class Arranger:
    """Finds the arrangement of one sheet.

    Parameters
    ----------
    body
        What title, handling line and the lines under the map leave free.
    area
        Of the whole sheet, in square pixels.
    frame
        What has to be seen, in a box of any size.
    sections
        The key, then the notes; of the last one most can be left out.
    """

    def __init__(
        self, body: Box, area: float, frame: Frame, sections: Sequence[Section], styles: Mapping[str, Style]
    ) -> None:
        self.body, self.frame, self.sections, self.styles = body, frame, sections, styles
        self.least = min(LEAST_MAP * area, MOST_OF_BODY * self._area(body))

    def arrangement(self) -> Arrangement:
        """Return the arrangement with the largest map among those in which most is told, in the largest type."""
        for scale in TYPE_SCALES:
            if found := self._best(scale, 0):
                return found
        count = sum(len(section.notes) for section in self.sections)
        missing = bisect_left(range(count), True, key=lambda number: self._best(TYPE_SCALES[-1], number) is not None)
        if found := self._best(TYPE_SCALES[-1], missing):
            return found
        self.least = 0.0
        return self._best(TYPE_SCALES[-1], count) or Arrangement(self.body, ())

    def _best(self, scale: float, missing: int) -> Arrangement | None:
        fitting = [one for one in self._candidates(scale, missing) if self._area(one.map) >= self.least]
        return max(fitting, key=lambda one: (self._scale(one.map), self._area(one.map)), default=None)

    def _area(self, box: Box) -> float:
        """Return how much of a box the map fills."""
        return box.width * min(box.height, box.width * self.frame.tallest)

    def _scale(self, box: Box) -> float:
        """Return how large the map comes out in a box."""
        return min(box.width / self.frame.aspect, box.height)

    def _candidates(self, scale: float, missing: int) -> Iterator[Arrangement]:
        key, *notes = sections = list(self._shortened(missing))
        everything, top = self._columns(sections, scale)
        yield Arrangement(self.body._replace(bottom=top), everything)
        under, top = self._columns(notes, scale)
        for share in COLUMN_SHARES:
            width = max(LEAST_COLUMN, self.body.width * share)
            corner = complex(self.body.right - width, self.body.top)
            rest = self.body._replace(right=corner.real - GAP)
            column = _stacked(self._items(sections, scale, width), corner)
            if _end(column) <= self.body.bottom:
                yield Arrangement(rest, _spread(column, self.body.bottom))
            column = _stacked(self._items([key], scale, width), corner)
            if notes and _end(column) <= top:
                yield Arrangement(rest._replace(bottom=top), (*column, *under))

    def _columns(self, sections: Sequence[tuple[Section, int]], scale: float) -> tuple[Placed, float]:
        """Return sections in columns under the map, and where the map ends."""
        if not sections:
            return (), self.body.bottom
        count = max(1, int((self.body.width + GAP) // (NOTE_COLUMN + GAP)))
        width = (self.body.width - GAP * (count - 1)) / count
        columns = _dealt(self._items(sections, scale, width), count)
        top = self.body.bottom - max(map(_height, columns))
        corners = [complex(self.body.left + place * (width + GAP), top) for place in range(count)]
        placed = [_stacked(items, corner) for items, corner in zip(columns, corners, strict=False)]
        return tuple(one for column in placed for one in column), top - BLOCK_GAP

    def _shortened(self, missing: int) -> Iterator[tuple[Section, int]]:
        """Yield each section with how many of its notes are left out: those of the last one first."""
        left_out = []
        for section in reversed(self.sections):
            left_out.append(min(missing, len(section.notes)))
            missing -= left_out[-1]
        return zip(self.sections, reversed(left_out), strict=True)

    def _items(self, sections: Sequence[tuple[Section, int]], scale: float, width: float) -> list[Item]:
        row, note = (self.styles[name].scaled(scale) for name in ("legend", "note"))
        items = []
        for section, missing in sections:
            items.append(Item(paragraph(section.heading, self.styles["heading"], width), is_heading=True))
            for one in section.notes[: len(section.notes) - missing]:
                if isinstance(one, Entry):
                    items.append(Item(paragraph(one.words, row, width - SAMPLE), one))
                else:
                    items.append(Item(paragraph(one, note, width)))
            if missing:
                items.append(Item(paragraph(section.more(missing), note, width)))
        return items


def _height(items: Sequence[Item]) -> float:
    return sum(item.height for item in items) + SECTION_GAP * sum(item.is_heading for item in items[1:])


def _stacked(items: Sequence[Item], at: complex) -> Placed:
    placed: list[tuple[complex, Item]] = []
    for item in items:
        if placed and item.is_heading:
            at += SECTION_GAP * 1j
        placed.append((at, item))
        at += item.height * 1j
    return tuple(placed)


def _end(column: Placed) -> float:
    at, item = column[-1]
    return at.imag + item.height


def _spread(column: Placed, bottom: float) -> Placed:
    """Return a column with its last section at the bottom; one that is alone stays at the top."""
    last = max(place for place, (_, item) in enumerate(column) if item.is_heading)
    slack = (bottom - _end(column)) * 1j if last else 0j
    return (*column[:last], *((at + slack, item) for at, item in column[last:]))


def _dealt(items: Sequence[Item], count: int) -> list[list[Item]]:
    """Return items in columns of about the same height, in their order, no heading last in one."""
    total = _height(items)
    for step in range(ceil(total / BALANCE_STEP) + 1):
        columns: list[list[Item]] = [[]]
        for item in items:
            if columns[-1] and _height([*columns[-1], item]) > total / count + step * BALANCE_STEP:
                moved = [columns[-1].pop()] if columns[-1][-1].is_heading else []
                columns.append(moved)
            columns[-1].append(item)
        if len(columns) <= count:
            return [column for column in columns if column]
    return [list(items)]
