"""Where on the picture a position lies: the projected plane fitted into a box, and geometry cut to what it can show."""

from __future__ import annotations

from collections.abc import Iterable
from math import inf
from typing import Any, NamedTuple

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from mapper.geometry.arcs import turned
from mapper.render.picture.projection import Bounds, Projection

STEP_DEGREES = 1.0
"""Longest edge that is drawn straight: over a degree no projection here bends by a pixel."""

DECIMALS = 2
"""Of pixels: the same bytes from every build of the projection library, and neighbours keep common corners."""

MARGIN_DEGREES = 12.0
"""Around what the frame shows: where a flow enters a territory depends on more of it than is seen."""

HALF_WORLD = 179.9999
"""Degrees from the central meridian; at 180 rounding would decide on which side of the map something lies."""

ROOM, ROOM_SHARE = 48.0, 0.08
"""Pixels around what has to be seen, for symbols and names at its edge; and of the frame's lesser side, at most."""
SETTLED = (-57.0, 83.7)
"""Degrees of latitude from Cape Horn to the north of Greenland: beyond, a map of the world shows nothing but ice."""

BLEED = 24.0
"""Pixels around the frame up to which shapes are kept, so that no outline runs along its edge."""


class Box(NamedTuple):
    """A box on the picture, in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Its width."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Its height."""
        return self.bottom - self.top

    def grown(self, by: float) -> Box:
        """Return the box with so much more on every side."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def holds(self, point: complex) -> bool:
        """Whether a point lies in it."""
        return self.left <= point.real <= self.right and self.top <= point.imag <= self.bottom


class Frame:
    """The plane of one map.

    Parameters
    ----------
    projection
        What turns degrees into metres.
    bounds
        What has to be seen, in degrees.
    box
        Where on the picture, in pixels. What the box has besides is filled with the surroundings.

    Attributes
    ----------
    aspect
        Width by height of what has to be seen.
    tallest
        Height by width beyond which there is nothing to be seen.
    """

    def __init__(self, projection: Projection, bounds: Bounds, box: Box) -> None:
        self.projection = projection
        self.box = box
        extent = projection.forward(_edge(bounds))
        extent = extent[np.isfinite(extent).all(axis=1)]
        low, high = extent.min(axis=0), extent.max(axis=0)
        room = 2 * min(ROOM, ROOM_SHARE * min(box.width, box.height))
        self.scale = min((box.width - room) / (high[0] - low[0]), (box.height - room) / (high[1] - low[1]))
        self._middle = (low + high) / 2
        self._extent = float(low[1]), float(high[1])
        self.aspect = float((high[0] - low[0]) / (high[1] - low[1]))
        self._centre = np.array([(box.left + box.right) / 2, (box.top + box.bottom) / 2])
        self.tallest = inf
        if projection.is_world:
            south, north = self._settled()
            # Of a box whose width decides on the scale, with the room beside what has to be seen.
            self.tallest = float((north - south) / (high[0] - low[0]) * (box.width - room) / box.width)
            self._keep_on_globe()
        self._world: Bounds = (projection.lon_0 - HALF_WORLD, -90.0, projection.lon_0 + HALF_WORLD, 90.0)
        self._domain = self._find_domain()

    @property
    def metres_per_pixel(self) -> float:
        """Of the projected plane, to be divided by a scale factor."""
        return float(1 / self.scale)

    def pixels(self, positions: Any) -> Any:
        """Return pixels of an array of longitudes and latitudes, infinite where the projection is undefined."""
        offsets = (self.projection.forward(positions) - self._middle) * self.scale
        return np.round(self._centre + offsets * [1, -1], DECIMALS)

    def points(self, positions: Iterable[tuple[float, float]]) -> list[complex]:
        """Return points of the plane of longitudes and latitudes."""
        return [complex(x, y) for x, y in self.pixels(list(positions)).tolist()]

    def degrees(self, pixels: Any) -> Any:
        """Return longitudes and latitudes of an array of pixels, infinite where there are none."""
        offsets = (np.asarray(pixels, dtype=float).reshape(-1, 2) - self._centre) * [1, -1]
        return self.projection.inverse(offsets / self.scale + self._middle)

    def place(self, geometry: BaseGeometry, *, is_whole: bool = False) -> BaseGeometry:
        """Return a geometry in longitude and latitude as one in pixels, cut to what the projection can show.

        Parameters
        ----------
        geometry
            Cut at 180° as GeoJSON has it; it is put together there, and cut where this projection is.
        is_whole
            Whether to keep what lies far outside of the frame too.
        """
        west, south, east, north = self._world if is_whole else self._domain
        window = shapely.box(west, south, east, north)
        pieces = []
        for turn in (-360.0, 0.0, 360.0):
            left, bottom, right, top = geometry.bounds if not geometry.is_empty else (0.0, 99.0, 0.0, 99.0)
            if left + turn > east or right + turn < west or bottom > north or top < south:
                continue
            piece = _moved(geometry, turn) if turn else geometry
            inside = west <= left + turn and right + turn <= east and south <= bottom and top <= north
            pieces.append(piece if inside else shapely.intersection(piece, window))
        whole = pieces[0] if len(pieces) == 1 else shapely.union_all(pieces)
        return shapely.transform(shapely.segmentize(whole, STEP_DEGREES), self.pixels)

    def cut(self, geometry: BaseGeometry) -> BaseGeometry:
        """Return of a geometry in pixels what lies in the frame, and a little more."""
        if not geometry.is_valid:
            geometry = shapely.make_valid(geometry)
        return shapely.intersection(geometry, shapely.box(*self.box.grown(BLEED)))

    def globe(self) -> BaseGeometry:
        """Return the outline of all that the projection shows, in pixels."""
        if not self.projection.is_world:
            return shapely.box(*self.box)
        west, east = self.projection.lon_0 - HALF_WORLD, self.projection.lon_0 + HALF_WORLD
        return shapely.transform(shapely.segmentize(shapely.box(west, -90, east, 90), STEP_DEGREES), self.pixels)

    def hugged(self) -> Box:
        """Return the box without what lies above and below all that a world map has to show."""
        return self.box._replace(bottom=min(self.box.bottom, self.box.top + self.box.width * self.tallest))

    def scale_range(self) -> tuple[float, float]:
        """Return the smallest and the largest scale factor in the frame, in any direction."""
        positions = self.degrees(_grid(self.box, 12))
        factors = self.projection.scales(positions[np.isfinite(positions).all(axis=1)])
        return float(factors.min()), float(factors.max())

    def _settled(self) -> tuple[float, float]:
        """Return how far south and north a world map has something to show, what has to be seen included; in metres."""
        south, north = self.projection.forward([(self.projection.lon_0, lat) for lat in SETTLED])[:, 1].tolist()
        return min(self._extent[0], south), max(self._extent[1], north)

    def _keep_on_globe(self) -> None:
        """Move the middle so that no more than has to be of the box lies beside the globe, or over empty ice."""
        reach = float(self.projection.forward([(self.projection.lon_0 + HALF_WORLD, 0.0)])[0, 0])
        ranges = ((-reach, reach), self._settled())
        halves = (self.box.width / self.scale / 2, self.box.height / self.scale / 2)
        for axis, ((least, most), half) in enumerate(zip(ranges, halves, strict=True)):
            inner = (least + half, most - half) if most - least > 2 * half else ((least + most) / 2,) * 2
            self._middle[axis] = np.clip(self._middle[axis], *inner)

    def _find_domain(self) -> Bounds:
        """Return longitudes and latitudes that hold all of the frame, with a margin; longitudes may pass 180."""
        middle = self.projection.lon_0
        world = self._world
        if self.projection.is_world:
            return world
        positions = self.degrees(_grid(self.box.grown(BLEED), 40))
        positions = positions[np.isfinite(positions).all(axis=1)]
        lons = (positions[:, 0] - middle + 180) % 360 - 180
        south, north = positions[:, 1].min() - MARGIN_DEGREES, positions[:, 1].max() + MARGIN_DEGREES
        poles = self.pixels([(middle, 90.0), (middle, -90.0)])
        holds = [self.box.grown(BLEED).holds(complex(x, y)) for x, y in poles.tolist()]
        if any(holds):
            return (world[0], -90.0 if holds[1] else south, world[2], 90.0 if holds[0] else north)
        west = middle + max(float(lons.min()) - MARGIN_DEGREES, -HALF_WORLD)
        east = middle + min(float(lons.max()) + MARGIN_DEGREES, HALF_WORLD)
        return (west, max(south, -89.0), east, min(north, 89.0))


def narrower(bounds: Bounds, frame: Frame) -> Bounds:
    """Return bounds that are as much narrower as a frame's box is too tall for them."""
    west, south, east, north = bounds
    across = east - west if east >= west else east - west + 360
    less = across * (1 - frame.box.width * frame.tallest / frame.box.height) / 2
    return turned(west + less), south, turned(east - less), north


def _edge(bounds: Bounds) -> Any:
    west, south, east, north = bounds
    east = east if east >= west else east + 360
    return shapely.get_coordinates(shapely.segmentize(shapely.box(west, south, east, north), STEP_DEGREES))


def _grid(box: Box, steps: int) -> Any:
    across, down = np.linspace(box.left, box.right, steps), np.linspace(box.top, box.bottom, steps)
    return np.stack(np.meshgrid(across, down), axis=-1).reshape(-1, 2)


def _moved(geometry: BaseGeometry, degrees: float) -> BaseGeometry:
    return shapely.transform(geometry, lambda positions: np.add(positions, [degrees, 0.0]))
