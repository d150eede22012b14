"""What of the world a map and each step of its story show at first: what is drawn, with its neighbours around it.

A view that a file states stays as it is. Otherwise lines and places decide as they are laid out, and not the label
points of territories: one of them may be Russia.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from functools import cache
from importlib.resources import files

import numpy as np

from mapper.document.map_document import AreaMark, MapDocument
from mapper.document.shown_story import ShownStep, Story
from mapper.document.view import WORLD, Bounds
from mapper.geometry.arcs import Arc, smallest_arc, turned
from mapper.layout.bands import ROOM, opening_zoom
from mapper.layout.kinds import Points
from mapper.layout.lay import lay
from mapper.layout.mercator import TILE, degrees, unit
from mapper.layout.plane import Mercator, rings_of

DEEPEST_PLACE, DEEPEST_AREA = 6.0, 5.0
"""Zooms: what is shown alone is shown with enough around it to know where on earth that is."""

HIGHEST, LOWEST = 78.0, -57.0
"""Degrees of latitude: beyond, there are no neighbours to be shown."""

DECIMALS = 4


@cache
def _settled() -> dict[str, Bounds]:
    text = (files(__package__) / "settled.json").read_text("utf-8")
    return {code: (west, south, east, north) for code, (west, south, east, north) in json.loads(text).items()}


def framed(document: MapDocument) -> MapDocument:
    """Return a map whose views, as far as no file states them, are those of what is drawn.

    Parameters
    ----------
    document
        As it is composed: not turned, and after all that is withheld has left it.
    """
    if document.is_view_stated and not any(step.frames for step in (document.story.steps if document.story else ())):
        return _with_steps(document, document.bounds, {})
    boxes = _boxes(document)
    bounds = document.bounds if document.is_view_stated else _view(_of_map(document, boxes), DEEPEST_PLACE)
    return _with_steps(replace(document, bounds=bounds), bounds, boxes)


def _with_steps(document: MapDocument, bounds: Bounds, boxes: dict[str, list[Bounds]]) -> MapDocument:
    story = document.story
    if story is None:
        return document
    steps = tuple(replace(step, bounds=_of_step(step, document, bounds, boxes)) for step in story.steps)
    return replace(document, story=Story(steps))


def _of_step(step: ShownStep, document: MapDocument, bounds: Bounds, boxes: dict[str, list[Bounds]]) -> Bounds:
    if step.frames is None:
        return step.bounds
    if not step.frames:
        return bounds
    areas = {mark.id for mark in document.marks if mark.kind == "area"}
    deepest = DEEPEST_AREA if areas & set(step.frames) else DEEPEST_PLACE
    return _view([box for mark in step.frames for box in boxes.get(mark, ())], deepest)


def _of_map(document: MapDocument, boxes: dict[str, list[Bounds]]) -> list[Bounds]:
    """Return the boxes of lines and places; of territories where their names stand, if no line begins or ends there."""
    stops = {stop.id for mark in document.marks if mark.kind == "leg" for stop in mark.stops}
    drawn = [box for mark in document.marks if mark.kind != "area" for box in boxes.get(mark.id, ())]
    areas = [mark for mark in document.marks if mark.kind == "area" and mark.id not in stops]
    if not drawn:
        return [box for mark in areas for box in boxes[mark.id]]
    return drawn + [(*mark.label_at, *mark.label_at) for mark in areas]


def _boxes(document: MapDocument) -> dict[str, list[Bounds]]:
    """Return the boxes of each mark as it is laid out at about the scale at which the map opens."""
    boxes: dict[str, list[Bounds]] = {}
    plane = Mercator(opening_zoom(document.bounds))
    laid, _ = lay(document, plane)
    for bundle in laid.bundles:
        for leg, edges in bundle.legs.items():
            boxes[leg] = [_box_of(bundle.edges[edge], plane.period) for edge in edges]
    for mark in document.marks:
        if mark.kind == "area":
            boxes[mark.id] = list(_of_area(mark))
        else:
            boxes.setdefault(mark.id, [(*mark.label_at, *mark.label_at)])
    return boxes


def _of_area(mark: AreaMark) -> Iterator[Bounds]:
    """Yield the boxes of the settled parts of countries, or of what is drawn."""
    if mark.geometry is None:
        yield from (_settled()[code] for code in mark.countries if code in _settled())
        yield (*mark.label_at, *mark.label_at)
        return
    for ring in rings_of(mark.geometry):
        lons, lats = [position[0] for position in ring], [position[1] for position in ring]
        yield min(lons), min(lats), max(lons), max(lats)


def _box_of(line: Points, period: float) -> Bounds:
    corners = [(line.real.min(), line.imag.max()), (line.real.max(), line.imag.min())]
    (west, south), (east, north) = degrees(np.array(corners) / period)
    return turned(float(west)), float(south), turned(float(east)), float(north)


def _view(boxes: Collection[Bounds], deepest: float) -> Bounds:
    if not boxes:
        return WORLD
    arc = smallest_arc(Arc(west, east) for west, _, east, _ in boxes)
    south, north = _span(boxes)
    across = ROOM[0] / (TILE * 2**deepest)
    wide = max(0.0, across * 360.0 - arc.width) / 2
    west, east = (
        (-180.0, 180.0) if arc.width + 2 * wide >= 360.0 else (turned(arc.west - wide), turned(arc.east + wide))
    )
    south, north = _heightened(south, north, ROOM[1] / (TILE * 2**deepest))
    return round(west, DECIMALS), round(south, DECIMALS), round(east, DECIMALS), round(north, DECIMALS)


def _span(boxes: Iterable[Bounds]) -> tuple[float, float]:
    edges = [(south, north) for _, south, _, north in boxes]
    return min(south for south, _ in edges), max(north for _, north in edges)


def _heightened(south: float, north: float, least: float) -> tuple[float, float]:
    """Return a span of latitude that is at least so high on the web Mercator square."""
    (_, bottom), (_, top) = unit([(0, south), (0, north)])
    more = max(0.0, least - (bottom - top)) / 2
    if more == 0.0:
        return south, north
    (_, low), (_, high) = degrees([(0.5, bottom + more), (0.5, top - more)])
    return max(float(low), min(south, LOWEST)), min(float(high), max(north, HIGHEST))
