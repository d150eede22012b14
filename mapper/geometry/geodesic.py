"""Lengths, directions and shortest lines on the WGS84 ellipsoid (Karney 2013, as PROJ computes them)."""

from __future__ import annotations

import numpy as np
from pyproj import Geod

from mapper.model.place import Line, Position

WGS84 = Geod(ellps="WGS84")


def distance_m(a: Position, b: Position) -> float:
    """Measure the length of the shortest line between two positions.

    Parameters
    ----------
    a, b
        Longitude and latitude in degrees, WGS84.

    Returns
    -------
    float
        Metres.
    """
    return float(WGS84.inv(a[0], a[1], b[0], b[1])[2])


def length_m(line: Line) -> float:
    """Measure the length of a line whose positions are joined by geodesics, in metres."""
    lons, lats = zip(*line, strict=True)
    return float(WGS84.line_length(lons, lats))


def densify(line: Line, max_step_m: float) -> Line:
    """Insert positions so that a line drawn straight between them follows the geodesics.

    Parameters
    ----------
    line
        Two or more positions in degrees, WGS84.
    max_step_m
        The longest distance in metres between two positions of the result.

    Returns
    -------
    Line
        The given positions, unchanged, with evenly spaced ones between them; not cut at 180°.

    Raises
    ------
    ValueError
        If `max_step_m` is not greater than zero.
    """
    if not max_step_m > 0:
        raise ValueError("a step has to be longer than zero metres")
    lons, lats = np.array(line, dtype=float).T
    azimuths, _, lengths = WGS84.inv(lons[:-1], lats[:-1], lons[1:], lats[1:])
    counts = np.maximum(1, np.ceil(lengths / max_step_m)).astype(int)
    segments = np.repeat(np.arange(len(counts)), counts)
    ordinals = np.arange(len(segments)) - np.repeat(np.cumsum(counts) - counts, counts)
    along = lengths[segments] * ordinals / counts[segments]
    new_lons, new_lats, _ = WGS84.fwd(lons[segments], lats[segments], azimuths[segments], along)
    dense = [Position(lon, lat) for lon, lat in zip(new_lons.tolist(), new_lats.tolist(), strict=True)]
    for start, position in zip(np.cumsum(counts) - counts, line, strict=False):
        dense[start] = position
    return (*dense, line[-1])
