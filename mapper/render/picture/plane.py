"""The plane of a picture for the layout: pixels of its frame, the land under it, and territories as they look there."""

from __future__ import annotations

from collections.abc import Iterable
from math import cos, log2, pi, radians
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from mapper.geometry.areas import outline
from mapper.layout.kinds import Points
from mapper.layout.mercator import TILE
from mapper.layout.terrain import sampled_terrain
from mapper.render.picture.frame import Frame
from mapper.render.picture.ground import SPECK, polygonal

EQUATOR = 2 * pi * 6378137.0
"""Metres around the sphere of EPSG:3857, which web Mercator shows in TILE pixels at zoom 0."""

POLEWARDS = 80.0
"""Degrees of latitude up to which a zoom says how large things are."""

EXACT = 0.4
"""Pixels by which an outline may be off."""

CELL, AROUND = 3.0, 60.0
"""Pixels of a cell in which land is looked up, and around the frame, where lines may still swing."""


class FramePlane:
    """A frame as `mapper.layout.plane.Plane` has it; the plane ends at the cut of the projection."""

    period = 0.0

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self._known: dict[frozenset[str], tuple[Points, ...]] = {}
        box = frame.box.grown(AROUND)
        middle = frame.degrees([((box.left + box.right) / 2, (box.top + box.bottom) / 2)])[0]
        lat = min(abs(float(middle[1])), POLEWARDS) if np.isfinite(middle[1]) else 0.0
        self.zoom = log2(EQUATOR * cos(radians(lat)) / TILE / frame.metres_per_pixel)
        size = int(box.width // CELL) + 1, int(box.height // CELL) + 1
        self.terrain = sampled_terrain(complex(box.left, box.top), size, CELL, frame.degrees)

    def points(self, positions: Any) -> Points:
        """Return points of longitudes and latitudes, infinite where the projection is undefined."""
        x_y = self._frame.pixels(np.asarray(positions, dtype=float).reshape(-1, 2))
        return np.asarray(x_y[:, 0] + 1j * x_y[:, 1])

    def rings(self, countries: Iterable[str]) -> tuple[Points, ...]:
        """Return the rings around countries, dissolved: whole, since where a name stands decides where lines end."""
        wanted = frozenset(countries)
        if wanted not in self._known:
            self._known[wanted] = self._rings(outline(wanted))
        return self._known[wanted]

    def drawn_rings(self, geometry: dict[str, Any]) -> tuple[Points, ...]:
        """Return the rings of drawn polygons."""
        return self._rings(shapely.make_valid(shapely.geometry.shape(geometry)))

    def _rings(self, shape: BaseGeometry) -> tuple[Points, ...]:
        placed = polygonal(self._frame.place(shape, is_whole=True))
        kept = [part for part in shapely.get_parts(placed) if part.area >= SPECK]
        rings = [ring for part in kept for ring in (part.exterior, *part.interiors)]
        corners = [shapely.get_coordinates(ring.simplify(EXACT, preserve_topology=False)) for ring in rings]
        return tuple(x_y[:, 0] + 1j * x_y[:, 1] for x_y in corners if len(x_y) > 3 and np.isfinite(x_y).all())
