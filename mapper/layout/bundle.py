"""A bundle: legs that are drawn together, as a field of points that bows and shifts by additions alone.

``points = P + b D + sum of w g``: P is the straight tree, b the bow and D what a bow of 1 adds, g by how much the gate
of an end lies aside of the straight one, and w how much of that a point follows. Trying another bow costs one product.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from mapper.layout.gates import Gate
from mapper.layout.groups import Group
from mapper.layout.kinds import Floats, Points
from mapper.layout.spiral import Tree

STEP = 12.0
"""Pixels between the points by which a bundle is judged."""

FEWEST, MOST = 5, 28
MOST_BENT = 0.6
"""The largest bow, in parts of a bundle's length."""

HOOK = 0.85
"""Of a branch: by how much a bow may move its foot; by more, and the branch would turn back like a hook."""

SWINGS = ((0.0, 0.0), (0.07, 6.0), (-0.07, 6.0), (0.14, 12.0), (-0.14, 12.0), (0.22, 22.0), (-0.22, 22.0))
"""By how much a branch swings out by itself, in parts of its length, and the price of that."""

MOUTH = 0.8
"""How much the branches count for the direction of the line at a joint, beside the line itself."""


@dataclass(frozen=True, eq=False)
class Edge:
    """A line from one joint to the next, away from the root: where its points lie among those of the bundle."""

    first: int
    last: int


@dataclass(eq=False)
class Bundle:
    """Legs that are drawn together, or one by itself.

    Parameters
    ----------
    group
        Its legs; end number 0 is the root, number k + 1 its k-th leaf.
    gates
        The gates of each end; after those, for each branch of a tree, how far its middle may swing out.
    base, bow, weights
        P, D and, for each end, w; see above. Points run along each edge from the root's side.
    edges
        In the order of their points.
    chains
        For each leg the numbers of its edges, from the root to its leaf.
    limit
        The largest bow that leaves no branch a hook.
    """

    group: Group
    gates: tuple[tuple[Gate, ...], ...]
    base: Points
    bow: Points
    weights: Floats
    edges: tuple[Edge, ...]
    chains: tuple[tuple[int, ...], ...]
    length: float
    limit: float
    bent: float = 0.0
    chosen: tuple[int, ...] = ()
    points: Points = field(default_factory=lambda: np.zeros(0, dtype=complex))

    @cached_property
    def leaf_edges(self) -> tuple[int, ...]:
        """For each leaf, the number of the edge that leads to it."""
        last = {self.group.leaf_of(trip): chain[-1] for trip, chain in zip(self.group.trips, self.chains, strict=True)}
        return tuple(last[leaf] for leaf in range(len(self.group.leaves)))

    def placed(self, bent: float, chosen: Sequence[int]) -> Points:
        """Return its points with a bow and a gate for each end."""
        points = self.base + bent * self.bow
        for end, gate in enumerate(chosen):
            if gate:
                points = points + self.weights[end] * (self.gates[end][gate].at - self.gates[end][0].at)
        return points

    def settle(self, bent: float, chosen: tuple[int, ...]) -> None:
        """Take a bow and gates."""
        self.bent, self.chosen, self.points = bent, chosen, self.placed(bent, chosen)


def straight(group: Group, gates: Sequence[Sequence[Gate]], tree: Tree) -> Bundle:
    """Return the bundle of a tree whose root and leaves are the first gates of its ends."""
    shape = _Shape(tree, len(group.leaves))
    edges: list[Edge] = []
    parts = []
    for node in shape.order:
        part = shape.edge(node)
        first = edges[-1].last if edges else 0
        edges.append(Edge(first, first + len(part[0])))
        parts.append(part)
    base, bow = (np.concatenate([part[place] for part in parts]) for place in (0, 1))
    weights = np.concatenate([part[2] for part in parts], axis=1)
    swings = shape.swings()
    weights = np.concatenate([weights, shape.bumps(edges)]) if swings else weights
    numbers = {node: number for number, node in enumerate(shape.order)}
    ways = [tuple(numbers[node] for node in reversed(tree.chain(leaf))) for leaf in shape.leaves]
    chains = tuple(ways[group.leaf_of(trip)] for trip in group.trips)
    limit = shape.limit([abs(bow[edges[numbers[leaf]].first]) for leaf in shape.leaves])
    ends = (*(tuple(of_end) for of_end in gates), *swings)
    return Bundle(group, ends, base, bow, weights, tuple(edges), chains, shape.length, limit)


class _Shape:
    """A tree on its way to a bundle."""

    def __init__(self, tree: Tree, leaves: int) -> None:
        self.tree = tree
        self.root = tree.points[0]
        self.leaves = range(1, leaves + 1)
        self.length = max(abs(tree.points[leaf] - self.root) for leaf in self.leaves) or 1.0
        self.order = sorted(range(1, len(tree.points)), key=lambda node: (len(tree.chain(node)), node))
        along = sum((_unit(tree.points[leaf] - self.root) for leaf in self.leaves), 0j)
        self.across = _unit(along) * 1j
        self.headings = [self._heading(node) for node in range(len(tree.points))]

    def edge(self, node: int) -> tuple[Points, Points, Floats]:
        """Return P, D and w of the line that leads to a node."""
        parent = self.tree.parents[node]
        start, end = self.tree.points[parent], self.tree.points[node]
        count = int(np.clip(np.ceil(abs(end - start) / STEP), FEWEST, MOST)) + 1
        share = np.linspace(0.0, 1.0, count)
        out = self.headings[parent] if parent else self.headings[node]
        line = _hermite(start, end, out, self.headings[node], share)
        far = np.abs(line - self.root) / self.length
        bow = 4 * far * (1 - far) * self.length * self.across
        is_single = len(self.leaves) == 1
        smooth = share if is_single else share * share * (3 - 2 * share)
        weights = np.zeros((len(self.leaves) + 1, count))
        weights[0] = 1 - far
        if node in self.leaves:
            bow = bow - smooth * bow[-1]
            weights[0] = weights[0, 0] * (1 - share)
            weights[node] = smooth
        return line, np.asarray(bow, dtype=complex), np.asarray(weights)

    def swings(self) -> tuple[tuple[Gate, ...], ...]:
        """Return for each branch of a tree by how much its middle may lie aside, as gates from 0 on."""
        if len(self.leaves) == 1:
            return ()
        branches = [self.tree.points[leaf] - self.tree.points[self.tree.parents[leaf]] for leaf in self.leaves]
        return tuple(tuple(Gate(branch * 1j * size, 0j, price) for size, price in SWINGS) for branch in branches)

    def bumps(self, edges: Sequence[Edge]) -> Floats:
        """Return how much each point of each branch follows when its middle swings out, shape (leaves, points)."""
        bumps = np.zeros((len(self.leaves), edges[-1].last))
        for leaf in self.leaves:
            edge = edges[self.order.index(leaf)]
            share = np.linspace(0.0, 1.0, edge.last - edge.first)
            bumps[leaf - 1, edge.first : edge.last] = (4 * share * (1 - share)) ** 2
        return bumps

    def limit(self, moved: Sequence[float]) -> float:
        """Return the largest bow, given how far one of 1 moves the joint at the foot of each branch."""
        if len(self.leaves) == 1:
            return MOST_BENT
        branches = [abs(self.tree.points[leaf] - self.tree.points[self.tree.parents[leaf]]) for leaf in self.leaves]
        return min([MOST_BENT, *(HOOK * long / by for long, by in zip(branches, moved, strict=True) if by > 0)])

    def _heading(self, node: int) -> complex:
        """Return the direction in which a line runs through a node, away from the root."""
        points, parents = self.tree.points, self.tree.parents
        after = [_unit(points[child] - points[node]) for child in range(1, len(points)) if parents[child] == node]
        if node == 0:
            return _unit(sum(after, 0j))
        coming = _unit(points[node] - points[parents[node]])
        return _unit(coming + MOUTH * sum(after, 0j) / len(after)) if after else coming


def _unit(vector: complex) -> complex:
    return vector / abs(vector) if vector else 1 + 0j


def _hermite(start: complex, end: complex, out: complex, coming: complex, share: Floats) -> Points:
    """Return points of the cubic curve that leaves its start and comes to its end in given directions."""
    s2, s3 = share * share, share * share * share
    long = abs(end - start)
    ends = (2 * s3 - 3 * s2 + 1) * start + (3 * s2 - 2 * s3) * end
    return np.asarray(ends + long * ((s3 - 2 * s2 + share) * out + (s3 - s2) * coming))


def led(group: Group, gates: Sequence[Sequence[Gate]], points: Sequence[complex]) -> Bundle:
    """Return the bundle of one leg that is led through points on its way; it does not bow."""
    knots = [gates[0][0].at, *points, gates[1][0].at]
    line = catmull_rom(np.array(knots), max(FEWEST, int(MOST / (len(knots) - 1))))
    count = len(line)
    share = np.linspace(0.0, 1.0, count)
    weights = np.array([np.clip(1 - 3 * share, 0, 1), np.clip(3 * share - 2, 0, 1)])
    length = float(np.abs(np.diff(knots)).sum()) or 1.0
    ends = tuple(tuple(of_end) for of_end in gates)
    return Bundle(group, ends, line, np.zeros(count, complex), weights, (Edge(0, count),), ((0,),), length, 0.0)


def catmull_rom(knots: Points, steps: int) -> Points:
    """Return a smooth line through knots (a uniform Catmull-Rom spline), with so many points on each stretch."""
    if len(knots) < 3:
        return np.linspace(knots[0], knots[-1], steps + 1)
    before = np.concatenate([[2 * knots[0] - knots[1]], knots[:-2]])
    after = np.concatenate([knots[2:], [2 * knots[-1] - knots[-2]]])
    starts, ends = knots[:-1], knots[1:]
    out, coming = (ends - before) / 2, (after - starts) / 2
    t = np.arange(steps) / steps
    t2, t3 = t * t, t * t * t
    line = (
        np.outer(starts, 2 * t3 - 3 * t2 + 1)
        + np.outer(ends, 3 * t2 - 2 * t3)
        + np.outer(out, t3 - 2 * t2 + t)
        + np.outer(coming, t3 - t2)
    )
    return np.append(line.ravel(), knots[-1])
