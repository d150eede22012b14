"""Which name stands where: the most important first, each on the best spot that is still free, or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from mapper.render.picture.frame import Box
from mapper.render.picture.lettering import Block
from mapper.render.picture.obstacles import Grid, Obstacles, square
from mapper.render.picture.spots import Spot, boxes_of, tie

ROUNDS = 8
MANY = 160
"""With more names than this, one round has to do."""

MOST_MOVED = 2
"""Names that may move for one that has no spot, each of which may ask others to."""

FAR_LESS = 2.0
"""As many times as much a name weighs for which another one is given up."""

TIE_STEP = 4.0
TIE_START = 3
"""Steps of a leader line that may lie on what it leads from."""

TIE_CROSSING = 0.5
MOST_TIE = 110.0
"""Pixels of a leader line at most."""

LONG_TIE = 160.0
"""Pixels of a leader line that make a spot as poor as crossing a line does."""

COST_WEIGHT = 0.4


@dataclass(frozen=True)
class Name:
    """Words that want to be on the map.

    Parameters
    ----------
    blocks
        How the words may be broken, the best first.
    weight
        How much is lost without it.
    dearest
        The cost of a spot that is worse than none.
    colour
        In place of its style's.
    """

    id: str
    blocks: tuple[Block, ...]
    spots: Callable[[Block], Iterable[Spot]]
    weight: float
    dearest: float
    colour: str = ""


@dataclass(frozen=True)
class Placed:
    """A name on its spot, with the boxes that it covers and the line that ties it to what it names."""

    name: Name
    block: Block
    spot: Spot
    boxes: tuple[Box, ...]
    line: tuple[complex, complex] | None
    cost: float


def plan(names: Sequence[Name], obstacles: Obstacles) -> list[Placed]:
    """Return the names that have a spot: no two of them, and none of them and a symbol, have a point in common."""
    spots = {name.id: _spots_of(name, obstacles) for name in names}
    order = [name for name in names if spots[name.id]]
    best: dict[str, Placed] = {}
    best_worth = -1.0
    for _ in range(1 if len(order) > MANY else ROUNDS):
        placed = _round(order, spots)
        worth = sum(one.name.weight * (1 - COST_WEIGHT * min(1.0, one.cost)) for one in placed.values())
        if worth > best_worth:
            best, best_worth = placed, worth
        missed = [name for name in order if name.id not in placed and name.weight >= 1]
        if not missed:
            break
        order = [*missed, *(name for name in order if name not in missed)]
    for name in order if len(order) <= MANY else ():
        if name.id not in best and name.weight >= 1:
            best = _seated(name, best, spots, set()) or best
    return list(_settled(names, spots, best).values())


def _spots_of(name: Name, obstacles: Obstacles) -> list[Placed]:
    found = []
    for block in name.blocks:
        for spot in name.spots(block) if block.lines else ():
            own = boxes_of(block, spot)
            line = tie(spot, own[0])
            is_too_dear = spot.cost >= name.dearest or (line is not None and abs(line[1] - line[0]) > MOST_TIE)
            if is_too_dear or obstacles.forbids(own):
                continue
            tied = _along(line)
            if tied and obstacles.forbids(tied):
                continue
            crossing = 1.0 if obstacles.is_crossed(own) else 0.0
            # The line may start on a leg that it leads from; any other that it crosses makes it hard to follow.
            crossing += TIE_CROSSING if obstacles.is_crossed(tied[TIE_START:]) else 0.0
            cost = spot.cost + crossing + (abs(line[1] - line[0]) / LONG_TIE if line else 0.0)
            if cost < name.dearest:
                found.append(Placed(name, block, spot, (*own, *tied), line, cost))
    return sorted(found, key=lambda one: one.cost)


def _along(line: tuple[complex, complex] | None) -> list[Box]:
    if line is None:
        return []
    start, way = line[0], line[1] - line[0]
    steps = int(abs(way) // TIE_STEP)
    return [square(start + way * (place + 1) / (steps + 1), TIE_STEP / 2) for place in range(steps)]


def _first_free(candidates: Sequence[Placed], taken: Grid) -> Placed | None:
    return next((one for one in candidates if not taken.meets(one.boxes)), None)


def _round(order: Sequence[Name], spots: dict[str, list[Placed]]) -> dict[str, Placed]:
    placed: dict[str, Placed] = {}
    taken = Grid()
    for name in order:
        found = _first_free(spots[name.id], taken)
        if found is not None:
            placed[name.id] = found
            taken.add(name.id, found.boxes)
    return placed


def _seated(
    name: Name, placed: dict[str, Placed], spots: dict[str, list[Placed]], tried: set[str]
) -> dict[str, Placed] | None:
    """Put a name where few others stand that find other spots by the same means, or that matter far less; else nowhere.

    Parameters
    ----------
    tried
        Names that have been asked already.
    """
    tried.add(name.id)
    for spot in spots[name.id]:
        in_the_way = [one.name for one in placed.values() if _meet(spot.boxes, one.boxes)]
        less = {other.id for other in in_the_way if other.weight * FAR_LESS < name.weight}
        if len(in_the_way) > MOST_MOVED or any(other.id in tried - less for other in in_the_way):
            continue
        gone = {other.id for other in in_the_way}
        left = {one: where for one, where in placed.items() if one not in gone} | {name.id: spot}
        for other in in_the_way:
            moved = None if other.id in tried else _seated(other, left, spots, tried)
            if moved is None and other.id not in less:
                break
            left = moved or left
        else:
            return left
    return None


def _meet(some: Sequence[Box], others: Sequence[Box]) -> bool:
    return any(
        one.left < other.right and other.left < one.right and one.top < other.bottom and other.top < one.bottom
        for one in some
        for other in others
    )


def _settled(names: Sequence[Name], spots: dict[str, list[Placed]], placed: dict[str, Placed]) -> dict[str, Placed]:
    """Let each name in turn move to a better spot that the others leave free; one without may find one."""
    settled, taken = dict(placed), Grid()
    for identifier, one in settled.items():
        taken.add(identifier, one.boxes)
    for name in names:
        if name.id in settled:
            taken.remove(name.id, settled[name.id].boxes)
        found = _first_free(spots[name.id], taken)
        if found is not None:
            settled[name.id] = found
            taken.add(name.id, found.boxes)
    return settled
