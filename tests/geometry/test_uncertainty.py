"""Discs of uncertainty."""

from __future__ import annotations

from itertools import pairwise

import pytest
import shapely
from hypothesis import assume, given
from hypothesis import strategies as st

from mapper.geometry.geodesic import distance_m
from mapper.geometry.sphere import in_polygon
from mapper.geometry.uncertainty import discs
from mapper.model.place import Position
from tests.geodesy import destination
from tests.geometry.strategies import position

RADII = st.floats(100, 400_000)


@given(position(), RADII)
def test_every_corner_lies_at_the_radius(centre: Position, radius: float) -> None:
    (parts,) = discs([centre], [radius])
    corners = [corner for part in parts for corner in part[0] if abs(corner.lon) < 180]
    assert corners
    for corner in corners:
        if abs(corner.lat) < 90:
            assert distance_m(centre, corner) == pytest.approx(radius, abs=0.01)


@given(position(), RADII)
def test_discs_are_sound_polygons(centre: Position, radius: float) -> None:
    (parts,) = discs([centre], [radius])
    for (outer,) in parts:
        assert outer[0] == outer[-1]
        assert shapely.Polygon(outer).is_valid
        assert shapely.is_ccw(shapely.LinearRing(outer))
        assert all(abs(a.lon - b.lon) <= 180 for a, b in pairwise(outer))


@given(position(max_lat=88), RADII, st.floats(0, 360), st.floats(0, 2))
def test_inside_is_what_is_nearer_than_the_radius(
    centre: Position, radius: float, azimuth: float, share: float
) -> None:
    # Edges are straight in longitude and latitude, which shows where a disc comes near a pole.
    assume(radius < 0.2 * (90 - abs(centre.lat)) * 111_000)
    assume(not 0.98 < share < 1.01)
    point = destination(centre, azimuth, share * radius)
    assume(abs(point.lon) < 180)
    (parts,) = discs([centre], [radius])
    assert any(in_polygon(point, part) for part in parts) == (share < 1)


@pytest.mark.parametrize("lat", [89.9, -89.9])
def test_a_disc_round_a_pole_holds_it_at_all_longitudes(lat: float) -> None:
    ((part,),) = discs([Position(30, lat)], [50_000])
    shape = shapely.Polygon(part[0])
    for lon in range(-179, 180, 7):
        assert shape.contains(shapely.Point(lon, lat * 89.99 / 89.9))
        assert not shape.contains(shapely.Point(lon, lat * 89.4 / 89.9))


def test_a_disc_at_180_has_a_part_on_either_side() -> None:
    (parts,) = discs([Position(180, -17)], [10_000])
    sides = sorted((min(lon for lon, _ in outer), max(lon for lon, _ in outer)) for (outer,) in parts)
    assert sides == [(-180, pytest.approx(-179.906, abs=0.001)), (pytest.approx(179.906, abs=0.001), 180)]


def test_many_discs_come_in_the_order_of_their_centres() -> None:
    centres = [Position(10, 10), Position(180, 0), Position(-70, 60)]
    together = discs(centres, [1000, 2000, 3000])
    assert together == [
        discs([centre], [radius])[0] for centre, radius in zip(centres, [1000, 2000, 3000], strict=True)
    ]


def test_no_sites_no_discs_and_no_radius_no_disc() -> None:
    assert discs([], []) == []
    assert discs([Position(1, 2)], [0.0]) == [()]
