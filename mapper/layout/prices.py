"""What the courses that a bundle may take would cost, next to all that is drawn already: many courses at once."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import radians

import numpy as np

from mapper.layout.bundle import Bundle
from mapper.layout.kinds import Flags, Floats, Points
from mapper.layout.outline import Outline
from mapper.layout.rings import Ring
from mapper.layout.terrain import Terrain

SHORT = 700.0
"""Pixels of length from which on a line likes the largest bow."""


@cache
def price_list() -> dict[str, float]:
    """Return the prices, by what they are for; prices.toml says what each means."""
    return {
        name: float(price) for name, price in tomllib.loads((files(__package__) / "prices.toml").read_text()).items()
    }


@dataclass(frozen=True, eq=False)
class Wishes:
    """What one bundle pays for besides its neighbours.

    Parameters
    ----------
    side
        1 or -1 for the side of the great circle, less where that hardly bends, 0 where nothing is known.
    over_land, over_water
        Price of a pixel over foreign land, and over water.
    foreign
        By number of a country, whether its land is foreign.
    rings
        Which ring each piece of the bundle has to keep clear of, shape (pieces, rings).
    vias
        Territories to be crossed, each with the pixels that have to lie within.
    before
        The bow and the gates at the coarser scale.
    """

    side: float
    over_land: float
    over_water: float
    foreign: Flags
    rings: Flags
    vias: tuple[tuple[Outline, float], ...] = ()
    before: tuple[float, tuple[int, ...]] | None = None


@dataclass(frozen=True, eq=False)
class Segments:
    """The straight pieces of lines: their middles and what leads from their starts to their ends."""

    middles: Points
    vectors: Points

    @property
    def halves(self) -> Floats:
        """Half of the length of each."""
        return np.abs(self.vectors) / 2


def segments_of(bundle: Bundle, points: Points) -> Segments:
    """Return the pieces of a bundle whose points are given, shape (n,) or (courses, n)."""
    starts = np.concatenate([np.arange(edge.first, edge.last - 1) for edge in bundle.edges])
    before, after = points[..., starts], points[..., starts + 1]
    return Segments((before + after) / 2, after - before)


def liked_bow(length: float) -> float:
    """Return the bow that a line of a length likes best, to whichever side."""
    return 0.05 + 0.10 * min(1.0, length / SHORT)


class Surroundings:
    """All that is drawn besides one bundle."""

    def __init__(self, lines: Sequence[Segments], heads: Points, rings: Sequence[Ring], terrain: Terrain) -> None:
        none = np.zeros(0, dtype=complex)
        self._middles = np.concatenate([line.middles for line in lines]) if lines else none
        self._vectors = np.concatenate([line.vectors for line in lines]) if lines else none
        self._heads = heads
        self._rings = rings
        self._terrain = terrain

    def costs(self, bundle: Bundle, courses: Points, heads: Points, wishes: Wishes) -> Floats:
        """Return the price of each course by its points, without that of its bow and its gates.

        Parameters
        ----------
        courses
            Shape (courses, n).
        heads
            Where its heads would stand, shape (courses, heads).
        """
        price = price_list()
        own = segments_of(bundle, courses)
        total = self._neighbours(own)
        total += self._foreign_rings(own, wishes)
        total += price["heads"] * self._close_heads(heads)
        lengths = 2 * own.halves
        numbers = self._terrain.at(own.middles)
        total += wishes.over_land * (lengths * wishes.foreign[numbers]).sum(axis=1)
        total += wishes.over_water * (lengths * (numbers == 0)).sum(axis=1)
        total += price["longer"] * (lengths.sum(axis=1) - bundle.length)
        for territory, least in wishes.vias:
            inside = (lengths * territory.holds(own.middles)).sum(axis=1)
            total += price["via_missed"] * (inside < least)
        return total

    def _neighbours(self, own: Segments) -> Floats:
        price = price_list()
        costs = np.zeros(len(own.middles))
        middles, halves = own.middles, own.halves
        reach = halves.max() + price["beside_within"]
        box = _within(self._middles, middles, 2 * reach)
        others, vectors = self._middles[box], self._vectors[box]
        if not len(others):
            return costs
        other_halves = np.abs(vectors) / 2
        room = other_halves + (float(halves.max()) + price["beside_within"])
        # Squares of single precision: this is where the time goes, and what is near is looked at exactly below.
        east = middles.real.astype(np.float32).reshape(-1, 1) - others.real.astype(np.float32)
        south = middles.imag.astype(np.float32).reshape(-1, 1) - others.imag.astype(np.float32)
        east *= east
        south *= south
        east += south
        near = np.flatnonzero(east < (room * room).astype(np.float32))
        if not len(near):
            return costs
        number, other = np.divmod(near, len(others))
        course, piece = np.divmod(number, middles.shape[1])
        away = middles[course, piece] - others[other]
        vector, long = vectors[other], 2 * other_halves[other]
        mine = own.vectors[course, piece]
        offset = away * vector.conjugate() / np.maximum(long, 1e-9)
        turn = mine * vector.conjugate()
        angle = np.arctan2(np.abs(turn.imag), np.abs(turn.real))
        far = np.abs(offset.imag)
        along = np.abs(offset.real) <= long / 2 + halves[course, piece] * np.cos(angle)
        beside = along & (far < price["beside_within"]) & (angle < radians(price["beside_angle"]))
        nearness = np.zeros(middles.shape)
        np.maximum.at(nearness, (course[beside], piece[beside]), 1 - far[beside] / price["beside_within"])
        costs += price["beside"] * (nearness * 2 * halves).sum(axis=1)
        crossing = _cross(away, mine, vector)
        acute = crossing & (angle < radians(price["acute_angle"]))
        np.add.at(costs, course[crossing], price["crossing"])
        np.add.at(costs, course[acute], price["acute"] - price["crossing"])
        return costs

    def _foreign_rings(self, own: Segments, wishes: Wishes) -> Floats:
        if not self._rings:
            return np.zeros(len(own.middles))
        price = price_list()
        centres = np.array([ring.centre for ring in self._rings])
        room = np.array([ring.radius for ring in self._rings]) + price["ring_room"]
        reach = own.halves.max() + room.max()
        box = _within(centres, own.middles, reach)
        if not box.any():
            return np.zeros(len(own.middles))
        centres, room, foreign = centres[box], room[box], wishes.rings[:, box]
        away = (centres - own.middles[:, :, None]) * own.vectors.conjugate()[:, :, None]
        long = np.maximum(2 * own.halves[:, :, None], 1e-9)
        along, aside = np.abs(away.real) / long - long / 2, np.abs(away.imag) / long
        near = (np.hypot(np.maximum(along, 0), aside) < room) & foreign
        return np.asarray(price["ring"] * near.any(axis=1).sum(axis=1), dtype=float)

    def _close_heads(self, heads: Points) -> Floats:
        within = price_list()["heads_within"]
        number = np.zeros(len(heads))
        if len(self._heads):
            number += (np.abs(heads[:, :, None] - self._heads) < within).sum(axis=(1, 2))
        apart = np.abs(heads[:, :, None] - heads[:, None, :]) < within
        return np.asarray(number + (apart.sum(axis=(1, 2)) - heads.shape[1]) / 2)


def _within(points: Points, others: Points, reach: float) -> Flags:
    """Return which points lie in the box around others, or so far outside of it."""
    x, y = others.real, others.imag
    inside = (points.real > x.min() - reach) & (points.real < x.max() + reach)
    return np.asarray(inside & (points.imag > y.min() - reach) & (points.imag < y.max() + reach))


def _cross(away: Points, mine: Points, other: Points) -> Flags:
    """Return which pairs of pieces cross, by what leads from the other's middle to the own one."""

    def side(from_other: Points) -> Floats:
        return np.asarray((from_other * other.conjugate()).imag)

    def own_side(from_own: Points) -> Floats:
        return np.asarray((from_own * mine.conjugate()).imag)

    splits_other = own_side(-away - other / 2) * own_side(-away + other / 2) < 0
    return np.asarray(splits_other & (side(away - mine / 2) * side(away + mine / 2) < 0))


def own_costs(bundle: Bundle, courses: Sequence[tuple[float, tuple[int, ...]]], wishes: Wishes) -> Floats:
    """Return what courses cost by themselves: their bows, as far as they are not liked, and their gates."""
    price = price_list()
    liked = liked_bow(bundle.length)
    costs = []
    for bent, chosen in courses:
        cost = price["bow"] * ((abs(bent) - liked) / 0.1) ** 2
        cost += price["wrong_side"] * max(0.0, -wishes.side * np.sign(bent))
        cost += sum(bundle.gates[end][gate].price for end, gate in enumerate(chosen))
        if wishes.before is not None:
            before, gates = wishes.before
            cost += price["flipped"] * (np.sign(before) != np.sign(bent)) + price["moved_gate"] * (gates != chosen)
        costs.append(cost)
    return np.array(costs)
