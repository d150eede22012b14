"""Disputed land: its outline is in the borders, areas say whether they have it, and every map's notice names it."""

from __future__ import annotations

from pathlib import Path

import pytest
import shapely

import mapper
from mapper.geometry.borders import disputed, topojson_bytes
from mapper.geometry.borders.topology import Topology
from mapper.render.common.messages import LANGUAGES, Messages
from tests.conftest import ROOT

STARTER = ROOT / "mapper" / "cli" / "starter"


def test_the_borders_have_its_outline_as_a_polygon_of_its_own() -> None:
    topology = Topology(topojson_bytes())
    for entry in disputed():
        country = [one for one in topology.geometries if (one["id"] or "") == entry["country"]]
        polygons = [shapely.Polygon(outer) for one in country for outer, *_ in topology.polygons(one)]
        held = [polygon for polygon in polygons if shapely.contains_xy(polygon, *entry["at"])]
        assert len(held) == 1
        assert 0.05 < held[0].area < 5.0, "square degrees: no more than the land in question"


@pytest.mark.parametrize("root", [ROOT, STARTER], ids=["own", "starter"])
def test_areas_say_whether_they_have_it(root: Path) -> None:
    said = 0
    for area in mapper.load(root).areas.values():
        for entry in disputed():
            if not set(area.countries).isdisjoint(entry["claimed_by"]):
                assert entry["names"]["en"] in area.definition, area.id
                said += 1
    assert said


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_notice_of_every_map_names_it(language: str) -> None:
    for entry in disputed():
        assert entry["names"][language] in Messages(language).text("attribution")
    assert all(entry["names"]["en"] in Messages(room="picture").text("borders") for entry in disputed())
