"""The plane in which a map is laid out: where a position lies in pixels, and what territories look like there.

All that is decided on this floor is decided in pixels of one plane at one scale: a page's is web Mercator at a zoom, a
picture's its own projection in its own frame.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Protocol

import numpy as np

from mapper.layout.dissolved import dissolved
from mapper.layout.kinds import Points
from mapper.layout.mercator import scale_of, unit
from mapper.layout.terrain import Terrain, mercator_terrain


class Plane(Protocol):
    """Pixels of one scale, x to the east and y to the south.

    Attributes
    ----------
    zoom
        The zoom at which web Mercator shows things about as large: symbols are smaller where the world is.
    period
        Pixels around the world, 0 where the plane ends at its cut.
    terrain
        Whose land a point lies on.
    """

    zoom: float
    period: float
    terrain: Terrain

    def points(self, positions: Any) -> Points:
        """Return points of longitudes and latitudes in degrees, shape (n, 2)."""
        ...

    def rings(self, countries: Iterable[str]) -> tuple[Points, ...]:
        """Return the rings around countries, dissolved."""
        ...

    def drawn_rings(self, geometry: dict[str, Any]) -> tuple[Points, ...]:
        """Return the rings of a GeoJSON Polygon or MultiPolygon."""
        ...


class Mercator:
    """The web Mercator plane at a zoom."""

    def __init__(self, zoom: float) -> None:
        self.zoom = zoom
        self.period = scale_of(zoom)
        self.terrain = mercator_terrain(self.period)

    def points(self, positions: Any) -> Points:
        """Return points of longitudes and latitudes; those beyond 180° lie in the next copy of the world."""
        x_y = unit(positions) * self.period
        points: Points = x_y[:, 0] + 1j * x_y[:, 1]
        return points

    def rings(self, countries: Iterable[str]) -> tuple[Points, ...]:
        """Return the rings around countries, as exact as the zoom can show."""
        return tuple(ring * self.period for ring in dissolved(frozenset(countries), self.zoom))

    def drawn_rings(self, geometry: dict[str, Any]) -> tuple[Points, ...]:
        """Return the rings of drawn polygons."""
        return tuple(self.points(ring) for ring in rings_of(geometry))


def rings_of(geometry: dict[str, Any]) -> list[Any]:
    """Return all rings of a GeoJSON Polygon or MultiPolygon, outer ones and holes alike."""
    polygons = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    return [ring for polygon in polygons for ring in polygon]


def near(points: Points, to: complex, period: float) -> Points:
    """Return points on the copy of the world in which their middle lies nearest to another point."""
    if not period or not len(points):
        return points
    middle = (points.real.min() + points.real.max()) / 2
    return np.asarray(points - period * np.round((middle - to.real) / period))
