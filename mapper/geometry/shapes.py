"""From this project's positions to shapely's geometries."""

from __future__ import annotations

from collections.abc import Iterable

import shapely

from mapper.geometry.antimeridian import split_line, split_polygon
from mapper.model.place import Line, Polygon


def polygonal(polygons: Iterable[Polygon]) -> shapely.Polygon | shapely.MultiPolygon:
    """Return polygons as one geometry in longitude and latitude, cut at 180°."""
    parts = [shapely.Polygon(part[0], part[1:]) for polygon in polygons for part in split_polygon(polygon)]
    return parts[0] if len(parts) == 1 else shapely.MultiPolygon(parts)


def linear(line: Line) -> shapely.LineString | shapely.MultiLineString:
    """Return a line as one geometry in longitude and latitude, cut at 180°."""
    parts = [shapely.LineString(part) for part in split_line(line)]
    return parts[0] if len(parts) == 1 else shapely.MultiLineString(parts)
