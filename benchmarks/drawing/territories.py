"""Whether a position lies in the territory of a stop, asked of the borders themselves."""

from __future__ import annotations

from functools import cache

import shapely
from shapely.geometry.base import BaseGeometry

from mapper.document.map_document import AreaMark, MapDocument, Stop
from mapper.geometry.areas import outline


def territory(document: MapDocument, stop: Stop) -> BaseGeometry | None:
    """Return the shape of a stop in degrees; None where it is a place."""
    mark = next((mark for mark in document.marks if mark.id == stop.id), None)
    if isinstance(mark, AreaMark) and mark.geometry is not None:
        return shapely.make_valid(shapely.geometry.shape(mark.geometry))
    countries = mark.countries if isinstance(mark, AreaMark) else stop.countries
    return _outline(frozenset(countries)) if countries else None


@cache
def _outline(countries: frozenset[str]) -> BaseGeometry:
    shape = outline(countries)
    shapely.prepare(shape)
    return shape
