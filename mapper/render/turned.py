"""A map for renderers that draw on one flat world, turned so that what spans 180° is in one piece.

They draw longitudes as they come, from the cut of the world on: 190 lies beside 180, where -170 would lie at the other
edge. A map of which no view spans 180° stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import floor
from typing import Any

import shapely

from mapper.document.map_document import MapDocument, Mark
from mapper.document.shown_story import Story
from mapper.document.view import CUT, Bounds, cut_of
from mapper.layout.trips import whole_line
from mapper.units import DEGREE_DECIMALS


def turn(document: MapDocument) -> tuple[MapDocument, float]:
    """Return a map as a flat world shows it, and the longitude at which that is cut.

    Returns
    -------
    MapDocument
        Longitudes of bounds, geometries and label points run from the cut to 360° beyond it, and further for what lies
        across the cut. Bounds have west less than east; lines are joined where they were cut at 180°, and polygons too.
    float
        -180, and the same document, if no view spans 180°.
    """
    cut = cut_of(document)
    if cut == CUT:
        return document, cut
    story = document.story
    steps = () if story is None else tuple(replace(step, bounds=_bounds(step.bounds, cut)) for step in story.steps)
    return replace(
        document,
        bounds=_bounds(document.bounds, cut),
        marks=tuple(_mark(mark, cut) for mark in document.marks),
        insets=tuple(replace(inset, bounds=_bounds(inset.bounds, cut)) for inset in document.insets),
        story=None if story is None else Story(steps),
    ), cut


def shift(west: float, east: float, cut: float) -> float:
    """Return by how many degrees something has to move, for its middle to lie in the world that begins at the cut."""
    return -360.0 * floor(((west + east) / 2 - cut) / 360.0)


def _bounds(bounds: Bounds, cut: float) -> Bounds:
    west, south, east, north = bounds
    east = east if west < east else east + 360.0
    moved = shift(west, east, cut)
    west, east = west + moved, east + moved
    # A view on both sides of the cut shows all there is: of what lies beside it there is but one.
    return (west, south, east, north) if cut <= west and east <= cut + 360.0 else (cut, south, cut + 360.0, north)


def _mark(mark: Mark, cut: float) -> Mark:
    return replace(
        mark,
        geometry=_geometry(mark, cut),
        shading=None if mark.shading is None else _polygons(mark.shading, cut),
        label_at=_place(mark.label_at, cut),
    )


def _place(position: tuple[float, float], cut: float) -> tuple[float, float]:
    lon, lat = position
    return round(lon + shift(lon, lon, cut), DEGREE_DECIMALS), lat


def _geometry(mark: Mark, cut: float) -> dict[str, Any] | None:
    geometry = mark.geometry
    if geometry is None:
        return None
    if mark.kind == "site":
        return {**geometry, "coordinates": _place(geometry["coordinates"], cut)}
    if mark.kind == "leg":
        return {"type": "LineString", "coordinates": _moved(_unwound(whole_line(mark)), cut)}
    return _polygons(geometry, cut)


def _unwound(line: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return a line whose longitudes go on beyond 180°, each position the shorter way from the one before it."""
    unwound: list[tuple[float, float]] = []
    for lon, lat in line:
        before = unwound[-1][0] if unwound else lon
        unwound.append((lon - 360.0 * round((lon - before) / 360.0), lat))
    return unwound


def _moved(line: Sequence[tuple[float, float]], cut: float) -> list[tuple[float, float]]:
    lons = [lon for lon, _ in line]
    moved = shift(min(lons), max(lons), cut) if lons else 0.0
    return [(round(lon + moved, DEGREE_DECIMALS), lat) for lon, lat in line] if moved else list(line)


def _polygons(geometry: dict[str, Any], cut: float) -> dict[str, Any]:
    """Return polygons, each in the world in which its middle lies, and one where they were two for the cut at 180°."""
    parts = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    moved = []
    for outer, *holes in parts:
        lons = [lon for lon, _ in outer]
        by = shift(min(lons), max(lons), cut)
        moved.append([[(round(lon + by, DEGREE_DECIMALS), lat) for lon, lat in ring] for ring in (outer, *holes)])
    if not any(abs(lon) == 180.0 for (outer, *_) in moved for lon, _ in outer):
        return {"type": "MultiPolygon", "coordinates": moved}
    joined = shapely.get_parts(shapely.union_all([shapely.Polygon(outer, holes) for outer, *holes in moved]))
    rings = [[_pairs(ring) for ring in (part.exterior, *part.interiors)] for part in joined]
    return {"type": "MultiPolygon", "coordinates": rings}


def _pairs(ring: shapely.LinearRing) -> list[tuple[float, float]]:
    return [(round(lon, DEGREE_DECIMALS), round(lat, DEGREE_DECIMALS)) for lon, lat in ring.coords]
