"""What is on screen, as ``window.mapperPage.drawn()`` tells it, to the figures by which a map is judged."""

from __future__ import annotations

from itertools import combinations
from math import atan, degrees, pi, sinh
from typing import Any

import numpy as np
import shapely

from benchmarks.drawing.lines import acute_crossings, close_heads, other_bundle_share, shapely_line
from benchmarks.drawing.territories import territory
from mapper.document.map_document import LegMark, MapDocument

MOVED = 4.0
"""Pixels by which a symbol may stand beside its place."""

HIDDEN = 1.0
"""Pixels by which a name may lie under a cover or outside of the map."""

Drawn = dict[str, Any]
Figures = dict[str, float]


def judge(drawn: Drawn, document: MapDocument) -> Figures:
    """Return the figures of one screen, by their names in the JSON; shares from 0 to 1."""
    legs = _legs(drawn)
    bundles = list(_bundles(legs).values())
    outside = _outside(drawn, document)
    return {
        **outside,
        "symbols_moved": sum(_is_moved(symbol) for symbol in drawn["symbols"]),
        "other_bundle_share": round(other_bundle_share(bundles), 4),
        "acute_crossings": len(set(acute_crossings(bundles))),
        "heads_close": close_heads(list({complex(*leg["head"]["at"]) for leg in drawn["legs"] if leg["head"]})),
        "under_foreign_ring": _under_rings(drawn, document),
        "label_overlaps": sum(_overlaps(one, other) for one, other in combinations(drawn["labels"], 2)),
        "labels_cut": sum(_is_cut(label, drawn) for label in drawn["labels"]),
        "stops_without_names": len(stops_without_names(drawn, document)),
        "data_share": round(_data_share(drawn), 4),
        "legend_share": round(_legend_share(drawn), 4),
        "names": len(drawn["labels"]),
    }


def stops_without_names(drawn: Drawn, document: MapDocument) -> list[str]:
    """Return the ids of ends and way-points of drawn legs that have no name on screen."""
    on = {leg["id"] for leg in drawn["legs"] if any(_is_in(point, drawn["map"]) for point in leg["line"])}
    marks = {mark.id for mark in document.marks}
    legs = [mark for mark in document.marks if isinstance(mark, LegMark) and mark.id in on]
    stops = {stop.id for leg in legs for stop in leg.stops if stop.id in marks}
    named = {label["id"] for label in drawn["labels"]}
    # The name of a ring is that of all its members.
    for symbol in drawn["symbols"]:
        named |= set(symbol["ids"]) if named & set(symbol["ids"]) else set()
    return sorted(stop for stop in stops - named if _is_in_sight(stop, drawn))


def _is_in_sight(stop: str, drawn: Drawn) -> bool:
    places = [place for symbol in drawn["symbols"] if stop in symbol["ids"] for place in symbol["places"]]
    return not places or any(_is_in(place, drawn["map"]) for place in places)


def _legs(drawn: Drawn) -> dict[str, tuple[str, Any]]:
    lines = {leg["id"]: np.array([complex(x, y) for x, y in leg["line"]]) for leg in drawn["legs"]}
    return {leg["id"]: (str(leg["bundle"]), lines[leg["id"]]) for leg in drawn["legs"]}


def _bundles(legs: dict[str, tuple[str, Any]]) -> dict[str, list[Any]]:
    bundles: dict[str, list[Any]] = {}
    for bundle, line in legs.values():
        bundles.setdefault(bundle, []).append(line)
    return bundles


def _outside(drawn: Drawn, document: MapDocument) -> Figures:
    marks = {mark.id: mark for mark in document.marks}
    found = {"ends_outside": 0.0, "heads_outside": 0.0}
    for leg in drawn["legs"]:
        mark = marks[leg["id"]]
        assert isinstance(mark, LegMark)
        if mark.basis != "schematic":
            continue
        for name, stop, point in (
            ("ends_outside", mark.stops[0], leg["line"][0]),
            ("heads_outside", mark.stops[-1], leg["line"][-1]),
        ):
            shape = territory(document, stop)
            if shape is not None and not shape.contains(shapely.Point(_position(point, drawn))):
                found[name] += 1
    return found


def _position(point: list[float], drawn: Drawn) -> tuple[float, float]:
    """Return the longitude and latitude of a point of the page."""
    view = drawn["view"]
    x, y = ((value + view[side]) / view["scale"] / 256 for value, side in zip(point, ("left", "top"), strict=True))
    return (x * 360) % 360 - 180, degrees(atan(sinh(pi * (1 - 2 * y))))


def _is_moved(symbol: Drawn) -> bool:
    at = complex(*symbol["at"])
    room = symbol["radius"] if len(symbol["places"]) > 1 else MOVED
    return any(abs(complex(*place) - at) > room for place in symbol["places"])


def _under_rings(drawn: Drawn, document: MapDocument) -> int:
    marks = {mark.id: mark for mark in document.marks}
    found = 0
    for leg in drawn["legs"]:
        mark = marks[leg["id"]]
        assert isinstance(mark, LegMark)
        stops, line = {stop.id for stop in mark.stops}, shapely_line([complex(x, y) for x, y in leg["line"]])
        for symbol in drawn["symbols"]:
            circle = shapely.Point(symbol["at"]).buffer(symbol["radius"] - 0.5)
            found += not stops & set(symbol["ids"]) and bool(line.intersects(circle))
    return found


def _overlaps(one: Drawn, other: Drawn) -> bool:
    """Whether two names, which may be turned, lie on each other."""
    if not _overlap(one["box"], other["box"]):
        return False
    shapes = [shapely.Polygon(label["corners"]).buffer(-HIDDEN) for label in (one, other)]
    return bool(shapes[0].intersects(shapes[1]))


def _overlap(one: list[float], other: list[float]) -> float:
    """Return by how many pixels two boxes lie on each other, where they do so least."""
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    return max(0.0, min(wide, high))


def _is_cut(label: Drawn, drawn: Drawn) -> bool:
    left, top, right, bottom = drawn["map"]
    box = label["box"]
    out = max(left - box[0], top - box[1], box[2] - right, box[3] - bottom)
    return bool(out > HIDDEN or any(_overlap(box, cover) > HIDDEN for cover in drawn["covers"]))


def _is_in(point: list[float], box: list[float]) -> bool:
    return box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]


def _data_share(drawn: Drawn) -> float:
    """Return the share of the map that the box of lines and rings takes."""
    points = [point for leg in drawn["legs"] for point in leg["line"]]
    points += [place for symbol in drawn["symbols"] for place in symbol["places"]]
    left, top, right, bottom = drawn["map"]
    inside = [point for point in points if _is_in(point, drawn["map"])]
    if not inside:
        return 0.0
    wide = max(x for x, _ in inside) - min(x for x, _ in inside)
    high = max(y for _, y in inside) - min(y for _, y in inside)
    return wide * high / ((right - left) * (bottom - top))


def _legend_share(drawn: Drawn) -> float:
    wide, high = drawn["window"]
    left, top, right, bottom = drawn["legend"] or (0, 0, 0, 0)
    return (right - left) * (bottom - top) / (wide * high)
