"""What lies in a rectangle of longitudes and latitudes that may span 180°."""

from __future__ import annotations

from collections.abc import Iterable

import shapely

from mapper.geometry.antimeridian import split_line
from mapper.model.place import Line, Position


def passes(view: tuple[float, float, float, float], places: Iterable[Position], lines: Iterable[Line]) -> bool:
    """Whether one of some places or a stretch of one of some lines lies in a rectangle.

    Parameters
    ----------
    view
        West, south, east, north in degrees; west is more than east where it spans 180°.
    places, lines
        Longitude before latitude, in [-180, 180]; a line takes the shorter way from one position to the next.
    """
    west, south, east, north = view
    sides = [(west, east)] if west < east else [(west, 180.0), (-180.0, east)]
    frames = [shapely.box(one, south, other, north) for one, other in sides]
    shapes = [*map(shapely.Point, places), *(shapely.LineString(piece) for line in lines for piece in split_line(line))]
    return any(frame.intersects(shape) for frame in frames for shape in shapes)
