"""Edges of a polygon sorted by latitude, so that a question about a place looks at few of them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import floor

from mapper.model.place import Polygon, Position

_FEWEST_BANDS, _MOST_BANDS = 4.0, 10_000.0
"""For each degree of latitude."""

_Edge = tuple[Position, Position]


class EdgesByLatitude:
    """The edges of one polygon, outer ring and holes, in bands of latitude.

    The finer its corners, the narrower the bands: each holds few edges, and all of them together hardly more than there
    are.

    Parameters
    ----------
    polygon
        Closed rings in degrees, cut at 180°; edges straight in longitude and latitude.
    """

    def __init__(self, polygon: Polygon) -> None:
        travelled = sum(abs(end[1] - start[1]) for ring in polygon for start, end in pairwise(ring))
        edges = sum(len(ring) - 1 for ring in polygon)
        self._per_degree = min(max(edges / travelled, _FEWEST_BANDS), _MOST_BANDS) if travelled else _FEWEST_BANDS
        self._bands: dict[int, list[_Edge]] = {}
        for ring in polygon:
            for edge in pairwise(ring):
                start, end = self._band(edge[0][1]), self._band(edge[1][1])
                for band in range(min(start, end), max(start, end) + 1):
                    self._bands.setdefault(band, []).append(edge)

    def hold(self, position: Position) -> bool:
        """Whether a position lies inside; on the very edge as `mapper.geometry.sphere.in_polygon` has it."""
        lon, lat = position
        inside = False
        # A hole lies inside its ring, so that the even-odd rule over all edges gives the same as ring by ring.
        for (lon_a, lat_a), (lon_b, lat_b) in self._bands.get(self._band(lat), ()):
            if (lat_a > lat) != (lat_b > lat) and lon < (lon_b - lon_a) * (lat - lat_a) / (lat_b - lat_a) + lon_a:
                inside = not inside
        return inside

    def between(self, south: float, north: float) -> Iterator[_Edge]:
        """Yield the edges that may reach into some latitudes, the longer ones more than once."""
        for band in range(self._band(south), self._band(north) + 1):
            yield from self._bands.get(band, ())

    def _band(self, lat: float) -> int:
        return floor(lat * self._per_degree)
