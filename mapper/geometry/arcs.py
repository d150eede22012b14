"""Arcs of longitude: which one holds some places, where both ends of the map meet at 180°.

An arc runs eastward from its west to its east, in degrees within [-180, 180]; where it crosses 180°, west is more than
east, as RFC 7946 (5.2) has it for bounding boxes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple


class Arc(NamedTuple):
    """From west eastward to east, in degrees; the whole circle is from -180 to 180."""

    west: float
    east: float

    @property
    def width(self) -> float:
        """Degrees from west to east."""
        return self.east - self.west if self.east >= self.west else self.east - self.west + 360.0

    @property
    def crosses(self) -> bool:
        """Whether 180° lies within it."""
        return self.west > self.east

    @property
    def middle(self) -> float:
        """The longitude half-way."""
        return turned(self.west + self.width / 2)


WHOLE = Arc(-180.0, 180.0)


def turned(lon: float) -> float:
    """Return a longitude as one within [-180, 180]."""
    return lon if -180.0 <= lon <= 180.0 else (lon + 180.0) % 360.0 - 180.0


def smallest_arc(arcs: Iterable[Arc]) -> Arc:
    """Return the smallest arc that holds all of some arcs, at least one; of two alike one that does not cross 180°."""
    gap = widest_gap(arcs)
    return WHOLE if gap is None else Arc(gap.east, gap.west)


def widest_gap(arcs: Iterable[Arc]) -> Arc | None:
    """Return the widest arc that none of some arcs, at least one, touches inside; None if they leave no room."""
    held = list(_merged(arcs))
    over_180 = Arc(held[-1].east, held[0].west)
    best, width = over_180, held[0].west - held[-1].east + 360.0
    for one, other in pairwise(held):
        if other.west - one.east > width:
            best, width = Arc(one.east, other.west), other.west - one.east
    return best if width > 0 else None


def _merged(arcs: Iterable[Arc]) -> Iterator[Arc]:
    """Yield what is held, from west to east, without arcs that cross 180° or meet another."""
    parts = sorted(part for arc in arcs for part in _parts(arc))
    current = parts[0]
    for part in parts[1:]:
        if part.west > current.east:
            yield current
            current = part
        elif part.east > current.east:
            current = Arc(current.west, part.east)
    yield current


def _parts(arc: Arc) -> tuple[Arc, ...]:
    return (Arc(arc.west, 180.0), Arc(-180.0, arc.east)) if arc.crosses else (arc,)
