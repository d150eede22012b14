"""Outlines of countries together in the web Mercator square: the arcs that only one of them has, joined to rings."""

from __future__ import annotations

from collections import Counter
from functools import cache, lru_cache

import numpy as np
import shapely

from mapper.geometry.borders import topojson_bytes
from mapper.geometry.borders.topology import Topology
from mapper.layout.kinds import Points
from mapper.layout.mercator import scale_of, unit

DETAILS = (2.5, 4.5, 6.5)
"""Zooms for which outlines are simplified, each good for two."""

COARSENESS = 0.8
"""Pixels by which an outline may be off at the zoom for which it is simplified."""


@cache
def _topology() -> Topology:
    return Topology(topojson_bytes())


@lru_cache(maxsize=64)
def dissolved(countries: frozenset[str], zoom: float) -> tuple[Points, ...]:
    """Return the rings around countries, in units of the square, coarser where the zoom is smaller.

    Parameters
    ----------
    countries
        ISO alpha-3 codes; one without a territory at this scale adds nothing.
    """
    detail = next((detail for detail in DETAILS if zoom <= detail + 1.0), DETAILS[-1])
    rings = [ring for ring in _rings(countries) if len(ring) > 3]
    off = COARSENESS / scale_of(detail)
    simple = [
        shapely.get_coordinates(shapely.simplify(shapely.LinearRing(np.column_stack([ring.real, ring.imag])), off))
        for ring in rings
    ]
    return tuple(x_y[:, 0] + 1j * x_y[:, 1] for x_y in simple if len(x_y) > 3)


@lru_cache(maxsize=64)
def _rings(countries: frozenset[str]) -> tuple[Points, ...]:
    topology = _topology()
    inner = [arc for geometry in topology.geometries if geometry["id"] in countries for arc in topology.arcs(geometry)]
    # What lies between two of them is an arc of both, once in each direction.
    uses = Counter(arc if arc >= 0 else ~arc for arc in inner)
    outer = [arc for arc in inner if uses[arc if arc >= 0 else ~arc] == 1]
    return tuple(_joined([_along(topology, arc) for arc in outer]))


def _along(topology: Topology, arc: int) -> Points:
    points = _arc(topology, arc if arc >= 0 else ~arc)
    return points if arc >= 0 else points[::-1]


@cache
def _arc(topology: Topology, index: int) -> Points:
    x_y = unit(topology.positions(index))
    return x_y[:, 0] + 1j * x_y[:, 1]


def _joined(lines: list[Points]) -> list[Points]:
    """Return rings of lines that run around them, each ending where the next begins."""
    following: dict[complex, list[Points]] = {}
    for line in reversed(lines):
        following.setdefault(complex(line[0]), []).append(line)
    rings = []
    for first in list(following):
        while following[first]:
            parts = [following[first].pop()]
            while complex(parts[-1][-1]) != first and following.get(complex(parts[-1][-1])):
                parts.append(following[complex(parts[-1][-1])].pop())
            rings.append(np.concatenate([parts[0], *(part[1:] for part in parts[1:])]))
    return rings
