"""Areas that borders define: one outline for several territories."""

from __future__ import annotations

from collections.abc import Iterable

import shapely

from mapper.geometry.borders import load_borders


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
