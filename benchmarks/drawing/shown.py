"""What is drawn on one screen or sheet, in its pixels: the one form in which pages and pictures are judged."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from mapper.render.picture.frame import Box

Point = complex
"""x + iy, in pixels to the right and downward."""


@dataclass(frozen=True)
class Label:
    """A name: of which mark or route, if of one; its level box, and the corners of the words, which may be turned."""

    id: str
    box: Box
    corners: tuple[Point, ...]


@dataclass(frozen=True)
class Symbol:
    """A ring: the sites that it stands for, where it is drawn, and where they are."""

    ids: frozenset[str]
    at: Point
    places: tuple[Point, ...]
    radius: float


@dataclass(frozen=True)
class Leg:
    """A line of a leg: the bundle with which it is drawn as one, and the tip of its head.

    Parameters
    ----------
    begins, arrives
        Whether its first and last points are where the leg begins and ends; else the map is cut there.
    """

    id: str
    bundle: str
    line: tuple[Point, ...]
    head: Point | None
    begins: bool = True
    arrives: bool = True


@dataclass(frozen=True)
class Shown:
    """One map, or one inset.

    Parameters
    ----------
    covers
        What lies over the map.
    map
        The box in which it is drawn.
    window
        Width and height of the window or sheet; of an inset, its own.
    legend
        Boxes of the key.
    position
        Returns longitude and latitude (WGS84, degrees) of a point.
    """

    labels: Sequence[Label]
    symbols: Sequence[Symbol]
    legs: Sequence[Leg]
    covers: Sequence[Box]
    map: Box
    window: tuple[float, float]
    legend: Sequence[Box]
    position: Callable[[Point], tuple[float, float]]

    def sees(self, point: Point) -> bool:
        """Whether a point lies on the map and nothing lies over it."""
        return self.map.holds(point) and not any(cover.holds(point) for cover in self.covers)
