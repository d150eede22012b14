"""GeoJSON coordinates to positions, lines and polygons: right shape, finite, on the globe, rings closed."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Any

from mapper.model.place import Line, Polygon, Position, Ring
from mapper.model.problem import Path

MAX_POSITIONS = 100_000
"""Of one line or ring."""


class CoordinateError(ValueError):
    """Coordinates that cannot be used.

    Parameters
    ----------
    path
        The way to the wrong value, from the geometry's ``coordinates``.
    message, fix
        What is wrong; what would be right.
    """

    def __init__(self, path: Path, message: str, fix: str) -> None:
        super().__init__(message)
        self.path, self.message, self.fix = path, message, fix


def read_position(value: Any, path: Path = ()) -> Position:
    """Return a position from ``[longitude, latitude]`` in degrees."""
    if not isinstance(value, list) or len(value) != 2:
        more = isinstance(value, list) and len(value) > 2
        what = "a position has two numbers, without height." if more else "is not a position."
        raise CoordinateError(path, what, "Write [longitude, latitude].")
    if any(isinstance(number, bool) or not isinstance(number, int | float) for number in value):
        raise CoordinateError(path, "a position consists of numbers.", "Write [longitude, latitude], without quotes.")
    lon, lat = value
    if not (math.isfinite(lon) and math.isfinite(lat)):
        raise CoordinateError(path, "a coordinate is not finite.", "Write ordinary decimal degrees.")
    if not (-180 <= lon <= 180 and -90 <= lat <= 90):
        swapped = -180 <= lat <= 180 and -90 <= lon <= 90
        fix = f"Longitude comes first: [{lat}, {lon}]?" if swapped else "Write WGS84 degrees, [longitude, latitude]."
        raise CoordinateError(path, f"[{lon}, {lat}] is not on the globe.", fix)
    return Position(float(lon), float(lat))


def _plain_line(value: list[Any]) -> Line | None:
    """Return a line of which every position is at once seen to be one; None if each has to be looked at."""
    try:
        lons, lats = zip(*value, strict=True)
    except (TypeError, ValueError):
        return None
    if set(map(type, value)) != {list} or set(map(type, lons + lats)) != {float}:
        return None
    if not (min(lons) >= -180 and max(lons) <= 180 and min(lats) >= -90 and max(lats) <= 90):
        return None
    return tuple(map(Position, lons, lats))


def read_line(value: Any, path: Path = (), least: int = 2) -> Line:
    """Return a line from a list of at least `least` positions, no two neighbours equal."""
    if not isinstance(value, list) or len(value) < least:
        what = f"has fewer than {least} positions." if isinstance(value, list) else "is not a list of positions."
        raise CoordinateError(path, what, f"Write at least {least} positions.")
    if len(value) > MAX_POSITIONS:
        raise CoordinateError(path, f"has more than {MAX_POSITIONS:,} positions.", "Simplify it: no map shows so many.")
    line = _plain_line(value) or tuple(read_position(item, (*path, index)) for index, item in enumerate(value))
    for index, (one, other) in enumerate(pairwise(line)):
        if one == other:
            raise CoordinateError((*path, index + 1), "repeats the position before it.", "Remove it.")
    return line


def read_polygons(geometry_type: str, value: Any) -> tuple[Polygon, ...]:
    """Return the polygons of a Polygon's or MultiPolygon's coordinates."""
    if geometry_type == "Polygon":
        return (_polygon(value, ()),)
    if not isinstance(value, list) or not value:
        raise CoordinateError((), "is not a list of polygons.", "Write [[[[longitude, latitude], …]]].")
    return tuple(_polygon(item, (index,)) for index, item in enumerate(value))


def _polygon(value: Any, path: Path) -> Polygon:
    if not isinstance(value, list) or not value:
        raise CoordinateError(path, "is not a list of rings.", "Write [[[longitude, latitude], …]].")
    return tuple(_ring(item, (*path, index)) for index, item in enumerate(value))


def _ring(value: Any, path: Path) -> Ring:
    ring = read_line(value, path, least=4)
    if ring[0] != ring[-1]:
        raise CoordinateError(path, "the ring is not closed.", "End it with its first position.")
    return ring
