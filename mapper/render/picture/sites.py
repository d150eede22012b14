"""Sites in pixels: where each is, and where its symbol stands when others are in its way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import shapely
from shapely.geometry.base import BaseGeometry

from mapper.document.map_document import Mark, SiteMark
from mapper.render.picture.frame import Frame
from mapper.render.picture.symbols import RING

APART = 25.0
FARTHEST = 32.0
ROUNDS = 40
LEAST_MOVE = 0.5

RADIUS = RING + 4
"""Of all that belongs to the symbol of a site, but its casing."""

LEAST_DISC = 12.0
"""Pixels of width from which on a disc is drawn; below, the hatched ring stands for it."""

DISC_ALONE = 4 * RING
"""Pixels of width from which on the disc needs no hatched ring."""


@dataclass
class Site:
    """A site on the picture.

    Parameters
    ----------
    home, spot
        Where the place is; where its symbol stands.
    disc
        In which it lies, in true metres; empty where that is too small to be seen.
    """

    mark: SiteMark
    home: complex
    spot: complex
    disc: BaseGeometry

    @property
    def is_moved(self) -> bool:
        """Whether a line has to lead from the symbol to the place."""
        return abs(self.spot - self.home) > LEAST_MOVE

    @property
    def has_ring(self) -> bool:
        """Whether the hatched ring is drawn, and not the disc alone."""
        return self.disc.is_empty or bool(self.disc.bounds[2] - self.disc.bounds[0] < DISC_ALONE)


def place_sites(marks: Sequence[Mark], frame: Frame, arrows: Sequence[complex]) -> list[Site]:
    """Return the sites in the frame, moved apart where they would lie on one another or on an arrowhead."""
    sites = []
    for mark in marks:
        if mark.kind != "site" or mark.geometry is None:
            continue
        home = frame.points([mark.geometry["coordinates"]])[0]
        if frame.box.holds(home):
            sites.append(Site(mark, home, _kept_in(home, frame), _disc(mark, frame)))
    for _ in range(ROUNDS):
        _push_apart(sites, arrows)
    return sites


def _kept_in(home: complex, frame: Frame) -> complex:
    """Return where all of a symbol has room in the frame."""
    left, top, right, bottom = frame.box.grown(-RADIUS)
    return complex(min(max(home.real, left), right), min(max(home.imag, top), bottom))


def _disc(mark: SiteMark, frame: Frame) -> BaseGeometry:
    if mark.shading is None:
        return shapely.Polygon()
    disc = frame.place(shapely.geometry.shape(mark.shading))
    wide = not disc.is_empty and disc.bounds[2] - disc.bounds[0] >= LEAST_DISC
    return disc if wide else shapely.Polygon()


def _push_apart(sites: Sequence[Site], arrows: Sequence[complex]) -> None:
    for one, other in combinations(sites, 2):
        push = _push(one.spot, other.spot)
        one.spot -= push / 2
        other.spot += push / 2
    for site in sites:
        for arrow in arrows:
            site.spot += _push(arrow, site.spot)
        away = site.spot - site.home
        if abs(away) > FARTHEST:
            site.spot = site.home + away / abs(away) * FARTHEST


def _push(one: complex, other: complex) -> complex:
    """Return what the second has to move by, for both to be far enough apart."""
    away = other - one
    if abs(away) >= APART:
        return 0j
    return (away / abs(away) if abs(away) > 0.01 else 1 + 0j) * (APART - abs(away))
