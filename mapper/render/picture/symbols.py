"""Symbols of sites, the arrowhead and hatching, as shapes around 0,0 in pixels: those of the page, from its files."""

from __future__ import annotations

from functools import cache
from math import cos, sin
from typing import Any

import numpy as np
import shapely
from fontTools.pens.recordingPen import RecordingPen
from fontTools.svgLib.path import parse_path
from shapely.affinity import rotate
from shapely.geometry.base import BaseGeometry

from mapper.render.common.files import common_json
from mapper.render.picture.frame import Box

FALLBACK = "place"
"""The symbol for a word that has none."""

GLYPH_SCALE = 0.76
CURVE_STEPS = 8

RING = 9.5
"""Radius of the hatched ring of a place that is not known exactly."""

RING_WIDTH, RING_STEP, RING_STRIPE = 4.0, 3.2, 1.3
AREA_STEP, AREA_STRIPE = 7.0, 1.1
SEA_STEP, SEA_TURN = 5.0, 45.0
DISPUTED_STEP, DISPUTED_TURN = 5.0, 90.0
PLATE, PLATE_CORNER = 9.0, 4.0

WHOLE = RING + 1.5
"""Radius of a symbol at its full size."""

HEADS = {
    "filled": shapely.Polygon([(0, 0), (-13, -5.6), (-10.5, 0), (-13, 5.6)]),
    "hollow": shapely.Polygon([(-1, 0), (-12.5, -5.4), (-12.5, 5.4)]),
    "open": shapely.LineString([(-10, -7), (-0.5, 0), (-10, 7)]),
}
"""Heads of lines: along the x axis, their tips at 0,0."""


@cache
def glyph(name: str) -> BaseGeometry:
    """Return the symbol of a category, about 12 pixels wide."""
    paths: dict[str, str] = common_json("symbols.json")
    pen = RecordingPen()
    parse_path(paths.get(name, paths[FALLBACK]), pen)
    shape: BaseGeometry = shapely.MultiPolygon()
    for ring in _rings(pen.value):
        shape = shapely.symmetric_difference(shape, shapely.Polygon([(point.real, point.imag) for point in ring]))
    return placed(shape, 0j, scale=GLYPH_SCALE)


@cache
def hatched_ring() -> BaseGeometry:
    """Return the stripes of the ring of a place that is not known exactly."""
    centre = shapely.Point(0, 0)
    ring = centre.buffer(RING + RING_WIDTH / 2, 24) - centre.buffer(RING - RING_WIDTH / 2, 24)
    return hatched(ring, RING_STEP, RING_STRIPE)


@cache
def plate() -> BaseGeometry:
    """Return the rounded square under the symbol of a place that is known exactly."""
    inner = PLATE - PLATE_CORNER
    return shapely.box(-inner, -inner, inner, inner).buffer(PLATE_CORNER, 8)


def circle(radius: float) -> BaseGeometry:
    """Return a disc around 0,0."""
    return shapely.Point(0, 0).buffer(radius, 24)


def hatched(shape: BaseGeometry, step: float, stripe: float, turn: float = 0.0) -> BaseGeometry:
    """Return slanting stripes over a shape, turned by degrees; their place does not depend on it: neighbours match."""
    if shape.is_empty:
        return shape
    if turn:
        turned = hatched(rotate(shape, -turn, origin=(0, 0)), step, stripe)
        return rotate(turned, turn, origin=(0, 0))
    box = Box(*shape.bounds)
    first, last = (box.left + box.top) // step, (box.right + box.bottom) // step + 1
    width = stripe * 2**0.5 / 2
    stripes = []
    for place in range(int(first), int(last) + 1):
        across = place * step
        top, bottom = across - box.top, across - box.bottom
        stripes.append(
            shapely.Polygon(
                [
                    (top - width, box.top),
                    (top + width, box.top),
                    (bottom + width, box.bottom),
                    (bottom - width, box.bottom),
                ]
            )
        )
    return shapely.intersection(shapely.multipolygons(stripes), shape)


def placed(shape: BaseGeometry, at: complex, *, turn: float = 0.0, scale: float = 1.0) -> BaseGeometry:
    """Return a shape scaled, then turned by radians, then moved."""
    across, down = cos(turn) * scale, sin(turn) * scale

    def move(corners: Any) -> Any:
        x, y = corners[:, 0], corners[:, 1]
        return np.column_stack([x * across - y * down + at.real, x * down + y * across + at.imag])

    return shapely.transform(shape, move)


def _rings(commands: list[tuple[str, tuple[tuple[float, float], ...]]]) -> list[list[complex]]:
    rings: list[list[complex]] = []
    for command, arguments in commands:
        points = [complex(*argument) for argument in arguments]
        if command == "moveTo":
            rings.append(points)
        elif command == "lineTo":
            rings[-1] += points
        elif command == "curveTo":
            start = rings[-1][-1]
            first, second, end = points
            rings[-1] += [
                _on_bezier(start, first, second, end, step / CURVE_STEPS) for step in range(1, CURVE_STEPS + 1)
            ]
    return rings


def _on_bezier(a: complex, b: complex, c: complex, d: complex, t: float) -> complex:
    u = 1 - t
    return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d
