"""Seas drawn by hand: their shore is the coast, with no land in them and no strip of water left beside them."""

from __future__ import annotations

import pytest
import shapely

import mapper
from mapper.geometry.areas import outline
from mapper.geometry.borders import load_borders
from mapper.geometry.sea import is_at_sea, to_the_coast
from mapper.model.place import Polygon, Position
from tests.conftest import ROOT

NORTH_SEA: Polygon = (
    tuple(Position(*at) for at in ((2.5, 54.5), (4.0, 52.0), (5.6, 53.0), (5.5, 57.0), (2.5, 57.0), (2.5, 54.5))),
)
"""It begins in the Netherlands; its western and northern edges lie in open water."""


def shape_of(polygons: tuple[Polygon, ...]) -> shapely.MultiPolygon:
    return shapely.MultiPolygon([(outer, list(holes)) for outer, *holes in polygons])


@pytest.fixture(scope="module")
def caspian() -> tuple[Polygon, ...]:
    return mapper.load(ROOT).areas["caspian-sea"].polygons


def test_the_caspian_is_all_of_its_water_and_no_land(caspian: tuple[Polygon, ...]) -> None:
    around = outline(["AZE", "IRN", "KAZ", "RUS", "TKM", "UZB"])
    within = [shapely.Polygon(hole) for part in shapely.get_parts(around) for hole in part.interiors]
    water = next(hole for hole in within if shapely.contains_xy(hole, 51.0, 41.8)).difference(around)
    drawn, cut = shape_of(caspian), shape_of(to_the_coast(caspian))
    assert drawn.intersection(around).area > 0.5, "as drawn it lies on land"
    assert water.difference(drawn).area > 0.5, "and leaves water at the coast"
    assert cut.is_valid
    assert cut.intersection(around).area == pytest.approx(0.0, abs=1e-9)
    assert water.difference(cut).area < 0.001


def test_an_edge_in_open_water_stays_where_it_was_drawn() -> None:
    cut = shape_of(to_the_coast((NORTH_SEA,)))
    assert cut.bounds[0] == pytest.approx(2.5)
    assert cut.bounds[3] == pytest.approx(57.0)
    assert shape_of((NORTH_SEA,)).intersects(shape_of(load_borders().polygons("NLD")))
    assert all(not cut.intersects(shape_of(load_borders().polygons(code)).buffer(-1e-6)) for code in ("GBR", "NLD"))


def test_what_lies_on_land_only_stays_as_it_is() -> None:
    inland: Polygon = (tuple(Position(*at) for at in ((60.0, 60.0), (62.0, 60.0), (61.0, 61.0), (60.0, 60.0))),)
    assert to_the_coast((inland,)) == (inland,)


def test_a_place_in_no_territory_is_at_sea() -> None:
    assert is_at_sea(Position(51.0, 41.8))
    assert not is_at_sea(Position(44.6, 43.6))
