"""Distances between extents, against published figures, a projection in which they are plane, and brute force."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from pyproj import Geod, Transformer
from shapely.geometry.base import BaseGeometry

from mapper.model.place import Position
from mapper.questions.distances import farthest_m, nearest_m
from mapper.questions.extent import Extent, at, territory
from tests.geodesy import destination

GEOD = Geod(ellps="WGS84")


def box(west: float, south: float, east: float, north: float) -> Extent:
    return Extent(shapely.box(west, south, east, north))


def disc(lon: float, lat: float, radius_m: float) -> Extent:
    return Extent(shapely.Point(lon, lat), radius_m)


def test_between_positions_it_is_the_published_geodesic() -> None:
    # GeographicLib's documentation of GeodSolve: JFK 40.6N 73.8W to LHR 51.6N 0.5W is 5551759.400 m.
    assert nearest_m(disc(-73.8, 40.6, 0), disc(-0.5, 51.6, 0)) == pytest.approx(5_551_759.400, abs=0.01)
    assert farthest_m(disc(-73.8, 40.6, 0), disc(-0.5, 51.6, 0)) == pytest.approx(5_551_759.400, abs=0.01)


def test_nothing_is_farther_than_the_other_pole() -> None:
    # The quarter meridian of WGS84 is 10001965.729 m (Karney 2013).
    pole_to_pole_m = 2 * 10_001_965.729
    assert farthest_m(disc(0, -90, 50_000), disc(0, 90, 50_000)) == pytest.approx(pole_to_pole_m, abs=0.01)


@given(
    *[st.floats(-170, 170), st.floats(-70, 70), st.floats(0, 500_000)],
    *[st.floats(0, 360), st.floats(1000, 3_000_000), st.floats(0, 500_000)],
    *[st.floats(0, 360), st.floats(0, 360), st.floats(0, 1), st.floats(0, 1)],
)
def test_places_in_two_discs_lie_between_the_bounds(
    lon: float,
    lat: float,
    radius_m: float,
    azimuth: float,
    apart_m: float,
    other_radius_m: float,
    towards: float,
    other_towards: float,
    share: float,
    other_share: float,
) -> None:
    centre = Position(lon, lat)
    other = destination(centre, azimuth, apart_m)
    extents = disc(*centre, radius_m), disc(*other, other_radius_m)
    here = destination(centre, towards, share * radius_m)
    there = destination(other, other_towards, other_share * other_radius_m)
    real_m = GEOD.inv(*here, *there)[2]
    assert nearest_m(*extents) - 0.001 <= real_m <= farthest_m(*extents) + 0.001


def in_plane(geometry: BaseGeometry, code: int) -> BaseGeometry:
    to_plane = Transformer.from_crs("EPSG:4326", f"EPSG:{code}", always_xy=True)
    fine = shapely.segmentize(geometry, 0.01)
    return shapely.transform(fine, lambda degrees: np.column_stack(to_plane.transform(degrees[:, 0], degrees[:, 1])))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (box(76.2, 43.0, 76.4, 43.3), box(77.0, 43.1, 77.3, 43.6)),
        (box(75.1, 42.0, 75.2, 42.1), disc(77.2, 43.9, 0)),
        (Extent(shapely.LineString([(74.5, 42.0), (75.5, 44.0)])), box(76.8, 43.2, 77.1, 43.4)),
        (Extent(shapely.LineString([(74.5, 42.0), (75.0, 44.0)])), Extent(shapely.LineString([(77, 42), (76, 44)]))),
    ],
)
def test_the_least_distance_is_that_in_a_local_projection(one: Extent, other: Extent) -> None:
    # UTM zone 43 N, central meridian 75° E; its scale is 0.9996 there and within 0.05 % of 1 at 77.3° E.
    plane_m = shapely.distance(in_plane(one.shape, 32643), in_plane(other.shape, 32643))
    assert nearest_m(one, other) == pytest.approx(plane_m, rel=0.001)
    assert nearest_m(other, one) == pytest.approx(plane_m, rel=0.001)


@pytest.mark.parametrize(("codes", "others"), [("TKM", "AZE"), ("FJI", "NZL"), ("JPN", "KOR"), ("CUB", "HTI")])
def test_between_territories_it_is_what_trying_every_pair_of_corners_gives(codes: str, others: str) -> None:
    one, other = territory((codes,)), territory((others,))
    nearest, farthest = np.inf, 0.0
    lons, lats = other.corners.T
    for lon, lat in one.corners:
        apart_m = GEOD.inv(np.full_like(lons, lon), np.full_like(lats, lat), lons, lats)[2]
        nearest, farthest = min(nearest, apart_m.min()), max(farthest, apart_m.max())
    assert farthest_m(one, other) == pytest.approx(farthest, rel=0.0001)
    # Between corners at most 30 km apart two coasts may come nearer.
    assert nearest - 15_000 <= nearest_m(one, other) <= nearest + 0.001


def test_neighbours_touch() -> None:
    assert nearest_m(territory(("AFG",)), territory(("TJK",))) == 0.0


def test_a_place_inside_an_area_is_no_distance_from_it() -> None:
    assert nearest_m(at(Position(76.93, 43.26)), territory(("KAZ",))) == 0.0
    assert nearest_m(disc(-62.0, -9.0, 100), territory(("RUS",))) > 5_000_000


def test_180_degrees_are_no_edge() -> None:
    west, east = box(179.5, 60, 180, 61), box(-180, 60, -179.8, 61)
    assert nearest_m(west, east) == pytest.approx(0.0, abs=0.001)
    assert nearest_m(disc(179.9, 0, 0), disc(-179.9, 0, 0)) == pytest.approx(22_264, abs=1)


def test_a_course_is_near_whatever_it_passes() -> None:
    line = Extent(shapely.LineString([(60, 43), (90, 43)]), 5_000)
    almaty = disc(76.93, 43.26, 10_000)
    apart_m = GEOD.inv(76.93, 43.26, 76.93, 43.0)[2]
    assert nearest_m(line, almaty) == pytest.approx(apart_m - 15_000, abs=300)
    assert farthest_m(line, almaty) == pytest.approx(apart_m + 15_000, abs=300)


def test_no_place_of_an_area_is_farther_from_a_course_than_is_said() -> None:
    line, area = Extent(shapely.LineString([(70, 40), (80, 40)])), box(74, 41, 76, 42)
    bound_m = farthest_m(area, line)
    assert bound_m == farthest_m(line, area)
    on_line = [(70 + number / 100, 40.0) for number in range(1001)]
    lons, lats = np.array(on_line).T
    for angle in np.linspace(0, 2 * pi, 33):
        lon, lat = 75 + cos(angle), 41.5 + sin(angle) / 2
        assert GEOD.inv(np.full_like(lons, lon), np.full_like(lats, lat), lons, lats)[2].min() <= bound_m


def test_the_far_side_of_the_globe_is_far_away() -> None:
    """Fiji's territory ends at 180°, straight through the antipode of a place in Mali."""
    fiji = Extent(shapely.box(178.0, -18.0, 180.0, -16.0))
    assert nearest_m(Extent(shapely.Point(0.0, 16.5)), fiji) > 10_000_000.0
