"""Which of many things may touch: found in degrees, generously, so that only these need be measured."""

from __future__ import annotations

from collections.abc import Mapping
from math import cos, hypot, radians

import shapely
from shapely.affinity import translate

from mapper.questions.distances import can_meet
from mapper.questions.extent import Extent

_METRES_PER_DEGREE = 110_000.0
"""Of latitude; it is 110.6 to 111.7 km on the ellipsoid (Snyder 1987, table 8), so that degrees are rather too many."""

_HIGHEST_LATITUDE = 89.0

_TURNS = (-360.0, 0.0, 360.0)
"""What lies on the other side of 180° lies beside it after a turn."""


def touching(ones: Mapping[str, Extent], others: Mapping[str, Extent] | None = None) -> list[tuple[str, str]]:
    """Return the pairs of ids, sorted, of which the extents can meet.

    Parameters
    ----------
    ones, others
        By id; without `others`, pairs among the ones.
    """
    theirs = ones if others is None else others
    if not ones or not theirs:
        return []
    names, their_names = list(ones), list(theirs)
    tree = shapely.STRtree([extent.shape for extent in theirs.values()])
    widest_m = max(extent.margin_m for extent in theirs.values())
    shapes = [extent.shape for extent in ones.values()]
    reach = [_degrees(extent, extent.margin_m + widest_m) for extent in ones.values()]
    pairs = {
        (names[index], their_names[their_index])
        for turn in _TURNS
        for index, their_index in tree.query(
            [translate(shape, turn) for shape in shapes], predicate="dwithin", distance=reach
        ).T.tolist()
    }
    return sorted(
        (one, other)
        for one, other in pairs
        if (others is not None or one < other) and can_meet(ones[one], theirs[other])
    )


def _degrees(extent: Extent, reach_m: float) -> float:
    """Return a number of degrees beyond which nothing lies that is within some metres."""
    _, south, _, north = extent.shape.bounds
    rise = reach_m / _METRES_PER_DEGREE
    highest = min(max(abs(south), abs(north)) + rise, _HIGHEST_LATITUDE)
    return hypot(rise, rise / cos(radians(highest)))
