"""Corridors: everything within some metres of a line, in true metres."""

from __future__ import annotations

from collections.abc import Iterator
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

_BATCH = 1_000
"""Stops whose outlines are united at once, and positions that are thinned out at once: what each costs is bounded."""

_DETAIL = 0.001
"""Share of the width by which the line, and the outline, may be simplified."""

_GRID = 1e-5
"""Share of the width to which shapes are snapped as they are united: rounding leaves slits where two only touch."""

_MOST_CORNERS = 200_000
"""Of a line between its stops; a narrower corridor than that allows could not be seen beside its length."""

_SLIGHT_TURN = 2.8
"""Degrees of turn up to which a triangle closes the gap between two strips to within 0.03 % of the width."""

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
    in an azimuthal equidistant chart round the middle of the line, where neither 180° nor a pole is an edge. What of
    the line is too fine for its width is left out before, so that the cost is in proportion to its positions.
    """
    if not half_width_m > 0:
        raise ValueError("a corridor has to be wider than zero metres")
    stops = (line[0], *(after for before, after in pairwise(line) if after != before))
    chart = _chart(stops)
    step_m = max(_step_m(stops, half_width_m), length_m(stops) / _MOST_CORNERS)
    kept = _thinned(np.array(stops, dtype=float), chart, half_width_m, step_m)
    grid = _GRID * half_width_m
    batches = [
        shapely.union_all(_outlines(kept[start : start + _BATCH + 1], chart, half_width_m, step_m), grid_size=grid)
        for start in range(0, max(1, len(kept) - 1), _BATCH)
    ]
    # Edges that hardly part in the chart may cross in longitude and latitude: what is much smaller than the width goes.
    smooth = shapely.segmentize(
        shapely.simplify(shapely.union_all(batches, grid_size=grid), _DETAIL * half_width_m), step_m
    )
    parts = shapely.get_parts(shapely.orient_polygons(smooth))
    return tuple(cut for part in parts for cut in split_polygon(_from_chart(chart, part)))


def _step_m(line: Line, half_width_m: float) -> float:
    """Return how far apart offsets may be, so that edges between them stay within 0.03 % of the width."""
    highest = max(abs(lat) for _, lat in densify(line, 50_000.0))
    # In the chart a geodesic bends by up to the Earth's radius, in longitude and latitude more towards the poles.
    bend = max(1.0, tan(radians(min(highest, _HIGHEST_LATITUDE)))) / EARTH_RADIUS_M
    return sqrt(8 * 0.0003 * half_width_m / bend)


def _thinned(stops: Positions, chart: Proj, half_width_m: float, step_m: float) -> Positions:
    """Return a line without the positions that its corridor would not show.

    It is taken in stretches over which a geodesic is straight in the chart. There nothing is shorter than in truth, so
    that no position that goes lies farther from what is left than the chart says.
    """
    if len(stops) < 3:
        return stops
    lengths = WGS84.inv(stops[:-1, 0], stops[:-1, 1], stops[1:, 0], stops[1:, 1])[2]
    before = np.concatenate([[0.0], np.cumsum(lengths)[:-1]])
    # A new stretch begins with every step of its length, and after so many positions.
    stretch = np.unique(
        np.stack([before // step_m, np.arange(len(lengths)) // _BATCH], axis=1), axis=0, return_inverse=True
    )[1].ravel()
    ends = np.nonzero(np.diff(stretch))[0] + 1
    in_chart = np.column_stack([_to_chart(chart, stops), np.arange(len(stops))])
    starts, finals = np.concatenate([[0], ends]), np.concatenate([ends, [len(stops) - 1]])
    pieces = [shapely.LineString(in_chart[start : end + 1]) for start, end in zip(starts, finals, strict=True)]
    simple = shapely.simplify(pieces, _DETAIL * half_width_m, preserve_topology=False)
    kept = np.unique(shapely.get_coordinates(simple, include_z=True)[:, 2].astype(int))
    return np.asarray(stops[kept])


def _outlines(stops: Positions, chart: Proj, half_width_m: float, step_m: float) -> list[shapely.Polygon]:
    """Return the outlines of what lies beside each segment, and round each stop."""
    if len(stops) == 1:
        return [shapely.Polygon(_to_chart(chart, disc)) for disc in _discs(stops, half_width_m)]
    azimuths, backs, lengths = WGS84.inv(stops[:-1, 0], stops[:-1, 1], stops[1:, 0], stops[1:, 1])
    counts = np.maximum(1, np.ceil(lengths / step_m)).astype(int)
    segments = np.repeat(np.arange(len(counts)), counts + 1)
    places = np.arange(len(segments)) - np.repeat(np.cumsum(counts + 1) - (counts + 1), counts + 1)
    along = lengths[segments] * places / counts[segments]
    lons, lats, behind = WGS84.fwd(stops[segments, 0], stops[segments, 1], azimuths[segments], along)
    spine, ahead = np.stack([lons, lats], axis=1), np.where(places == 0, azimuths[segments], behind + 180.0)
    right = _to_chart(chart, _offset(spine, ahead + 90.0, half_width_m))
    left = _to_chart(chart, _offset(spine, ahead - 90.0, half_width_m))
    bounds = np.cumsum(counts + 1)[:-1]
    middles = _to_chart(chart, stops)
    # Through the stops, where what closes the gap between two strips has its corner too: else a slit would be left.
    strips = [
        shapely.Polygon(np.concatenate([one, [middles[place + 1]], other[::-1], [middles[place]]]))
        for place, (one, other) in enumerate(zip(np.split(right, bounds), np.split(left, bounds), strict=True))
    ]
    turns = (azimuths[1:] - backs[:-1]) % 360.0 - 180.0
    is_sharp = np.concatenate([[True], np.abs(turns) > _SLIGHT_TURN, [True]])
    discs = [shapely.Polygon(_to_chart(chart, disc)) for disc in _discs(stops[is_sharp], half_width_m)]
    return [*strips, *discs, *_wedges(middles, np.nonzero(~is_sharp)[0], turns, (left, right), bounds)]


def _wedges(
    middles: Positions,
    slight: NDArray[np.intp],
    turns: NDArray[np.float64],
    sides: tuple[Positions, Positions],
    bounds: NDArray[np.intp],
) -> Iterator[shapely.Polygon]:
    """Yield what lies between two strips on the outer side of a slight turn, in the chart.

    It begins and ends within the strips: where shapes only touch, rounding may leave a slit between them.
    """
    for stop in slight.tolist():
        outer, gap = sides[0] if turns[stop - 1] > 0 else sides[1], int(bounds[stop - 1])
        yield shapely.Polygon([middles[stop], *outer[gap - 2 : gap + 2]])


def _discs(centres: Positions, radius_m: float) -> Positions:
    """Return the corners of the discs round some positions, shape (n, corners, 2)."""
    azimuths = np.tile(np.linspace(0.0, -360.0, _DISC_CORNERS, endpoint=False), len(centres))
    corners = _offset(np.repeat(centres, _DISC_CORNERS, axis=0), azimuths, radius_m)
    return corners.reshape(len(centres), _DISC_CORNERS, 2)


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
