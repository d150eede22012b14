"""Lines that would run under the ring of another place: ends stop before it, as long as they stay in their territory;
what lies further back on its way goes around.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from mapper.layout.kinds import Floats, Points
from mapper.layout.outline import Outline
from mapper.layout.rings import Ring

ROOM = 3.0
"""Pixels between the end of a line and the rim of a ring."""

LEAST = 18.0
"""Pixels of a line that have to be left."""

ASIDE = 3.0
"""Pixels from the middle of a ring at which a line that goes around it has to pass on one side."""

REACH = 60.0
"""Pixels from its end within which a line is looked at: a ring further back lies on its way."""


def cleared(line: Points, territory: Outline | None, rings: Sequence[Ring]) -> Points:
    """Return a line whose end, the last point, keeps clear of rings.

    Parameters
    ----------
    territory
        In which it has to end; None where it ends at a place.
    rings
        Of other places.
    """
    if territory is None or len(line) < 2:
        return line
    for ring in rings:
        line = _before(line, territory, ring)
    return line


def _before(line: Points, territory: Outline, ring: Ring) -> Points:
    if abs(ring.centre - line[-1]) > REACH + ring.radius + ROOM:
        return line
    dense = _dense(line)
    under = np.nonzero(np.abs(dense - ring.centre) < ring.radius + ROOM)[0]
    ways = _ways(dense)
    if not len(under) or ways[-1] - ways[under[0]] > REACH or ways[under[0]] < LEAST:
        return line
    end = dense[under[0]]
    if not territory.holds(np.array([end]))[0]:
        return line
    return np.append(line[: int(np.searchsorted(_ways(line), ways[under[0]]))], end)


def around(line: Points, rings: Sequence[Ring]) -> Points:
    """Return a line that goes around rings of other places, and further off is where it was; its ends stay.

    What is as near to the middle of a ring as its rim, or nearer, is pushed out to beside the rim, and what is farther
    less and less, so that the line keeps its order and has no corner.
    """
    # Nearly all rings lie far off: only beside one a line is looked at point by point.
    reach = float(np.abs(np.diff(line)).max(initial=0.0)) / 2
    for ring in rings:
        least = ring.radius + ROOM
        most = min(2 * least, abs(line[0] - ring.centre), abs(line[-1] - ring.centre))
        if most <= least or np.abs(line - ring.centre).min() > least + reach:
            continue
        dense = _dense(line)
        if (np.abs(dense - ring.centre) < least).any():
            away = _beside(dense - ring.centre, most)
            far = np.abs(away)
            pushed = ring.centre + away / far * (least + far * (most - least) / most)
            line = np.where(far < most, pushed, dense)
            reach = max(reach, float(np.abs(np.diff(line)).max()) / 2)
    return line


def _beside(away: Points, most: float) -> Points:
    """Return a line about a middle, moved aside near there if it runs so close by that it has no side to go around."""
    nearest = int(np.abs(away).argmin())
    heading = away[min(nearest + 1, len(away) - 1)] - away[max(nearest - 1, 0)]
    normal = 1j * heading / abs(heading)
    side = -1.0 if (away[nearest] * normal.conjugate()).real < 0 else 1.0
    lacking = max(0.0, ASIDE - abs(away[nearest]))
    return np.asarray(away + side * lacking * normal * np.maximum(0.0, 1 - np.abs(away) / most))


def _dense(line: Points) -> Points:
    return np.concatenate([*(_between(start, end) for start, end in pairwise(line.tolist())), line[-1:]])


def _ways(line: Points) -> Floats:
    """Return how far along a line each of its points lies."""
    return np.concatenate([[0.0], np.cumsum(np.abs(np.diff(line)))])


def _between(start: complex, end: complex) -> Points:
    """Return points from a start to before an end, a pixel apart."""
    count = max(1, int(abs(end - start)))
    return np.asarray(start + (end - start) * np.arange(count) / count)
