"""Where a name may stand: for each kind of mark its candidate spots, each with a cost if others are better."""

from __future__ import annotations

import cmath
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import atan2, ceil, cos, hypot, pi, sin

from mapper.render.picture.frame import Box
from mapper.render.picture.lettering import Block
from mapper.render.picture.obstacles import square
from mapper.render.picture.tracks import Track

BESIDE_LINE = 9.0
CLEARANCES = (7.0, 12.0)
"""Pixels of a turned name from its line; the second leaves room for an arrowhead."""

LEADER = 12.0
"""Farther from what it names than this, a name is tied to it by a line."""

STEEPEST = 0.8
"""Of turned names, as a sine."""

SHARES = (0.42, 0.3, 0.75, 0.5, 0.2, 0.85, 0.65)
"""Of a line's length, at which its name may stand; not at its arrowhead."""

RINGS, RING_SPOTS = (36.0, 56.0, 82.0), 16
LEADER_COST, OFF_COST = 0.5, 0.7
LEAST_SHARE = 0.4
"""Of the name of a territory, that has to lie on it for the name to need no line."""

SLANTS = ((1, -1), (1, 1), (-1, -1), (-1, 1))

Inside = Callable[[complex], bool]
AllInside = Callable[[Sequence[complex]], Sequence[bool]]


@dataclass(frozen=True)
class Spot:
    """A place for a block of words.

    Parameters
    ----------
    at
        The middle of its height, where its lines start, have their middle or end.
    leader, radius
        Where a line to what is named starts, if it needs one, and how far from there.
    """

    at: complex
    align: str = "middle"
    angle: float = 0.0
    cost: float = 0.0
    leader: complex | None = None
    radius: float = 0.0


def boxes_of(block: Block, spot: Spot) -> list[Box]:
    """Return the boxes that a block covers at a spot; one that is turned is covered by level squares."""
    if not spot.angle:
        left = {"start": 0.0, "middle": -block.width / 2, "end": -block.width}[spot.align] + spot.at.real
        half = block.height / 2
        return [Box(left - 2, spot.at.imag - half - 1, left + block.width + 2, spot.at.imag + half + 1)]
    way = cmath.rect(1.0, spot.angle)
    side = block.height * (0.55 + 0.45 * (abs(way.real) + abs(way.imag))) + 1
    count = max(2, ceil(2 * block.width / block.height))
    reach = max(0.0, block.width - block.height * 0.6)
    return [square(spot.at + way * reach * (place / (count - 1) - 0.5), side) for place in range(count)]


def around_site(at: complex, radius: float, block: Block) -> Iterator[Spot]:
    """Yield spots beside a symbol, then farther off, tied to it."""
    side, above = radius + 3, radius + 1 + block.height / 2
    yield from (Spot(at + side, "start"), Spot(at - side, "end", cost=0.02))
    yield from (Spot(at - above * 1j, cost=0.04), Spot(at + above * 1j, cost=0.05))
    for right, down in SLANTS:
        yield Spot(at + complex(right * side * 0.7, down * above * 0.8), "start" if right > 0 else "end", cost=0.06)
    for step in (1.9, 2.6, 3.3, 4.2):
        far = Spot(at, cost=LEADER_COST + step / 20, leader=at, radius=radius)
        yield replace(far, at=at + side * step, align="start")
        yield replace(far, at=at - side * step, align="end")
        for right, down in SLANTS:
            moved = at + complex(right * side * step, down * above * step * 0.75)
            yield replace(far, at=moved, align="start" if right > 0 else "end", cost=far.cost + step / 20)
        yield replace(far, at=at + above * step * 1j, cost=far.cost + step / 20)
        yield replace(far, at=at - above * step * 1j, cost=far.cost + step / 20)


def around_label_point(at: complex, block: Block, owns: AllInside) -> Iterator[Spot]:
    """Yield spots around a label point, nearest first; off the territory that is named, the name is tied to it."""
    offsets = [0j]
    for step in (1.0, 1.8, 2.8, 3.8, 5.0):
        rise = (10 + block.height * 0.75) * step
        aside = (block.width / 2 + 12) * step**0.5
        offsets += [rise * 1j, -rise * 1j, aside + 0j, -aside + 0j]
        offsets += [complex(right * aside, down * rise) for right, down in SLANTS]
    ends = [block.width * share for share in (-0.5, -0.25, 0.0, 0.25, 0.5)]
    owned = owns([at + offset + end for offset in offsets for end in ends])
    for rank, offset in enumerate(offsets):
        spot = Spot(at + offset, cost=0.01 * rank)
        share = sum(owned[rank * len(ends) : (rank + 1) * len(ends)]) / len(ends)
        if share == 1 or abs(offset) <= LEADER + block.height / 2:
            yield spot
        elif share >= LEAST_SHARE:
            yield replace(spot, cost=spot.cost + OFF_COST * (1 - share))
        else:
            yield replace(spot, cost=spot.cost + OFF_COST + LEADER_COST, leader=at)


def along_route(track: Track, block: Block, inside: Inside) -> Iterator[Spot]:
    """Yield spots along a line and turned like it, then level ones beside it, then all around."""
    if len(block.lines) == 1 and track.length > block.width * 0.8:
        for rank, share in enumerate(SHARES):
            yield from _turned(track, block, share, rank, inside)
    for share in SHARES:
        at, _ = track.at(share * track.length)
        if not inside(at):
            continue
        rise = block.height / 2 + BESIDE_LINE
        yield Spot(at + BESIDE_LINE, "start", cost=0.2)
        yield Spot(at - BESIDE_LINE, "end", cost=0.2)
        yield Spot(at - rise * 1j, cost=0.25)
        yield Spot(at + rise * 1j, cost=0.25)
        for reach in RINGS:
            yield from all_around(Spot(at, cost=LEADER_COST + reach / 300, leader=at), reach, RING_SPOTS, block)


def all_around(spot: Spot, reach: float, count: int, block: Block) -> Iterator[Spot]:
    """Yield so many spots like one, at a distance in pixels all around it."""
    for place in range(count):
        angle = place / count * 2 * pi
        across, down = cos(angle), sin(angle)
        align = "middle" if abs(across) < 0.5 else "start" if across > 0 else "end"
        yield replace(spot, at=spot.at + complex(across * reach, down * (reach + block.height / 2)), align=align)


def on_ground(at: complex) -> list[Spot]:
    """Return spots for the name of a country or sea: where it stands best, or a little above or below."""
    return [Spot(at + rise * 1j, cost=abs(rise) / 200) for rise in (0, 13, -13, 26, -26)]


def _turned(track: Track, block: Block, share: float, rank: int, inside: Inside) -> Iterator[Spot]:
    half = block.width / 2
    middle = max(half, min(track.length - half, share * track.length))
    start, end = max(0.0, middle - half), min(track.length, middle + half)
    centre, angle, left, right = _bends(track, start, end)
    if not inside(centre) or abs(sin(angle)) > STEEPEST:
        return
    readable = angle if abs(angle) <= pi / 2 else angle - (pi if angle > 0 else -pi)
    for step, clearance in enumerate(CLEARANCES):
        for aside in (left - block.height / 2 - clearance, right + block.height / 2 + clearance):
            cost = rank * 0.02 + step * 0.05 + (right - left) / 200
            yield Spot(centre + cmath.rect(aside, angle + pi / 2), angle=readable or 1e-9, cost=cost)


def _bends(track: Track, start: float, end: float) -> tuple[complex, float, float, float]:
    """Return middle and angle of a chord, and how far the line bends away from it to the left and to the right."""
    first, last = track.at(start)[0], track.at(end)[0]
    chord = (last - first) / (abs(last - first) or 1.0)
    points: Sequence[complex] = [track.at(start + (end - start) * step / 8)[0] for step in range(9)]
    asides = [((point - first) / chord).imag for point in points]
    return (first + last) / 2, cmath.phase(chord), min(asides), max(asides)


def tie(spot: Spot, box: Box) -> tuple[complex, complex] | None:
    """Return the line from what is named, or the edge of its symbol, to the nearest edge of the name."""
    if spot.leader is None:
        return None
    end = complex(max(box.left, min(box.right, spot.leader.real)), max(box.top, min(box.bottom, spot.leader.imag)))
    length = hypot(end.real - spot.leader.real, end.imag - spot.leader.imag) or 1.0
    heading = atan2(end.imag - spot.leader.imag, end.real - spot.leader.real)
    return spot.leader + cmath.rect(min(spot.radius, length), heading), end
