"""What a layout is judged by, measured apart from how it is made: with shapely, on the borders as they are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from benchmarks.drawing.lines import acute_crossings, other_bundle_share
from benchmarks.drawing.territories import territory
from mapper.document.map_document import LegMark, MapDocument, Mark
from mapper.layout.kinds import Floats, Points
from mapper.layout.laid import Laid, LaidBundle
from mapper.layout.mercator import degrees

Marks = dict[str, Mark]
Placing = Callable[[Any], Points]
Reading = Callable[[Points], Floats]

HEADS = 16.0


@dataclass
class Verdict:
    """What is wrong with a layout."""

    ends_outside: list[str] = field(default_factory=list)
    heads_outside: list[str] = field(default_factory=list)
    vias_missed: list[str] = field(default_factory=list)
    heads_close: list[tuple[str, str]] = field(default_factory=list)
    under_foreign_ring: list[tuple[str, str]] = field(default_factory=list)
    places_outside: list[str] = field(default_factory=list)
    other_bundle_share: float = 0.0
    acute_crossings: list[tuple[str, str]] = field(default_factory=list)


def judge(document: MapDocument, laid: Laid, points: Placing, read: Reading) -> Verdict:
    """Judge a layout in any plane.

    Parameters
    ----------
    points, read
        What turns positions into points of the plane, and points into longitudes and latitudes.
    """
    verdict = Verdict()
    marks = {mark.id: mark for mark in document.marks}
    lines = {leg: _line(bundle.edges, edges) for bundle in laid.bundles for leg, edges in bundle.legs.items()}
    for leg, line in lines.items():
        mark = marks[leg]
        assert isinstance(mark, LegMark)
        if mark.basis != "schematic":
            continue
        whole = shapely.LineString(read(line))
        for number, stop in enumerate(mark.stops):
            shape = territory(document, stop)
            if shape is None:
                continue
            if number == 0 and not shape.contains(shapely.Point(read(line[:1])[0])):
                verdict.ends_outside.append(leg)
            elif number == len(mark.stops) - 1 and not shape.contains(shapely.Point(read(line[-1:])[0])):
                verdict.heads_outside.append(leg)
            elif 0 < number < len(mark.stops) - 1 and whole.intersection(shape).length < 0.05 * whole.length:
                verdict.vias_missed.append(leg)
    _judge_rings(verdict, laid, lines, marks)
    _judge_places(verdict, document, laid, points)
    _judge_heads(verdict, laid)
    _judge_neighbours(verdict, laid)
    return verdict


def _line(edges: tuple[Points, ...], numbers: tuple[int, ...]) -> Points:
    return np.concatenate([edges[numbers[0]], *(edges[number][1:] for number in numbers[1:])])


def mercator_degrees(period: float) -> Reading:
    """Return what reads points of the web Mercator plane whose world has so many pixels."""

    def read(line: Points) -> Floats:
        lon_lat = degrees(np.column_stack([line.real, line.imag]) / period)
        lon_lat[:, 0] = (lon_lat[:, 0] + 180.0) % 360.0 - 180.0
        return lon_lat

    return read


def _shapely(line: Points) -> shapely.LineString:
    return shapely.LineString(np.column_stack([line.real, line.imag]))


def _judge_rings(verdict: Verdict, laid: Laid, lines: dict[str, Points], marks: Marks) -> None:
    for leg, line in lines.items():
        mark = marks[leg]
        assert isinstance(mark, LegMark)
        stops = {stop.id for stop in mark.stops}
        for ring in laid.rings:
            if stops & set(ring.members):
                continue
            circle = shapely.Point(ring.centre.real, ring.centre.imag).buffer(ring.radius - 0.5)
            if _shapely(line).intersects(circle):
                verdict.under_foreign_ring.append((leg, ring.members[0]))


def _judge_places(verdict: Verdict, document: MapDocument, laid: Laid, points: Placing) -> None:
    places = {mark.id: complex(points([mark.label_at])[0]) for mark in document.marks if mark.kind == "site"}
    for ring in laid.rings:
        for member in ring.members:
            away = abs(places[member] - ring.centre)
            if away > (ring.radius if len(ring.members) > 1 else 0.01):
                verdict.places_outside.append(member)


def _judge_heads(verdict: Verdict, laid: Laid) -> None:
    radii = {member: ring.radius for ring in laid.rings for member in ring.members}
    heads = []
    for bundle in laid.bundles:
        rims = {rim.edge: radii[rim.place] for rim in bundle.rims if rim.side == "end"}
        for edge, _ in bundle.heads:
            line = _shapely(bundle.edges[edge])
            tip = line.interpolate(max(0.0, line.length - rims.get(edge, 0.0)))
            heads.append(("+".join(leg for leg, edges in bundle.legs.items() if edge in edges), tip))
    verdict.heads_close = [(a, b) for (a, p), (b, q) in combinations(heads, 2) if p.distance(q) < HEADS]


def _judge_neighbours(verdict: Verdict, laid: Laid) -> None:
    drawn = [[_to_the_rim(bundle, number, laid) for number in range(len(bundle.edges))] for bundle in laid.bundles]
    verdict.other_bundle_share = other_bundle_share(drawn)
    names = ["+".join(bundle.legs) for bundle in laid.bundles]
    verdict.acute_crossings = [(names[one], names[other]) for one, other in acute_crossings(drawn)]


def _to_the_rim(bundle: LaidBundle, number: int, laid: Laid) -> Points:
    """Return an edge as it is drawn: up to the rings at which it stops."""
    line: BaseGeometry = _shapely(bundle.edges[number])
    stops = {rim.place for rim in bundle.rims if rim.edge == number}
    for ring in laid.rings:
        if stops & set(ring.members):
            line = line.difference(shapely.Point(ring.centre.real, ring.centre.imag).buffer(ring.radius))
    parts = [part for part in shapely.get_parts(line) if part.geom_type == "LineString"]
    x_y = shapely.get_coordinates(max(parts, key=lambda part: part.length)) if parts else np.zeros((0, 2))
    return np.asarray(x_y[:, 0] + 1j * x_y[:, 1])
