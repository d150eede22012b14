"""Lines as shapes: dashes and dots that taper and fade along a track, and the casing of what is contested."""

from __future__ import annotations

import cmath
from dataclasses import dataclass
from math import pi

import shapely
from shapely.geometry.base import BaseGeometry

from mapper.render.picture.tracks import Track

TAPER = (5.0, 2.4)
"""Pixels of width where a flow comes from and where it goes."""

DASH, GAP_SHARE, FEWEST = 13.0, 0.45, 5
DOT_GAP, DOT_TAPER = 8.0, (5.2, 3.2)
PLAIN_DOT = 3.75
"""Diameter of the dots of a line that does not taper, because its course is told."""

FAINTEST = 0.12
SHADES = 8
CASING, LANE = 9.0, 6.5

Fades = tuple[float, float]
"""Shares of a line over which its start and its end fade; 0 where they do not."""


@dataclass(frozen=True)
class Stroke:
    """Shapes of one opacity, from 0 to 1."""

    opacity: float
    shape: BaseGeometry


def dashed(track: Track, fades: Fades, size: float = 1.0) -> list[Stroke]:
    """Return the dashes of a schematic line."""
    length = track.length
    dash = min(DASH * size, length / FEWEST / (1 + GAP_SHARE))
    step = dash * (1 + GAP_SHARE)
    starts = [step * place for place in range(int((length - 1) // step) + 1)]
    return _shaded(
        [(start + dash / 2, _dash(track, start, min(length, start + dash), size)) for start in starts], track, fades
    )


def dotted(track: Track, fades: Fades, taper: tuple[float, float] = DOT_TAPER) -> list[Stroke]:
    """Return the dots of a line that nobody states."""
    count = int((track.length - DOT_GAP / 2) // DOT_GAP) + 1
    ways = [DOT_GAP / 2 + DOT_GAP * place for place in range(max(1, count))]
    return _shaded([(way, _dot(track, way, _mixed(taper, way / track.length))) for way in ways], track, fades)


def casing(track: Track, fades: Fades, width: float) -> BaseGeometry:
    """Return a band along a track; where the line fades the band runs out to a point."""
    left, right = [], []
    for way, point, heading in track.between(0.0, track.length):
        half = cmath.rect(width / 2 * _opacity(way / track.length, fades, 0.0), heading + pi / 2)
        left.append(point + half)
        right.append(point - half)
    return polygon([*left, *reversed(right)])


def polygon(points: list[complex]) -> shapely.Polygon:
    """Return a polygon with these corners."""
    return shapely.Polygon([(point.real, point.imag) for point in points])


def _shaded(pieces: list[tuple[float, shapely.Polygon]], track: Track, fades: Fades) -> list[Stroke]:
    shades: dict[float, list[shapely.Polygon]] = {}
    for way, shape in pieces:
        opacity = round(_opacity(way / track.length, fades, FAINTEST) * SHADES) / SHADES
        shades.setdefault(max(opacity, FAINTEST), []).append(shape)
    return [Stroke(opacity, shapely.MultiPolygon(shapes)) for opacity, shapes in sorted(shades.items())]


def _opacity(share: float, fades: Fades, faintest: float) -> float:
    start = share / fades[0] if fades[0] else 1.0
    end = (1 - share) / fades[1] if fades[1] else 1.0
    return max(faintest, min(1.0, start, end))


def _mixed(ends: tuple[float, float], share: float) -> float:
    return ends[0] + (ends[1] - ends[0]) * share


def _dash(track: Track, start: float, end: float, size: float) -> shapely.Polygon:
    left, right = [], []
    for way in (start, (start + end) / 2, end):
        point, heading = track.at(way)
        half = cmath.rect(size * _mixed(TAPER, way / track.length) / 2, heading + pi / 2)
        left.append(point + half)
        right.append(point - half)
    return polygon([*left, *reversed(right)])


def _dot(track: Track, way: float, diameter: float) -> shapely.Polygon:
    point, _ = track.at(way)
    return shapely.Point(point.real, point.imag).buffer(diameter / 2, quad_segs=5)
