"""What of the world is to be seen at first, and where a flat world may be cut so that it is seen in one piece.

Bounds are west, south, east, north in degrees within [-180, 180]; where they span 180°, west is more than east.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mapper.document.map_document import MapDocument, Mark
from mapper.geometry.arcs import Arc, smallest_arc, turned, widest_gap
from mapper.geometry.sphere import box_of

WORLD = (-180.0, -60.0, 180.0, 80.0)
MARGIN = 0.12
"""Share of the extent that is added on each side."""

LEAST_DEGREES = 2.0
"""A single place is shown with its surroundings."""

HIGHEST = 85.0
"""Degrees of latitude to which a margin goes, and 90 where a mark lies so high that it would have none."""

LEAST_MARGIN = 0.5
"""Share of the margin that has to have room on this side of 180°; with less, the view goes on beyond it."""

CUT = -180.0
"""Where a flat world begins, unless a view crosses it."""

Bounds = tuple[float, float, float, float]


def fit(marks: tuple[Mark, ...]) -> Bounds:
    """Return the bounds of legs and sites, and of the label points of areas: the smallest that hold them all.

    The outlines of areas do not count: one of them may be Russia.
    """
    boxes = [box for mark in marks for box in _boxes(mark)]
    if not boxes:
        return WORLD
    west, east = _with_margin(smallest_arc(Arc(west, east) for west, _, east, _ in boxes))
    south, north = _heightened(min(south for _, south, _, _ in boxes), max(north for _, _, _, north in boxes))
    return west, south, east, north


def cut_of(document: MapDocument) -> float:
    """Return the longitude at which a flat world is cut for a map: where it shows nothing, if a view crosses 180°."""
    steps = document.story.steps if document.story is not None else ()
    parts = [*(inset.bounds for inset in document.insets), *(step.bounds for step in steps)]
    views = [document.bounds, *parts]
    crossing = [arc for arc in map(_arc, views) if arc.crosses]
    if not crossing:
        return CUT
    marks = [_arc(box) for mark in document.marks for box in _boxes(mark)]
    # A view of the whole world leaves no room for a cut, but shows what lies on both sides of it.
    gap = widest_gap([*map(_arc, views), *marks]) or widest_gap([*crossing, *marks]) or widest_gap(crossing)
    return CUT if gap is None else turned(round(gap.middle, 4))


def _arc(bounds: Bounds) -> Arc:
    return Arc(bounds[0], bounds[2])


def _margin(low: float, width: float) -> float:
    return max(width * MARGIN, (low - width) / 2, 0.0)


def _with_margin(arc: Arc) -> Arc:
    margin = _margin(LEAST_DEGREES, arc.width)
    room = min(arc.west + 180.0, 180.0 - arc.east)
    if not arc.crosses and room >= LEAST_MARGIN * margin:
        return Arc(round(max(arc.west - margin, -180.0), 4), round(min(arc.east + margin, 180.0), 4))
    if arc.width + 2 * margin >= 360.0:
        return Arc(-180.0, 180.0)
    return Arc(round(turned(arc.west - margin), 4), round(turned(arc.east + margin), 4))


def _heightened(low: float, high: float) -> tuple[float, float]:
    margin = _margin(LEAST_DEGREES, high - low)
    south, north = (90.0 if abs(lat) > HIGHEST - LEAST_MARGIN * margin else HIGHEST for lat in (low, high))
    return round(max(low - margin, -south), 4), round(min(high + margin, north), 4)


def _boxes(mark: Mark) -> Iterator[Bounds]:
    """Yield the boxes of what has to be seen of a mark: one for each of its lines, which are cut at 180°."""
    lon, lat = mark.label_at
    yield lon, lat, lon, lat
    if mark.kind != "area" and mark.geometry is not None:
        yield from _boxes_of(mark.geometry["coordinates"])


def _boxes_of(coordinates: Any) -> Iterator[Bounds]:
    if isinstance(coordinates[0], int | float):
        yield coordinates[0], coordinates[1], coordinates[0], coordinates[1]
    elif isinstance(coordinates[0][0], int | float):
        yield box_of(coordinates)
    else:
        for part in coordinates:
            yield from _boxes_of(part)
