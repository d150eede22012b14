"""Where one gets on the ellipsoid: for tests that need places at a known distance."""

from __future__ import annotations

from mapper.geometry.geodesic import WGS84
from mapper.model.place import Position


def destination(position: Position, azimuth: float, distance_m: float) -> Position:
    """Return where one gets from a position.

    Parameters
    ----------
    position
        Longitude and latitude in degrees, WGS84.
    azimuth
        Direction at the start, in degrees clockwise from north.
    distance_m
        Metres along the geodesic.
    """
    lon, lat, _ = WGS84.fwd(position[0], position[1], azimuth, distance_m)
    return Position(float(lon), float(lat))
