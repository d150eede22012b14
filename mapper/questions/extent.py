"""Where things are: points, lines and areas in true metres, with what is uncertain of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import Transformer
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from mapper.document.map_document import Mark
from mapper.geometry.areas import outline
from mapper.model.place import Basis, Position

Positions = NDArray[np.float64]
"""Longitudes and latitudes in degrees, shape (n, 2); or points in space in geocentric metres, shape (n, 3)."""

STEP_DEGREES = 0.25
"""No more lie two neighbouring corners apart."""

_TO_SPACE = Transformer.from_pipeline("+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step +proj=cart")


# Extents compare by identity: comparing outlines would cost more than measuring.
@dataclass(frozen=True, eq=False)
class Extent:
    """Where something is.

    Parameters
    ----------
    shape
        A point, lines or polygons in degrees, WGS84, longitude first, cut at 180°.
    margin_m
        Metres by which the real place or course may lie beside a point or a line: a radius, or half a width.

    Notes
    -----
    Something at a point or in polygons lies somewhere within; what runs along lines passes all of them.
    """

    shape: BaseGeometry
    margin_m: float = 0.0

    @property
    def is_point(self) -> bool:
        """Whether it lies round one position."""
        return isinstance(self.shape, shapely.Point)

    @property
    def is_course(self) -> bool:
        """Whether it runs along lines, rather than lying somewhere within."""
        return isinstance(self.shape, shapely.LineString | shapely.MultiLineString)

    @cached_property
    def outline(self) -> BaseGeometry:
        """The lines or points of which it consists; of polygons the rings; with corners every quarter of a degree."""
        is_area = isinstance(self.shape, shapely.Polygon | shapely.MultiPolygon)
        lines: BaseGeometry = shapely.segmentize(self.shape.boundary if is_area else self.shape, STEP_DEGREES)
        return lines

    @cached_property
    def corners(self) -> Positions:
        """Corners of the outline in degrees."""
        return np.asarray(shapely.get_coordinates(self.outline))

    @cached_property
    def edges(self) -> NDArray[np.intp]:
        """Index of the first corner of each edge; its second is the next."""
        _, part = shapely.get_coordinates(shapely.get_parts(self.outline), return_index=True)
        return np.nonzero(part[1:] == part[:-1])[0]

    @cached_property
    def in_space(self) -> Positions:
        """The corners in geocentric metres."""
        return in_space(self.corners)


def in_space(positions: Positions) -> Positions:
    """Return positions on the ellipsoid in geocentric metres."""
    return np.column_stack(_TO_SPACE.transform(positions[:, 0], positions[:, 1], np.zeros(len(positions))))


@cache
def territory(countries: tuple[str, ...]) -> Extent:
    """Return the territory of some countries, by ISO alpha-3 codes."""
    return Extent(outline(countries))


def at(position: Position) -> Extent:
    """Return a position without uncertainty."""
    return Extent(shapely.Point(position))


def is_schematic(mark: Mark) -> bool:
    """Whether a mark's line joins its stops and says nothing of the way between them."""
    return mark.basis == Basis.SCHEMATIC.value


def extents(marks: tuple[Mark, ...]) -> dict[str, Extent]:
    """Return where the marks of a map are, by id, and its stops that are no marks but territories.

    Of a schematic leg nothing is known but its stops: it is not among them.
    """
    legs = (mark for mark in marks if mark.kind == "leg")
    undrawn = {stop.id: territory(stop.countries) for leg in legs for stop in leg.stops if stop.countries}
    return {**undrawn, **{mark.id: _extent(mark) for mark in marks if not is_schematic(mark)}}


def _extent(mark: Mark) -> Extent:
    if mark.geometry is None:
        return territory(mark.countries if mark.kind == "area" else ())
    margin_m = mark.uncertainty_m if mark.kind == "site" else mark.half_width_m if mark.kind == "leg" else None
    return Extent(shape(mark.geometry), margin_m or 0.0)


def where(mark: Mark, known: dict[str, Extent]) -> tuple[Extent, ...]:
    """Return where a mark is; of a schematic leg its stops, as far as the map knows them.

    Parameters
    ----------
    known
        As `extents` returns them.
    """
    ids = [stop.id for stop in mark.stops] if mark.kind == "leg" and is_schematic(mark) else [mark.id]
    found = [known[identifier] for identifier in ids if identifier in known]
    return tuple(extent for extent in found if not extent.shape.is_empty)
