"""Which legs are drawn together: those of one route, equally sure, that have one end in common, and nothing else.

A trunk that branched at both ends would let readers see pairs of places of which nobody speaks. The rule knows angles
and shares of lengths only, so that legs do not change company from one zoom to the next.
"""

from __future__ import annotations

import cmath
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import heapify, heappop, heappush
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
        return self._numbers[_end_of(self.other(trip))]

    @cached_property
    def _numbers(self) -> dict[object, int]:
        return {_end_of(leaf): number for number, leaf in enumerate(self.leaves)}

    def other(self, trip: Trip) -> Stop:
        """Return the end of a leg that is not the common one."""
        return trip.stops[-1 if self.is_out else 0]


def _end_of(stop: Stop) -> object:
    return stop.id if stop.ring is None else stop.ring


def groups(trips: Sequence[Trip]) -> list[Group]:
    """Return the groups of legs with stops, and each leg that has no company as a group of its own.

    The largest group takes its legs first; of equal ones the first by id.
    """
    shared = _shared(trips)
    fans = {key: _fans(together, is_out) for key, (together, is_out) in shared.items()}
    waiting = [(_rank(group), key) for key, of_key in fans.items() for group in of_key]
    heapify(waiting)
    found: dict[str, Group] = {}
    while waiting:
        rank, key = heappop(waiting)
        best = next((group for group in fans[key] if _rank(group) == rank), None)
        if best is None:
            continue
        if not any(trip.leg.id in found for trip in best.trips):
            found.update({trip.leg.id: best for trip in best.trips})
            continue
        # Some of its legs have gone with others: those that are left are looked at anew.
        together, is_out = shared[key]
        fans[key] = _fans([trip for trip in together if trip.leg.id not in found], is_out)
        for group in fans[key]:
            heappush(waiting, (_rank(group), key))
    single = [Group((trip,)) for trip in trips if trip.leg.id not in found]
    return [*dict.fromkeys(found.values()), *single]


def _rank(group: Group) -> tuple[int, tuple[str, ...], bool]:
    return -len(group.trips), tuple(trip.leg.id for trip in group.trips), group.is_out


def _shared(trips: Iterable[Trip]) -> dict[tuple[str, ...], tuple[list[Trip], bool]]:
    """Return the legs that have one end in common, and whether it is their start."""
    ways: dict[tuple[str, ...], tuple[list[Trip], bool]] = {}
    for trip in trips:
        leg = trip.leg
        if len(trip.stops) != 2 or trip.stops[0].at == trip.stops[1].at:
            continue
        for is_out, is_open in ((True, leg.open_start), (False, leg.open_end)):
            shared = trip.stops[0 if is_out else -1]
            kind = f"{is_out}{is_open}{leg.firm}{leg.contested}"
            ways.setdefault((leg.route, kind, shared.id, str(shared.at)), ([], is_out))[0].append(trip)
    return {key: together for key, together in ways.items() if len(together[0]) > 1}


def _fans(trips: Sequence[Trip], is_out: bool) -> list[Group]:
    """Return the parts of a fan that each have a trunk."""
    if len(trips) < 2:
        return []
    group = Group(tuple(trips), is_out)
    root = group.root.at
    middle = cmath.phase(sum(((stop.at - root) / abs(stop.at - root) for stop in group.leaves), 0j) or 1)
    turned = [cmath.phase((group.other(trip).at - root) * cmath.rect(1, -middle)) for trip in trips]
    fan = sorted(zip(turned, trips, strict=True), key=lambda one: (one[0], one[1].leg.id))
    return list(_cut(fan, is_out))


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
