"""Cutting lines and polygons at 180°, so that no two consecutive positions lie on opposite sides of the map.

Between two positions a line runs the shorter way round the globe (RFC 7946, 3.1.9), straight in longitude and latitude;
the latitude at which it is cut follows from that. Whoever wants the cut of a geodesic densifies it first. Where two
longitudes are exactly 180° apart both ways are equally short, and the line is taken not to cross.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from mapper.geometry.rim import join_along_rim
from mapper.geometry.sphere import signed_area
from mapper.model.place import Line, Polygon, Position

_ROUNDING_DEGREES = 1e-9


class _Turned(NamedTuple):
    """A position, and how often the line has gone round the globe eastward before it.

    The turns say which world it lies in: whole numbers, where adding 360 to a longitude would round.
    """

    position: Position
    turns: int

    @property
    def on_seam(self) -> bool:
        return abs(self.position[0]) == 180.0

    def within(self, world: int) -> Position:
        """Return the position as one of that world; only one on the seam between lies in two."""
        if self.turns == world:
            return self.position
        return Position(180.0 if world < self.turns else -180.0, self.position[1])


class _Step(NamedTuple):
    """A segment that does not cross a seam; its world counts the turns, None for a segment along a seam."""

    world: int | None
    start: _Turned
    end: _Turned


_TurnedRing = list[_Turned]


def split_line(line: Line) -> tuple[Line, ...]:
    """Cut a line wherever it crosses 180°.

    Parameters
    ----------
    line
        Two or more positions in [-180, 180], longitude before latitude.

    Returns
    -------
    tuple of Line
        The pieces in the order of travel. The cut is at 180 on one side and at -180 on the other, at one latitude.
        Where a piece merely touches 180°, the sign follows the side on which it lies.
    """
    lons = [position[0] for position in line]
    if max(lons) - min(lons) <= 180 and max(map(abs, lons)) < 180:
        return (tuple(line),)
    turned = _turned(line)
    steps = list(_steps(turned))
    current = next((step.world for step in steps if step.world is not None), 0)
    pieces = [[turned[0].within(current)]]
    for step in steps:
        world = current if step.world is None else step.world
        if world != current:
            pieces.append([step.start.within(world)])
        pieces[-1].append(step.end.within(world))
        current = world
    return tuple(tuple(piece) for piece in pieces)


def split_polygon(polygon: Polygon) -> tuple[Polygon, ...]:
    """Cut a polygon wherever it crosses 180°, also one that goes round a pole.

    Parameters
    ----------
    polygon
        Closed rings of positions in [-180, 180], the outer one, then the holes, in either direction. A ring that goes
        round the globe encloses the nearer pole.

    Returns
    -------
    tuple of Polygon
        One polygon with the rings as they were, if it does not cross; also a box from -180 to 180, which has no area
        the shorter way. Otherwise its parts: outer rings counter-clockwise, holes clockwise (RFC 7946, 3.1.6), closed
        by edges along ±180, and along ±90 where a pole is inside. No edge of theirs spans more than 180° of longitude.
        Corners within 0.1 mm of 180° are moved there.
    """
    snapped = [tuple(map(_snapped, ring)) for ring in polygon]
    rings = [_turned(ring) for ring in snapped]
    if _turned_area(rings[0]) == 0 and _winding(rings[0]) == 0:
        return (polygon,)
    if not any(_leaves_its_side(ring) for ring in rings):
        return (tuple(split_line(ring)[0] for ring in snapped),)
    directed = _directed(rings)
    untouched = [tuple(turned.position for turned in ring) for ring in directed if not _touches_seam(ring)]
    pieces = [piece for ring in directed if _touches_seam(ring) for piece in _pieces(ring)]
    return join_along_rim(pieces, untouched)


def _snapped(position: Position) -> Position:
    # What crosses by rounding only would be cut at latitudes that rounding may put in the wrong order.
    if 0.0 < abs(180.0 - abs(position[0])) < _ROUNDING_DEGREES:
        return Position(180.0 if position[0] > 0 else -180.0, position[1])
    return position


def _turned(line: Line) -> list[_Turned]:
    turned = [_Turned(line[0], 0)]
    for before, position in pairwise(line):
        step = position[0] - before[0]
        turned.append(_Turned(position, turned[-1].turns + (step < -180) - (step > 180)))
    return turned


def _steps(turned: Sequence[_Turned]) -> Iterator[_Step]:
    for start, end in pairwise(turned):
        along_seam = start.on_seam and end.on_seam and abs(start.position[0] - end.position[0]) in (0.0, 360.0)
        if along_seam:
            yield _Step(None, start, end)
        elif start.turns == end.turns or end.on_seam:
            yield _Step(start.turns, start, end)
        elif start.on_seam:
            yield _Step(end.turns, start, end)
        else:
            cut = _cut(start, end)
            yield _Step(start.turns, start, cut)
            yield _Step(end.turns, cut, end)


def _cut(start: _Turned, end: _Turned) -> _Turned:
    """Return where a segment meets the seam between its ends."""
    seam = 180.0 if end.turns > start.turns else -180.0
    (lon_a, lat_a), (lon_b, lat_b) = start.position, end.position
    before, after = abs(seam - lon_a), abs(-seam - lon_b)
    return _Turned(Position(seam, lat_a + (lat_b - lat_a) * before / (before + after)), start.turns)


def _leaves_its_side(ring: _TurnedRing) -> bool:
    return _winding(ring) != 0 or len({step.world for step in _steps(ring)} - {None}) > 1


def _touches_seam(ring: _TurnedRing) -> bool:
    return any(step.start.on_seam for step in _steps(ring))


def _winding(ring: _TurnedRing) -> int:
    return ring[-1].turns - ring[0].turns


def _directed(rings: list[_TurnedRing]) -> list[_TurnedRing]:
    """Turn every ring so that the polygon lies on its left."""
    outer, *holes = rings
    northern = sum(turned.position[1] for turned in outer) >= 0
    eastward = 1 if northern else -1
    directed = [outer if (_winding(outer) * eastward or _turned_area(outer)) > 0 else outer[::-1]]
    for hole in holes:
        directed.append(hole if (_winding(hole) * eastward or _turned_area(hole)) < 0 else hole[::-1])
    return directed


def _turned_area(ring: _TurnedRing) -> float:
    return signed_area([Position(turned.position[0] + 360.0 * turned.turns, turned.position[1]) for turned in ring])


def _pieces(ring: _TurnedRing) -> Iterator[list[Position]]:
    """Yield the stretches of a ring from seam to seam, without what runs along a seam."""
    steps = list(_steps(ring))
    first = next(index for index, step in enumerate(steps) if step.start.on_seam)
    piece: list[Position] = []
    for step in steps[first:] + steps[:first]:
        if step.world is None:
            continue
        piece = piece or [step.start.within(step.world)]
        piece.append(step.end.within(step.world))
        if step.end.on_seam:
            yield piece
            piece = []
