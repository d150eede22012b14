"""The geometry of a feature, as people and GIS programs write it, to what its kind has: a place, a line or polygons."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mapper.model.place import Line, Polygon, Position
from mapper.read.additions import judge_bbox
from mapper.read.coordinates import MAX_POSITIONS, CoordinateError, read_line, read_position
from mapper.read.polygons import read_polygons
from mapper.units import DEGREE_DECIMALS

Shape = Position | Line | tuple[Polygon, ...]
"""Of a site, a leg or a drawn area."""

GEOMETRIES = {"site": ("Point",), "leg": ("LineString",), "area": ("Polygon", "MultiPolygon")}

OF_ONE_PART = {"MultiPoint": "Point", "MultiLineString": "LineString"}
"""As QGIS writes them from layers of several parts."""

KEYS = ("type", "coordinates", "bbox")


def read_geometry(kind: str, geometry: Any) -> Shape:
    """Return where a feature is.

    Parameters
    ----------
    kind
        ``site``, ``leg`` or ``area``.
    geometry
        As written. A MultiPoint or MultiLineString of one part is that part, and a line that was cut at 180° is whole.

    Raises
    ------
    CoordinateError
        If it cannot be used; its path begins at the geometry.
    """
    given = _type(kind, geometry)
    unknown = [key for key in geometry if key not in KEYS]
    if unknown:
        raise CoordinateError((unknown[0],), f'unknown key "{unknown[0]}".', "A geometry has a type and coordinates.")
    judge_bbox(geometry.get("bbox"))
    coordinates = geometry.get("coordinates")
    try:
        if kind == "area":
            return read_polygons(given, coordinates)
        if given in OF_ONE_PART:
            return _of_parts(given, coordinates)
        return read_position(coordinates) if kind == "site" else read_line(coordinates)
    except CoordinateError as error:
        raise CoordinateError(("coordinates", *error.path), error.message, error.fix) from None


def _type(kind: str, geometry: Any) -> str:
    allowed, what = GEOMETRIES[kind], f"the geometry of {'an' if kind == 'area' else 'a'} {kind}"
    fix = f"Give it a {' or '.join(allowed)}."
    if geometry is None:
        raise CoordinateError((), f"{what} is missing.", fix)
    given = geometry.get("type") if isinstance(geometry, dict) else None
    if not isinstance(given, str):
        raise CoordinateError((), f"{what} is no GeoJSON geometry.", fix)
    if given not in allowed and OF_ONE_PART.get(given) not in allowed:
        raise CoordinateError((), f"{what} is not {_article(given)}.", fix)
    return given


def _article(geometry_type: str) -> str:
    return f"{'an' if geometry_type[:1] in 'AEIOU' else 'a'} {geometry_type[:30]}"


def _of_parts(given: str, coordinates: Any) -> Position | Line:
    if not isinstance(coordinates, list) or not coordinates:
        raise CoordinateError((), "has no parts.", f"Give it a {OF_ONE_PART[given]}.")
    if given == "MultiLineString":
        return _joined([read_line(part, (index,)) for index, part in enumerate(coordinates)])
    if len(coordinates) > 1:
        fix = "Give it a Point; another place is another site."
        raise CoordinateError((), f"has {len(coordinates):,} points.", fix)
    return read_position(coordinates[0], (0,))


def _joined(parts: list[Line]) -> Line:
    """Return the parts of a line that was cut at 180° as the one line that they were."""
    line = list(parts[0])
    for index, part in enumerate(parts[1:], start=1):
        end, start = line[-1], part[0]
        is_cut = abs(end.lon) == abs(start.lon) == 180 and end.lon == -start.lon and end.lat == start.lat
        if not is_cut:
            fix = "Write one LineString in the order of travel, or a leg for each part; only cuts at 180° are joined."
            raise CoordinateError((index,), "does not go on at 180° where the part before it ends.", fix)
        line[-1:] = [*_across(line[-2], end, part[1]), *part[1:]]
    if len(line) > MAX_POSITIONS:
        raise CoordinateError((), f"has more than {MAX_POSITIONS:,} positions.", "Simplify it: no map shows so many.")
    return tuple(line)


def _across(before: Position, cut: Position, after: Position) -> Iterator[Position]:
    """Yield the position at which a line was cut, unless it lies on the straight way and says nothing."""
    ahead, beyond = abs(cut.lon - before.lon), abs(-cut.lon - after.lon)
    if ahead + beyond == 0 or ahead + beyond > 180:
        yield cut
        return
    lat = before.lat + (after.lat - before.lat) * ahead / (ahead + beyond)
    if abs(lat - cut.lat) > 2 * 10.0**-DEGREE_DECIMALS:
        yield cut
