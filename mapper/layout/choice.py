"""Which course each bundle takes: in turn the best beside all the others, until nobody wants to move."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from mapper.layout.bundle import Bundle
from mapper.layout.kinds import Points
from mapper.layout.prices import Segments, Surroundings, Wishes, liked_bow, own_costs, segments_of
from mapper.layout.rings import Ring
from mapper.layout.terrain import Terrain

ROUNDS = 3
BOWS = (0.04, 0.09, 0.14, 0.20, 0.28)
MIRRORED = 5
"""Gates that are tried with the bow to the other side too: the straight one and those beside it."""

CROWD, HORDE = 60, 500
"""Bundles from which on one round with few bows has to do; and from which on the first bow has to."""

CROWD_BOWS = (0.06, 0.14)
DECIMALS = 3
"""Of a price, before the least is taken: the last bits of a float are not the same on every machine."""

NEAR = 24.0
"""Pixels around a bundle within which another one that has moved is a reason to look again."""

Course = tuple[float, tuple[int, ...]]
Box = tuple[float, float, float, float]


@dataclass(eq=False)
class Candidate:
    """A bundle that looks for its course.

    Parameters
    ----------
    bows
        The bows that it may take, if not those that all may.
    rims
        For each end, the radius of the ring at which its line stops; 0 at territories.
    """

    bundle: Bundle
    wishes: Wishes
    rims: tuple[float, ...]
    bows: tuple[float, ...] = ()
    segments: Segments = field(init=False)
    tips: Points = field(init=False)
    box: Box = field(init=False)
    is_settled: bool = False

    def take(self, course: Course) -> None:
        """Take a course."""
        self.bundle.settle(*course)
        points = self.bundle.points
        self.segments = segments_of(self.bundle, points)
        self.tips = self.heads(points[None, :])[0]
        self.box = (points.real.min(), points.imag.min(), points.real.max(), points.imag.max())

    def courses(self, crowd: int) -> list[Course]:
        """Return the courses that it may take from where it stands, the one that it has taken first."""
        bundle = self.bundle
        now = (bundle.bent, bundle.chosen)
        limit = bundle.limit
        sizes = CROWD_BOWS if crowd > CROWD else BOWS
        bows = list(self.bows) or [sign * min(size, limit) for size in sizes for sign in (1, -1)]
        found = [now, *((bent, bundle.chosen) for bent in bows)]
        if crowd <= CROWD:
            for end, gates in enumerate(bundle.gates):
                for gate in range(len(gates)):
                    chosen = (*bundle.chosen[:end], gate, *bundle.chosen[end + 1 :])
                    found.append((bundle.bent, chosen))
                    if gate < MIRRORED and not self.bows and (end == 0 or len(bundle.gates) == 2):
                        found.append((-bundle.bent, chosen))
        return list(dict.fromkeys(found))

    def heads(self, courses: Points) -> Points:
        """Return where its heads stand on courses, shape (courses, heads)."""
        bundle = self.bundle
        if not bundle.group.is_out:
            return self._stopped(courses, 0, bundle.edges[0].first, 1)
        return np.concatenate(
            [
                self._stopped(courses, leaf + 1, bundle.edges[edge].last - 1, -1)
                for leaf, edge in enumerate(bundle.leaf_edges)
            ],
            axis=1,
        )

    def _stopped(self, courses: Points, end: int, at: int, step: int) -> Points:
        back = courses[:, at + step] - courses[:, at]
        long = np.maximum(np.abs(back), 1e-9)
        return np.asarray(courses[:, at] + back / long * np.minimum(self.rims[end], long))[:, None]


def choose(candidates: Sequence[Candidate], fixed: Sequence[Segments], rings: Sequence[Ring], terrain: Terrain) -> None:
    """Give every bundle its course; the longest choose first.

    Parameters
    ----------
    fixed
        Lines that stay where they are.
    """
    for one in candidates:
        liked = min(liked_bow(one.bundle.length), one.bundle.limit)
        first = one.bows[0] if one.bows else liked if one.wishes.side >= 0 else -liked
        one.take((first, (0,) * len(one.bundle.gates)))
    crowd = len(candidates)
    if crowd > HORDE:
        return
    order = sorted(candidates, key=lambda one: (-round(one.bundle.length, DECIMALS), one.bundle.group.trips[0].leg.id))
    # At first each finds its place beside those that have theirs, then beside all.
    for place, one in enumerate(order):
        _improve(one, order[: place + 1], fixed, rings, terrain, crowd)
    for one in order:
        one.is_settled = False
    for _ in range(0 if crowd > CROWD else ROUNDS - 1):
        moved = [_improve(one, order, fixed, rings, terrain, crowd) for one in order if not one.is_settled]
        if not any(moved):
            break


def _improve(
    one: Candidate,
    drawn: Sequence[Candidate],
    fixed: Sequence[Segments],
    rings: Sequence[Ring],
    terrain: Terrain,
    crowd: int,
) -> bool:
    others = [other for other in drawn if other is not one]
    heads = [other.tips for other in others]
    around = Surroundings(
        [*fixed, *(other.segments for other in others)],
        np.concatenate(heads) if heads else np.zeros(0, dtype=complex),
        rings,
        terrain,
    )
    courses = one.courses(crowd)
    points = np.array([one.bundle.placed(*course) for course in courses])
    costs = around.costs(one.bundle, points, one.heads(points), one.wishes)
    costs = np.round(costs + own_costs(one.bundle, courses, one.wishes), DECIMALS)
    best = int(np.argmin(costs))
    one.is_settled = True
    if best == 0:
        return False
    before = one.box
    one.take(courses[best])
    for other in others:
        if _meet(other.box, before) or _meet(other.box, one.box):
            other.is_settled = False
    return True


def _meet(one: Box, other: Box) -> bool:
    return (
        one[0] - NEAR < other[2] and one[2] + NEAR > other[0] and one[1] - NEAR < other[3] and one[3] + NEAR > other[1]
    )
