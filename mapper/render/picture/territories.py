"""Territories that are named on a picture: areas, and what lines end in besides; and where their names may stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from mapper.render.common.place_names import place_names
from mapper.render.common.words import Words
from mapper.render.picture.frame import Box, Frame
from mapper.render.picture.lettering import Block
from mapper.render.picture.scene import Area, Scene
from mapper.render.picture.spots import Spot, around_label_point
from mapper.render.picture.stops import beside_ends

LEVELS = 11
MISLEADING_COST = 1.2
"""Of the name of one territory that stands on another."""

GRID = 8


class Territory(NamedTuple):
    """What is named as an area: what of it is seen, and where its name stands best."""

    id: str
    kind: str
    words: str
    size: float
    seen: BaseGeometry
    label: complex


def territories_of(scene: Scene, words: Words) -> list[Territory]:
    """Return the areas of a scene, and what its lines end in besides."""
    return [*(_area(area, words) for area in scene.areas), *_strangers(scene, words)]


def _area(area: Area, words: Words) -> Territory:
    kind = "water-name" if area.mark.water else "area-name"
    told = words.name(area.mark) or area.mark.id
    return Territory(area.mark.id, kind, told, area.shape.area, area.seen, area.label)


def _strangers(scene: Scene, words: Words) -> Iterator[Territory]:
    """Yield the territories of stops that are no mark of this map, where any of them is seen."""
    known = {mark.id for mark in scene.document.marks}
    stops = {stop.id: stop for course in scene.courses for stop in course.mark.stops if stop.countries}
    for stop in (stop for stop in stops.values() if stop.id not in known):
        shape = scene.ground.territory(stop.countries)
        seen = scene.frame.cut(shape)
        part = main_part(seen, scene.frame.box)
        if part is not None:
            names = place_names()["countries"].get(stop.countries[0], {}) if len(stop.countries) == 1 else {}
            told = names.get(words.say.language, stop.name)
            yield Territory(stop.id, "area-name", told, shape.area, seen, widest(part)[0])


def widest(shape: shapely.Polygon) -> tuple[complex, float]:
    """Return the middle and the width of the widest level stretch of a polygon; one near its middle counts more."""
    left, top, right, bottom = shape.bounds
    best, best_worth = (complex((left + right) / 2, (top + bottom) / 2), 0.0), -1.0
    for step in range(1, LEVELS + 1):
        y = top + (bottom - top) * step / (LEVELS + 1)
        level = shapely.intersection(shape, shapely.LineString([(left - 1, y), (right + 1, y)]))
        for part in shapely.get_parts(level):
            worth = part.length * (1 - abs(step - (LEVELS + 1) / 2) / (LEVELS + 4))
            if part.geom_type == "LineString" and worth > best_worth:
                middle = (part.bounds[0] + part.bounds[2]) / 2
                best, best_worth = (complex(middle, y), part.length), worth
    return best


def area_spots(
    area: Territory, others: shapely.STRtree, frame: Frame, ends: Sequence[complex], block: Block
) -> Iterator[Spot]:
    """Yield spots for the name of an area; `others` are all areas, since on its own no spot is misleading."""
    owns = partial(held, area.seen)
    shapely.prepare(area.seen)
    if np.isfinite(area.label) and frame.box.holds(area.label):
        spots = list(around_label_point(area.label, block, owns))
        for spot, is_own in zip(spots, owns([spot.at for spot in spots]), strict=True):
            is_misleading = not is_own and len(others.query(shapely.Point(spot.at.real, spot.at.imag), "within"))
            yield replace(spot, cost=spot.cost + MISLEADING_COST) if is_misleading else spot
    seen = main_part(area.seen, frame.box)
    if seen is not None:
        yield Spot(widest(seen)[0], cost=0.3)
        left, top, right, bottom = seen.bounds
        shares = [(step + 0.5) / GRID for step in range(GRID)]
        inner = [complex(left + (right - left) * x, top + (bottom - top) * y) for y in shares for x in shares]
        yield from (Spot(at, cost=0.6) for at, is_own in zip(inner, owns(inner), strict=True) if is_own)
    yield from beside_ends(ends, block, owns)


def held(shape: BaseGeometry, points: Sequence[complex]) -> Sequence[bool]:
    """Return which points lie in a shape."""
    inside: list[bool] = shapely.contains_xy(shape, [at.real for at in points], [at.imag for at in points]).tolist()
    return inside


def main_part(shape: BaseGeometry, box: Box) -> shapely.Polygon | None:
    """Return the largest polygon of what is seen of a shape."""
    seen = shapely.intersection(shape, shapely.box(*box))
    parts = [part for part in shapely.get_parts(seen) if part.geom_type == "Polygon" and not part.is_empty]
    return max(parts, key=lambda part: part.area) if parts else None
