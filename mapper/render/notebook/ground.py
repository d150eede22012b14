"""Land and territories at the detail of a map's opening view: a notebook keeps every output in its file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

import numpy as np
import shapely
from shapely.affinity import translate

from mapper.document.view import CUT
from mapper.geometry.areas import territories
from mapper.render.turned import shift

Bounds = tuple[float, float, float, float]

Rings = list[list[int]]
"""Closed rings, each ``lon, lat, lon, lat, …`` in units of 1 / `UNITS` degree, from the second position on as steps."""

UNITS = 200

PIXELS = 1000.0
"""Width in pixels for which a map is drawn; further in, its coasts are coarser than those of the HTML page."""

FINEST, COARSEST = 0.02, 0.3
"""Degrees by which coasts and borders may be simplified, at most."""

SURROUNDINGS = 0.5
"""Share of the view's extent, on every side of it, in which land is as detailed as inside."""


@lru_cache(maxsize=8)
def ground_for(bounds: Bounds, cut: float) -> Ground:
    """Return the ground of an opening view; a notebook asks for the same few again and again."""
    return Ground(bounds, cut)


class Ground:
    """The world's land for one opening view.

    Parameters
    ----------
    bounds
        West, south, east, north of the view, in degrees; beyond 180° where the world is cut elsewhere.
    cut
        Longitude at which the world is cut.

    Attributes
    ----------
    copies
        By how many degrees the land is drawn beside itself, to go on where it ends at 180°.
    """

    def __init__(self, bounds: Bounds, cut: float) -> None:
        west, south, east, north = bounds
        self.detail = min(max((east - west) / PIXELS, FINEST), COARSEST)
        self._codes, whole = zip(*territories(), strict=True)
        across, up = (east - west) * SURROUNDINGS, (north - south) * SURROUNDINGS
        self._cut, self.copies = cut, [0.0] if cut == CUT else [0.0, 360.0]
        views = [shapely.box(west - across - by, south - up, east + across - by, north + up) for by in self.copies]
        self._near = shapely.MultiPolygon(views)
        # Simplified together, neighbours keep one border.
        self._fine = shapely.coverage_simplify(whole, self.detail)
        self._coarse = shapely.coverage_simplify(whole, COARSEST)

    def land(self) -> Rings:
        """Return the rings of all land, far from the view no finer than they have to be."""
        near = shapely.intersects(self._fine, self._near)
        return self._rings(np.where(near, self._fine, self._coarse).tolist())

    def territory(self, countries: Iterable[str]) -> Rings:
        """Return the rings of countries dissolved into one shape; none if no country is drawn at this scale."""
        wanted = set(countries)
        shapes = [shape for code, shape in zip(self._codes, self._fine, strict=True) if code in wanted]
        return self._rings([self._placed(shapely.union_all(shapes))]) if shapes else []

    def _placed(self, shape: shapely.Geometry) -> shapely.Geometry:
        """Return a shape with every part where its middle lies in the world that begins at the cut."""
        if self._cut == CUT:
            return shape
        moved = []
        for part in shapely.get_parts(shape):
            by = shift(part.bounds[0], part.bounds[2], self._cut)
            moved.append(translate(part, by))
        return shapely.union_all(moved)

    def _rings(self, shapes: Sequence[shapely.Geometry]) -> Rings:
        """Return of each shape the rings of its largest polygon, and of all that are large enough to be seen."""
        rings = []
        for shape in shapes:
            polygons = sorted(shapely.get_parts(shape), key=shapely.area, reverse=True)
            seen = [polygon for at, polygon in enumerate(polygons) if at == 0 or polygon.area > self.detail**2]
            rings += [_steps(ring) for polygon in seen for ring in (polygon.exterior, *polygon.interiors)]
        return rings


def _steps(ring: shapely.LinearRing) -> list[int]:
    positions = (shapely.get_coordinates(ring) * UNITS).round().astype(int)
    steps = np.diff(positions, axis=0)
    steps = steps[(steps != 0).any(axis=1)]
    whole: list[int] = np.concatenate([positions[:1], steps]).ravel().tolist()
    return whole
