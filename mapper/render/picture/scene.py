"""All that one picture shows, as shapes in pixels, before anything is drawn."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from mapper.document.map_document import AreaMark, MapDocument, Mark
from mapper.layout.kinds import Points
from mapper.layout.laid import Laid
from mapper.layout.lay import lay
from mapper.layout.trips import whole_line
from mapper.render.picture.cut_legs import bundle_of, pieces
from mapper.render.picture.frame import Box, Frame
from mapper.render.picture.ground import Ground, polygonal
from mapper.render.picture.legs import Course, courses_of
from mapper.render.picture.plane import FramePlane
from mapper.render.picture.projection import choose
from mapper.render.picture.sites import sites_of
from mapper.render.picture.tracks import Track


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
        self.laid = self._laid(FramePlane(self.frame))
        legs = [mark for mark in document.marks if mark.kind == "leg"]
        courses = (
            course
            for bundle in self.laid.bundles
            for course in courses_of(bundle, [leg for leg in legs if leg.id in bundle.legs], self.laid, self._is_seen)
        )
        self.courses = [self._with_known(course) for course in courses]
        self.sites = sites_of(self.laid, {mark.id: mark for mark in document.marks if mark.kind == "site"}, self.frame)

    @cached_property
    def marks(self) -> tuple[Mark, ...]:
        """The marks that are seen, in the order of the document; a leg within one ring is told by its number."""
        seen = {area.mark.id for area in self.areas}
        seen |= {course.mark.id for course in self.courses}
        seen |= {site.mark.id for site in self.sites}
        seen |= set(self.laid.hidden)
        return tuple(mark for mark in self.document.marks if mark.id in seen)

    def _area(self, mark: AreaMark) -> Area:
        if mark.geometry is None:
            shape = self.ground.territory(mark.countries)
        else:
            shape = polygonal(self.frame.place(shapely.make_valid(shapely.geometry.shape(mark.geometry))))
        return Area(mark, shape, polygonal(self.frame.cut(shape)), self.frame.points([mark.label_at])[0])

    def _laid(self, plane: FramePlane) -> Laid:
        """Return the layout of what the projection can show."""
        marks, cut = [], []
        for mark in self.document.marks:
            if mark.kind == "leg" and mark.geometry is not None:
                lines = pieces(mark, self.frame.projection.lon_0, plane)
                if not all(map(_is_known, lines)):
                    continue
                if len(lines) > 1:
                    cut.append((mark, lines))
                    continue
            if mark.kind != "site" or _is_known(plane.points([mark.label_at])):
                marks.append(mark)
        laid, _ = lay(replace(self.document, marks=tuple(marks)), plane)
        return replace(laid, bundles=(*laid.bundles, *(bundle_of(leg, lines, laid) for leg, lines in cut)))

    def _with_known(self, course: Course) -> Course:
        if course.mark.basis == "schematic":
            return course
        return replace(course, known=tuple(self.frame.points(whole_line(course.mark))))

    def _is_seen(self, track: Track) -> bool:
        return bool(shapely.box(*self.frame.box).intersects(track.shape))


def _is_known(points: Points) -> bool:
    return bool(np.isfinite(points).all())
