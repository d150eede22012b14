"""Corridors in true metres."""

from __future__ import annotations

import tracemalloc
from itertools import pairwise

import numpy as np
import pytest
import shapely
from hypothesis import assume, example, given
from hypothesis import strategies as st
from numpy.typing import NDArray

from mapper.geometry.corridor import corridor
from mapper.geometry.geodesic import WGS84, densify
from mapper.geometry.sphere import in_polygon
from mapper.model.place import Line, Polygon, Position
from tests.geodesy import destination
from tests.sizes import assert_growth, seconds_of

WIDTHS = st.floats(2_000, 100_000)


@st.composite
def wandering(draw: st.DrawFn, max_lat: float = 80) -> Line:
    """Draw a line of one to four legs of up to 1500 km, often across 180° and at high latitude."""
    line = [Position(draw(st.one_of(st.floats(-180, 180), st.floats(170, 180))), draw(st.floats(-max_lat, max_lat)))]
    for azimuth, length in draw(
        st.lists(st.tuples(st.floats(0, 360), st.floats(10_000, 1_500_000)), min_size=1, max_size=4)
    ):
        line.append(destination(line[-1], azimuth, length))
    return tuple(line)


def distances(point: Position, line: Line) -> NDArray[np.float64]:
    """Measure on the ellipsoid how far a point lies from each position of a line."""
    lons, lats = np.array(line).T
    return np.asarray(WGS84.inv(np.full(len(lons), point.lon), np.full(len(lons), point.lat), lons, lats)[2])


def distance_from(line: Line, point: Position, step: float) -> float:
    """Measure how far a point lies from a line, by trying positions along it ever more closely."""
    spine = densify(line, step)
    to_spine = distances(point, spine)
    found = []
    for index in np.nonzero(to_spine < to_spine.min() + step)[0].tolist():
        near = densify(spine[max(0, index - 1) : index + 2], step / 100)
        found.append(float(distances(point, near).min()))
    return min(found)


def corners(parts: tuple[Polygon, ...]) -> list[Position]:
    """Return the corners of an outline without those on the cut at 180°."""
    return [
        corner for part in parts for ring in part for corner in ring if abs(corner.lon) < 180 and abs(corner.lat) < 90
    ]


@given(wandering(), WIDTHS)
def test_every_corner_lies_at_half_the_width(line: Line, half_width: float) -> None:
    outline = corners(corridor(line, half_width))
    sample = outline[:: max(1, len(outline) // 8)]
    for corner in sample:
        assert distance_from(line, corner, half_width / 2) == pytest.approx(half_width, rel=0.005)


@given(wandering(max_lat=65), WIDTHS, st.floats(0, 1), st.floats(0, 360), st.floats(0, 2.5))
def test_inside_is_what_is_near(line: Line, half_width: float, place: float, azimuth: float, share: float) -> None:
    spine = densify(line, half_width / 2)
    assume(max(abs(lat) for _, lat in spine) < 75)
    point = destination(spine[int(place * (len(spine) - 1))], azimuth, share * half_width)
    assume(abs(point.lon) < 180)
    distance = distance_from(line, point, half_width / 2)
    assume(not 0.97 < distance / half_width < 1.01)
    parts = corridor(line, half_width)
    assert any(in_polygon(point, part) for part in parts) == (distance < half_width)


@given(wandering(max_lat=89), WIDTHS)
@example(
    (Position(0, 0), Position(0, 0.1782059996824399), Position(0, 0.2686429333899631), Position(0, 0.36)), 15_838.0
)
@example((Position(129, -48.3463), Position(129, -47.9919), Position(129, -47.9019), Position(129, -47.812)), 15_837.5)
def test_corridors_are_sound_polygons(line: Line, half_width: float) -> None:
    for outer, *holes in corridor(line, half_width):
        assert shapely.Polygon(outer, holes).is_valid
        assert shapely.is_ccw(shapely.LinearRing(outer))
        assert not any(shapely.is_ccw(shapely.LinearRing(hole)) for hole in holes)
        assert all(abs(a.lon - b.lon) <= 180 for ring in (outer, *holes) for a, b in pairwise(ring))


@pytest.mark.parametrize("half_width", [5_000, 50_000])
def test_a_corridor_across_an_ocean_follows_the_geodesic(half_width: float) -> None:
    line = (Position(-74.1, 4.7), Position(-9.1, 38.7))
    outline = corners(corridor(line, half_width))
    for corner in outline[::25]:
        assert distance_from(line, corner, half_width / 2) == pytest.approx(half_width, rel=0.005)


def test_a_corridor_over_the_pole_holds_it() -> None:
    parts = corridor((Position(10, 85), Position(-170, 85)), 100_000)
    for lon in range(-179, 180, 20):
        assert any(in_polygon(Position(lon, 89.9), part) for part in parts)
    assert not any(in_polygon(Position(100, 88.5), part) for part in parts)
    assert any(in_polygon(Position(10, 88.5), part) for part in parts)


def test_a_corridor_across_180_has_two_parts() -> None:
    parts = corridor((Position(170, 60), Position(-170, 60)), 20_000)
    assert sorted((round(min(lon for lon, _ in part[0])), round(max(lon for lon, _ in part[0]))) for part in parts) == [
        (-180, -170),
        (170, 180),
    ]


def test_a_line_that_goes_round_something_leaves_a_hole() -> None:
    loop = (Position(0, 0), Position(5, 0), Position(5, 5), Position(0, 5), Position(0, 0))
    (part,) = corridor(loop, 10_000)
    assert len(part) == 2
    assert not in_polygon(Position(2.5, 2.5), part)


def test_a_line_that_stays_where_it_is_has_a_disc() -> None:
    (part,) = corridor((Position(3, 4), Position(3, 4)), 1000)
    assert in_polygon(Position(3, 4), part)
    assert all(d == pytest.approx(1000) for d in WGS84.inv(*np.array([(3, 4, *c) for c in part[0]]).T)[2])


@pytest.mark.parametrize("half_width", [0.0, -5.0, float("nan")])
def test_a_corridor_has_a_width(half_width: float) -> None:
    with pytest.raises(ValueError, match="wider than zero"):
        corridor((Position(0, 0), Position(1, 1)), half_width)


def dense(number: int, jagged: float) -> Line:
    """Return a line over half of Asia with so many positions, which go to and fro by so many degrees."""
    wave = np.sin(np.linspace(0, 9, number)) * 20 + 30 + jagged * np.sin(np.arange(number) * 1.7)
    return tuple(map(Position, np.linspace(20, 80, number).tolist(), wave.tolist()))


def cpu_seconds(line: Line) -> float:
    return seconds_of(lambda: corridor(line, 20_000))


@pytest.mark.slow
@pytest.mark.parametrize("jagged", [0.0, 0.005, 0.3])
def test_the_cost_of_many_positions_is_in_proportion_to_them(jagged: float) -> None:
    corridor(dense(100, jagged), 20_000)
    assert_growth(lambda number: cpu_seconds(dense(number, jagged)), 1_000, 4_000, most=8)


def test_a_line_of_many_positions_costs_little_more_than_the_same_line_of_few() -> None:
    assert_growth(lambda number: cpu_seconds(dense(number, 0.0)), 1_000, 20_000, most=8)


@pytest.mark.slow
@pytest.mark.parametrize("jagged", [0.0, 0.005])
def test_what_is_left_out_of_a_line_is_not_missed(jagged: float) -> None:
    line = dense(3_000, jagged)
    sample = corners(corridor(line, 20_000))[::150]
    for corner in sample:
        assert distance_from(line, corner, 2_000) == pytest.approx(20_000, rel=0.005)


@pytest.mark.slow
def test_a_corridor_that_is_all_but_a_line_takes_no_memory_of_its_length() -> None:
    line = tuple(Position(lon, 60.0 * (-1) ** lon) for lon in range(-60, -20, 10))
    tracemalloc.start()
    assert corridor(line, 0.5)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 500_000_000
