"""Distances from a position to shapes on the ellipsoid, where the sphere leaves a verdict open."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

import numpy as np
import shapely
from pyproj import Proj
from shapely.geometry.base import BaseGeometry

from mapper.geometry.sphere import box_around, box_of, boxes_meet
from mapper.model.place import Polygon, Position

_STEP_DEGREES = 0.05


def distance_to_territory_m(position: Position, polygons: Sequence[Polygon], within_m: float) -> float:
    """Measure how far a position lies from the nearest of some polygons on the WGS84 ellipsoid.

    Parameters
    ----------
    position
        Longitude and latitude in degrees.
    polygons
        Rings in degrees, straight in longitude and latitude, cut at 180°.
    within_m
        Metres beyond which the answer is of no interest.

    Returns
    -------
    float
        Metres; 0 inside, infinity if all lie well beyond `within_m`.

    """
    near = [polygon for polygon in polygons if boxes_meet(box_around(position, 2 * within_m), box_of(polygon[0]))]
    if not near:
        return inf
    shape = shapely.MultiPolygon([(polygon[0], list(polygon[1:])) for polygon in near])
    return distance_to_shape_m(position, shapely.segmentize(shape, _STEP_DEGREES))


def distance_to_shape_m(position: Position, shape: BaseGeometry) -> float:
    """Measure how far a position lies from a shape in degrees, whose edges have to be short; 0 inside.

    In the azimuthal equidistant projection about the position (Snyder 1987, Map Projections: A Working Manual, 191)
    every distance from it is true.
    """
    around = Proj(proj="aeqd", lon_0=position.lon, lat_0=position.lat, ellps="WGS84")
    flat = shapely.transform(shape, lambda degrees: np.column_stack(around(degrees[:, 0], degrees[:, 1])))
    return float(shapely.distance(shapely.Point(0, 0), flat))
