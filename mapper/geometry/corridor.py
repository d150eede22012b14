"""Corridors: everything within some metres of a line, in true metres."""

from __future__ import annotations

from itertools import pairwise
from math import radians, sqrt, tan

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import Proj

from mapper.geometry.antimeridian import split_polygon
from mapper.geometry.geodesic import WGS84, densify, length_m
from mapper.model.place import Line, Polygon, Position
from mapper.units import EARTH_RADIUS_M

Positions = NDArray[np.float64]
"""Longitudes and latitudes, shape (n, 2)."""

_DISC_CORNERS = 96

# Nearer to a pole edges would have to be ever shorter.
_HIGHEST_LATITUDE = 89.5


def corridor(line: Line, half_width_m: float) -> tuple[Polygon, ...]:
    """Return all that lies within some metres of a line.

    Parameters
    ----------
    line
        Positions in degrees, WGS84, joined by geodesics; shorter than half the globe.
    half_width_m
        Metres on either side of the line and beyond its ends.

    Returns
    -------
    tuple of Polygon
        Outer rings counter-clockwise, holes (where the line goes round something) clockwise, cut at 180°. Every corner
        lies at `half_width_m` from the line to within 0.5 %.

    Notes
    -----
    Each segment is offset to both sides along geodesics, and each position of the line gets a disc. The union is formed
    in an azimuthal equidistant chart round the middle of the line, where neither 180° nor a pole is an edge.
    """
    if not half_width_m > 0:
        raise ValueError("a corridor has to be wider than zero metres")
    stops = [line[0], *(after for before, after in pairwise(line) if after != before)]
    step_m = _step_m(tuple(stops), half_width_m)
    outlines = [_strip(start, end, half_width_m, step_m) for start, end in pairwise(stops)]
    outlines += [_disc(stop, half_width_m) for stop in stops]
    chart = _chart(tuple(stops))
    union = shapely.union_all([shapely.Polygon(_to_chart(chart, outline)) for outline in outlines])
    # Edges that hardly part in the chart may cross in longitude and latitude: what is much smaller than the width goes.
    smooth = shapely.segmentize(shapely.simplify(union, 0.001 * half_width_m), step_m)
    parts = shapely.get_parts(shapely.orient_polygons(smooth))
    return tuple(cut for part in parts for cut in split_polygon(_from_chart(chart, part)))


def _step_m(line: Line, half_width_m: float) -> float:
    """Return how far apart offsets may be, so that edges between them stay within 0.03 % of the width."""
    highest = max(abs(lat) for _, lat in densify(line, 50_000.0))
    # In the chart a geodesic bends by up to the Earth's radius, in longitude and latitude more towards the poles.
    bend = max(1.0, tan(radians(min(highest, _HIGHEST_LATITUDE)))) / EARTH_RADIUS_M
    return sqrt(8 * 0.0003 * half_width_m / bend)


def _strip(start: Position, end: Position, half_width_m: float, step_m: float) -> Positions:
    """Return the outline of what lies beside one segment."""
    spine = np.array(densify((start, end), step_m), dtype=float)
    ahead, _, _ = WGS84.inv(spine[:-1, 0], spine[:-1, 1], spine[1:, 0], spine[1:, 1])
    _, back, _ = WGS84.inv(spine[-2, 0], spine[-2, 1], spine[-1, 0], spine[-1, 1])
    azimuths = np.append(ahead, back + 180.0)
    left, right = _offset(spine, azimuths - 90.0, half_width_m), _offset(spine, azimuths + 90.0, half_width_m)
    return np.concatenate([right, left[::-1]])


def _disc(centre: Position, radius_m: float) -> Positions:
    azimuths = np.linspace(0.0, -360.0, _DISC_CORNERS, endpoint=False)
    return _offset(np.tile(np.array(centre, dtype=float), (_DISC_CORNERS, 1)), azimuths, radius_m)


def _offset(positions: Positions, azimuths: NDArray[np.float64], distance_m: float) -> Positions:
    lons, lats, _ = WGS84.fwd(positions[:, 0], positions[:, 1], azimuths, np.full(len(positions), distance_m))
    return np.stack([lons, lats], axis=1)


def _chart(line: Line) -> Proj:
    total = length_m(line)
    dense = densify(line, max(total / 64, 1.0))
    lon, lat = dense[len(dense) // 2]
    return Proj(proj="aeqd", lon_0=lon, lat_0=lat, ellps="WGS84")


def _to_chart(chart: Proj, positions: Positions) -> Positions:
    return np.stack(chart(positions[:, 0], positions[:, 1]), axis=1)


def _from_chart(chart: Proj, polygon: shapely.Polygon) -> Polygon:
    rings = []
    for ring in (polygon.exterior, *polygon.interiors):
        eastings, northings = np.array(ring.coords).T
        lons, lats = chart(eastings, northings, inverse=True)
        positions = [Position(lon, lat) for lon, lat in zip(lons.tolist(), lats.tolist(), strict=True)]
        rings.append((*positions[:-1], positions[0]))
    return tuple(rings)
