"""All that one picture shows, as shapes in pixels, before anything is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import shapely
from shapely.geometry.base import BaseGeometry

from mapper.document.map_document import AreaMark, MapDocument, Mark
from mapper.render.picture.frame import Box, Frame
from mapper.render.picture.ground import Ground, polygonal
from mapper.render.picture.legs import Course, lay_courses
from mapper.render.picture.projection import choose
from mapper.render.picture.sites import place_sites
from mapper.render.picture.territories import Territory


@dataclass(frozen=True)
class Area:
    """An area in pixels; `seen` is what of its shape lies in the frame."""

    mark: AreaMark
    shape: BaseGeometry
    seen: BaseGeometry
    label: complex


class Scene:
    """One map in one box.

    Parameters
    ----------
    document
        What is shown.
    box
        Where on the picture, in pixels.
    """

    def __init__(self, document: MapDocument, box: Box) -> None:
        self.document = document
        self.frame = Frame(choose(document.bounds), document.bounds, box)
        self.ground = Ground(self.frame)
        areas = [self._area(mark) for mark in document.marks if mark.kind == "area"]
        self.areas = sorted((area for area in areas if not area.seen.is_empty), key=lambda area: -area.shape.area)
        territories = {area.mark.id: _territory(area) for area in areas if not area.shape.is_empty}
        courses = lay_courses(document, self.frame, territories | self._undrawn(territories))
        self.courses = [course for course in courses if self._is_seen(course)]
        self.sites = place_sites(document.marks, self.frame, [course.arrow.point for course in self.courses])

    @cached_property
    def marks(self) -> tuple[Mark, ...]:
        """The marks that are seen, in the order of the document."""
        seen = {area.mark.id for area in self.areas}
        seen |= {course.mark.id for course in self.courses}
        seen |= {site.mark.id for site in self.sites}
        return tuple(mark for mark in self.document.marks if mark.id in seen)

    def _area(self, mark: AreaMark) -> Area:
        if mark.geometry is None:
            shape = self.ground.territory(mark.countries)
        else:
            shape = polygonal(self.frame.place(shapely.make_valid(shapely.geometry.shape(mark.geometry))))
        return Area(mark, shape, polygonal(self.frame.cut(shape)), self.frame.points([mark.label_at])[0])

    def _undrawn(self, drawn: dict[str, Territory]) -> dict[str, Territory]:
        """Return the territories of stops that are no marks of this map, so that flows end at their edges too."""
        found = {}
        for mark in self.document.marks:
            if mark.kind != "leg" or mark.basis != "schematic":
                continue
            if mark.geometry is None or mark.geometry["type"] != "LineString":
                continue
            for stop, position in zip(mark.stops, mark.geometry["coordinates"], strict=False):
                shape = self.ground.territory(stop.countries) if stop.countries and stop.id not in drawn else None
                if shape is not None and not shape.is_empty:
                    found[stop.id] = Territory(_largest(shape), self.frame.points([position])[0])
        return found

    def _is_seen(self, course: Course) -> bool:
        return any(self.frame.box.holds(point) for track in course.tracks for point in track.points)


def _territory(area: Area) -> Territory:
    return Territory(_largest(area.shape), area.label)


def _largest(shape: BaseGeometry) -> shapely.Polygon:
    largest: shapely.Polygon = max(shapely.get_parts(shape), key=lambda part: part.area)
    return largest
