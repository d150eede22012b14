"""What is drawn on one screen or sheet, to the figures by which a map is judged."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import shapely

from benchmarks.drawing.lines import Bundle, Points, acute_crossings, close_heads, other_bundle_share, shapely_line
from benchmarks.drawing.names import stops_without_names
from benchmarks.drawing.shown import Label, Shown, Symbol
from benchmarks.drawing.territories import territory
from mapper.document.map_document import LegMark, MapDocument
from mapper.render.picture.frame import Box

MOVED = 4.0
"""Pixels by which a symbol may stand beside its place."""

HIDDEN = 1.0
"""Pixels by which a name may lie under a cover or outside of the map."""

Figures = dict[str, float]


def judge(shown: Shown, document: MapDocument) -> Figures:
    """Return the figures of one screen or sheet, by their names in the JSON; shares from 0 to 1."""
    bundles = _bundles(shown)
    wide, high = shown.window
    return {
        **_outside(shown, document),
        "symbols_moved": sum(map(_is_moved, shown.symbols)),
        "other_bundle_share": round(other_bundle_share(bundles), 4),
        "acute_crossings": len(set(acute_crossings(bundles))),
        "heads_close": close_heads(list({leg.head for leg in shown.legs if leg.head is not None})),
        "under_foreign_ring": _under_rings(shown, document),
        "label_overlaps": sum(_overlaps(one, other) for one, other in combinations(shown.labels, 2)),
        "labels_cut": sum(_is_cut(label.box, shown) for label in shown.labels),
        "stops_without_names": len(stops_without_names(shown, document)),
        "data_share": round(_data_area(shown) / (wide * high), 4),
        "legend_share": round(float(sum(box.width * box.height for box in shown.legend)) / (wide * high), 4),
        "names": len(shown.labels),
    }


def _bundles(shown: Shown) -> list[Bundle]:
    bundles: dict[str, list[Points]] = {}
    for leg in shown.legs:
        bundles.setdefault(leg.bundle, []).append(np.array(leg.line))
    return [*bundles.values()]


def _outside(shown: Shown, document: MapDocument) -> Figures:
    marks = {mark.id: mark for mark in document.marks}
    found = {"ends_outside": 0, "heads_outside": 0}
    for leg in shown.legs:
        mark = marks[leg.id]
        assert isinstance(mark, LegMark)
        if mark.basis != "schematic":
            continue
        for name, stop, point, is_end in (
            ("ends_outside", mark.stops[0], leg.line[0], leg.begins),
            ("heads_outside", mark.stops[-1], leg.line[-1], leg.arrives),
        ):
            shape = territory(document, stop) if is_end else None
            if shape is not None and not shape.contains(shapely.Point(shown.position(point))):
                found[name] += 1
    return {**found}


def _is_moved(symbol: Symbol) -> bool:
    room = symbol.radius if len(symbol.places) > 1 else MOVED
    return any(abs(place - symbol.at) > room for place in symbol.places)


def _under_rings(shown: Shown, document: MapDocument) -> int:
    marks = {mark.id: mark for mark in document.marks}
    found = 0
    for leg in shown.legs:
        mark = marks[leg.id]
        assert isinstance(mark, LegMark)
        stops, line = {stop.id for stop in mark.stops}, shapely_line(leg.line)
        for symbol in shown.symbols:
            circle = shapely.Point(symbol.at.real, symbol.at.imag).buffer(symbol.radius - 0.5)
            found += not stops & symbol.ids and bool(line.intersects(circle))
    return found


def _overlaps(one: Label, other: Label) -> bool:
    """Whether two names, which may be turned, lie on each other."""
    if not _overlap(one.box, other.box):
        return False
    shapes = [shapely.Polygon([(at.real, at.imag) for at in label.corners]).buffer(-HIDDEN) for label in (one, other)]
    return bool(shapes[0].intersects(shapes[1]))


def _overlap(one: Box, other: Box) -> float:
    """Return by how many pixels two boxes lie on each other, where they do so least."""
    wide = min(one.right, other.right) - max(one.left, other.left)
    high = min(one.bottom, other.bottom) - max(one.top, other.top)
    return max(0.0, min(wide, high))


def _is_cut(box: Box, shown: Shown) -> bool:
    left, top, right, bottom = shown.map
    out = max(left - box.left, top - box.top, box.right - right, box.bottom - bottom)
    return out > HIDDEN or any(_overlap(box, cover) > HIDDEN for cover in shown.covers)


def _data_area(shown: Shown) -> float:
    """Return the size of the box around all of lines and rings that lies on the map, in square pixels."""
    points = [point for leg in shown.legs for point in leg.line]
    points += [symbol.at + side * symbol.radius for symbol in shown.symbols for side in (-1 - 1j, 1 + 1j)]
    inside = [point for point in points if shown.map.holds(point)]
    if not inside:
        return 0.0
    across, down = [point.real for point in inside], [point.imag for point in inside]
    return (max(across) - min(across)) * (max(down) - min(down))
