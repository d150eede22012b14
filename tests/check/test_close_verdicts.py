"""Places at the very edge of what a country admits: there the ellipsoid decides, not the sphere."""

from __future__ import annotations

import pytest

from mapper.check.spatial import is_farther
from mapper.geometry.borders import load_borders
from mapper.geometry.ellipsoidal import distance_to_territory_m
from mapper.model.place import Position
from tests.geodesy import destination

LISBON_OFF_COAST = Position(-10.2, 38.7)
"""West of Cabo da Roca, the nearest point of Natural Earth's Portugal."""


def test_the_ellipsoid_agrees_with_the_sphere_within_its_error() -> None:
    borders = load_borders()
    spherical = borders.distance_m(LISBON_OFF_COAST, "PRT")
    exact = distance_to_territory_m(LISBON_OFF_COAST, borders.polygons("PRT"), 200_000)
    assert exact == pytest.approx(spherical, rel=0.0057)
    assert exact != spherical


def test_a_metre_decides() -> None:
    borders = load_borders()
    exact = distance_to_territory_m(LISBON_OFF_COAST, borders.polygons("PRT"), 200_000)
    assert is_farther(LISBON_OFF_COAST, "PRT", exact - 1, borders)
    assert not is_farther(LISBON_OFF_COAST, "PRT", exact + 1, borders)


def test_inside_is_no_distance_and_across_the_180th_meridian_is_near() -> None:
    borders = load_borders()
    assert distance_to_territory_m(Position(37.6, 55.75), borders.polygons("RUS"), 1_000) == 0
    east_of_chukotka = destination(Position(180.0, 68.0), 90.0, 1_000.0)
    assert not is_farther(east_of_chukotka, "RUS", 1_000, borders)
