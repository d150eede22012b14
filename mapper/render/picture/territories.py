"""Where a flow leaves or enters a territory: through the edge towards its other end, and not at a place."""

from __future__ import annotations

import cmath
from collections.abc import Mapping
from dataclasses import dataclass
from math import cos, pi

import shapely

from mapper.render.picture.curves import direction

PULL = 0.6
"""How much the way from the edge to the label point counts beside the way to the edge: an edge far off is no gate."""

DIRECTIONS = 24
SAMPLES = 4
SHORTLIST = 40
"""How many corners of an outline are looked at more closely."""

LEAST_REACH = 12.0
"""Pixels that a flow runs into a territory at least, also where it comes out on the other side."""

CORNER_STEP = 4.0
"""Pixels between the corners of an outline that are looked at, at most."""


@dataclass(frozen=True)
class Territory:
    """An area in pixels: its largest polygon, and where its name may stand."""

    outline: shapely.Polygon
    label: complex

    def holds(self, point: complex) -> bool:
        """Whether a point lies within."""
        return bool(shapely.contains_xy(self.outline, point.real, point.imag))

    def corners(self) -> list[complex]:
        """Return points along its edge."""
        ring = shapely.segmentize(self.outline.exterior, CORNER_STEP)
        return [complex(x, y) for x, y in shapely.get_coordinates(ring).tolist()]


Territories = Mapping[str, Territory]


def edge(territory: Territory, start: complex, neighbour: Territory | None) -> complex | None:
    """Return the point of the edge through which a flow passes on its way from or to a position outside.

    Parameters
    ----------
    neighbour
        The territory in which that position lies, if it is one; a way through it is no detour.

    Returns
    -------
    complex or None
        None where the position lies within the territory.
    """
    if territory.holds(start):
        return None
    costs = [(abs(corner - start) + PULL * abs(territory.label - corner), corner) for corner in territory.corners()]
    nearest = sorted(costs, key=lambda cost: cost[0])[:SHORTLIST]
    if neighbour is None:
        return nearest[0][1]
    closer = (
        (cost + abs(corner - start) * _share_outside(neighbour, start, corner), corner) for cost, corner in nearest
    )
    return min(closer, key=lambda cost: cost[0])[1]


def within(territory: Territory, start: complex, gate: complex, reach: float) -> complex:
    """Return where a flow has faded, so far behind the edge: on as it runs, and inside where that is possible."""

    def worth(angle: float) -> float:
        steps = (gate + cmath.rect(reach * step / SAMPLES, angle) for step in range(1, SAMPLES + 1))
        inside = sum(territory.holds(point) for point in steps)
        onwards = cos(angle - direction(start, gate))
        inwards = cos(angle - direction(gate, territory.label))
        return 4 * inside / SAMPLES + onwards + 0.8 * inwards

    angles = [turn / DIRECTIONS * 2 * pi for turn in range(DIRECTIONS)]
    end = gate + cmath.rect(reach, max(angles, key=worth))
    while not territory.holds(end) and reach > LEAST_REACH:
        reach *= 0.7
        end = gate + cmath.rect(reach, max(angles, key=worth))
    return end


def _share_outside(territory: Territory, start: complex, end: complex) -> float:
    shares = [step / (2 * SAMPLES) for step in range(1, 2 * SAMPLES)]
    return sum(not territory.holds(start + (end - start) * share) for share in shares) / len(shares)
