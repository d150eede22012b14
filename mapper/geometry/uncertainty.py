"""Discs of uncertainty: circles of true metres round many places at once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from mapper.geometry.antimeridian import split_polygon
from mapper.geometry.geodesic import WGS84
from mapper.model.place import Polygon, Position

CORNERS = 64
"""Of each disc. They lie on the circle, so that edges cut it short by 0.12 % of the radius, 1 - cos(180° / 64)."""


def discs(positions: Sequence[Position], radii_m: Sequence[float], decimals: int = 15) -> list[tuple[Polygon, ...]]:
    """Return the disc round each position.

    Parameters
    ----------
    positions
        Centres: longitude and latitude in degrees, WGS84.
    radii_m
        One radius in metres for each centre.
    decimals
        To which degrees are rounded: for all corners at once, which takes a tenth of the time.

    Returns
    -------
    list of tuple of Polygon
        For each centre its disc: outer rings counter-clockwise (RFC 7946, 3.1.6), in two parts where it crosses 180°,
        with an edge along the pole where it holds one. Nothing for a radius of zero.
    """
    if not positions:
        return []
    azimuths = np.linspace(0.0, -360.0, CORNERS, endpoint=False)
    centres = np.repeat(np.array(positions, dtype=float), CORNERS, axis=0)
    lons, lats, _ = WGS84.fwd(
        centres[:, 0], centres[:, 1], np.tile(azimuths, len(positions)), np.repeat(np.array(radii_m, float), CORNERS)
    )
    rings = np.stack([lons, lats], axis=1).round(decimals).reshape(len(positions), CORNERS, 2)
    closed = np.concatenate([rings, rings[:, :1]], axis=1)
    # Taking every disc apart would cost more than all the rest, and hardly any lies at 180°.
    at_seam = set(np.nonzero((np.abs(np.diff(closed[:, :, 0], axis=1)) > 180).any(axis=1))[0].tolist())
    polygons = [(tuple(map(Position, *corners)),) for corners in closed.transpose(0, 2, 1).tolist()]
    return [
        () if radius == 0 else _taken_apart(polygon, decimals) if index in at_seam else (polygon,)
        for index, (polygon, radius) in enumerate(zip(polygons, radii_m, strict=True))
    ]


def _taken_apart(disc: Polygon, decimals: int) -> tuple[Polygon, ...]:
    """Return the parts of a disc that crosses 180°, whose new corners are to be rounded as well."""
    return tuple(
        tuple(tuple(Position(round(lon, decimals), round(lat, decimals)) for lon, lat in ring) for ring in part)
        for part in split_polygon(disc)
    )
