"""The rim of the map: closes pieces of rings that end at ±180° along that meridian, and over a pole where need be.

A position on the rim is counted anticlockwise from the south-eastern corner of the map: up the eastern side, west along
the northern edge, down the western side, east along the southern edge. With the polygon on the left of every piece, the
end of a piece is joined to the next start of a piece in that direction.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import hypot

from mapper.geometry.sphere import in_ring, signed_area
from mapper.model.place import Polygon, Position, Ring

# The corners of the map, and positions between them so that polar edges do not span half the globe.
_POLAR_POSITIONS = {
    180.0: Position(180.0, 90.0),
    270.0: Position(90.0, 90.0),
    360.0: Position(0.0, 90.0),
    450.0: Position(-90.0, 90.0),
    540.0: Position(-180.0, 90.0),
    720.0: Position(-180.0, -90.0),
    810.0: Position(-90.0, -90.0),
    900.0: Position(0.0, -90.0),
    990.0: Position(90.0, -90.0),
    1080.0: Position(180.0, -90.0),
}

_RimKey = tuple[float, float]
"""How far along the rim, and (among pieces that meet it there) how far the piece leans that way."""


def join_along_rim(pieces: Sequence[list[Position]], untouched: Sequence[Ring]) -> tuple[Polygon, ...]:
    """Close pieces of rings along the rim of the map.

    Parameters
    ----------
    pieces
        Stretches of rings from rim to rim, each with the polygon on its left.
    untouched
        Holes that do not touch the rim, clockwise.

    Returns
    -------
    tuple of Polygon
        Outer rings counter-clockwise, holes clockwise.
    """
    loops = [loop for ring in _closed(pieces) for loop in _without_pinches(ring)]
    outers = [loop for loop in loops if signed_area(loop) > 0]
    holes = [*untouched, *(loop for loop in loops if signed_area(loop) < 0)]
    return tuple((outer, *(hole for hole in holes if _encloses(outer, hole))) for outer in outers)


def _closed(pieces: Sequence[list[Position]]) -> Iterator[list[Position]]:
    waiting = sorted(range(len(pieces)), key=lambda index: _start_key(pieces[index]))
    while waiting:
        first = waiting[0]
        ring: list[Position] = []
        index = first
        while True:
            ring += pieces[index]
            end = _end_key(pieces[index])
            # The first piece stays among the candidates until the ring comes back to it.
            index = min(waiting, key=lambda other: _way(end, _start_key(pieces[other])))
            waiting.remove(index)
            ring += _polar_positions(end[0], _start_key(pieces[index])[0], end > _start_key(pieces[index]))
            if index == first:
                break
        yield [*ring, ring[0]]


def _start_key(piece: list[Position]) -> _RimKey:
    return _rim_key(piece[0], piece[1])


def _end_key(piece: list[Position]) -> _RimKey:
    return _rim_key(piece[-1], piece[-2])


def _rim_key(position: Position, inward: Position) -> _RimKey:
    east_side = position[0] > 0
    rise, run = inward[1] - position[1], inward[0] - position[0]
    lean = rise / hypot(rise, run)
    return (position[1] + 90.0, lean) if east_side else (630.0 - position[1], -lean)


def _way(end: _RimKey, start: _RimKey) -> tuple[bool, _RimKey]:
    """Order starts by how soon they are met, walking on along the rim from an end."""
    return (start < end, start)


def _polar_positions(end: float, start: float, passes_origin: bool) -> list[Position]:
    if not passes_origin:
        return [position for along, position in _POLAR_POSITIONS.items() if end < along < start]
    before = [position for along, position in _POLAR_POSITIONS.items() if end < along]
    return before + [position for along, position in _POLAR_POSITIONS.items() if along < start]


def _without_pinches(ring: list[Position]) -> Iterator[Ring]:
    """Yield the loops of a ring that comes back to a position, each as a ring of its own."""
    path: list[Position] = []
    places: dict[Position, int] = {}
    for position in ring:
        start = places.setdefault(position, len(path))
        if start == len(path):
            path.append(position)
            continue
        if len(path) - start > 2:
            yield (*path[start:], position)
        for left in path[start + 1 :]:
            del places[left]
        del path[start + 1 :]


def _encloses(outer: Ring, hole: Ring) -> bool:
    # A hole may touch the outer ring at a vertex, never along an edge.
    (lon_a, lat_a), (lon_b, lat_b) = hole[0], hole[1]
    return in_ring(Position((lon_a + lon_b) / 2, (lat_a + lat_b) / 2), outer)
