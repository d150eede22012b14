"""One piece of a territory, and what is asked of it over and over."""

from __future__ import annotations

from functools import cached_property

from mapper.geometry.edges import EdgesByLatitude
from mapper.geometry.sphere import box_of, in_box, in_polygon
from mapper.model.place import Polygon, Position

_QUESTIONS_WORTH_SORTING = 8
"""Sorting the edges of a polygon takes about as long as going through all of them so many times."""


class Part:
    """A polygon that is cut at 180°, with the box around it.

    Parameters
    ----------
    polygon
        Longitude and latitude in degrees, outer ring first.
    """

    def __init__(self, polygon: Polygon) -> None:
        self.polygon = polygon
        self.box = box_of(polygon[0])
        self._asked = 0

    def holds(self, position: Position) -> bool:
        """Whether a position lies inside; edges as in `mapper.geometry.sphere.in_ring`."""
        if not in_box(position, self.box):
            return False
        self._asked += 1
        if self._asked < _QUESTIONS_WORTH_SORTING:
            return in_polygon(position, self.polygon)
        return self.edges.hold(position)

    @cached_property
    def edges(self) -> EdgesByLatitude:
        """The edges by latitude."""
        return EdgesByLatitude(self.polygon)
