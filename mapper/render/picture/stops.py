"""Names that a picture needs because a line begins, ends or turns there: where they may stand besides."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from mapper.render.picture.legs import Course
from mapper.render.picture.lettering import Block
from mapper.render.picture.spots import LEADER_COST, AllInside, Spot, all_around, around_label_point

NEEDED = 6.0
"""The dearest spot that is still better than no name: any that there is."""

WEIGHT = 8.0
"""More than any spot of another name is worth."""

MOST_ENDS = 3
"""Ends of lines in one territory beside which its name is tried."""

AT_END_COST, FAR_COST = 0.1, 0.3
FAR, FAR_SPOTS = (34.0, 54.0, 80.0, 108.0), 16
"""Pixels from an end, and how many spots around it: between crowded lines there may be one way out."""

CLEAR_OF_HEAD = 18.0
"""Pixels from an end at which a leader starts, so that it does not cross an arrowhead."""


def stops_of(courses: Iterable[Course], is_seen: Callable[[complex], bool]) -> dict[str, list[complex]]:
    """Return the stops of lines by their ids, with the ends of lines there that are seen."""
    found: dict[str, list[complex]] = {}
    for course in courses:
        for stop in course.mark.stops:
            found.setdefault(stop.id, [])
        ends = ((course.mark.stops[:1], course.tracks[0].points[0]), (course.mark.stops[-1:], course.arrow.tip))
        for stops, end in ends:
            for stop in stops:
                found[stop.id] += [end] if is_seen(end) else []
    return found


def beside_ends(ends: Sequence[complex], block: Block, owns: AllInside) -> Iterator[Spot]:
    """Yield spots at the ends of lines in a territory, then farther off."""
    for end in ends[:MOST_ENDS]:
        for spot in around_label_point(end, block, owns):
            radius = CLEAR_OF_HEAD if spot.leader is not None else 0.0
            yield replace(spot, cost=spot.cost + AT_END_COST, radius=radius)
    for end in ends[:MOST_ENDS]:
        yield from far_around(end, CLEAR_OF_HEAD, block)


def far_around(at: complex, radius: float, block: Block) -> Iterator[Spot]:
    """Yield spots all around a point, tied to it from so many pixels off."""
    for reach in FAR:
        yield from all_around(Spot(at, cost=LEADER_COST + FAR_COST, leader=at, radius=radius), reach, FAR_SPOTS, block)
