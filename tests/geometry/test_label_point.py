"""Where names of drawn areas stand."""

from __future__ import annotations

import pytest
import shapely
from hypothesis import assume, given
from hypothesis import strategies as st

from mapper.geometry.label_point import label_point
from mapper.model.place import Position, Ring
from tests.geometry.strategies import ring, star

SQUARE = ring([(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)])


def square(west: float, south: float, size: float) -> Ring:
    return ring([(west, south), (west + size, south), (west + size, south + size), (west, south + size)])


def test_the_middle_of_a_square() -> None:
    assert label_point([(SQUARE,)]) == (5, 5)


def test_the_largest_part_is_named_in_whatever_order_they_come() -> None:
    small, large = (square(40, 40, 1),), (square(20, 0, 4),)
    assert label_point([small, large]) == label_point([large, small]) == (22, 2)


@pytest.mark.parametrize("turned", [False, True])
def test_a_hole_pushes_the_name_aside(turned: bool) -> None:
    hole = square(3, 3, 4)
    lon, lat = label_point([(SQUARE, hole[::-1] if turned else hole)])
    assert (lon, lat) in {(1.5, 5), (8.5, 5)}


def test_a_crescent_is_named_on_itself_not_beside_it() -> None:
    crescent = ring(
        [(0.0, 0.0), (10.0, 0.0), (10.0, 1.0), (1.0, 1.0), (1.0, 9.0), (10.0, 9.0), (10.0, 10.0), (0.0, 10.0)]
    )
    assert label_point([(crescent,)]) == (0.5, 5)


def test_across_180_the_name_stands_in_the_larger_part() -> None:
    assert label_point([(ring([(170.0, 0.0), (184.0, 0.0), (184.0, 6.0), (170.0, 6.0)]),)]) == (175, 3)


@given(st.floats(-180, 180), st.floats(-60, 60), st.lists(st.floats(1, 25), min_size=3, max_size=20))
def test_it_lies_inside_and_has_six_decimals(lon: float, lat: float, radii: list[float]) -> None:
    assume(abs(lon) < 150)
    outer = ring(star(lon, lat, radii))
    point = label_point([(outer,)])
    assert shapely.Polygon(outer).buffer(1e-6).contains(shapely.Point(point))
    assert point == Position(round(point.lon, 6), round(point.lat, 6))


@pytest.mark.parametrize("polygons", [[], [((Position(0, 0), Position(1, 1), Position(0, 0)),)]])
def test_without_an_area_there_is_no_place_for_a_name(polygons: list[tuple[Ring, ...]]) -> None:
    with pytest.raises(ValueError, match="area"):
        label_point(polygons)
