"""Chosen courses to lines as they are drawn: smooth, in the direction of the flow, with heads, fades and rims."""

from __future__ import annotations

import numpy as np
import shapely

from mapper.layout.bundle import Bundle, catmull_rom
from mapper.layout.kinds import Points
from mapper.layout.laid import ARRIVES, OPEN, LaidBundle, Rim
from mapper.layout.trips import Trip

SMOOTH = 4
"""Points on each stretch between two by which a course was judged."""

EXACT = 0.25
"""Pixels by which a drawn line may be off."""


def drawn_bundle(bundle: Bundle) -> LaidBundle:
    """Return a bundle that has taken its course."""
    group = bundle.group
    step = 1 if group.is_out else -1
    edges = tuple(_simple(catmull_rom(bundle.points[edge.first : edge.last], SMOOTH)[::step]) for edge in bundle.edges)
    legs = {trip.leg.id: chain[::step] for trip, chain in zip(group.trips, bundle.chains, strict=True)}
    at_root = tuple(sorted({chain[0] for chain in bundle.chains}))
    at_leaves = tuple(chain[-1] for chain in bundle.chains)
    starts, ends = (at_root, at_leaves) if group.is_out else (at_leaves, at_root)
    kinds = {chain[-1]: trip.leg for trip, chain in zip(group.trips, legs.values(), strict=True)}
    fades, rims = [], []
    for edge, stop in zip(starts, (group.root,) * len(starts) if group.is_out else group.leaves, strict=True):
        if stop.ring is None:
            fades.append(edge)
        else:
            rims.append(Rim(edge, "start", stop.id))
    for edge, stop in zip(ends, group.leaves if group.is_out else (group.root,) * len(ends), strict=True):
        if stop.ring is not None:
            rims.append(Rim(edge, "end", stop.id))
    heads = tuple((edge, OPEN if leg.open_end else ARRIVES) for edge, leg in kinds.items())
    return LaidBundle(edges, legs, heads, tuple(fades), tuple(rims))


def drawn_line(trip: Trip) -> LaidBundle:
    """Return the line of a leg whose course is known, as it is."""
    leg = trip.leg
    return LaidBundle((_simple(trip.line),), {leg.id: (0,)}, ((0, OPEN if leg.open_end else ARRIVES),))


def _simple(line: Points) -> Points:
    x_y = shapely.get_coordinates(shapely.simplify(shapely.LineString(np.column_stack([line.real, line.imag])), EXACT))
    return np.asarray(x_y[:, 0] + 1j * x_y[:, 1])
