"""Which projection suits an extent, and what it is called on the picture."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from pyproj import Proj

from mapper.geometry.arcs import turned

Bounds = tuple[float, float, float, float]
"""West, south, east, north in degrees."""

WORLD_FROM = 140.0
"""Degrees of longitude from which on a picture is one of the world."""

POLAR_FROM = 62.0
"""Degrees of latitude of the middle from which on meridians run together too much for a cone."""

CONIC_FROM = 18.0
"""Degrees of latitude of the middle below which a cone is too flat to be one."""

WIDER = 1.15
"""How much wider than high, on the ground, an extent is for which a conic projection is made."""

SIXTH = 1 / 6
"""Standard parallels lie a sixth of the extent from its edges (Deetz and Adams 1934, for Albers' projection)."""

MERIDIAN_STEP = 10.0
"""Central meridians of world maps are round numbers: +10° cuts the world in the Bering Strait's longitude."""


@dataclass(frozen=True)
class Projection:
    """One equal-area projection of the WGS84 ellipsoid.

    Parameters
    ----------
    name
        By which messages tell of it.
    told
        What they tell of it: where its standard lines are, as ``lat`` or ``lon`` and degrees.
    definition
        In PROJ's terms; longitude before latitude, degrees to metres.
    lon_0
        Its central meridian, in degrees.
    is_world
        Whether it shows the whole globe, cut at 180° from the central meridian.
    """

    name: str
    definition: str
    lon_0: float
    told: dict[str, tuple[str, float]]
    is_world: bool = False

    @cached_property
    def _proj(self) -> Any:
        return Proj(self.definition)

    def forward(self, positions: Any) -> Any:
        """Return eastings and northings in metres of an array of longitudes and latitudes, infinite where undefined."""
        lon_lat = np.asarray(positions, dtype=float).reshape(-1, 2)
        return np.column_stack(self._proj(lon_lat[:, 0], lon_lat[:, 1]))

    def inverse(self, places: Any) -> Any:
        """Return longitudes and latitudes of an array of eastings and northings, infinite where undefined."""
        x_y = np.asarray(places, dtype=float).reshape(-1, 2)
        return np.column_stack(self._proj(x_y[:, 0], x_y[:, 1], inverse=True))

    def scales(self, positions: Any) -> Any:
        """Return the largest and the smallest scale factor at positions, as Tissot's indicatrix has them."""
        lon_lat = np.asarray(positions, dtype=float).reshape(-1, 2)
        factors = self._proj.get_factors(lon_lat[:, 0], lon_lat[:, 1])
        return np.column_stack([factors.tissot_semimajor, factors.tissot_semiminor])


def choose(bounds: Bounds) -> Projection:
    """Return the projection for an extent: Equal Earth for the world, Albers for what is wide, else Lambert azimuthal.

    Parameters
    ----------
    bounds
        In degrees; east may be less than west where the extent spans 180°.
    """
    west, south, east, north = bounds
    across = east - west if east >= west else east - west + 360
    lon, lat = turned(west + across / 2), (south + north) / 2
    if across > WORLD_FROM and abs(lat) < POLAR_FROM:
        return _equal_earth(lon)
    width = across * np.cos(np.radians(lat))
    if CONIC_FROM <= abs(lat) <= POLAR_FROM and width >= WIDER * (north - south) and south * north > 0:
        return _albers(lon, south, north)
    return _lambert(0.0 if across > WORLD_FROM else lon, 90.0 if across > WORLD_FROM and lat > 0 else lat)


def _equal_earth(lon: float) -> Projection:
    lon_0 = turned(round(lon / MERIDIAN_STEP) * MERIDIAN_STEP)
    definition = f"+proj=eqearth +lon_0={lon_0} +ellps=WGS84 +units=m"
    return Projection("equal-earth", definition, lon_0, {"meridian": ("lon", lon_0)}, is_world=True)


def _albers(lon: float, south: float, north: float) -> Projection:
    inset = (north - south) * SIXTH
    lon_0, lower, upper = round(lon), round(south + inset), round(north - inset)
    middle = round((south + north) / 2)
    return Projection(
        "albers",
        f"+proj=aea +lat_1={lower} +lat_2={upper} +lat_0={middle} +lon_0={lon_0} +ellps=WGS84 +units=m",
        lon_0,
        {"lower": ("lat", lower), "upper": ("lat", upper), "meridian": ("lon", lon_0)},
    )


def _lambert(lon: float, lat: float) -> Projection:
    lon_0, lat_0 = round(lon), round(lat)
    definition = f"+proj=laea +lat_0={lat_0} +lon_0={lon_0} +ellps=WGS84 +units=m"
    return Projection("lambert", definition, lon_0, {"lat": ("lat", lat_0), "lon": ("lon", lon_0)})
