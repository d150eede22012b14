"""Insets: a crowded part of the map drawn a second time, larger, and left out of the map as long as that is smaller."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from math import log2

import numpy as np

from mapper.document.map_document import MapDocument
from mapper.document.view import Bounds
from mapper.layout.kinds import Points
from mapper.layout.laid import Laid
from mapper.layout.lay import lay
from mapper.layout.mercator import TILE, unit
from mapper.layout.plane import Mercator

WIDTH = 480.0
"""Pixels of an inset's width in a page."""

TALLEST = 360.0
"""Pixels of its height, at most; a taller one is narrower."""

SHRUNK = 0.5
"""Zooms by which the map may be smaller than the inset and yet show the same."""


@dataclass(frozen=True, eq=False)
class LaidInset:
    """An inset at its one scale.

    Parameters
    ----------
    corner
        Its north-west, in pixels of the plane.
    size
        Its width and height in pixels.
    marks
        Ids of the legs and sites that it shows.
    """

    zoom: float
    corner: complex
    size: tuple[float, float]
    laid: Laid
    marks: tuple[str, ...]


def lay_insets(document: MapDocument) -> list[LaidInset]:
    """Return the insets of a map, in its order; each shows what lies in it whole."""
    return [_laid(document, inset.bounds) for inset in document.insets]


def without(document: MapDocument, marks: Collection[str]) -> MapDocument:
    """Return a map without some of its marks."""
    return (
        replace(document, marks=tuple(mark for mark in document.marks if mark.id not in marks)) if marks else document
    )


def _laid(document: MapDocument, bounds: Bounds) -> LaidInset:
    west, south, east, north = bounds
    (left, bottom), (right, top) = unit([(west, south), (east if west < east else east + 360.0, north)])
    zoom = log2(min(WIDTH / (right - left), TALLEST / (bottom - top)) / TILE)
    plane = Mercator(zoom)
    box = np.array([left, top, right, bottom]) * plane.period
    laid, _ = lay(document, plane)
    ways = {
        leg: np.concatenate([bundle.edges[edge] for edge in edges])
        for bundle in laid.bundles
        for leg, edges in bundle.legs.items()
    }
    places = {mark.id: plane.points([mark.label_at]) for mark in document.marks if mark.kind == "site"}
    marks = tuple(name for name, points in (ways | places).items() if _is_inside(points, box, plane.period))
    shown = replace(document, marks=tuple(mark for mark in document.marks if mark.kind == "area" or mark.id in marks))
    size = (round(float(box[2] - box[0]), 1), round(float(box[3] - box[1]), 1))
    return LaidInset(zoom, complex(box[0], box[1]), size, lay(shown, plane)[0], marks)


def _is_inside(points: Points, box: np.ndarray[tuple[int], np.dtype[np.float64]], period: float) -> bool:
    middle = float((points.real.min() + points.real.max()) / 2)
    x = points.real - period * np.round((middle - (box[0] + box[2]) / 2) / period)
    inside = (x > box[0]) & (x < box[2]) & (points.imag > box[1]) & (points.imag < box[3])
    return bool(inside.all())
