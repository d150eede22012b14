"""What is wrong with lines beside each other, measured in pixels of whatever they are drawn on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Any

import numpy as np
import shapely

CLOSE, PARALLEL, ACUTE = 6.0, 30.0, 30.0
"""Pixels and degrees within which two lines read as one; degrees under which a crossing cannot be followed."""

SAMPLE = 3.0
"""Pixels between the points by which lines are compared."""

HEADS = 16.0
"""Pixels between two heads, below which they cover each other."""

Points = Any
"""Complex numbers, x + iy in pixels."""

Bundle = Sequence[Points]
"""The lines that are drawn as one thing."""


def shapely_line(line: Points) -> shapely.LineString:
    """Return a line of complex numbers as one of shapely's."""
    return shapely.LineString(np.column_stack([np.real(line), np.imag(line)]))


def other_bundle_share(bundles: Sequence[Bundle]) -> float:
    """Return the share of all length that lies beside a line of another bundle, 0 to 1."""
    sampled = [[_sampled(line) for line in bundle if len(line) > 1] for bundle in bundles]
    total = sum(float(np.abs(np.diff(line)).sum()) for lines in sampled for line in lines)
    beside = 0.0
    for number, lines in enumerate(sampled):
        others = [line for other, rest in enumerate(sampled) if other != number for line in rest]
        if others:
            beside += sum(_beside(line, others) for line in lines)
    return beside / total if total else 0.0


def acute_crossings(bundles: Sequence[Bundle]) -> Iterator[tuple[int, int]]:
    """Yield numbers of bundles for each of their crossings under 30 degrees."""
    for one, other in combinations(range(len(bundles)), 2):
        for line in bundles[one]:
            for another in bundles[other]:
                yield from ((one, other) for _ in range(_acute(line, another)))


def close_heads(heads: Sequence[complex]) -> int:
    """Return how many pairs of heads are nearer than 16 pixels to each other."""
    return sum(abs(one - other) < HEADS for one, other in combinations(heads, 2))


def _sampled(line: Points) -> Points:
    whole = shapely_line(line)
    count = max(2, int(whole.length / SAMPLE))
    at = shapely.get_coordinates(shapely.line_interpolate_point(whole, np.linspace(0, whole.length, count)))
    return at[:, 0] + 1j * at[:, 1]


def _beside(line: Points, others: Sequence[Points]) -> float:
    middles = np.concatenate([(other[1:] + other[:-1]) / 2 for other in others])
    ways = np.concatenate([np.diff(other) for other in others])
    mine, way = (line[1:] + line[:-1]) / 2, np.diff(line)
    ways, way = np.where(ways == 0, 1, ways), np.where(way == 0, 1e-9, way)
    angle = np.degrees(np.abs(np.angle(way[:, None] / ways[None, :])))
    near = (np.abs(mine[:, None] - middles[None, :]) < CLOSE) & (np.minimum(angle, 180 - angle) < PARALLEL)
    return float(np.abs(way)[near.any(axis=1)].sum())


def _acute(one: Points, other: Points) -> int:
    if len(one) < 2 or len(other) < 2:
        return 0
    found = 0
    for part in shapely.get_parts(shapely_line(one).intersection(shapely_line(other))):
        if part.is_empty:
            continue
        at = complex(*shapely.get_coordinates(part)[0])
        ways = [np.diff(line)[np.abs((line[1:] + line[:-1]) / 2 - at).argmin()] for line in (one, other)]
        angle = abs(np.degrees(np.angle(ways[0] / ways[1]))) if all(ways) else 0.0
        found += min(angle, 180 - angle) < ACUTE
    return found
