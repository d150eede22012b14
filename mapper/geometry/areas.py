"""Territories as shapely's geometries: each as borders define it, and one outline for several."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import shapely

from mapper.geometry.borders import load_borders, topojson_bytes
from mapper.geometry.borders.topology import Topology


@cache
def territories() -> tuple[tuple[str, shapely.MultiPolygon], ...]:
    """Return all land by territory, with its ISO code; an empty code where it has none. Degrees, cut at 180°."""
    topology = Topology(topojson_bytes())
    shapes = ([(outer, holes) for outer, *holes in topology.polygons(geometry)] for geometry in topology.geometries)
    return tuple(
        (str(geometry["id"] or ""), shapely.MultiPolygon(shape))
        for geometry, shape in zip(topology.geometries, shapes, strict=True)
    )


def outline(countries: Iterable[str]) -> shapely.Polygon | shapely.MultiPolygon:
    """Dissolve territories into one shape without the borders between them.

    Parameters
    ----------
    countries
        ISO 3166-1 alpha-3 codes (XKX for Kosovo). Codes without a territory at this scale add nothing.

    Returns
    -------
    shapely.Polygon or shapely.MultiPolygon
        Longitude and latitude in degrees, WGS84, cut at 180°; an empty MultiPolygon if nothing is drawn.
    """
    borders = load_borders()
    polygons = [polygon for code in sorted(set(countries) & borders.codes) for polygon in borders.polygons(code)]
    union = shapely.union_all([shapely.Polygon(outer, holes) for outer, *holes in polygons])
    return union if isinstance(union, shapely.Polygon | shapely.MultiPolygon) else shapely.MultiPolygon()
