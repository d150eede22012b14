"""What lies under the marks: land, territories, borders and graticule, in pixels of one frame."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from mapper.geometry.areas import territories
from mapper.geometry.borders import disputed
from mapper.geometry.rivers import rivers
from mapper.render.picture.frame import Frame

DETAIL = 0.45
"""Pixels squared by which outlines may be simplified: less than can be seen at twice the size."""

SPECK = 0.3
"""Square pixels of an island, below which it is no more than dirt on the sheet."""

DUST = 0.02
"""Square pixels of a ring of which rounding leaves no shape."""

GRATICULES = (5.0, 10.0, 15.0, 30.0)
"""Degrees between its lines: the first that gives no more than so many."""

MOST_LINES = 9


class Ground:
    """The world under one frame.

    Parameters
    ----------
    frame
        The plane into which everything is placed.
    """

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        placed = [(code, _whole(frame.place(shape))) for code, shape in territories()]
        placed = [(code, shape) for code, shape in placed if not shape.is_empty]
        # Simplified together, neighbours keep one border.
        simplified = shapely.coverage_simplify([shape for _, shape in placed], DETAIL)
        self._shapes = list(zip([code for code, _ in placed], shapely.make_valid(simplified).tolist(), strict=True))

    def territories(self) -> dict[str, BaseGeometry]:
        """Return the territories that have a code, in pixels, not cut to the frame."""
        return {code: shape for code, shape in self._shapes if code}

    def territory(self, countries: Iterable[str]) -> BaseGeometry:
        """Return several countries dissolved into one shape; empty where the projection shows none of them."""
        wanted = set(countries)
        return polygonal(shapely.union_all([shape for code, shape in self._shapes if code in wanted]))

    @cached_property
    def land(self) -> BaseGeometry:
        """All land in the frame that is large enough to be seen."""
        parts = shapely.get_parts(polygonal(shapely.union_all([self._frame.cut(shape) for _, shape in self._shapes])))
        return shapely.MultiPolygon([part for part in parts if part.area >= SPECK])

    @cached_property
    def borders(self) -> BaseGeometry:
        """The borders between territories in the frame, each once, and no coasts."""
        outlines = [polygonal(self._frame.cut(shape)).boundary for _, shape in self._shapes]
        inner = shapely.difference(
            shapely.union_all([line for line in outlines if not line.is_empty]), self.land.boundary
        )
        return shapely.line_merge(inner)

    def disputed(self) -> BaseGeometry:
        """Return the land in the frame that several states claim."""
        found = []
        for entry in disputed():
            parts = [
                part for code, shape in territories() if code == entry["country"] for part in shapely.get_parts(shape)
            ]
            held = [part for part in parts if shapely.contains_xy(part, *entry["at"])]
            found += [self._frame.cut(_whole(self._frame.place(part))) for part in held]
        return polygonal(shapely.union_all(found))

    def rivers(self) -> list[tuple[dict[str, Any], complex, complex, BaseGeometry]]:
        """Return the rivers of this scale: as the data has them, between what their name stands, their course."""
        found = []
        for river in rivers():
            west, east = self._frame.points(river["along"])
            if abs(east - west) >= river["from"]:
                lines = self._frame.cut(self._frame.place(shapely.MultiLineString(river["lines"])))
                found.append((river, west, east, lines))
        return found

    def graticule(self) -> BaseGeometry:
        """Return parallels and meridians at round numbers."""
        corners = self._frame.degrees(
            shapely.get_coordinates(shapely.segmentize(shapely.box(*self._frame.box).boundary, 20))
        )
        lats = corners[np.isfinite(corners[:, 1]), 1]
        height = 150.0 if self._frame.projection.is_world else float(lats.max() - lats.min())
        step = next((one for one in GRATICULES if height / one <= MOST_LINES), GRATICULES[-1])
        meridians = [shapely.LineString([(lon, -80), (lon, 80)]) for lon in np.arange(-180, 180, step)]
        parallels = [shapely.LineString([(-180, lat), (180, lat)]) for lat in np.arange(-90 + step, 90, step)]
        placed = [self._frame.place(line) for line in (*meridians, *parallels)]
        return self._frame.cut(shapely.union_all(placed))


def _whole(shape: BaseGeometry) -> BaseGeometry:
    """Return the polygons of a shape, mended where rounding has made a point or a line of a ring."""
    parts = []
    for part in shapely.get_parts(polygonal(shapely.make_valid(shape))):
        if part.area >= DUST:
            holes = [hole for hole in part.interiors if shapely.Polygon(hole).area >= DUST]
            parts.append(shapely.Polygon(part.exterior, holes))
    return shapely.MultiPolygon(parts)


def polygonal(geometry: BaseGeometry) -> BaseGeometry:
    """Return the polygons of a geometry, without the lines and points that cutting leaves."""
    parts = shapely.get_parts(geometry)
    while (shapely.get_type_id(parts) >= 4).any():
        parts = shapely.get_parts(parts)
    return shapely.MultiPolygon([part for part in parts if part.geom_type == "Polygon"])
