"""Which legs are drawn together: those of one route, equally sure, that have one end in common, and nothing else.

A trunk that branched at both ends would let readers see pairs of places of which nobody speaks. The rule knows angles
and shares of lengths only, so that legs do not change company from one zoom to the next.
"""

from __future__ import annotations

import cmath
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import radians

from mapper.layout.spiral import spiral_tree
from mapper.layout.trips import Stop, Trip

WIDEST_GAP, WIDEST_FAN = radians(75.0), radians(110.0)
"""Between two neighbours, and between the outermost of a group."""

LEAST_TRUNK = 0.45
"""Of the mean length of a group: with less in common legs are drawn by themselves."""


@dataclass(frozen=True, eq=False)
class Group:
    """Legs that are drawn together.

    Parameters
    ----------
    is_out
        Whether they have their start in common; otherwise their end. A single leg has its start.
    """

    trips: tuple[Trip, ...]
    is_out: bool = True

    @property
    def root(self) -> Stop:
        """The end that they have in common."""
        return self.trips[0].stops[0 if self.is_out else -1]

    @cached_property
    def leaves(self) -> tuple[Stop, ...]:
        """Their other ends; places within one ring are one end."""
        return tuple({_end_of(self.other(trip)): self.other(trip) for trip in reversed(self.trips)}.values())[::-1]

    def leaf_of(self, trip: Trip) -> int:
        """Return the number of the end that a leg has for itself, or with others that end in the same ring."""
        return [_end_of(leaf) for leaf in self.leaves].index(_end_of(self.other(trip)))

    def other(self, trip: Trip) -> Stop:
        """Return the end of a leg that is not the common one."""
        return trip.stops[-1 if self.is_out else 0]


def _end_of(stop: Stop) -> object:
    return stop.id if stop.ring is None else stop.ring


def groups(trips: Sequence[Trip]) -> list[Group]:
    """Return the groups of legs with stops, and each leg that has no company as a group of its own.

    The largest group takes its legs first; of equal ones the first by id.
    """
    left = {trip.leg.id: trip for trip in trips if trip.stops}
    found = []
    while True:
        candidates = [group for key in _shared(left.values()) for group in _fans(*key)]
        if not candidates:
            break
        best = min(candidates, key=lambda group: (-len(group.trips), [trip.leg.id for trip in group.trips]))
        found.append(best)
        for trip in best.trips:
            del left[trip.leg.id]
    return found + [Group((trip,)) for trip in left.values()]


def _shared(trips: Iterable[Trip]) -> Iterator[tuple[list[Trip], bool]]:
    ways: dict[tuple[object, ...], list[Trip]] = {}
    for trip in trips:
        leg = trip.leg
        if len(trip.stops) != 2 or trip.stops[0].at == trip.stops[1].at:
            continue
        for is_out, is_open in ((True, leg.open_start), (False, leg.open_end)):
            shared = trip.stops[0 if is_out else -1]
            key: tuple[object, ...] = (leg.route, leg.firm, leg.contested, is_open, is_out, shared.id, shared.at)
            ways.setdefault(key, []).append(trip)
    for key, together in ways.items():
        if len(together) > 1:
            yield together, bool(key[4])


def _fans(trips: Sequence[Trip], is_out: bool) -> Iterator[Group]:
    """Yield the parts of a fan that each have a trunk."""
    group = Group(tuple(trips), is_out)
    root = group.root.at
    middle = cmath.phase(sum(((stop.at - root) / abs(stop.at - root) for stop in group.leaves), 0j) or 1)
    turned = [cmath.phase((group.other(trip).at - root) * cmath.rect(1, -middle)) for trip in trips]
    fan = sorted(zip(turned, trips, strict=True), key=lambda one: (one[0], one[1].leg.id))
    yield from _cut(fan, is_out)


def _cut(fan: Sequence[tuple[float, Trip]], is_out: bool) -> Iterator[Group]:
    if len(fan) < 2:
        return
    gaps = [after[0] - before[0] for before, after in pairwise(fan)]
    group = Group(tuple(sorted((trip for _, trip in fan), key=lambda trip: trip.leg.id)), is_out)
    is_narrow = max(gaps) <= WIDEST_GAP and fan[-1][0] - fan[0][0] <= WIDEST_FAN
    if is_narrow and _trunk(group) >= LEAST_TRUNK:
        yield group
        return
    place = gaps.index(max(gaps)) + 1
    yield from _cut(fan[:place], is_out)
    yield from _cut(fan[place:], is_out)


def _trunk(group: Group) -> float:
    """Return how much of their way the legs of a group share: all of it where they end at one place too."""
    leaves = [leaf.at for leaf in group.leaves]
    return spiral_tree(group.root.at, leaves).trunk if len(leaves) > 1 else 1.0
