"""How much of a line lies on land: exact to the drawn coast, not sampled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import ceil

from mapper.geometry.antimeridian import split_line
from mapper.geometry.sphere import Box, box_of, boxes_meet, distance_m, in_polygon
from mapper.model.place import Line, Polygon, Position, Ring

# Within a degree the length of a stretch is in proportion to its longitude and latitude.
_STEP_DEGREES = 1.0


def share_on_land(line: Line, parts: Sequence[tuple[Polygon, Box]]) -> float:
    """Measure what share of a line's length lies in polygons.

    Parameters
    ----------
    line
        Positions in degrees; it may cross 180°.
    parts
        Polygons that are cut at 180° and do not overlap, each with the box of its outer ring.

    Returns
    -------
    float
        0 to 1; 0 for a line without length.
    """
    length = on_land = 0.0
    for start, end in (step for piece in split_line(line) for step in _steps(piece)):
        distance = distance_m(start, end)
        box = box_of((start, end))
        near = [polygon for polygon, around in parts if boxes_meet(box, around)]
        length += distance
        on_land += distance * _share_inside(start, end, near)
    return on_land / length if length else 0.0


def _steps(line: Line) -> Iterator[tuple[Position, Position]]:
    for start, end in pairwise(line):
        count = max(1, ceil(max(abs(end[0] - start[0]), abs(end[1] - start[1])) / _STEP_DEGREES))
        stops = [_between(start, end, step / count) for step in range(count + 1)]
        yield from pairwise(stops)


def _share_inside(start: Position, end: Position, polygons: Sequence[Polygon]) -> float:
    crossings = {t for polygon in polygons for ring in polygon for t in _crossings(start, end, ring)}
    return sum(
        after - before
        for before, after in pairwise(sorted({0.0, 1.0, *crossings}))
        if any(in_polygon(_between(start, end, (before + after) / 2), polygon) for polygon in polygons)
    )


def _crossings(start: Position, end: Position, ring: Ring) -> Iterator[float]:
    """Yield where between start (0) and end (1) a segment crosses the edges of a ring."""
    west, south, east, north = box_of((start, end))
    run, rise = end[0] - start[0], end[1] - start[1]
    for (lon_a, lat_a), (lon_b, lat_b) in pairwise(ring):
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
