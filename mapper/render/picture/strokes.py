"""Lines as strokes: they fade in where a flow begins in a territory, and are dotted where nobody states them."""

from __future__ import annotations

import cmath
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import pi

import shapely
from shapely.geometry.base import BaseGeometry

from mapper.render.picture.tracks import Track

LINE, CASING, CONTEST = 3.0, 6.0, 9.0
"""Pixels of width: of a line, of the light casing under it, of the red one under that where it is contested."""

FADE, FADE_SHARE = 26.0, 0.6
"""Pixels over which a flow fades in, and of its first line at most."""

SHADES = 8
DOT, DOT_STEP = 3.6, 6.5

TICK, TICKS_APART = 4.5, 8.0
"""Pixels of a tick to either side of its line; ticks nearer to each other than this would be a fence."""


@dataclass(frozen=True)
class Stroke:
    """A shape with its opacity, from 0 to 1: a line, or dots."""

    opacity: float
    shape: BaseGeometry


def solid(track: Track, fade: float) -> list[Stroke]:
    """Return the strokes of a line that fades in over so many pixels.

    They lie on one another, each from a little further on, so that no seams show: k of n + 1 shades is what the first k
    of them let through together.
    """
    if fade <= 0:
        return [Stroke(1.0, track.shape)]
    strokes = []
    for shade in range(1, SHADES + 1):
        start = fade * shade / (SHADES + 1)
        opacity = 1 - (SHADES + 1 - shade) / (SHADES + 2 - shade)
        strokes.append(Stroke(opacity, track.part(start, min(fade + 1, track.length)).shape))
    return [*strokes, Stroke(1.0, track.part(fade, track.length).shape)]


def dotted(track: Track, fade: float) -> list[Stroke]:
    """Return the dots of a line that fades in over so many pixels."""
    count = max(1, round(track.length / DOT_STEP))
    shades: dict[float, list[shapely.Polygon]] = {}
    for place in range(count):
        way = (place + 0.5) * track.length / count
        share = min(1.0, way / fade) if fade > 0 else 1.0
        at = track.at(way)[0]
        dot = shapely.Point(at.real, at.imag).buffer(DOT / 2, quad_segs=5)
        shades.setdefault(max(1, round(share * SHADES)) / SHADES, []).append(dot)
    return [Stroke(opacity, shapely.MultiPolygon(dots)) for opacity, dots in sorted(shades.items())]


def fade_of(length: float) -> float:
    """Return over how many pixels a line of a length fades in."""
    return min(FADE, FADE_SHARE * length)


def ticks(known: Sequence[complex]) -> BaseGeometry:
    """Return the ticks across a line at its known positions between its ends."""
    if not known:
        return shapely.MultiLineString()
    found, last = [], known[0]
    for (before, at), (_, after) in pairwise(pairwise(known)):
        if abs(at - last) >= TICKS_APART:
            aside = cmath.rect(TICK, cmath.phase(after - before) + pi / 2)
            found.append([(point.real, point.imag) for point in (at - aside, at + aside)])
            last = at
    return shapely.MultiLineString(found)
