"""Lines of travel: gently bowed through schematic positions, straight through stated and traced ones.

A curve passes through every position that it is given; only the way between them is ours.
"""

from __future__ import annotations

import cmath
from collections.abc import Sequence
from itertools import pairwise
from math import pi

BOW = 24 * pi / 180
MOST_TURN = 50 * pi / 180

Bezier = tuple[complex, complex, complex, complex]


def bowed(positions: Sequence[complex], before: complex | None = None, after: complex | None = None) -> list[Bezier]:
    """Return cubic curves through positions.

    Parameters
    ----------
    positions
        At least two different points.
    before, after
        Where the same flow comes from and goes on to, if another line carries it there.

    Raises
    ------
    ValueError
        If there are no two different points.
    """
    points = without_repeats(positions)
    ways = _headings(points, before, after)
    return [
        _bezier(start, end, leaving, arriving)
        for (start, end), (leaving, arriving) in zip(pairwise(points), pairwise(ways), strict=True)
    ]


def without_repeats(positions: Sequence[complex]) -> list[complex]:
    """Return positions without those that repeat the one before.

    Raises
    ------
    ValueError
        If there are no two different points.
    """
    points = [point for place, point in enumerate(positions) if place == 0 or abs(positions[place - 1] - point) > 1e-6]
    if len(points) < 2:
        raise ValueError("a line needs two different positions")
    return points


def direction(start: complex, end: complex) -> float:
    """Return the direction from one point to another in radians."""
    return cmath.phase(end - start)


def wrapped(angle: float) -> float:
    """Return an angle as the same one between -pi and pi."""
    return cmath.phase(cmath.rect(1.0, angle))


def on_bezier(curve: Bezier, t: float) -> complex:
    """Return the point of a cubic curve at a share of its parameter."""
    a, b, c, d = curve
    u = 1 - t
    return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d


def _headings(points: Sequence[complex], before: complex | None, after: complex | None) -> list[float | None]:
    """Return the way the curve runs at each position; None where nothing before or after tells."""
    around = [before, *points, after]
    return [
        None if previous is None or following is None else direction(previous, following)
        for previous, following in zip(around, around[2:], strict=False)
    ]


def _turned(heading: float | None, chord: float, fallback: float) -> float:
    if heading is None:
        return chord + fallback
    return chord + max(-MOST_TURN, min(MOST_TURN, wrapped(heading - chord)))


def _bezier(start: complex, end: complex, leaving: float | None, arriving: float | None) -> Bezier:
    chord, reach = direction(start, end), abs(end - start) / 3
    first = _turned(leaving, chord, -BOW if arriving is None else -wrapped(arriving - chord))
    last = _turned(arriving, chord, BOW if leaving is None else -wrapped(leaving - chord))
    return (start, start + cmath.rect(reach, first), end - cmath.rect(reach, last), end)
