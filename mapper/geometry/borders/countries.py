"""Territories by ISO code, and the questions that checking asks about them."""

from __future__ import annotations

from functools import cached_property
from math import inf
from typing import Any

from mapper.geometry.borders.land import Land
from mapper.geometry.borders.part import Part
from mapper.geometry.borders.topology import Topology
from mapper.geometry.sphere import box_around, boxes_meet, distance_to_ring_m
from mapper.model.place import Line, Polygon, Position


class Borders:
    """Territories as Natural Earth draws them: de facto, at 1:50m, up to some 2.5 km off the true coast.

    Lakes count as land, the Caspian Sea does not. Longitude before latitude, degrees, WGS84; rings are cut at 180°.

    Parameters
    ----------
    topology
        The file described in README.md.
    """

    def __init__(self, topology: Topology) -> None:
        self._topology = topology
        self._by_code = {geometry["id"]: geometry for geometry in topology.geometries if geometry["id"]}
        self._without_code = [geometry for geometry in topology.geometries if not geometry["id"]]
        self._parts_by_code: dict[str, tuple[Part, ...]] = {}

    @cached_property
    def codes(self) -> frozenset[str]:
        """ISO 3166-1 alpha-3 codes (XKX for Kosovo) of the territories that are drawn."""
        return frozenset(self._by_code)

    def name(self, code: str) -> str:
        """Return Natural Earth's short English name; KeyError if the code is not in `codes`."""
        return str(self._by_code[code]["properties"]["name"])

    def polygons(self, code: str) -> tuple[Polygon, ...]:
        """Return the polygons of a territory; KeyError if the code is not in `codes`.

        Returns
        -------
        tuple of Polygon
            Outer rings counter-clockwise. Edges whose two ends lie at ±180, or at the southern limit of the file
            (89.999° S), are cuts and no borders.
        """
        return tuple(part.polygon for part in self._parts(code))

    def country_at(self, position: Position) -> str | None:
        """Return the code of the territory in which a position lies; None at sea and on land that has no code."""
        position = _eastern(position)
        for code in sorted(self.codes):
            if any(part.holds(position) for part in self._parts(code)):
                return code
        return None

    def distance_m(self, position: Position, code: str) -> float:
        """Measure how far a position lies from a territory.

        Parameters
        ----------
        position
            Longitude and latitude in degrees.
        code
            One of `codes`; KeyError otherwise.

        Returns
        -------
        float
            Metres on the sphere (see `mapper.geometry.sphere`) to its nearest point; 0 inside.
        """
        inside, parts = _eastern(position), self._parts(code)
        # Most places are inside, and that is quick to see; a distance to any ring is not.
        if any(part.holds(inside) for part in parts):
            return 0.0
        best = inf
        for part in parts:
            if boxes_meet(box_around(position, best), part.box):
                best = min(distance_to_ring_m(position, ring, best) for ring in part.polygon)
        return best

    def share_on_land(self, line: Line) -> float:
        """Measure what share of a line's length lies on land, whosoever it is.

        Parameters
        ----------
        line
            Positions in degrees, joined the shorter way and straight in longitude and latitude; it may cross 180°.

        Returns
        -------
        float
            0 to 1; 0 for a line without length.
        """
        return self._land.share(line)

    @cached_property
    def _land(self) -> Land:
        nobodys = [part for geometry in self._without_code for part in self._read(geometry)]
        return Land([*nobodys, *(part for code in self._by_code for part in self._parts(code))])

    def _parts(self, code: str) -> tuple[Part, ...]:
        if code not in self._parts_by_code:
            self._parts_by_code[code] = self._read(self._by_code[code])
        return self._parts_by_code[code]

    def _read(self, geometry: dict[str, Any]) -> tuple[Part, ...]:
        return tuple(Part(polygon) for polygon in self._topology.polygons(geometry))


def _eastern(position: Position) -> Position:
    # Western edges belong to a ring and eastern ones do not (see in_ring): at 180° only -180 is inside.
    return Position(-180.0, position[1]) if position[0] == 180.0 else position
