"""How much of a line lies on land: exact to the drawn coast, not sampled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, product
from math import ceil, floor

from mapper.geometry.antimeridian import split_line
from mapper.geometry.borders.part import Part
from mapper.geometry.sphere import Box, box_of, boxes_meet, distance_m
from mapper.model.place import Line, Position

# Within a degree the length of a stretch is in proportion to its longitude and latitude.
_STEP_DEGREES = 1.0

_CELL_DEGREES = 10
_Cell = tuple[int, int]
"""Column and row of a cell of ten degrees."""


class Land:
    """All land, whosoever it is.

    Parameters
    ----------
    parts
        Polygons that are cut at 180° and do not overlap.
    """

    def __init__(self, parts: Iterable[Part]) -> None:
        self._cells: dict[_Cell, list[Part]] = {}
        for part in parts:
            for cell in _cells(part.box):
                self._cells.setdefault(cell, []).append(part)

    def share(self, line: Line) -> float:
        """Measure what share of a line's length lies on land.

        Parameters
        ----------
        line
            Positions in degrees; it may cross 180°.

        Returns
        -------
        float
            0 to 1; 0 for a line without length.
        """
        length = on_land = 0.0
        for start, end in (step for piece in split_line(line) for step in _steps(piece)):
            distance = distance_m(start, end)
            length += distance
            on_land += distance * _share_inside(start, end, self._near(box_of((start, end))))
        return on_land / length if length else 0.0

    def _near(self, box: Box) -> list[Part]:
        found = {id(part): part for cell in _cells(box) for part in self._cells.get(cell, ())}
        return [part for part in found.values() if boxes_meet(box, part.box)]


def _cells(box: Box) -> Iterator[_Cell]:
    west, south, east, north = (floor(edge / _CELL_DEGREES) for edge in box)
    return product(range(west, east + 1), range(south, north + 1))


def _steps(line: Line) -> Iterator[tuple[Position, Position]]:
    for start, end in pairwise(line):
        count = max(1, ceil(max(abs(end[0] - start[0]), abs(end[1] - start[1])) / _STEP_DEGREES))
        stops = [_between(start, end, step / count) for step in range(count + 1)]
        yield from pairwise(stops)


def _share_inside(start: Position, end: Position, parts: Sequence[Part]) -> float:
    if not parts:
        return 0.0
    crossings = {t for part in parts for t in _crossings(start, end, part)}
    return sum(
        after - before
        for before, after in pairwise(sorted({0.0, 1.0, *crossings}))
        if any(part.holds(_between(start, end, (before + after) / 2)) for part in parts)
    )


def _crossings(start: Position, end: Position, part: Part) -> Iterator[float]:
    """Yield where between start (0) and end (1) a segment crosses the edges of a polygon."""
    west, south, east, north = box_of((start, end))
    run, rise = end[0] - start[0], end[1] - start[1]
    for (lon_a, lat_a), (lon_b, lat_b) in part.edges.between(south, north):
        if (lat_a < south and lat_b < south) or (lat_a > north and lat_b > north):
            continue
        if (lon_a < west and lon_b < west) or (lon_a > east and lon_b > east):
            continue
        side_a = run * (lat_a - start[1]) - rise * (lon_a - start[0])
        side_b = run * (lat_b - start[1]) - rise * (lon_b - start[0])
        if (side_a > 0) == (side_b > 0):
            continue
        along_edge = side_a / (side_a - side_b)
        lon, lat = lon_a + along_edge * (lon_b - lon_a), lat_a + along_edge * (lat_b - lat_a)
        t = ((lon - start[0]) * run + (lat - start[1]) * rise) / (run * run + rise * rise)
        if 0.0 < t < 1.0:
            yield t


def _between(start: Position, end: Position, t: float) -> Position:
    return Position(start[0] + t * (end[0] - start[0]), start[1] + t * (end[1] - start[1]))
