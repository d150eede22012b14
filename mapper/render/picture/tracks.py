"""A line in pixels, measured along its way."""

from __future__ import annotations

import cmath
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

import shapely

STEP = 6.0


@dataclass(frozen=True)
class Track:
    """Points of a line, and how far along it each lies."""

    points: tuple[complex, ...]
    ways: tuple[float, ...]

    @property
    def length(self) -> float:
        """Pixels from its start to its end."""
        return self.ways[-1]

    @property
    def shape(self) -> shapely.LineString:
        """The line as a shape."""
        return shapely.LineString([(point.real, point.imag) for point in self.points])

    def at(self, way: float) -> tuple[complex, float]:
        """Return the point so many pixels along the track, and the heading there in radians."""
        place = min(max(bisect_right(self.ways, way), 1), len(self.points) - 1)
        start, end = self.points[place - 1], self.points[place]
        stretch = self.ways[place] - self.ways[place - 1]
        share = max(0.0, min(1.0, (way - self.ways[place - 1]) / stretch)) if stretch > 0 else 0.0
        return start + (end - start) * share, cmath.phase(end - start)

    def between(self, start: float, end: float, step: float = STEP) -> list[tuple[float, complex, float]]:
        """Return ways, points and headings at even steps from one way to another, both included."""
        count = max(1, round((end - start) / step))
        ways = [start + (end - start) * place / count for place in range(count + 1)]
        return [(way, *self.at(way)) for way in ways]

    def part(self, start: float, end: float) -> Track:
        """Return what lies between two ways along the track."""
        inner = [point for point, way in zip(self.points, self.ways, strict=True) if start < way < end]
        return track([self.at(start)[0], *inner, self.at(end)[0]])


def track(points: Sequence[complex]) -> Track:
    """Return the track of a line: at least two points."""
    steps = (abs(end - start) for start, end in pairwise(points))
    return Track(tuple(points), tuple(accumulate(steps, initial=0.0)))
