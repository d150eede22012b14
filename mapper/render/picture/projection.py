"""Which projection suits an extent, and what it is called on the picture."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from pyproj import Proj

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
        As it is told on the picture.
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
    lon, lat = _turned(west + across / 2), (south + north) / 2
    if across > WORLD_FROM and abs(lat) < POLAR_FROM:
        return _equal_earth(lon)
    width = across * np.cos(np.radians(lat))
    if CONIC_FROM <= abs(lat) <= POLAR_FROM and width >= WIDER * (north - south) and south * north > 0:
        return _albers(lon, south, north)
    return _lambert(0.0 if across > WORLD_FROM else lon, 90.0 if across > WORLD_FROM and lat > 0 else lat)


def _equal_earth(lon: float) -> Projection:
    lon_0 = _turned(round(lon / MERIDIAN_STEP) * MERIDIAN_STEP)
    name = f"Equal Earth projection, central meridian {longitude(lon_0)}"
    return Projection(name, f"+proj=eqearth +lon_0={lon_0} +ellps=WGS84 +units=m", lon_0, is_world=True)


def _albers(lon: float, south: float, north: float) -> Projection:
    inset = (north - south) * SIXTH
    lon_0, lower, upper = round(lon), round(south + inset), round(north - inset)
    middle = round((south + north) / 2)
    return Projection(
        f"Albers equal-area conic projection, standard parallels {latitude(lower)} and {latitude(upper)}, "
        f"central meridian {longitude(lon_0)}",
        f"+proj=aea +lat_1={lower} +lat_2={upper} +lat_0={middle} +lon_0={lon_0} +ellps=WGS84 +units=m",
        lon_0,
    )


def _lambert(lon: float, lat: float) -> Projection:
    lon_0, lat_0 = round(lon), round(lat)
    return Projection(
        f"Lambert azimuthal equal-area projection, centre {latitude(lat_0)} {longitude(lon_0)}",
        f"+proj=laea +lat_0={lat_0} +lon_0={lon_0} +ellps=WGS84 +units=m",
        lon_0,
    )


def latitude(degrees: float) -> str:
    """Return a latitude in whole degrees as it is printed."""
    return f"{abs(degrees):.0f}°{'' if degrees == 0 else ' N' if degrees > 0 else ' S'}"


def longitude(degrees: float) -> str:
    """Return a longitude in whole degrees as it is printed."""
    return f"{abs(degrees):.0f}°{'' if degrees == 0 else ' E' if degrees > 0 else ' W'}"


def _turned(lon: float) -> float:
    return (lon + 180.0) % 360.0 - 180.0
