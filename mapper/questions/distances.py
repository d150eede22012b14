"""How near two things can be, and how far apart, on the ellipsoid."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

import numpy as np
import shapely
from numpy.typing import NDArray

from mapper.geometry.ellipsoidal import distance_to_shape_m
from mapper.geometry.geodesic import WGS84
from mapper.model.place import Position
from mapper.questions.extent import Extent, Positions, in_space

ROUND_THE_GLOBE_M = 20_003_931.459
"""Metres from pole to pole, the longest geodesic on WGS84 (twice GeographicLib's quarter meridian)."""

_CELL_M = 100_000.0
_CELL_RADIUS_M = _CELL_M * sqrt(3) / 2
_LONGEST_EDGE_M = 30_000.0
_PART_M = 1_000.0
_PARTS_OF_AN_EDGE = 32
_MOST_CHORDS = 4_000_000
"""Held in memory at once."""

_CANDIDATES = 16


def nearest_m(one: Extent, other: Extent) -> float:
    """Return the least distance that two things can have, in metres; 0 if they can meet.

    Exact about a point; between outlines up to some 100 m too long, and 500 m where they all but touch.
    """
    if one is other or shapely.intersects(one.shape, other.shape):
        return 0.0
    if one.is_point or other.is_point:
        point, lines = (one, other) if one.is_point else (other, one)
        between = _from_point_m(point, lines)
    else:
        between = _between_outlines_m(one, other)
    return max(0.0, between - one.margin_m - other.margin_m)


def can_meet(one: Extent, other: Extent) -> bool:
    """Whether two things may be at one place; quicker than measuring how near they are."""
    if one is other or shapely.intersects(one.shape, other.shape):
        return True
    return one.margin_m + other.margin_m > 0 and nearest_m(one, other) == 0.0


def farthest_m(one: Extent, other: Extent) -> float:
    """Return a distance that two things cannot exceed, in metres.

    To a course it is measured from the position on it that suits best, since the course passes all of them.
    """
    margins_m = one.margin_m + other.margin_m
    if one.is_course and not other.is_course:
        one, other = other, one
    if other.is_course and (one.is_course or one.is_point):
        apart_m = nearest_m(Extent(one.shape), Extent(other.shape))
    elif other.is_course:
        apart_m = _to_best_position_m(one, other)
    else:
        apart_m = _farthest_corners_m(one, other)
    return min(ROUND_THE_GLOBE_M, apart_m + margins_m)


def _from_point_m(point: Extent, lines: Extent) -> float:
    """Measure in the projection about the point, in which an edge past its antipode becomes a chord through it.

    So nothing is nearer than the nearest corner is straight through space, but for the length of an edge.
    """
    through_space_m = float(_chords(point.in_space[:1], lines.in_space).min())
    return max(distance_to_shape_m(Position(*point.corners[0]), lines.outline), through_space_m - _LONGEST_EDGE_M)


def _between_outlines_m(one: Extent, other: Extent) -> float:
    """Return the distance between two outlines: among the nearest corners, then along the edges at them."""
    ones, others = _cells_in_question(one.in_space, other.in_space, nearest=True)
    of_one, of_other = _candidates(one.in_space[ones], other.in_space[others])
    fine_ones = _along_edges(one, ones[of_one])
    fine_others = _along_edges(other, others[of_other])
    row, column = _extreme(in_space(fine_ones), in_space(fine_others), nearest=True)
    return float(_geodesics_m(fine_ones[[row]], fine_others[[column]])[0])


def _candidates(ones: Positions, others: Positions) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Return which of two sets of corners are so near to one of the other that the nearest edges may begin there."""
    row, column = _extreme(ones, others, nearest=True)
    within = float(_chords(ones[[row]], others[[column]])[0, 0]) + 2 * _LONGEST_EDGE_M
    of_one, of_other = np.zeros(len(ones), dtype=bool), np.zeros(len(others), dtype=bool)
    rows = 1 + _MOST_CHORDS // len(others)
    for start in range(0, len(ones), rows):
        is_near = _chords(ones[start : start + rows], others) <= within
        of_one[start : start + rows] = is_near.any(axis=1)
        of_other |= is_near.any(axis=0)
    return of_one, of_other


def _farthest_corners_m(one: Extent, other: Extent) -> float:
    ones, others = _cells_in_question(one.in_space, other.in_space, nearest=False)
    row, column = _extreme(one.in_space[ones], other.in_space[others], nearest=False)
    return float(_geodesics_m(one.corners[[ones[row]]], other.corners[[others[column]]])[0])


def _to_best_position_m(area: Extent, course: Extent) -> float:
    """Return the least of the distances from positions on a course to what is farthest from each in an area."""
    chords = _chords(area.in_space, course.in_space)
    farthest = chords.argmax(axis=0)
    best = np.argsort(chords.max(axis=0))[:_CANDIDATES]
    return float(_geodesics_m(area.corners[farthest[best]], course.corners[best]).min())


def _cells_in_question(ones: Positions, others: Positions, nearest: bool) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return indices of points among which the nearest (or farthest) two are, found by the cells in which they lie."""
    one, other = _Cells.of(ones), _Cells.of(others)
    chords = _chords(one.centres, other.centres)
    # A point lies within a cell's radius of its centre, so a chord between points differs by two radii at most.
    if nearest:
        in_question = chords <= chords.min() + 4 * _CELL_RADIUS_M
    else:
        in_question = chords >= chords.max() - 4 * _CELL_RADIUS_M
    return one.points_in(in_question.any(axis=1)), other.points_in(in_question.any(axis=0))


@dataclass(frozen=True)
class _Cells:
    """Cubes in space that hold points: their centres in metres, and for each point the index of its cube."""

    centres: Positions
    cell_of: NDArray[np.intp]

    @classmethod
    def of(cls, points: Positions) -> _Cells:
        cells, cell_of = np.unique(np.floor(points / _CELL_M), axis=0, return_inverse=True)
        return cls((cells + 0.5) * _CELL_M, cell_of.ravel())

    def points_in(self, chosen: NDArray[np.bool_]) -> NDArray[np.intp]:
        return np.nonzero(chosen[self.cell_of])[0]


def _along_edges(extent: Extent, corners: NDArray[np.intp]) -> Positions:
    """Return positions about a kilometre apart along the edges that begin or end at some corners."""
    at_corner = np.isin(extent.edges, corners) | np.isin(extent.edges + 1, corners)
    first = extent.edges[at_corner]
    start, end = extent.corners[first], extent.corners[first + 1]
    lengths_m = np.linalg.norm(extent.in_space[first + 1] - extent.in_space[first], axis=1)
    parts = np.clip(np.ceil(lengths_m / _PART_M), 1, _PARTS_OF_AN_EDGE).astype(int)
    edge = np.repeat(np.arange(len(first)), parts + 1)
    step = np.arange(len(edge)) - np.repeat(np.cumsum(parts + 1) - (parts + 1), parts + 1)
    return np.asarray(start[edge] + (step / parts[edge])[:, None] * (end - start)[edge])


def _extreme(ones: Positions, others: Positions, nearest: bool) -> tuple[int, int]:
    """Return the indices of the nearest (or farthest) two points."""
    rows = 1 + _MOST_CHORDS // max(len(others), 1)
    best: tuple[float, int, int] | None = None
    for start in range(0, len(ones), rows):
        chords = _chords(ones[start : start + rows], others)
        row, column = np.unravel_index(chords.argmin() if nearest else chords.argmax(), chords.shape)
        found = (float(chords[row, column]), start + int(row), int(column))
        if best is None or (found[0] < best[0] if nearest else found[0] > best[0]):
            best = found
    if best is None:
        raise ValueError("no distance without two points")
    return best[1:]


def _chords(ones: Positions, others: Positions) -> NDArray[np.float64]:
    """Return metres straight through space between all of the ones and all of the others."""
    squares = (ones**2).sum(axis=1)[:, None] - 2 * ones @ others.T + (others**2).sum(axis=1)[None]
    return np.asarray(np.sqrt(np.maximum(squares, 0.0)))


def _geodesics_m(ones: Positions, others: Positions) -> NDArray[np.float64]:
    return np.asarray(WGS84.inv(ones[:, 0], ones[:, 1], others[:, 0], others[:, 1])[2])
