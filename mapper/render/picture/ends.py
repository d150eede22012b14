"""Between which points a schematic leg is drawn: a territory is left and entered by its edge, a place is a place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from mapper.document.map_document import LegMark, Mark
from mapper.render.picture.territories import Territories, Territory, edge, within

DEPTH = 0.2
"""Of the way between two label points: how deep an end runs into its territory."""

LEAST, DEEPEST = 0.75, 0.6
"""Of that way: how long a leg is at least, so that a flow between neighbours is seen; how deep it runs at most."""

OPEN_FADE = 0.3
"""Share of a leg over which an end fades of which nobody says where it is."""


@dataclass(frozen=True)
class Ends:
    """The positions of a leg as drawn.

    Parameters
    ----------
    gates
        Whether its start and its end lie behind the edge of a territory.
    fades
        Over which shares of its length its start and its end fade.
    """

    points: list[complex]
    gates: tuple[bool, bool]
    fades: tuple[float, float]


def find_ends(mark: LegMark, positions: Sequence[complex], marks: Mapping[str, Mark], territories: Territories) -> Ends:
    """Return the ends of a schematic leg.

    Parameters
    ----------
    positions
        Of its stops, in pixels.
    marks
        All marks of the map by id.
    territories
        Its areas by id.
    """
    stops = [stop.id for stop in mark.stops]
    start = None if mark.open_start or not stops else territories.get(stops[0])
    finish = None if mark.open_end or not stops else territories.get(stops[-1])
    points, edges = _between(list(positions), stops, (start, finish), territories)
    length = sum(abs(after - before) for before, after in pairwise(points)) or 1.0
    places = [
        not is_open and bool(stops) and stop in marks and marks[stop].kind == "site"
        for is_open, stop in ((mark.open_start, stops[0] if stops else ""), (mark.open_end, stops[-1] if stops else ""))
    ]
    fades = [
        _fade(is_place, point, gate, length)
        for is_place, point, gate in zip(places, (points[0], points[-1]), edges, strict=True)
    ]
    return Ends(points, (edges[0] is not None, edges[1] is not None), (fades[0], fades[1]))


def _between(
    points: list[complex], stops: Sequence[str], ends: tuple[Territory | None, Territory | None], known: Territories
) -> tuple[list[complex], tuple[complex | None, complex | None]]:
    start, finish = ends
    neighbours = [known.get(stops[at]) if len(stops) > 1 else None for at in (1, -2)] if stops else [None, None]
    leaving = edge(start, points[1], neighbours[0]) if start else None
    is_short = len(points) == 2
    behind = leaving if is_short and leaving is not None else points[-2]
    entering = edge(finish, behind, neighbours[1]) if finish else None
    both = 2 if is_short and leaving is not None and entering is not None else 1
    moved = list(points)
    if start and leaving is not None:
        ahead = entering if is_short and entering is not None else points[1]
        deep = _reach(abs(points[1] - points[0]), abs(ahead - leaving), both)
        moved[0] = within(start, ahead, leaving, deep)
    if finish and entering is not None:
        deep = _reach(abs(points[-1] - points[-2]), abs(behind - entering), both)
        moved[-1] = within(finish, behind, entering, deep)
    return moved, (leaving, entering)


def _reach(way: float, gap: float, ends: int) -> float:
    return min(DEEPEST * way, max(DEPTH * way, (LEAST * way - gap) / ends))


def _fade(is_place: bool, point: complex, gate: complex | None, length: float) -> float:
    if is_place:
        return 0.0
    return OPEN_FADE if gate is None else min(0.45, max(0.12, abs(gate - point) / length))
