"""What a layout is judged by, measured apart from how it is made: with shapely, on the borders as they are."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from itertools import combinations

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from mapper.document.map_document import LegMark, MapDocument, Mark, Stop
from mapper.geometry.areas import outline
from mapper.layout.kinds import Floats, Points
from mapper.layout.laid import Laid
from mapper.layout.mercator import degrees, unit

Marks = dict[str, Mark]

CLOSE, PARALLEL, ACUTE = 6.0, 30.0, 30.0
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


@cache
def territory(countries: frozenset[str]) -> BaseGeometry:
    shape = outline(countries)
    shapely.prepare(shape)
    return shape


def judge(document: MapDocument, laid: Laid, period: float) -> Verdict:
    verdict = Verdict()
    marks = {mark.id: mark for mark in document.marks}
    lines = {leg: _line(bundle.edges, edges) for bundle in laid.bundles for leg, edges in bundle.legs.items()}
    for leg, line in lines.items():
        mark = marks[leg]
        assert isinstance(mark, LegMark)
        if mark.basis != "schematic":
            continue
        whole = shapely.LineString(_degrees(line, period))
        for number, stop in enumerate(mark.stops):
            shape = _shape(stop, marks)
            if shape is None:
                continue
            if number == 0 and not shape.contains(shapely.Point(_degrees(line[:1], period)[0])):
                verdict.ends_outside.append(leg)
            elif number == len(mark.stops) - 1 and not shape.contains(shapely.Point(_degrees(line[-1:], period)[0])):
                verdict.heads_outside.append(leg)
            elif 0 < number < len(mark.stops) - 1 and whole.intersection(shape).length < 0.05 * whole.length:
                verdict.vias_missed.append(leg)
    _judge_rings(verdict, laid, lines, marks)
    _judge_places(verdict, document, laid, period)
    _judge_heads(verdict, laid)
    _judge_neighbours(verdict, laid)
    return verdict


def _shape(stop: Stop, marks: Marks) -> BaseGeometry | None:
    mark = marks.get(stop.id)
    if mark is None or mark.kind == "area":
        if mark is not None and mark.geometry is not None:
            return shapely.make_valid(shapely.geometry.shape(mark.geometry))
        codes = frozenset(stop.countries if mark is None else mark.countries)
        return territory(codes) if codes else None
    return None


def _line(edges: tuple[Points, ...], numbers: tuple[int, ...]) -> Points:
    return np.concatenate([edges[numbers[0]], *(edges[number][1:] for number in numbers[1:])])


def _degrees(line: Points, period: float) -> Floats:
    lon_lat = degrees(np.column_stack([line.real, line.imag]) / period)
    lon_lat[:, 0] = (lon_lat[:, 0] + 180.0) % 360.0 - 180.0
    return lon_lat


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


def _judge_places(verdict: Verdict, document: MapDocument, laid: Laid, period: float) -> None:
    places = {mark.id: unit([mark.label_at])[0] * period for mark in document.marks if mark.kind == "site"}
    for ring in laid.rings:
        for member in ring.members:
            away = abs(complex(*places[member]) - ring.centre)
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
    sampled = []
    for bundle in laid.bundles:
        pieces = []
        for edge in bundle.edges:
            line = _shapely(edge)
            count = max(2, int(line.length / 3))
            at = shapely.get_coordinates(line.interpolate(np.linspace(0, line.length, count)))
            pieces.append(at[:, 0] + 1j * at[:, 1])
        sampled.append(pieces)
    total = sum(float(np.abs(np.diff(piece)).sum()) for pieces in sampled for piece in pieces)
    beside = 0.0
    for number, pieces in enumerate(sampled):
        rest = [piece for other, others in enumerate(sampled) if other != number for piece in others]
        if not rest:
            continue
        middles = np.concatenate([(piece[1:] + piece[:-1]) / 2 for piece in rest])
        ways = np.concatenate([np.diff(piece) for piece in rest])
        for piece in pieces:
            mine, way = (piece[1:] + piece[:-1]) / 2, np.diff(piece)
            angle = np.degrees(np.abs(np.angle(way[:, None] / ways[None, :])))
            angle = np.minimum(angle, 180 - angle)
            near = (np.abs(mine[:, None] - middles[None, :]) < CLOSE) & (angle < PARALLEL)
            beside += float(np.abs(way)[near.any(axis=1)].sum())
    verdict.other_bundle_share = beside / total if total else 0.0
    names = ["+".join(bundle.legs) for bundle in laid.bundles]
    for one, other in combinations(range(len(sampled)), 2):
        for piece in sampled[one]:
            for another in sampled[other]:
                if _acute(piece, another):
                    verdict.acute_crossings.append((names[one], names[other]))


def _acute(one: Points, other: Points) -> bool:
    crossing = _shapely(one).intersection(_shapely(other))
    if crossing.is_empty:
        return False
    for point in shapely.get_parts(crossing):
        if point.geom_type != "Point":
            return True
        at = complex(point.x, point.y)
        ways = [np.diff(line)[np.abs((line[1:] + line[:-1]) / 2 - at).argmin()] for line in (one, other)]
        angle = abs(np.degrees(np.angle(ways[0] / ways[1])))
        if min(angle, 180 - angle) < ACUTE:
            return True
    return False
