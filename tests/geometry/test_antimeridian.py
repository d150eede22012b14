"""Cutting at 180°, beside the answers of the package antimeridian and of shapely."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from itertools import pairwise

import antimeridian
import pytest
import shapely
from hypothesis import assume, given
from hypothesis import strategies as st
from shapely.affinity import translate

from mapper.geometry.antimeridian import split_line, split_polygon
from mapper.model.place import Line, Polygon, Position
from tests.geometry.strategies import position, ring, rounded, star, wrapped

Pairs = Sequence[tuple[float, float]]

ROUNDING = 1e-5
"""The package antimeridian rounds the latitude of a cut to 7 decimals; what that makes of an area, at most."""


def line(*pairs: tuple[float, float]) -> Line:
    return tuple(Position(*pair) for pair in pairs)


def shape(polygons: tuple[Polygon, ...]) -> shapely.MultiPolygon:
    return shapely.MultiPolygon([shapely.Polygon(outer, holes) for outer, *holes in polygons])


@pytest.mark.parametrize(
    ("whole", "pieces"),
    [
        ([(10, 0), (20, 5)], [[(10, 0), (20, 5)]]),
        ([(170, 0), (-170, 10)], [[(170, 0), (180, 5)], [(-180, 5), (-170, 10)]]),
        ([(-170, 0), (170, 10)], [[(-170, 0), (-180, 5)], [(180, 5), (170, 10)]]),
        ([(170, 0), (180, 5), (-170, 10)], [[(170, 0), (180, 5)], [(-180, 5), (-170, 10)]]),
        ([(170, 0), (-180, 5), (-170, 10)], [[(170, 0), (180, 5)], [(-180, 5), (-170, 10)]]),
        ([(170, 0), (180, 5), (170, 10)], [[(170, 0), (180, 5), (170, 10)]]),
        ([(170, 0), (-180, 5), (170, 10)], [[(170, 0), (180, 5), (170, 10)]]),
        ([(-180, 0), (170, 10)], [[(180, 0), (170, 10)]]),
        ([(180, 0), (-180, 10), (-170, 10)], [[(-180, 0), (-180, 10), (-170, 10)]]),
        ([(170, 0), (180, 2), (-180, 8), (-170, 9)], [[(170, 0), (180, 2), (180, 8)], [(-180, 8), (-170, 9)]]),
        ([(180, 0), (180, 10)], [[(180, 0), (180, 10)]]),
        ([(0, 0), (180, 0)], [[(0, 0), (180, 0)]]),
        ([(-90, 0), (90, 0)], [[(-90, 0), (90, 0)]]),
        (
            [(170, 0), (-170, 0), (170, 0)],
            [[(170, 0), (180, 0)], [(-180, 0), (-170, 0), (-180, 0)], [(180, 0), (170, 0)]],
        ),
    ],
)
def test_where_a_line_is_cut(whole: Pairs, pieces: list[Pairs]) -> None:
    assert split_line(line(*whole)) == tuple(line(*piece) for piece in pieces)


@given(st.lists(position(max_lat=80).map(rounded), min_size=2, max_size=12))
def test_lines_are_cut_as_by_antimeridian(whole: list[Position]) -> None:
    assume(all(abs(a[0] - b[0]) != 180 and a != b for a, b in pairwise(whole)))
    assume(all(abs(lon) < 179.999 for lon, _ in whole))  # what only touches 180° is in the table above
    assume(whole[0] != whole[-1])  # the package starts a closed line elsewhere
    independent = antimeridian.fix_line_string(shapely.LineString(whole), great_circle=False)
    expected = [list(part.coords) for part in getattr(independent, "geoms", [independent])]
    pieces = split_line(tuple(whole))
    assert [len(piece) for piece in pieces] == [len(part) for part in expected]
    for piece, part in zip(pieces, expected, strict=True):
        for ours, theirs in zip(piece, part, strict=True):
            assert ours == pytest.approx(theirs, abs=ROUNDING)


@given(st.lists(position(), min_size=2, max_size=12))
def test_pieces_stay_on_one_side_and_keep_every_position(whole: list[Position]) -> None:
    pieces = split_line(tuple(whole))
    for piece in pieces:
        assert all(abs(a.lon - b.lon) <= 180 for a, b in pairwise(piece))
        assert all(-180 <= lon <= 180 for lon, _ in piece)
    kept = [position for piece in pieces for position in piece if abs(position.lon) < 180]
    assert kept == [position for position in whole if abs(position[0]) < 180]


def test_a_polygon_that_does_not_cross_is_left_as_it_is() -> None:
    polygon = (ring([(170, 0), (180, 0), (180, 9), (170, 9)]), ring([(172, 2), (173, 2), (173, 3)]))
    assert split_polygon(polygon) == (polygon,)


def test_a_box_round_the_whole_globe_is_left_as_it_is() -> None:
    belt = (ring([(-180, 60), (180, 60), (180, 80), (-180, 80)]),)
    assert split_polygon(belt) == (belt,)


def test_a_polygon_is_cut_into_an_eastern_and_a_western_part() -> None:
    parts = split_polygon((ring([(170, 0), (190, 0), (190, 10), (170, 10)]),))
    expected = shapely.MultiPolygon([shapely.box(170, 0, 180, 10), shapely.box(-180, 0, -170, 10)])
    assert shape(parts).equals(expected)


def test_a_hole_that_crosses_becomes_a_bay_on_both_sides() -> None:
    outer, hole = [(170, 0), (190, 0), (190, 10), (170, 10)], [(178, 4), (182, 4), (182, 6), (178, 6)]
    expected = shapely.union_all(
        [
            shapely.box(170, 0, 180, 10) - shapely.box(178, 4, 180, 6),
            shapely.box(-180, 0, -170, 10) - shapely.box(-180, 4, -178, 6),
        ]
    )
    assert shape(split_polygon((ring(outer), ring(hole)))).equals(expected)


def test_a_hole_on_one_side_stays_a_hole_there() -> None:
    outer, hole = [(170, 0), (190, 0), (190, 10), (170, 10)], [(174, 4), (176, 4), (176, 6), (174, 6)]
    assert sorted(len(part) for part in split_polygon((ring(outer), ring(hole)))) == [1, 2]


@given(st.floats(160, 200), st.floats(-50, 50), st.lists(st.floats(1, 25), min_size=3, max_size=16), st.booleans())
def test_polygons_are_cut_as_by_antimeridian(lon: float, lat: float, radii: list[float], clockwise: bool) -> None:
    corners = star(lon, lat, radii)
    assume(all(abs(abs(wrapped(corner)) - 180) > 1e-6 for corner, _ in corners))
    closed = ring(corners[::-1] if clockwise else corners)
    ours = shape(split_polygon((closed,)))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns when it turns a ring the right way round
        theirs = antimeridian.fix_polygon(shapely.Polygon(closed), great_circle=False)
    assert ours.is_valid
    assert shapely.symmetric_difference(ours, theirs).area < ROUNDING


@given(st.data())
def test_corners_and_edges_at_180_are_no_trap(data: st.DataObject) -> None:
    grid = st.tuples(st.integers(-6, 6), st.integers(-6, 6))
    corners = [(180 + 5 * x, 5 * y) for x, y in data.draw(st.lists(grid, min_size=3, max_size=9))]
    plane = shapely.Polygon(corners)
    assume(plane.is_valid and plane.area > 0)
    signs = data.draw(st.lists(st.booleans(), min_size=len(corners), max_size=len(corners)))
    written = [(-180 if lon == 180 and west else lon, lat) for (lon, lat), west in zip(corners, signs, strict=True)]
    parts = split_polygon((ring([(float(lon), float(lat)) for lon, lat in written]),))
    assert all(shapely.Polygon(part[0]).is_valid for part in parts)
    assert all(abs(a.lon - b.lon) <= 180 for part in parts for a, b in pairwise(part[0]))
    moved = [translate(p, 360) if p.bounds[0] < 0 else p for p in (shapely.Polygon(part[0]) for part in parts)]
    assert shapely.symmetric_difference(shapely.union_all(moved), plane).area < 1e-6
    assert sum(part.area for part in moved) == pytest.approx(plane.area)


@given(st.lists(st.floats(55, 85), min_size=6, max_size=24), st.floats(1, 20), st.booleans(), st.sampled_from([1, -1]))
def test_a_ring_round_a_pole_encloses_it(lats: list[float], start: float, backward: bool, hemisphere: int) -> None:
    step = 360 / len(lats)
    corners = [(-180 + start + index * step, hemisphere * lat) for index, lat in enumerate(lats)]
    parts = split_polygon((ring(corners[::-1] if backward else corners),))
    (part,) = parts
    area = shapely.Polygon(part[0])
    assert area.is_valid
    assert shapely.is_ccw(area.exterior)
    assert all(area.intersects(shapely.Point(lon, hemisphere * 89.9)) for lon in range(-180, 181, 15))
    assert not any(area.intersects(shapely.Point(lon, hemisphere * 54.9)) for lon in range(-180, 181, 15))
    assert all(abs(a.lon - b.lon) <= 180 for a, b in pairwise(part[0]))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        travels_right = ring(corners if hemisphere > 0 else corners[::-1])
        theirs = antimeridian.fix_polygon(shapely.Polygon(travels_right), great_circle=False)
    assert shapely.symmetric_difference(area, theirs).area < ROUNDING


def test_a_hole_round_a_pole_leaves_a_belt() -> None:
    outer, hole = [(lon, 60.0) for lon in range(-150, 210, 30)], [(lon, 80.0) for lon in range(-150, 210, 30)]
    (belt,) = split_polygon((ring(outer), ring(hole)))
    assert shapely.Polygon(belt[0], belt[1:]).equals(shapely.box(-180, 60, 180, 80))


def test_a_polygon_that_was_closed_along_the_pole_by_hand_is_understood() -> None:
    closed = line((-180, -90), (180, -90), (180, -70), (60, -65), (-60, -65), (-180, -70), (-180, -90))
    (part,) = split_polygon((closed,))
    assert shapely.Polygon(part[0]).equals(shapely.Polygon(closed))
