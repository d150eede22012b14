"""Chosen courses to lines as they are drawn: smooth, in the direction of the flow, with heads, fades and rims."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely

from mapper.layout.bundle import Bundle, catmull_rom
from mapper.layout.clear import around, cleared
from mapper.layout.kinds import Points
from mapper.layout.laid import ARRIVES, OPEN, LaidBundle, Rim
from mapper.layout.rings import Ring
from mapper.layout.trips import Trip

SMOOTH = 4
"""Points on each stretch between two by which a course was judged."""

EXACT = 0.25
"""Pixels by which a drawn line may be off."""


def drawn_bundle(bundle: Bundle, rings: Sequence[Ring]) -> LaidBundle:
    """Return a bundle that has taken its course; where it would end under the ring of another place, it ends before."""
    group = bundle.group
    step = 1 if group.is_out else -1
    lines = [catmull_rom(bundle.points[edge.first : edge.last], SMOOTH) for edge in bundle.edges]
    lines[0] = cleared(lines[0][::-1], group.root.outline, rings)[::-1]
    for edge, leaf in zip(bundle.leaf_edges, group.leaves, strict=True):
        lines[edge] = cleared(lines[edge], leaf.outline, rings)
    lines = [around(line, _foreign(bundle, edge, rings)) for edge, line in enumerate(lines)]
    edges = tuple(_simple(line[::step]) for line in lines)
    legs = {trip.leg.id: chain[::step] for trip, chain in zip(group.trips, bundle.chains, strict=True)}
    # Edge, stop: where flows begin and where they end.
    root = [(edge, group.root) for edge in sorted({chain[0] for chain in bundle.chains})]
    leaves = list(zip(bundle.leaf_edges, group.leaves, strict=True))
    starts, ends = (root, leaves) if group.is_out else (leaves, root)
    fades = [edge for edge, stop in starts if stop.ring is None]
    rims = [Rim(edge, "start", stop.id) for edge, stop in starts if stop.ring is not None]
    rims += [Rim(edge, "end", stop.id) for edge, stop in ends if stop.ring is not None]
    kinds = {chain[-1]: trip.leg for trip, chain in zip(group.trips, legs.values(), strict=True)}
    heads = tuple((edge, OPEN if leg.open_end else ARRIVES) for edge, leg in kinds.items())
    return LaidBundle(edges, legs, heads, tuple(fades), tuple(rims))


def _foreign(bundle: Bundle, edge: int, rings: Sequence[Ring]) -> list[Ring]:
    """Return the rings at which none of the legs stops that run along an edge."""
    along = [trip for trip, chain in zip(bundle.group.trips, bundle.chains, strict=True) if edge in chain]
    own = {stop.ring for trip in along for stop in trip.stops}
    return [ring for number, ring in enumerate(rings) if number not in own]


def drawn_line(trip: Trip) -> LaidBundle:
    """Return the line of a leg whose course is known, as it is."""
    leg = trip.leg
    return LaidBundle((_simple(trip.line),), {leg.id: (0,)}, ((0, OPEN if leg.open_end else ARRIVES),))


def _simple(line: Points) -> Points:
    x_y = shapely.get_coordinates(shapely.simplify(shapely.LineString(np.column_stack([line.real, line.imag])), EXACT))
    return np.asarray(x_y[:, 0] + 1j * x_y[:, 1])
