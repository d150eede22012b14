"""Legs that run across the cut of a map: in pieces from edge to edge, since the layout's plane ends there."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import shapely

from mapper.document.map_document import LegMark
from mapper.geometry.antimeridian import split_line
from mapper.layout.kinds import Points
from mapper.layout.laid import ARRIVES, OPEN, Laid, LaidBundle, Rim
from mapper.layout.plane import Plane
from mapper.layout.trips import whole_line
from mapper.model.place import Position
from mapper.render.picture.frame import HALF_WORLD, STEP_DEGREES

TOGETHER = 1.0
"""Pixels: ends that are nearer meet, and nothing is cut between them, as around a pole."""


def pieces(leg: LegMark, lon_0: float, plane: Plane) -> list[Points]:
    """Return a leg as it lies on a map whose central meridian is known: one piece, or several if it is cut.

    Straight in longitude and latitude, as its positions are given.
    """
    turned = tuple(Position((lon - lon_0 + 180) % 360 - 180, lat) for lon, lat in whole_line(leg))
    parts = [np.clip(np.array(part), [-HALF_WORLD, -90], [HALF_WORLD, 90]) for part in split_line(turned)]
    dense = [shapely.get_coordinates(shapely.segmentize(shapely.LineString(part), STEP_DEGREES)) for part in parts]
    found = [plane.points(np.add(part, [lon_0, 0.0])) for part in dense]
    is_cut = any(abs(one[-1] - other[0]) > TOGETHER for one, other in pairwise(found))
    return found if is_cut else [np.concatenate(found)]


def bundle_of(leg: LegMark, lines: Sequence[Points], laid: Laid) -> LaidBundle:
    """Return the bundle of a leg in pieces."""
    last = len(lines) - 1
    places = {member for ring in laid.rings for member in ring.members}
    start, end = (leg.stops[0].id, leg.stops[-1].id) if leg.stops else ("", "")
    is_schematic = leg.basis == "schematic"
    rims = [Rim(0, "start", start)] if start in places else []
    rims += [Rim(last, "end", end)] if end in places else []
    fades = (0,) if is_schematic and start not in places else ()
    head = (last, OPEN if leg.open_end else ARRIVES)
    return LaidBundle(tuple(lines), {leg.id: tuple(range(len(lines)))}, (head,), fades, tuple(rims))
