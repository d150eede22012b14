"""Whether rings cross themselves, with the standard library only: enough for every ring that is plainly in order."""

from __future__ import annotations

from itertools import pairwise

from mapper.geometry.sphere import Box, box_of, boxes_meet
from mapper.model.place import Position, Ring

MOST_EDGES = 400
"""Each edge is compared with each; beyond this many a sweep is quicker."""

# In square degrees. Nearer to a line than this, rounding could decide on which side a position lies.
_CLEAR_OF_IT = 1e-9

_Edge = tuple[Position, Position, Box]


def is_plainly_simple(ring: Ring) -> bool:
    """Whether a ring touches itself nowhere, as can be seen without a doubt.

    Parameters
    ----------
    ring
        A closed ring; longitude and latitude in degrees, edges straight in them.

    Returns
    -------
    bool
        False for what crosses or touches itself, for what nearly does, and for rings of more than `MOST_EDGES` edges:
        there the geometry library has to be asked.
    """
    if len(ring) - 1 > MOST_EDGES:
        return False
    edges = [(start, end, box_of((start, end))) for start, end in pairwise(ring)]
    last = len(edges) - 1
    for index, edge in enumerate(edges):
        if not _turns(edge, edges[index - 1]):
            return False
        for other in range(index + 2, last if index == 0 else last + 1):
            if boxes_meet(edge[2], edges[other][2]) and not _apart(edge, edges[other]):
                return False
    return True


def _turns(edge: _Edge, before: _Edge) -> bool:
    """Whether an edge plainly leaves the line of the one before it, or goes straight on."""
    (start, end, _), (origin, _, _) = edge, before
    onward = (start[0] - origin[0]) * (end[0] - start[0]) + (start[1] - origin[1]) * (end[1] - start[1])
    return onward > 0 or abs(_side(origin, start, end)) > _CLEAR_OF_IT


def _apart(edge: _Edge, other: _Edge) -> bool:
    """Whether two edges that are no neighbours plainly have no point in common."""
    return _on_one_side(edge, other) or _on_one_side(other, edge)


def _on_one_side(edge: _Edge, other: _Edge) -> bool:
    one, two = _side(edge[0], edge[1], other[0]), _side(edge[0], edge[1], other[1])
    return min(one, two) > _CLEAR_OF_IT or max(one, two) < -_CLEAR_OF_IT


def _side(start: Position, end: Position, position: Position) -> float:
    """Return twice the area of a triangle: positive if the position lies on the left of the way from start to end."""
    return (end[0] - start[0]) * (position[1] - start[1]) - (end[1] - start[1]) * (position[0] - start[0])
