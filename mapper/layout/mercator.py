"""The web Mercator plane in which pages are laid out: the world is a square of 1 by 1, north at the top.

The spherical formula of EPSG:3857, as Leaflet draws it.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from mapper.layout.kinds import Floats

HIGHEST = 85.0511287798066
"""Degrees of latitude at which the square ends."""

TILE = 256.0
"""Pixels of the world's side at zoom 0."""


def unit(positions: Any) -> Floats:
    """Return places in the unit square.

    Parameters
    ----------
    positions
        Longitudes and latitudes in degrees, shape (n, 2). Longitudes beyond 180° lie beyond the square.

    Returns
    -------
    ndarray
        Shape (n, 2): x to the east, y to the south.
    """
    lon_lat = np.asarray(positions, dtype=float).reshape(-1, 2)
    lat = np.radians(np.clip(lon_lat[:, 1], -HIGHEST, HIGHEST))
    y = 0.5 - np.arcsinh(np.tan(lat)) / (2 * np.pi)
    return np.column_stack([(lon_lat[:, 0] + 180.0) / 360.0, y])


def degrees(places: Any) -> Floats:
    """Return longitudes and latitudes in degrees, shape (n, 2), of places in the unit square: the way back."""
    x_y = np.asarray(places, dtype=float).reshape(-1, 2)
    lat = np.degrees(np.arctan(np.sinh(2 * np.pi * (0.5 - x_y[:, 1]))))
    return np.column_stack([x_y[:, 0] * 360.0 - 180.0, lat])


def scale_of(zoom: float) -> float:
    """Return the pixels of the world's side at a zoom."""
    return float(TILE * 2.0**zoom)
