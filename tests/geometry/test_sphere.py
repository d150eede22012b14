"""Distances and insides on the sphere."""

from __future__ import annotations

from itertools import pairwise
from math import inf

import pytest
import shapely
from hypothesis import assume, given
from hypothesis import strategies as st
from pyproj import Geod

from mapper.geometry.sphere import (
    box_around,
    distance_m,
    distance_to_ring_m,
    distance_to_segment_m,
    in_box,
    in_polygon,
    in_ring,
)
from mapper.model.place import Position
from tests.geometry.strategies import position, ring, star, wrapped

WGS84 = Geod(ellps="WGS84")


@given(position(), position())
def test_a_distance_is_near_to_that_on_the_ellipsoid(a: Position, b: Position) -> None:
    ellipsoidal = WGS84.inv(a.lon, a.lat, b.lon, b.lat)[2]
    assert distance_m(a, b) == pytest.approx(ellipsoidal, rel=0.00562, abs=1e-6)


@given(position(), position())
def test_a_distance_is_the_same_both_ways(a: Position, b: Position) -> None:
    assert distance_m(a, b) == distance_m(b, a)
    assert distance_m(a, a) == 0


def test_from_pole_to_pole_is_half_the_globe() -> None:
    assert distance_m(Position(0, 90), Position(77, -90)) == pytest.approx(20_015_115, abs=1)


def test_the_far_side_of_180_is_near() -> None:
    assert distance_m(Position(179.9, 0), Position(-179.9, 0)) == pytest.approx(22_239, abs=1)


@given(
    st.floats(-180, 180),
    st.floats(-80, 80),
    st.tuples(st.floats(-20, 20), st.floats(-9, 9)),
    st.tuples(st.floats(-20, 20), st.floats(-9, 9)),
)
def test_a_segment_is_straight_in_longitude_and_latitude(
    lon: float, lat: float, run: tuple[float, float], away: tuple[float, float]
) -> None:
    start, end = Position(lon, lat), Position(wrapped(lon + run[0]), lat + run[1])
    point = Position(wrapped(lon + away[0]), lat + away[1])
    samples = [Position(wrapped(lon + run[0] * step / 500), lat + run[1] * step / 500) for step in range(501)]
    nearest = min(distance_m(point, sample) for sample in samples)
    # The samples lie up to 2.5 km from the nearest point of the segment, and the segment is moved by up to 5 m.
    longest_step = max(distance_m(samples[0], samples[1]), distance_m(samples[-2], samples[-1]))
    assert nearest - longest_step - 5 <= distance_to_segment_m(point, start, end) <= nearest + 5


def test_a_point_on_a_long_parallel_lies_on_it() -> None:
    west, east = Position(-123.0, 49.0), Position(-95.0, 49.0)
    assert distance_to_segment_m(Position(-109.0, 49.0), west, east) < 5


def test_a_segment_across_180_is_short() -> None:
    distance = distance_to_segment_m(Position(180.0, 1.0), Position(179.0, 0.0), Position(-179.0, 0.0))
    assert distance == pytest.approx(111_195, abs=20)


@given(
    position(max_lat=85), st.floats(-170, 170), st.floats(-70, 70), st.lists(st.floats(1, 9), min_size=3, max_size=40)
)
def test_a_ring_is_as_far_as_its_nearest_edge(point: Position, lon: float, lat: float, radii: list[float]) -> None:
    closed = ring(star(lon, lat, radii))
    edges = [distance_to_segment_m(point, a, b) for a, b in pairwise(closed)]
    assert distance_to_ring_m(point, closed) == pytest.approx(min(edges), abs=0.001)


def test_a_ring_beyond_the_bound_is_at_the_bound() -> None:
    closed = ring(star(0, 0, [1, 1, 1]))
    assert distance_to_ring_m(Position(90, 0), closed, within=5000) == 5000
    assert distance_to_ring_m(Position(90, 0), closed) > 9_000_000


@given(st.floats(-160, 160), st.floats(-60, 60), st.lists(st.floats(2, 19), min_size=3, max_size=20), st.data())
def test_the_inside_of_a_ring(lon: float, lat: float, radii: list[float], data: st.DataObject) -> None:
    closed = ring(star(lon, lat, radii))
    shape = shapely.Polygon(closed)
    point = Position(data.draw(st.floats(lon - 20, lon + 20)), data.draw(st.floats(lat - 20, lat + 20)))
    assume(shape.boundary.distance(shapely.Point(point)) > 1e-9)
    assert in_ring(point, closed) == shape.contains(shapely.Point(point))


def test_a_hole_is_outside() -> None:
    polygon = (ring([(0, 0), (10, 0), (10, 10), (0, 10)]), ring([(4, 4), (4, 6), (6, 6), (6, 4)]))
    assert in_polygon(Position(1, 1), polygon)
    assert not in_polygon(Position(5, 5), polygon)


def test_a_position_on_a_common_border_belongs_to_one_neighbour() -> None:
    west, east = ring([(0, 0), (5, 0), (5, 5), (0, 5)]), ring([(5, 0), (9, 0), (9, 5), (5, 5)])
    assert [in_ring(Position(5, 2), side) for side in (west, east)] == [False, True]


@given(position(), st.floats(0.001, 5_000_000), position())
def test_a_box_holds_all_that_is_near(centre: Position, radius: float, other: Position) -> None:
    if distance_m(centre, other) < radius:
        assert in_box(other, box_around(centre, radius))


def test_a_box_without_bound_is_the_whole_globe() -> None:
    assert box_around(Position(10, 20), inf) == (-180, -90, 180, 90)
