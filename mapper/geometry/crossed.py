"""Which countries a line on the map leads through: by its course and Natural Earth's borders, and by no claim."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import shapely

from mapper.geometry.borders import load_borders
from mapper.geometry.geodesic import densify, length_m
from mapper.geometry.shapes import linear
from mapper.model.place import Line, Position

_STEP_M = 25_000.0
_BORDERS_OFF_BY_M = 2_500.0
"""See the README of the borders: shorter stretches may lie on either side."""


def countries_crossed(line: Line) -> list[tuple[str, str]]:
    """Return ISO alpha-3 code and name of the countries that a line leads through, in order; one may come again.

    Parameters
    ----------
    line
        Positions in degrees, joined by geodesics. Stretches of less than 2.5 km are left out.
    """
    territories = _territories()
    stretches: list[tuple[float, str]] = []
    travelled = 0.0
    dense = linear(densify(line, _STEP_M))
    for part in dense.geoms if isinstance(dense, shapely.MultiLineString) else [dense]:
        for index in territories.tree.query(part, predicate="intersects").tolist():
            for stretch in _stretches(part, territories.polygons[index]):
                begins = travelled + part.project(shapely.Point(stretch.coords[0]))
                stretches.append((begins, territories.codes[index]))
        travelled += part.length
    ordered = [code for _, code in sorted(stretches)]
    changes = [code for index, code in enumerate(ordered) if index == 0 or ordered[index - 1] != code]
    return [(code, load_borders().name(code)) for code in changes]


@dataclass(frozen=True)
class _Territories:
    """Parts of territories, found by where they lie; `codes` and `polygons` are in one order."""

    codes: list[str]
    polygons: list[shapely.Polygon]
    tree: shapely.STRtree


@cache
def _territories() -> _Territories:
    borders = load_borders()
    parts = [(code, polygon) for code in sorted(borders.codes) for polygon in borders.polygons(code)]
    polygons = [shapely.Polygon(outer, holes) for _, (outer, *holes) in parts]
    return _Territories([code for code, _ in parts], polygons, shapely.STRtree(polygons))


def _stretches(line: shapely.LineString, territory: shapely.Polygon) -> list[shapely.LineString]:
    inside = shapely.get_parts(shapely.line_merge(shapely.intersection(line, territory)))
    lines = [part for part in inside if isinstance(part, shapely.LineString) and not part.is_empty]
    return [part for part in lines if length_m(_positions(part)) >= _BORDERS_OFF_BY_M]


def _positions(line: shapely.LineString) -> Line:
    return tuple(Position(lon, lat) for lon, lat in line.coords)
