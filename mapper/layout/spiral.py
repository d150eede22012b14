"""Flow trees: how lines from several ends run together into one trunk, without ever crossing.

The greedy spiral tree of Buchin, Speckmann and Verbeek ("Flow Map Layout via Spiral Trees", IEEE TVCG 17(12), 2011):
seen from the root, with the logarithm of the distance for height, every line is a straight slope of one angle.
"""

from __future__ import annotations

import cmath
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import exp, log, radians, tan

ANGLE = tan(radians(17.0))
"""Slope of a spiral: how much it turns for each part by which it comes nearer to the root."""

NEAREST = 0.16
"""Of the largest distance: nearer to the root nothing joins."""

BESIDE = 0.8
"""Of the distance of the nearer end: where a line joins that would else run through that end."""


@dataclass(frozen=True)
class Tree:
    """A tree as points and, for each, the number of the one it hangs on; the root is number 0, then come the leaves."""

    points: tuple[complex, ...]
    parents: tuple[int, ...]

    @property
    def trunk(self) -> float:
        """Length of what all leaves share, in parts of their mean distance from the root; 0 where there is none."""
        top = [number for number, parent in enumerate(self.parents) if number and parent == 0]
        leaves = len(self.points) - sum(1 for number in range(len(self.points)) if number in self.parents)
        if len(top) != 1 or leaves < 2:
            return 0.0
        far = [abs(self.points[number] - self.points[0]) for number in range(1, leaves + 1)]
        return abs(self.points[top[0]] - self.points[0]) / (sum(far) / len(far) or 1.0)

    def chain(self, leaf: int) -> list[int]:
        """Return the numbers of the points from a leaf to the root, without the root."""
        found = []
        while leaf:
            found.append(leaf)
            leaf = self.parents[leaf]
        return found


def spiral_tree(root: complex, leaves: Sequence[complex]) -> Tree:
    """Return the tree of lines that join as far from the root as their spirals meet.

    Parameters
    ----------
    leaves
        Ends apart from the root, in any order; they are numbered in theirs from 1 on.
    """
    middle = cmath.phase(sum(((leaf - root) / abs(leaf - root) for leaf in leaves), 0j))
    points, parents = [root, *leaves], [0] * (len(leaves) + 1)
    spread = [(cmath.phase((leaf - root) * cmath.rect(1, -middle)), log(abs(leaf - root))) for leaf in leaves]
    row = sorted((angle, height, number) for number, (angle, height) in enumerate(spread, start=1))
    least = max(height for _, height in spread) + log(NEAREST)
    while len(row) > 1:
        joins = [(*_join(one, other), place) for place, (one, other) in enumerate(pairwise(row))]
        height, angle, place = max(joins, key=lambda join: (round(join[0], 6), -join[2]))
        if height < least:
            break
        for _, _, number in row[place : place + 2]:
            parents[number] = len(points)
        row[place : place + 2] = [(angle, height, len(points))]
        points.append(root + cmath.rect(exp(height), angle + middle))
        parents.append(0)
    return Tree(tuple(points), tuple(parents))


def _join(one: tuple[float, float, int], other: tuple[float, float, int]) -> tuple[float, float]:
    """Return the height and the angle at which the spirals of two neighbours meet."""
    height = (one[1] + other[1]) / 2 - (other[0] - one[0]) / (2 * ANGLE)
    nearer, further = sorted((one, other), key=lambda end: end[1])
    if height > nearer[1] + log(BESIDE):
        turn = min(abs(further[0] - nearer[0]) / 2, -log(BESIDE) * ANGLE)
        return nearer[1] + log(BESIDE), nearer[0] + (turn if further[0] > nearer[0] else -turn)
    return height, one[0] + (one[1] - height) * ANGLE
