"""GeoJSON coordinates to positions, lines and rings: right shape, finite, on the globe, rings closed.

What is read is what `mapper fmt` writes: degrees to six decimals, so that the same records come of a file before and
after it, and whatever rounding does to a line is judged here.
"""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Any

from mapper.model.place import Line, Position, Ring
from mapper.model.problem import Path
from mapper.units import DEGREE_DECIMALS

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
    """Return a position from ``[longitude, latitude]`` in degrees; a height of 0, as GDAL adds it, is none."""
    if isinstance(value, list) and len(value) == 3 and _is_no_height(value[2]):
        value = value[:2]
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
    return Position(_rounded(lon), _rounded(lat))


def _is_no_height(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and value == 0


def _rounded(degrees: float) -> float:
    return round(float(degrees), DEGREE_DECIMALS) + 0.0  # + 0.0 makes -0.0 plain


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
    return tuple(map(Position, map(_rounded, lons), map(_rounded, lats)))


def read_line(value: Any, path: Path = (), least: int = 2) -> Line:
    """Return a line from a list of at least `least` positions, no two neighbours equal.

    Neighbours that are written apart, but lie within 0.1 m and are one to six decimals, come as one.
    """
    if not isinstance(value, list) or len(value) < least:
        what = f"has fewer than {least} positions." if isinstance(value, list) else "is not a list of positions."
        raise CoordinateError(path, what, f"Write at least {least} positions.")
    if len(value) > MAX_POSITIONS:
        raise CoordinateError(path, f"has more than {MAX_POSITIONS:,} positions.", "Simplify it: no map shows so many.")
    line = _plain_line(value) or tuple(read_position(item, (*path, index)) for index, item in enumerate(value))
    repeated = [index for index, (one, other) in enumerate(pairwise(line), start=1) if one == other]
    if not repeated:
        return line
    for index in repeated:
        if value[index][:2] == value[index - 1][:2]:
            raise CoordinateError((*path, index), "repeats the position before it.", "Remove it.")
    gone = set(repeated)
    left = tuple(position for index, position in enumerate(line) if index not in gone)
    if len(left) < least:
        what = f"has fewer than {least} positions that differ within {DEGREE_DECIMALS} decimals, which is 0.1 m."
        raise CoordinateError(path, what, "Draw it larger, or leave it out.")
    return left


def read_ring(value: Any, path: Path = ()) -> Ring:
    """Return a ring from a list of at least four positions, of which the last is the first."""
    ring = read_line(value, path, least=4)
    if ring[0] != ring[-1]:
        raise CoordinateError(path, "the ring is not closed.", "End it with its first position.")
    return ring
