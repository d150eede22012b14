"""Symbols of places: each at its place, and one ring around those that would touch. Nothing is ever moved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from itertools import count

import numpy as np
import shapely

from mapper.layout.kinds import Points

SIZES = ((3.0, 7.0), (5.0, 9.0))
"""Below which zoom a symbol has which radius in pixels; else it has LARGEST."""

LARGEST = 11.0
WIDEST = 16.0
"""Pixels: the radius of a ring around several places, at most."""

ROOM = 3.0
"""Pixels between the outermost place and the ring around it."""

APART = 1.0
"""Pixels between two rings; nearer, they touch."""

CROWD = 400
"""Places from which on those in one cell are joined before anything else."""

CELL = 6.0


@dataclass(frozen=True)
class Ring:
    """A circle around one place or several, in pixels; `members` are numbers of places, in order."""

    centre: complex
    radius: float
    members: tuple[int, ...]


def symbol_radius(zoom: float) -> float:
    """Return the radius of a single symbol."""
    return next((radius for below, radius in SIZES if zoom < below), LARGEST)


def join(places: Points, zoom: float) -> list[Ring]:
    """Return the rings of places, by their first member: those that touch are one, as long as it stays small.

    Two whose common ring would be wider than WIDEST stay two, although they touch.
    """
    radius = symbol_radius(zoom)
    rings: dict[int, Ring] = {}
    for members in _cells(places) if len(places) > CROWD else [(number,) for number in range(len(places))]:
        rings[len(rings)] = _around(places, members, radius)
    return sorted(_joined(rings, places, radius), key=lambda ring: ring.members)


def _cells(places: Points) -> list[tuple[int, ...]]:
    cells: dict[tuple[int, int], list[int]] = {}
    for number, place in enumerate(places.tolist()):
        cells.setdefault((int(place.real // CELL), int(place.imag // CELL)), []).append(number)
    return [tuple(members) for members in cells.values()]


def _joined(rings: dict[int, Ring], places: Points, radius: float) -> list[Ring]:
    grid: dict[tuple[int, int], set[int]] = {}
    for number, ring in rings.items():
        grid.setdefault(_cell(ring), set()).add(number)
    numbers = count(len(rings))
    waiting = [pair for number in rings for pair in _touching(number, rings, grid) if pair[1] < pair[2]]
    heapify(waiting)
    while waiting:
        _, one, other = heappop(waiting)
        if one not in rings or other not in rings:
            continue
        joined = _around(places, tuple(sorted(rings[one].members + rings[other].members)), radius)
        if joined.radius > WIDEST:
            continue
        for number in (one, other):
            grid[_cell(rings[number])].discard(number)
            del rings[number]
        new = next(numbers)
        rings[new] = joined
        grid.setdefault(_cell(joined), set()).add(new)
        for pair in _touching(new, rings, grid):
            heappush(waiting, pair)
    return list(rings.values())


def _cell(ring: Ring) -> tuple[int, int]:
    side = 2 * WIDEST + APART
    return int(ring.centre.real // side), int(ring.centre.imag // side)


def _touching(
    number: int, rings: dict[int, Ring], grid: dict[tuple[int, int], set[int]]
) -> list[tuple[float, int, int]]:
    ring = rings[number]
    column, row = _cell(ring)
    found = []
    for x in (column - 1, column, column + 1):
        for y in (row - 1, row, row + 1):
            for other in grid.get((x, y), ()):
                far = abs(rings[other].centre - ring.centre)
                if other != number and far < rings[other].radius + ring.radius + APART:
                    found.append((round(far, 3), number, other))
    return found


def _around(places: Points, members: Sequence[int], radius: float) -> Ring:
    """Return the smallest ring around the true places of its members."""
    inside = places[list(members)]
    if len(members) == 1:
        return Ring(complex(inside[0]), radius, tuple(members))
    cloud = shapely.MultiPoint(np.column_stack([inside.real, inside.imag]))
    centre = shapely.minimum_bounding_circle(cloud).centroid if len(set(inside.tolist())) > 1 else cloud.geoms[0]
    at = complex(round(centre.x, 3), round(centre.y, 3))
    return Ring(at, max(radius, float(np.abs(inside - at).max()) + ROOM), tuple(members))
