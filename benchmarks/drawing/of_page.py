"""A page as it is on screen: what ``window.mapperPage.drawn()`` tells, to what is judged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from math import atan, degrees, pi, sinh
from typing import Any

from benchmarks.drawing.shown import Label, Leg, Point, Shown, Symbol
from mapper.render.picture.frame import Box

Drawn = dict[str, Any]


def shown_on(drawn: Drawn) -> Shown:
    """Return the map of a page."""
    return Shown(
        [Label(one["id"], Box(*one["box"]), _points(one["corners"])) for one in drawn["labels"]],
        [
            Symbol(frozenset(one["ids"]), complex(*one["at"]), _points(one["places"]), one["radius"])
            for one in drawn["symbols"]
        ],
        [
            Leg(
                one["id"],
                str(one["bundle"]),
                _points(one["line"]),
                complex(*one["head"]["at"]) if one["head"] else None,
            )
            for one in drawn["legs"]
        ],
        [Box(*cover) for cover in drawn["covers"]],
        Box(*drawn["map"]),
        (drawn["window"][0], drawn["window"][1]),
        [Box(*drawn["legend"])] if drawn["legend"] else [],
        partial(_position, drawn["view"]),
    )


def insets_on(drawn: Drawn) -> list[Shown]:
    """Return the insets of a page, each as if it were alone."""
    insets = [shown_on(inset) for inset in drawn["insets"]]
    return [replace(inset, window=(inset.map.width, inset.map.height)) for inset in insets]


def _points(points: Sequence[Sequence[float]]) -> tuple[Point, ...]:
    return tuple(complex(x, y) for x, y in points)


def _position(view: Drawn, point: Point) -> tuple[float, float]:
    """Return the longitude and latitude of a point of the page (web Mercator, EPSG:3857)."""
    x, y = ((value + view[side]) / view["scale"] / 256 for value, side in ((point.real, "left"), (point.imag, "top")))
    return (x * 360) % 360 - 180, degrees(atan(sinh(pi * (1 - 2 * y))))
