"""A map laid out at one scale: its places, the bundles of its legs with their gates, and the courses that they take."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from mapper.document.map_document import LegMark, MapDocument
from mapper.layout.bundle import Bundle, led, straight
from mapper.layout.choice import Candidate, choose
from mapper.layout.drawn import drawn_bundle, drawn_line
from mapper.layout.gates import Gate, entering, leaving
from mapper.layout.great_circle import great_circle, wet_share
from mapper.layout.groups import Group, groups
from mapper.layout.kinds import Flags, Points
from mapper.layout.laid import Laid, LaidRing
from mapper.layout.plane import Plane
from mapper.layout.prices import Segments, Wishes, price_list
from mapper.layout.rings import Ring
from mapper.layout.spiral import spiral_tree
from mapper.layout.terrain import foreign_to
from mapper.layout.through import bows_through, least_inside, point_in
from mapper.layout.trips import Stop, Trip, rings_of_sites, trips, whole_line

LEAST = 34.0
"""Pixels between the two ends of a leg; nearer, both go deeper into their territories."""

BENDS = 0.05
"""Of a way's length: a great circle that is so far off it says on which side a line should bow."""

Memory = Mapping[tuple[str, ...], tuple[float, tuple[int, ...]]]
"""By the ids of a bundle's legs: the bow and the gates that it took."""


def lay(document: MapDocument, plane: Plane, coarser: Memory | None = None) -> tuple[Laid, Memory]:
    """Lay out a map.

    Parameters
    ----------
    document
        After all that is withheld has left it: nothing that it does not have has any influence.
    plane
        In whose pixels.
    coarser
        What was chosen at the next smaller scale, so that lines do not jump without a reason.

    Returns
    -------
    Laid
        The same for the same map on every machine.
    Memory
        What was chosen.
    """
    sites = [mark for mark in document.marks if mark.kind == "site"]
    rings = rings_of_sites(sites, plane)
    all_trips = trips(document, plane, rings, sites)
    shown = [trip for trip in all_trips if not _is_hidden(trip)]
    fixed = [trip for trip in shown if not trip.stops]
    maker = _Maker(plane, rings, coarser or {})
    candidates = [maker.candidate(group) for group in groups([trip for trip in shown if trip.stops])]
    choose(candidates, [_segments(trip.line) for trip in fixed], rings, plane.terrain)
    bundles = [drawn_bundle(one.bundle, rings) for one in candidates] + [drawn_line(trip) for trip in fixed]
    order = {trip.leg.id: number for number, trip in enumerate(shown)}
    bundles.sort(key=lambda bundle: min(order[leg] for leg in bundle.legs))
    laid = Laid(
        tuple(bundles),
        tuple(LaidRing(ring.centre, ring.radius, tuple(sites[number].id for number in ring.members)) for ring in rings),
        tuple(trip.leg.id for trip in all_trips if _is_hidden(trip)),
    )
    return laid, {_key(one.bundle.group): (one.bundle.bent, one.bundle.chosen) for one in candidates}


def _is_hidden(trip: Trip) -> bool:
    return bool(trip.stops) and trip.stops[0].ring is not None and len({stop.ring for stop in trip.stops}) == 1


def _key(group: Group) -> tuple[str, ...]:
    return tuple(trip.leg.id for trip in group.trips)


def _segments(line: Points) -> Segments:
    return Segments((line[:-1] + line[1:]) / 2, np.diff(line))


class _Maker:
    """Groups to bundles that look for their course."""

    def __init__(self, plane: Plane, rings: Sequence[Ring], coarser: Memory) -> None:
        self.plane, self.rings, self.coarser = plane, rings, coarser

    def candidate(self, group: Group) -> Candidate:
        between = group.trips[0].stops[1:-1]
        bundle, bows = self._led(group, between) if between else (self._tree(group), ())
        ends = (group.root, *group.leaves)
        rims = tuple(0.0 if end.ring is None else self.rings[end.ring].radius for end in ends)
        return Candidate(bundle, self._wishes(group, bundle), rims, bows)

    def _tree(self, group: Group) -> Bundle:
        leaves = group.leaves
        middle = sum((leaf.at for leaf in leaves), 0j) / len(leaves)
        gates = [self._gates(group, 0, middle), *(self._gates(group, n + 1, group.root.at) for n in range(len(leaves)))]
        if len(leaves) == 1:
            gates = _apart(gates[0], gates[1])
        root = gates[0][0].at
        tips = [of_leaf[0].at for of_leaf in gates[1:]]
        # An end that lies at the root has no direction.
        tips = [tip if tip != root else root + 1.0 for tip in tips]
        return straight(group, gates, spiral_tree(root, tips))

    def _led(self, group: Group, between: Sequence[Stop]) -> tuple[Bundle, tuple[float, ...]]:
        territories = [stop.outline for stop in between if stop.outline is not None]
        gates = self._between(group, [leaf.at for leaf in (group.root, *group.leaves)])
        start, end = gates[0][0].at, gates[1][0].at
        if len(territories) == len(between):
            bows = bows_through(start, end, territories)
            if bows is not None:
                return straight(group, gates, spiral_tree(start, [end])), bows
        points = [stop.at if stop.outline is None else point_in(stop.outline, start, end) for stop in between]
        gates = self._between(group, [points[-1], points[0]])
        return led(group, gates, points), (0.0,)

    def _between(self, group: Group, away: Sequence[complex]) -> list[list[Gate]]:
        """Return the gates of both ends of one leg: of the root as seen from `away[1]`, of the leaf from `away[0]`."""
        return _apart(self._gates(group, 0, away[1]), self._gates(group, 1, away[0]))

    def _gates(self, group: Group, end: int, away: complex) -> list[Gate]:
        stop = (group.root, *group.leaves)[end]
        if stop.outline is None:
            return [Gate(stop.at, stop.at, 0.0)]
        leg = next(trip.leg for trip in group.trips if end == 0 or group.leaf_of(trip) == end - 1)
        if (end == 0) == group.is_out:
            return leaving(stop.outline, away)
        return entering(stop.outline, away, is_open=leg.open_end)

    def _wishes(self, group: Group, bundle: Bundle) -> Wishes:
        price = price_list()
        stops = [stop for trip in group.trips for stop in trip.stops]
        foreign = foreign_to(code for stop in stops for code in stop.countries)
        wet = np.mean([wet_share(whole_line(trip.leg), foreign) for trip in group.trips])
        modes = {mode for trip in group.trips for mode in trip.leg.mode_ids}
        over_land = price["sea_over_land"] if modes == {"sea"} else price["long_over_land"] if wet > 0.5 else 0.0
        if modes == {"air"}:
            over_land = 0.0
        over_water = price["needless_sea"] if over_land == 0.0 and modes != {"air"} else 0.0
        length = abs(bundle.base[-1] - bundle.base[0]) or 1.0
        return Wishes(
            self._side(group),
            over_land,
            over_water,
            foreign,
            self._foreign(group, bundle),
            tuple(
                (stop.outline, least_inside(length))
                for stop in group.trips[0].stops[1:-1]
                if stop.outline is not None and len(group.trips) == 1
            ),
            self.coarser.get(_key(group)),
        )

    def _foreign(self, group: Group, bundle: Bundle) -> Flags:
        """Return which rings each piece of a bundle has to keep clear of: all but those at which its own edge ends."""
        foreign = np.ones((len(bundle.edges), len(self.rings)), dtype=bool)
        ends = [(chain[0], group.root) for chain in bundle.chains]
        ends += list(zip(bundle.leaf_edges, group.leaves, strict=True))
        ends += [(0, stop) for stop in group.trips[0].stops if len(group.trips) == 1]
        for edge, stop in ends:
            if stop.ring is not None:
                foreign[edge, stop.ring] = False
        return np.repeat(foreign, [edge.last - edge.first - 1 for edge in bundle.edges], axis=0)

    def _side(self, group: Group) -> float:
        """Return on which side of its straight way the great circle runs: 1, -1, or less where it hardly bends."""
        sides = [_bend(trip.leg, trip, self.plane) for trip in group.trips]
        bend = sum(sides) / len(sides) * (1 if group.is_out else -1)
        return max(-1.0, min(1.0, bend / BENDS))


def _apart(root: Sequence[Gate], leaf: Sequence[Gate]) -> list[list[Gate]]:
    """Return the gates of two ends, those moved deeper that are too near to the straight one of the other end."""
    return [[_deeper(gate, leaf[0]) for gate in root], [_deeper(gate, root[0]) for gate in leaf]]


def _deeper(gate: Gate, other: Gate) -> Gate:
    lacking = LEAST - abs(gate.at - other.at)
    room = abs(gate.deepest - gate.at) + abs(other.deepest - other.at)
    if lacking <= 0 or room == 0:
        return gate
    return Gate(gate.at + min(1.0, lacking / room) * (gate.deepest - gate.at), gate.deepest, gate.price)


def _bend(leg: LegMark, trip: Trip, plane: Plane) -> float:
    """Return how far the middle of the great circle lies to the right of the straight way, in parts of its length."""
    line = trip.line
    if line[0] == line[-1]:
        return 0.0
    positions = whole_line(leg)
    middle = plane.points(great_circle(positions[0], positions[-1], [0.5]))[0]
    offset = (middle - line[0]) / (line[-1] - line[0])
    if plane.period:
        turns = round(float(((line[0] + line[-1]).real / 2 - middle.real) / plane.period))
        offset = (middle + turns * plane.period - line[0]) / (line[-1] - line[0])
    return float(offset.imag)
