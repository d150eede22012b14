"""What a name may not cover: symbols, arrowheads, other names and the edge of the map never; lines if it can."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import shapely
from shapely.geometry.base import BaseGeometry

from mapper.render.picture.frame import Box

ARROW = 22.0
LINE_WIDTH, LINE_STEP = 6.0, 8.0

CELL = 24.0
"""Pixels of a cell of the grid in which boxes are looked up: about as high as two lines of a name."""


def square(at: complex, side: float) -> Box:
    """Return a square around a point."""
    half = side / 2
    return Box(at.real - half, at.imag - half, at.real + half, at.imag + half)


class Grid:
    """Boxes by the cells that they touch, each with whose it is."""

    def __init__(self, boxes: Iterable[Box] = ()) -> None:
        self._cells: dict[tuple[int, int], list[tuple[str, Box]]] = {}
        self.add("", boxes)

    def add(self, owner: str, boxes: Iterable[Box]) -> None:
        """Put boxes in."""
        for box in boxes:
            for cell in _cells(box):
                self._cells.setdefault(cell, []).append((owner, box))

    def remove(self, owner: str, boxes: Iterable[Box]) -> None:
        """Take boxes out again."""
        for box in boxes:
            for cell in _cells(box):
                self._cells[cell].remove((owner, box))

    def meets(self, boxes: Iterable[Box]) -> bool:
        """Whether any of some boxes has something in common with one that is in."""
        for box in boxes:
            left, top, right, bottom = box
            for cell in _cells(box):
                for _, (other_left, other_top, other_right, other_bottom) in self._cells.get(cell, ()):
                    if left < other_right and other_left < right and top < other_bottom and other_top < bottom:
                        return True
        return False


def _cells(box: Box) -> Iterator[tuple[int, int]]:
    rows = range(int(box.top // CELL), int(box.bottom // CELL) + 1)
    for column in range(int(box.left // CELL), int(box.right // CELL) + 1):
        for row in rows:
            yield column, row


class Obstacles:
    """The boxes of one map.

    Parameters
    ----------
    frame
        Outside of it nothing may be written.
    fixed
        Boxes of symbols and arrowheads.
    lines
        Boxes along lines.
    globe
        Outside of it nothing may be written either, where there is an outside.
    """

    def __init__(
        self, frame: Box, fixed: Sequence[Box], lines: Sequence[Box], globe: BaseGeometry | None = None
    ) -> None:
        self._frame, self._fixed, self._lines, self._globe = frame, Grid(fixed), Grid(lines), globe
        if globe is not None:
            shapely.prepare(globe)

    def forbids(self, boxes: Sequence[Box]) -> bool:
        """Whether a name may not stand there at all."""
        frame = self._frame
        for left, top, right, bottom in boxes:
            if left < frame.left or top < frame.top or right > frame.right or bottom > frame.bottom:
                return True
        if self._fixed.meets(boxes):
            return True
        if self._globe is None:
            return False
        low, high = (min(box.left for box in boxes), max(box.right for box in boxes))
        top, bottom = (min(box.top for box in boxes), max(box.bottom for box in boxes))
        return not shapely.contains_xy(self._globe, [low, high, low, high], [top, top, bottom, bottom]).all()

    def is_crossed(self, boxes: Sequence[Box]) -> bool:
        """Whether a line runs there."""
        return self._lines.meets(boxes)
