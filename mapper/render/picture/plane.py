"""The plane of a picture for the layout: pixels of its frame, the land under it, and territories as they look there."""

from __future__ import annotations

from collections.abc import Iterable
from math import cos, log2, pi, radians
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from mapper.layout.kinds import Points
from mapper.layout.mercator import TILE
from mapper.layout.terrain import sampled_terrain
from mapper.render.picture.frame import Frame
from mapper.render.picture.ground import Ground, polygonal

EQUATOR = 2 * pi * 6378137.0
"""Metres around the sphere of EPSG:3857, which web Mercator shows in TILE pixels at zoom 0."""

POLEWARDS = 80.0
"""Degrees of latitude up to which a zoom says how large things are."""

CELL, AROUND = 3.0, 60.0
"""Pixels of a cell in which land is looked up, and around the frame, where lines may still swing."""


class FramePlane:
    """A frame as `mapper.layout.plane.Plane` has it; the plane ends at the cut of the projection."""

    period = 0.0

    def __init__(self, frame: Frame, ground: Ground) -> None:
        self._frame, self._ground = frame, ground
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
        """Return the rings around countries, dissolved, as far as the frame's surroundings reach."""
        return _rings(self._ground.territory(countries))

    def drawn_rings(self, geometry: dict[str, Any]) -> tuple[Points, ...]:
        """Return the rings of drawn polygons."""
        shape = shapely.make_valid(shapely.geometry.shape(geometry))
        return _rings(polygonal(self._frame.place(shape)))


def _rings(shape: BaseGeometry) -> tuple[Points, ...]:
    corners = [
        shapely.get_coordinates(ring) for part in shapely.get_parts(shape) for ring in (part.exterior, *part.interiors)
    ]
    return tuple(x_y[:, 0] + 1j * x_y[:, 1] for x_y in corners)
