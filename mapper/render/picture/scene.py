"""All that one picture shows, as shapes in pixels, before anything is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import shapely
from shapely.geometry.base import BaseGeometry

from mapper.document.map_document import AreaMark, MapDocument, Mark
from mapper.layout.insets import without
from mapper.layout.trips import whole_line
from mapper.render.picture.frame import Box, Frame
from mapper.render.picture.ground import Ground, polygonal
from mapper.render.picture.laying import laid_in
from mapper.render.picture.legs import Course, courses_of
from mapper.render.picture.projection import Bounds, choose
from mapper.render.picture.sites import sites_of
from mapper.render.picture.tracks import Track


@dataclass(frozen=True)
class Area:
    """An area in pixels; `seen` is what of its shape lies in the frame."""

    mark: AreaMark
    shape: BaseGeometry
    seen: BaseGeometry
    label: complex


@dataclass(frozen=True)
class Inset:
    """A crowded part of a map in a frame of its own.

    Parameters
    ----------
    title_at
        The upper left corner of the room for its title.
    bounds
        Which part, in degrees.
    """

    title: str
    title_at: complex
    bounds: Bounds
    scene: Scene


class Scene:
    """One map in one box.

    Parameters
    ----------
    document
        What is shown.
    box
        Where on the picture, in pixels.
    insets
        Whose legs and sites are left to them.
    """

    def __init__(self, document: MapDocument, box: Box, insets: Sequence[Inset] = ()) -> None:
        self.document, self.insets = document, insets
        self.frame = Frame(choose(document.bounds), document.bounds, box)
        self.ground = Ground(self.frame)
        areas = [self._area(mark) for mark in document.marks if mark.kind == "area"]
        self.areas = sorted((area for area in areas if not area.seen.is_empty), key=_height)
        aside = {mark.id for inset in insets for mark in inset.scene.marks if mark.kind != "area"}
        self.laid = laid_in(without(document, aside), self.frame)
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
        seen |= {mark.id for inset in self.insets for mark in inset.scene.marks}
        return tuple(mark for mark in self.document.marks if mark.id in seen)

    def _area(self, mark: AreaMark) -> Area:
        if mark.geometry is None:
            shape = self.ground.territory(mark.countries)
        else:
            shape = polygonal(self.frame.place(shapely.make_valid(shapely.geometry.shape(mark.geometry))))
        return Area(mark, shape, polygonal(self.frame.cut(shape)), self.frame.points([mark.label_at])[0])

    def _with_known(self, course: Course) -> Course:
        if course.mark.basis == "schematic":
            return course
        return replace(course, known=tuple(self.frame.points(whole_line(course.mark))))

    def _is_seen(self, track: Track) -> bool:
        return bool(shapely.box(*self.frame.box).intersects(track.shape))


def _height(area: Area) -> tuple[bool, float]:
    """Return by what areas are stacked: seas above land, which was drawn by hand and may reach into them."""
    return area.mark.water, -area.shape.area
