"""Legs side by side: where several pass the same gate in the same direction, each has a lane of its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import pi

from mapper.render.picture.curves import direction, wrapped
from mapper.render.picture.tracks import Lane

LANE = 9.0
SAME_GATE = 8.0
SAME_WAY = 50 * pi / 180


@dataclass(frozen=True)
class Visit:
    """A position of a leg at which it may have company: where it leaves, arrives or passes through."""

    leg: str
    point: complex
    lane: Lane
    leaves: bool
    heading: float


def visits(leg: str, points: Sequence[complex], lanes: Sequence[Lane]) -> list[Visit]:
    """Return the visits of one leg."""
    headings = [direction(points[0], points[1]), *map(direction, points, points[1:])]
    return [
        Visit(leg, point, lane, place == 0, heading)
        for place, (point, lane, heading) in enumerate(zip(points, lanes, headings, strict=True))
    ]


def share_lanes(all_visits: Iterable[Visit]) -> None:
    """Give a lane to each of those that meet, from left to right as the flow runs, so that none crosses another."""
    groups: list[list[Visit]] = []
    for visit in all_visits:
        group = next((group for group in groups if any(_together(member, visit) for member in group)), None)
        if group is None:
            groups.append([visit])
        else:
            group.append(visit)
    for group in groups:
        for place, visit in enumerate(_ordered(group)):
            visit.lane.aside = LANE * (place - (len(group) - 1) / 2)


def _together(one: Visit, other: Visit) -> bool:
    same_way = abs(wrapped(one.heading - other.heading)) < SAME_WAY
    return one.leaves == other.leaves and abs(one.point - other.point) < SAME_GATE and same_way


def _ordered(group: Sequence[Visit]) -> list[Visit]:
    # Who turns right later comes from the left.
    def turn(visit: Visit) -> float:
        return wrapped(visit.heading - group[0].heading) * (1 if visit.leaves else -1)

    return sorted(group, key=lambda visit: (turn(visit), visit.leg))
