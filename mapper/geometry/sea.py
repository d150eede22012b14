"""Seas that were drawn by hand: whether a drawn area is one, and its shape with the coast for its shore."""

from __future__ import annotations

from functools import lru_cache

import shapely
from shapely.geometry.base import BaseGeometry

from mapper.geometry.borders import load_borders
from mapper.geometry.sphere import box_of, boxes_meet
from mapper.model.place import Polygon, Position

GAP = 0.3
"""Degrees: half the width of water between what was drawn and a coast that is taken for a slip of the hand."""

ROOM = 3 * GAP
"""Degrees around a drawing in which land is looked for."""

LEAST_SHARE = 0.01
"""Of the largest piece: smaller ones are what the drawing has on the other side of the coast, and no sea of theirs."""


def is_at_sea(position: Position) -> bool:
    """Whether a position (degrees, WGS84) lies in no territory; lakes are land, the Caspian Sea is not."""
    return load_borders().country_at(position) is None


@lru_cache(maxsize=64)
def to_the_coast(polygons: tuple[Polygon, ...]) -> tuple[Polygon, ...]:
    """Return drawn water cut to the coast: no land of it is left, and no strip of water between it and the coast.

    Parameters
    ----------
    polygons
        Longitude and latitude in degrees, WGS84, cut at 180°. Where they end in open water they stay as they are.

    Returns
    -------
    tuple of Polygon
        As they came if all of it is land.
    """
    drawn = shapely.union_all([shapely.make_valid(shapely.Polygon(outer, holes)) for outer, *holes in polygons])
    land = _land_near(drawn)
    # Closing fills what is narrow, and leaves an edge in open water where it is.
    closed = shapely.union(drawn, land).buffer(GAP).buffer(-GAP)
    water = shapely.union(shapely.difference(closed, land), shapely.difference(drawn, land))
    parts = [part for part in shapely.get_parts(water) if part.area > 0 and _is_of(part, drawn)]
    largest = max((part.area for part in parts), default=0.0)
    kept = [part for part in parts if part.area >= LEAST_SHARE * largest]
    return tuple(_polygon(part) for part in kept) or polygons


def _land_near(shape: BaseGeometry) -> BaseGeometry:
    west, south, east, north = shape.bounds
    around = (west - ROOM, south - ROOM, east + ROOM, north + ROOM)
    polygons = [polygon for code in sorted(load_borders().codes) for polygon in load_borders().polygons(code)]
    near = [(outer, holes) for outer, *holes in polygons if boxes_meet(box_of(outer), around)]
    return shapely.union_all([shapely.clip_by_rect(shapely.Polygon(*one), *around) for one in near])


def _is_of(part: BaseGeometry, drawn: BaseGeometry) -> bool:
    """Whether at least half of a piece of water was drawn, and not only come upon by closing gaps."""
    return bool(shapely.intersection(part, drawn).area >= part.area / 2)


def _polygon(shape: shapely.Polygon) -> Polygon:
    oriented = shapely.orient_polygons(shape)
    return tuple(
        tuple(Position(lon, lat) for lon, lat in ring.coords) for ring in (oriented.exterior, *oriented.interiors)
    )
