"""GeoJSON coordinates to polygons that have an inside: nothing is computed of one before it was judged here."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from mapper.geometry.crossings import is_plainly_simple
from mapper.geometry.sphere import signed_area
from mapper.model.place import Polygon, Ring
from mapper.model.problem import Path
from mapper.read.coordinates import CoordinateError, read_ring

MAX_RINGS = 1_000
"""Of one area. Whether rings cross is asked of each with each, and no hand draws so many."""


def read_polygons(geometry_type: str, value: Any) -> tuple[Polygon, ...]:
    """Return the polygons of a Polygon's or MultiPolygon's coordinates.

    Returns
    -------
    tuple of Polygon
        Outer rings counter-clockwise, holes clockwise (RFC 7946, 3.1.6), in longitude and latitude. Each has an area,
        no ring crosses itself or another, and none runs across 180°.

    Raises
    ------
    CoordinateError
        If they are none.
    """
    if _rings(value if geometry_type == "MultiPolygon" else [value]) > MAX_RINGS:
        raise CoordinateError((), f"has more than {MAX_RINGS:,} rings.", "Simplify it: no map shows so many.")
    if geometry_type == "Polygon":
        polygons: tuple[Polygon, ...] = (_polygon(value, ()),)
    elif not isinstance(value, list) or not value:
        raise CoordinateError((), "is not a list of polygons.", "Write [[[[longitude, latitude], …]]].")
    else:
        polygons = tuple(_polygon(item, (index,)) for index, item in enumerate(value))
    _judge(polygons)
    return tuple(
        tuple(_directed(ring, counter_clockwise=index == 0) for index, ring in enumerate(polygon))
        for polygon in polygons
    )


def _rings(polygons: Any) -> int:
    return sum(len(polygon) for polygon in polygons if isinstance(polygon, list)) if isinstance(polygons, list) else 0


def _polygon(value: Any, path: Path) -> Polygon:
    if not isinstance(value, list) or not value:
        raise CoordinateError(path, "is not a list of rings.", "Write [[[longitude, latitude], …]].")
    return tuple(read_ring(item, (*path, index)) for index, item in enumerate(value))


def _judge(polygons: Sequence[Polygon]) -> None:
    if any(abs(one.lon - other.lon) > 180 for polygon in polygons for ring in polygon for one, other in pairwise(ring)):
        fix = "Cut it at 180° into two polygons (RFC 7946, 3.1.9), with positions between where an edge is longer."
        raise CoordinateError((), "a ring runs across the 180th meridian.", fix)
    is_one_ring = len(polygons) == 1 and len(polygons[0]) == 1
    # Most areas are one ring that is plainly in order; loading the geometry library takes longer than all the rest.
    if not (is_one_ring and is_plainly_simple(polygons[0][0])):
        _judge_whole(polygons)


def _judge_whole(polygons: Sequence[Polygon]) -> None:
    import shapely

    shape = shapely.MultiPolygon([(polygon[0], list(polygon[1:])) for polygon in polygons])
    if not shape.is_valid:
        reason = shapely.is_valid_reason(shape)
        fix = "Draw it so that it has an area, and no ring crosses itself or another."
        raise CoordinateError((), f"the polygon is not valid: {reason[:1].lower()}{reason[1:]}.", fix)


def _directed(ring: Ring, counter_clockwise: bool) -> Ring:
    return ring if (signed_area(ring) > 0) == counter_clockwise else ring[::-1]
