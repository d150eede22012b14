"""Sites in pixels: each where it is, and one ring around those whose symbols would touch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import shapely
from shapely.geometry.base import BaseGeometry

from mapper.document.map_document import SiteMark
from mapper.layout.laid import Laid
from mapper.render.picture.frame import Frame
from mapper.render.picture.symbols import WHOLE

LEAST_DISC = 12.0
"""Pixels of width from which on a disc is drawn; below, the hatched ring stands for it."""

DISC_ALONE = 38.0
"""Pixels of width from which on the disc needs no hatched ring."""


@dataclass(frozen=True)
class Site:
    """A site on the picture.

    Parameters
    ----------
    home
        Where the place is.
    spot, radius
        The ring that stands for it, alone or with others.
    members
        All that the ring stands for, itself included.
    disc
        In which it lies, in true metres; empty where that is too small to be seen.
    """

    mark: SiteMark
    home: complex
    spot: complex
    radius: float
    members: tuple[SiteMark, ...]
    disc: BaseGeometry

    @property
    def is_alone(self) -> bool:
        """Whether the ring is its own symbol."""
        return len(self.members) == 1

    @property
    def is_first(self) -> bool:
        """Whether it is the first of its ring, beside which the names of all of them stand."""
        return self.members[0].id == self.mark.id

    @property
    def is_last(self) -> bool:
        """Whether it is the last of its ring, with which the ring is drawn."""
        return self.members[-1].id == self.mark.id

    @property
    def scale(self) -> float:
        """Of its symbol, in parts of the full size."""
        return self.radius / WHOLE

    @property
    def has_ring(self) -> bool:
        """Whether the hatched ring is drawn, and not the disc alone."""
        return self.disc.is_empty or bool(self.disc.bounds[2] - self.disc.bounds[0] < DISC_ALONE)


def sites_of(laid: Laid, marks: Mapping[str, SiteMark], frame: Frame) -> list[Site]:
    """Return the sites of the rings that are seen in a frame, ring by ring."""
    sites = []
    for ring in laid.rings:
        if frame.box.holds(ring.centre):
            members = tuple(marks[member] for member in ring.members)
            for mark in members:
                home = frame.points([mark.label_at])[0]
                sites.append(Site(mark, home, ring.centre, ring.radius, members, _disc(mark, frame)))
    return sites


def _disc(mark: SiteMark, frame: Frame) -> BaseGeometry:
    if mark.shading is None:
        return shapely.Polygon()
    disc = frame.place(shapely.geometry.shape(mark.shading))
    wide = not disc.is_empty and disc.bounds[2] - disc.bounds[0] >= LEAST_DISC
    return disc if wide else shapely.Polygon()
