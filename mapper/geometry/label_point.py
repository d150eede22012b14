"""Where the name of a drawn area stands, and where schematic legs end."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from mapper.geometry.antimeridian import split_polygon
from mapper.geometry.sphere import in_polygon
from mapper.model.place import Polygon, Position, Ring


def label_point(polygons: Iterable[Polygon]) -> Position:
    """Choose a position inside drawn polygons.

    Files hold this position and checks compare it, so it is computed with the four basic operations only, which give
    the same digits on every machine.

    Parameters
    ----------
    polygons
        One or more polygons in degrees; they may cross 180°. That they are valid has been judged before.

    Returns
    -------
    Position
        Of the part that is largest in longitude and latitude: its centroid if that lies inside, else the middle of its
        widest stretch at the centroid's latitude. Rounded to 6 decimals (0.1 m).

    Raises
    ------
    ValueError
        If no polygon has an area.
    """
    parts = [part for polygon in polygons for part in split_polygon(polygon)]
    largest = max(parts, key=_area, default=())
    if not largest or _area(largest) == 0:
        raise ValueError("a label needs a polygon with an area")
    lon, lat = _centroid(largest)
    if not in_polygon(Position(lon, lat), largest):
        lon = _middle_of_widest_stretch(largest, lat)
    return Position(lon, lat).rounded()


def _area(polygon: Polygon) -> float:
    # About a corner of its own: far from the origin the area of a small polygon would be lost in rounding.
    area, *holes = (abs(_moments(ring, *polygon[0][0])[0]) for ring in polygon)
    for hole in holes:
        area -= hole
    return area


def _centroid(polygon: Polygon) -> tuple[float, float]:
    lon, lat = polygon[0][0]
    area = along_lon = along_lat = 0.0
    for index, ring in enumerate(polygon):
        twice, moment_lon, moment_lat = _moments(ring, lon, lat)
        # Holes count against the outer ring, in whatever direction they run.
        sign = (1.0 if twice > 0 else -1.0) * (-1.0 if index else 1.0)
        area += sign * twice
        along_lon += sign * moment_lon
        along_lat += sign * moment_lat
    return lon + along_lon / (3 * area), lat + along_lat / (3 * area)


def _moments(ring: Ring, lon: float, lat: float) -> tuple[float, float, float]:
    """Return twice the signed area of a ring, and its six-fold first moments about a position."""
    area = along_lon = along_lat = 0.0
    for a, b in pairwise(ring):
        x_a, y_a, x_b, y_b = a[0] - lon, a[1] - lat, b[0] - lon, b[1] - lat
        cross = x_a * y_b - x_b * y_a
        area += cross
        along_lon += cross * (x_a + x_b)
        along_lat += cross * (y_a + y_b)
    return area, along_lon, along_lat


def _middle_of_widest_stretch(polygon: Polygon, lat: float) -> float:
    crossings = sorted(
        (lon_b - lon_a) * (lat - lat_a) / (lat_b - lat_a) + lon_a
        for ring in polygon
        for (lon_a, lat_a), (lon_b, lat_b) in pairwise(ring)
        if (lat_a > lat) != (lat_b > lat)
    )
    west, east = max(zip(crossings[::2], crossings[1::2], strict=True), key=lambda stretch: stretch[1] - stretch[0])
    return (west + east) / 2
