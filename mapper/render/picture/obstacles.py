"""What a name may not cover: symbols, arrowheads, other names and the edge of the map never; lines if it can."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from mapper.render.picture.frame import Box

ARROW = 22.0
LINE_WIDTH, LINE_STEP = 6.0, 8.0


def square(at: complex, side: float) -> Box:
    """Return a square around a point."""
    return Box(at.real - side / 2, at.imag - side / 2, at.real + side / 2, at.imag + side / 2)


def as_array(boxes: Sequence[Box]) -> Any:
    """Return boxes as an array of four columns."""
    return np.array(boxes, dtype=float).reshape(-1, 4)


def meet(one: Any, other: Any) -> bool:
    """Whether any of some boxes has something in common with any of others; both as arrays."""
    if not len(one) or not len(other):
        return False
    beside = (one[:, None, 0] < other[None, :, 2]) & (other[None, :, 0] < one[:, None, 2])
    level = (one[:, None, 1] < other[None, :, 3]) & (other[None, :, 1] < one[:, None, 3])
    return bool((beside & level).any())


class Obstacles:
    """The boxes of one map.

    Parameters
    ----------
    frame
        Outside of it nothing may be written.
    fixed
        Boxes of symbols and arrowheads.
    lines
        Boxes along lines.
    globe
        Outside of it nothing may be written either, where there is an outside.
    """

    def __init__(
        self, frame: Box, fixed: Sequence[Box], lines: Sequence[Box], globe: BaseGeometry | None = None
    ) -> None:
        self._frame = frame
        self._fixed = as_array(fixed)
        self._lines = as_array(lines)
        self._globe = globe
        if globe is not None:
            shapely.prepare(globe)

    def forbids(self, boxes: Any) -> bool:
        """Whether a name may not stand there at all."""
        low, high = boxes[:, :2].min(axis=0), boxes[:, 2:].max(axis=0)
        outside = low[0] < self._frame.left or low[1] < self._frame.top
        if outside or high[0] > self._frame.right or high[1] > self._frame.bottom:
            return True
        corners = [low[0], high[0], low[0], high[0]], [low[1], low[1], high[1], high[1]]
        if self._globe is not None and not shapely.contains_xy(self._globe, *corners).all():
            return True
        return meet(boxes, self._fixed)

    def is_crossed(self, boxes: Any) -> bool:
        """Whether a line runs there."""
        return meet(boxes, self._lines)
