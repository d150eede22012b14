"""What there is to lay out, in pixels: legs as rows of stops, each a territory, a ring or a bare point."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np

from mapper.document.map_document import AreaMark, LegMark, MapDocument, Mark, SiteMark
from mapper.document.map_document import Stop as MarkStop
from mapper.layout.kinds import Points
from mapper.layout.outline import Outline
from mapper.layout.plane import Plane, near
from mapper.layout.rings import Ring, join


@dataclass(frozen=True, eq=False)
class Stop:
    """An end or way-point of a leg.

    Parameters
    ----------
    at
        A place, the middle of the ring that holds it, or where the name of a territory stands.
    outline
        Of a territory, without what other stops of the same leg have of it.
    ring
        Number of the ring that holds a place.
    countries
        To whom it belongs, by ISO alpha-3 codes.
    """

    id: str
    at: complex
    outline: Outline | None = None
    ring: int | None = None
    countries: frozenset[str] = frozenset()


@dataclass(frozen=True, eq=False)
class Trip:
    """A leg, and its stops on one copy of the world."""

    leg: LegMark
    stops: tuple[Stop, ...]
    line: Points
    """Its positions in pixels, on the same copy."""


def rings_of_sites(sites: Sequence[SiteMark], plane: Plane) -> list[Ring]:
    """Return the rings of sites, whose numbers are those of the sequence."""
    places = plane.points([site.label_at for site in sites]) if sites else np.zeros(0, dtype=complex)
    return join(places, plane.zoom)


def trips(document: MapDocument, plane: Plane, rings: Sequence[Ring], sites: Sequence[SiteMark]) -> list[Trip]:
    """Return the legs of a map that have a course, in its order; what is no line of two points is left out."""
    places = {sites[number].id: place for place, ring in enumerate(rings) for number in ring.members}
    marks: dict[str, Mark] = {mark.id: mark for mark in document.marks}
    outlines: dict[object, Outline] = {}
    maker = _Maker(plane, marks, rings, places, outlines)
    lines = [(mark, whole_line(mark)) for mark in document.marks if mark.kind == "leg"]
    return [maker.trip(leg, positions) for leg, positions in lines if len(set(positions)) > 1]


@dataclass(frozen=True)
class _Maker:
    plane: Plane
    marks: Mapping[str, Mark]
    rings: Sequence[Ring]
    places: Mapping[str, int]
    outlines: dict[object, Outline]

    def trip(self, leg: LegMark, positions: Sequence[tuple[float, float]]) -> Trip:
        line = self._unwound(self.plane.points(positions))
        if leg.basis != "schematic" or len(leg.stops) != len(line):
            return Trip(leg, (), line)
        told = [self._countries(stop) for stop in leg.stops]
        stops = [
            self._stop(stop, point, told[number], told[:number] + told[number + 1 :])
            for number, (stop, point) in enumerate(zip(leg.stops, line.tolist(), strict=True))
        ]
        return Trip(leg, tuple(stops), line)

    def _unwound(self, line: Points) -> Points:
        period = self.plane.period
        if not period:
            return line
        steps = np.diff(line)
        turns = np.round(steps.real / period)
        return np.asarray(line - period * np.concatenate([[0.0], np.cumsum(turns)]))

    def _countries(self, stop: MarkStop) -> frozenset[str]:
        mark = self.marks.get(stop.id)
        if isinstance(mark, SiteMark):
            return frozenset([mark.country] if mark.country else [])
        return frozenset(mark.countries if isinstance(mark, AreaMark) else stop.countries)

    def _stop(
        self, stop: MarkStop, point: complex, countries: frozenset[str], others: Sequence[frozenset[str]]
    ) -> Stop:
        if stop.id in self.places:
            ring = self.places[stop.id]
            centre = near(np.array([self.rings[ring].centre]), point, self.plane.period)[0]
            return Stop(stop.id, complex(centre), None, ring, countries)
        # What lies in another stop of the leg is where it comes from or goes to, and not here.
        own = countries.difference(*(other for other in others if other < countries))
        outline = self._outline(stop.id, own, point)
        return Stop(stop.id, point if outline is None else outline.label, outline, None, countries)

    def _outline(self, stop: str, countries: frozenset[str], point: complex) -> Outline | None:
        mark = self.marks.get(stop)
        drawn = mark.geometry if isinstance(mark, AreaMark) and mark.geometry is not None else None
        key = (stop if drawn else countries, point)
        if key not in self.outlines:
            rings = self.plane.drawn_rings(drawn) if drawn else self.plane.rings(countries)
            self.outlines[key] = Outline([near(ring, point, self.plane.period) for ring in rings], point)
        return None if self.outlines[key].is_empty else self.outlines[key]


def whole_line(leg: LegMark) -> list[tuple[float, float]]:
    """Return the positions of a leg in one line; where a schematic one was cut at 180° is nothing that it passes.

    A document may come from elsewhere: of what is no line, or has a position that is none, nothing is returned.
    """
    match leg.geometry:
        case {"type": "LineString", "coordinates": line}:
            lines = [line]
        case {"type": "MultiLineString", "coordinates": list() | tuple() as lines}:
            pass
        case _:
            return []
    positions: list[tuple[float, float]] = []
    for place, line in enumerate(lines):
        end = len(line) - 1 if leg.basis == "schematic" and place < len(lines) - 1 else len(line)
        positions += [(position[0], position[1]) for position in line[1 if place else 0 : end]]
    return positions if all(isinstance(number, int | float) for number in chain(*positions)) else []
