"""Distances and insides on the sphere, with the standard library only: enough for every verdict that is not close.

The sphere has the mean radius of WGS84 (`mapper.units.EARTH_RADIUS_M`); distances differ from those on the ellipsoid
by at most 0.562 %.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import asin, atan2, ceil, cos, degrees, hypot, inf, pi, radians, sin, sqrt

from mapper.model.place import Line, Polygon, Position, Ring
from mapper.units import EARTH_RADIUS_M

Box = tuple[float, float, float, float]
"""West, south, east, north in degrees."""

Vector = tuple[float, float, float]

# An edge is straight in longitude and latitude, a great circle is not: over a tenth of a degree they part by < 5 m.
_GREAT_CIRCLE_STEP = 0.1

# Six centimetres, in radians: the direction of anything shorter is lost in rounding, and does not matter.
_SHORTEST_ARC = 1e-8


def distance_m(a: Position, b: Position) -> float:
    """Measure the great-circle distance between two positions (haversine formula, Sinnott 1984).

    Parameters
    ----------
    a, b
        Longitude and latitude in degrees.

    Returns
    -------
    float
        Metres.
    """
    lat_a, lat_b = radians(a[1]), radians(b[1])
    half_chord = sin((lat_b - lat_a) / 2) ** 2 + cos(lat_a) * cos(lat_b) * sin(radians(b[0] - a[0]) / 2) ** 2
    return 2 * EARTH_RADIUS_M * asin(min(1.0, sqrt(half_chord)))


def distance_to_segment_m(position: Position, start: Position, end: Position) -> float:
    """Measure how far a position lies from a segment.

    Parameters
    ----------
    position
        Longitude and latitude in degrees.
    start, end
        Ends of the segment, which runs the shorter way round the globe and straight in longitude and latitude, as
        RFC 7946 has it. It is taken as great circles of a tenth of a degree, which moves it by less than 5 m up to
        85° of latitude.

    Returns
    -------
    float
        Metres.
    """
    span = end[0] - start[0]
    if abs(span) > 180:
        span -= 360 if span > 0 else -360
    steps = max(1, ceil(max(abs(span), abs(end[1] - start[1])) / _GREAT_CIRCLE_STEP))
    rise = end[1] - start[1]
    point = _vector(position[0], position[1])
    stops = [_vector(start[0] + span * step / steps, start[1] + rise * step / steps) for step in range(steps + 1)]
    return EARTH_RADIUS_M * min(_angle_to_arc(point, a, b) for a, b in pairwise(stops))


def distance_to_ring_m(position: Position, ring: Ring, within: float = inf) -> float:
    """Measure how far a position lies from the nearest point of a ring or line.

    Parameters
    ----------
    position
        Longitude and latitude in degrees.
    ring
        Positions in [-180, 180]; edges as in `distance_to_segment_m`.
    within
        Metres beyond which the answer is of no interest; a bound makes the search quicker.

    Returns
    -------
    float
        Metres, or `within` if the ring lies farther away than that.
    """
    best = min(within, *(distance_m(position, vertex) for vertex in ring[::16]))
    west, south, east, north = box_around(position, best)
    for start, end in pairwise(ring):
        (lon_a, lat_a), (lon_b, lat_b) = start, end
        if (lat_a < south and lat_b < south) or (lat_a > north and lat_b > north):
            continue
        if (lon_a < west and lon_b < west) or (lon_a > east and lon_b > east):
            continue
        distance = distance_to_segment_m(position, start, end)
        if distance < best:
            best = distance
            west, south, east, north = box_around(position, best)
    return best


def box_around(position: Position, radius_m: float) -> Box:
    """Return a box that holds all within some metres of a position.

    Parameters
    ----------
    position
        Longitude and latitude in degrees.
    radius_m
        Metres; infinity is allowed.

    Returns
    -------
    Box
        Degrees, within [-180, 180]; all longitudes where the circle reaches a pole or 180°.
    """
    angle = min(radius_m / EARTH_RADIUS_M, pi)
    south, north = position[1] - degrees(angle), position[1] + degrees(angle)
    if south <= -90 or north >= 90:
        return (-180.0, max(south, -90.0), 180.0, min(north, 90.0))
    # Where a meridian touches the circle, the triangle with the pole has a right angle: sin(r) = sin(dlon) cos(lat).
    reach = degrees(asin(min(1.0, sin(angle) / cos(radians(position[1])))))
    west, east = position[0] - reach, position[0] + reach
    if west < -180 or east > 180:
        west, east = -180.0, 180.0
    return (west, south, east, north)


def boxes_meet(a: Box, b: Box) -> bool:
    """Whether two boxes have a point in common."""
    return a[0] <= b[2] and b[0] <= a[2] and a[1] <= b[3] and b[1] <= a[3]


def in_box(position: Position, box: Box) -> bool:
    """Whether a position lies in a box or on its edge."""
    return box[0] <= position[0] <= box[2] and box[1] <= position[1] <= box[3]


def box_of(line: Line) -> Box:
    """Return the smallest box that holds a line or ring that does not cross 180°."""
    lons, lats = zip(*line, strict=True)
    return (min(lons), min(lats), max(lons), max(lats))


def signed_area(ring: Sequence[Position]) -> float:
    """Return the area of a closed ring in square degrees: positive if it runs counter-clockwise."""
    lon, lat = ring[0]
    return sum((a[0] - lon) * (b[1] - lat) - (b[0] - lon) * (a[1] - lat) for a, b in pairwise(ring)) / 2


def in_ring(position: Position, ring: Ring) -> bool:
    """Whether a position lies inside a ring, by the even-odd rule in longitude and latitude.

    Parameters
    ----------
    position
        Longitude and latitude in degrees.
    ring
        A closed ring that is cut at 180°.

    Returns
    -------
    bool
        Arbitrary but stable for positions on the ring itself: western and southern edges belong to it, eastern and
        northern ones do not, so that a border belongs to one neighbour only.
    """
    lon, lat = position
    inside = False
    for (lon_a, lat_a), (lon_b, lat_b) in pairwise(ring):
        if (lat_a > lat) != (lat_b > lat) and lon < (lon_b - lon_a) * (lat - lat_a) / (lat_b - lat_a) + lon_a:
            inside = not inside
    return inside


def in_polygon(position: Position, polygon: Polygon) -> bool:
    """Whether a position lies inside the outer ring and in none of the holes; edges as in `in_ring`."""
    outer, *holes = polygon
    return in_ring(position, outer) and not any(in_ring(position, hole) for hole in holes)


def _vector(lon: float, lat: float) -> Vector:
    lon, lat = radians(lon), radians(lat)
    return (cos(lat) * cos(lon), cos(lat) * sin(lon), sin(lat))


def _angle_to_arc(point: Vector, start: Vector, end: Vector) -> float:
    """Return the angle in radians between a unit vector and the great circle between two others."""
    normal = _cross(start, end)
    length = sqrt(_dot(normal, normal))
    beyond_start = _dot(_cross(normal, start), point) < 0
    beyond_end = _dot(_cross(normal, end), point) > 0
    if length < _SHORTEST_ARC or beyond_start or beyond_end:
        return min(_angle(point, start), _angle(point, end))
    return abs(asin(max(-1.0, min(1.0, _dot(normal, point) / length))))


def _angle(a: Vector, b: Vector) -> float:
    normal = _cross(a, b)
    return atan2(hypot(*normal), _dot(a, b))


def _cross(a: Vector, b: Vector) -> Vector:
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def _dot(a: Vector, b: Vector) -> float:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
