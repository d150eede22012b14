"""Geodesics beside published values and the sphere."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from mapper.geometry import geodesic, sphere
from mapper.model.place import Position
from tests.geodesy import destination
from tests.geometry.strategies import position

KARNEY = [
    [float(number) for number in row.split()]
    for row in (Path(__file__).parent / "golden" / "geodtest.dat").read_text("ascii").splitlines()
]


@pytest.mark.parametrize("row", KARNEY, ids=lambda row: f"{row[6]:.0f}m")
def test_published_geodesics(row: list[float]) -> None:
    lat_a, lon_a, azimuth, lat_b, lon_b, _, length, *_ = row
    start, end = Position(lon_a, lat_a), Position(lon_b, lat_b)
    assert geodesic.distance_m(start, end) == pytest.approx(length, abs=1e-6)
    assert geodesic.length_m((start, end)) == pytest.approx(length, abs=1e-6)
    reached = destination(start, azimuth, length)
    assert geodesic.distance_m(reached, end) < 1e-6


@given(position(), position())
def test_the_ellipsoid_is_nearly_a_sphere(a: Position, b: Position) -> None:
    assert geodesic.distance_m(a, b) == pytest.approx(sphere.distance_m(a, b), rel=0.00562, abs=1e-6)


@given(st.lists(position(max_lat=89), min_size=2, max_size=8))
def test_a_line_is_as_long_as_its_segments(line: list[Position]) -> None:
    segments = sum(geodesic.distance_m(a, b) for a, b in pairwise(line))
    assert geodesic.length_m(tuple(line)) == pytest.approx(segments, abs=1e-3)


@given(st.lists(position(max_lat=89), min_size=2, max_size=6), st.floats(20_000, 3_000_000))
def test_densifying_keeps_length_and_positions(line: list[Position], step: float) -> None:
    # Between antipodal positions there is more than one shortest line.
    assume(all(geodesic.distance_m(a, b) < 19_000_000 for a, b in pairwise(line)))
    dense = geodesic.densify(tuple(line), step)
    assert geodesic.length_m(dense) == pytest.approx(geodesic.length_m(tuple(line)), abs=1e-3)
    assert all(geodesic.distance_m(a, b) <= step + 1e-3 for a, b in pairwise(dense))
    rest = iter(dense)
    assert all(position in rest for position in line)


def test_a_flight_from_moscow_to_vladivostok_bends_to_the_north() -> None:
    dense = geodesic.densify((Position(37.6, 55.75), Position(131.9, 43.1)), 100_000)
    assert len(dense) == 66
    assert 60 < max(lat for _, lat in dense) < 62


def test_what_is_short_enough_is_left_as_it_is() -> None:
    line = (Position(10, 10), Position(10, 10), Position(10.01, 10))
    assert geodesic.densify(line, 5000) == line


@pytest.mark.parametrize("step", [0.0, -1.0, float("nan")])
def test_a_step_has_a_length(step: float) -> None:
    with pytest.raises(ValueError, match="longer than zero"):
        geodesic.densify((Position(0, 0), Position(1, 1)), step)
