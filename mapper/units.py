"""The numbers that stand for lengths and angles in more than one room."""

from __future__ import annotations

METRES_PER_KM = 1000.0

EARTH_RADIUS_M = 6_371_008.8
"""Mean radius R1 of the WGS84 ellipsoid in metres (Moritz, Geodetic Reference System 1980, (2a + b) / 3)."""

DEGREE_DECIMALS = 6
"""Of longitudes and latitudes, as they are read, compared and drawn: about 0.1 m, which is more than any source tells,
and the same bytes from every build of the projection library.
"""
