"""Reading TopoJSON: quantised, delta-coded arcs that neighbours share, put together to rings when asked for."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Any

from mapper.model.place import Polygon, Position, Ring


class Topology:
    """One TopoJSON file (specification 1.0) with an object `countries`.

    Parameters
    ----------
    data
        The file's bytes.

    Attributes
    ----------
    geometries
        The members of `countries`, as written.
    """

    def __init__(self, data: bytes) -> None:
        topology = json.loads(data)
        self.geometries: list[dict[str, Any]] = topology["objects"]["countries"]["geometries"]
        self._transform = topology["transform"]
        self._arcs: list[list[list[int]]] = topology["arcs"]
        self._decoded: dict[int, list[Position]] = {}

    def polygons(self, geometry: dict[str, Any]) -> tuple[Polygon, ...]:
        """Return the polygons of a member, in degrees."""
        polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        return tuple(tuple(self._ring(arcs) for arcs in polygon) for polygon in polygons)

    def arcs(self, geometry: dict[str, Any]) -> Iterator[int]:
        """Yield the arcs of a member's rings; the complement of an index means: backwards."""
        polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        for polygon in polygons:
            for ring in polygon:
                yield from ring

    def positions(self, arc: int) -> list[Position]:
        """Return the positions of an arc, in degrees, the way it is written."""
        return self._arc(arc)

    def _ring(self, arcs: Iterable[int]) -> Ring:
        ring: list[Position] = []
        for index in arcs:
            # A negative index is the complement of the arc's, and means: backwards. Arcs share their ends.
            positions = self._arc(index) if index >= 0 else self._arc(~index)[::-1]
            ring.extend(positions[1:] if ring else positions)
        return tuple(ring)

    def _arc(self, index: int) -> list[Position]:
        if index not in self._decoded:
            scale, translate = self._transform["scale"], self._transform["translate"]
            columns, rows = zip(*self._arcs[index], strict=True)
            lons = (column * scale[0] + translate[0] for column in accumulate(columns))
            lats = (row * scale[1] + translate[1] for row in accumulate(rows))
            self._decoded[index] = list(map(Position, lons, lats))
        return self._decoded[index]
