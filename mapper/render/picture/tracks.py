"""The line of a leg in pixels: dense, moved aside into its lane, and measured along its way."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import pi, sin

from mapper.render.picture.curves import Bezier, direction, on_bezier

STEP = 6.0
FEWEST, MOST = 16, 400
SWING = 0.8
"""How far a leg that begins or ends at a place swings out into its lane on the way."""


@dataclass
class Lane:
    """How far aside of a position a leg runs, in pixels to the right of travel.

    Parameters
    ----------
    is_place
        Whether the leg begins or ends at a place: at it, not beside it.
    """

    is_place: bool
    aside: float = 0.0


@dataclass(frozen=True)
class Track:
    """Points of a line, and how far along it each lies."""

    points: tuple[complex, ...]
    ways: tuple[float, ...]

    @property
    def length(self) -> float:
        """Pixels from its start to its end."""
        return self.ways[-1]

    def at(self, way: float) -> tuple[complex, float]:
        """Return the point so many pixels along the track, and the heading there in radians."""
        place = min(max(bisect_right(self.ways, way), 1), len(self.points) - 1)
        start, end = self.points[place - 1], self.points[place]
        stretch = self.ways[place] - self.ways[place - 1]
        part = max(0.0, min(1.0, (way - self.ways[place - 1]) / stretch)) if stretch > 0 else 0.0
        return start + (end - start) * part, direction(start, end)

    def between(self, start: float, end: float, step: float = STEP) -> list[tuple[float, complex, float]]:
        """Return ways, points and headings at even steps from one way to another, both included."""
        count = max(1, round((end - start) / step))
        ways = [start + (end - start) * place / count for place in range(count + 1)]
        return [(way, *self.at(way)) for way in ways]


def straight_track(points: Sequence[complex]) -> Track:
    """Return the track of a line as it is."""
    return _measured(points)


def curved_track(beziers: Sequence[Bezier], lanes: Sequence[Lane]) -> Track:
    """Return the track of curves between positions, each of which has its lane; without lanes nothing is moved."""
    points: list[complex] = []
    asides: list[float] = []
    for place, curve in enumerate(beziers):
        steps = round(max(FEWEST, min(MOST, abs(curve[3] - curve[0]) / STEP)))
        for step in range(1 if place else 0, steps + 1):
            t = step / steps
            points.append(on_bezier(curve, t))
            asides.append(_aside(lanes[place], lanes[place + 1], t) if lanes else 0.0)
    return _measured(points if not any(asides) else list(_moved(points, asides)))


def _aside(start: Lane, end: Lane, t: float) -> float:
    first, last = 0.0 if start.is_place else start.aside, 0.0 if end.is_place else end.aside
    swing = ((start.aside if start.is_place else 0.0) + (end.aside if end.is_place else 0.0)) * SWING
    return first + (last - first) * t * t * (3 - 2 * t) + swing * sin(pi * t)


def _moved(points: Sequence[complex], asides: Sequence[float]) -> Iterable[complex]:
    for place, (point, aside) in enumerate(zip(points, asides, strict=True)):
        along = points[min(len(points) - 1, place + 1)] - points[max(0, place - 1)]
        # Downward is positive: a quarter turn to the right of travel is a multiplication by i.
        yield point + aside * along / (abs(along) or 1.0) * 1j


def _measured(points: Sequence[complex]) -> Track:
    steps = (abs(end - start) for start, end in pairwise(points))
    return Track(tuple(points), tuple(accumulate(steps, initial=0.0)))
