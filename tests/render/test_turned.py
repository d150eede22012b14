"""The map on one flat world: what spans 180° is in one piece there, and nothing is moved but by whole circles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import shapely

import mapper
from mapper.document.map_document import MapDocument
from mapper.layout.frame import framed
from mapper.render.turned import turn
from tests.conftest import SOUND
from tests.pacific import SITES, make_pacific


@pytest.fixture
def pacific(sound: Path) -> MapDocument:
    dataset = mapper.load(make_pacific(sound))
    return mapper.compose(dataset, dataset.maps["pacific"])


def positions(coordinates: Any) -> Iterator[tuple[float, float]]:
    if isinstance(coordinates[0], int | float):
        yield coordinates[0], coordinates[1]
    else:
        for part in coordinates:
            yield from positions(part)


def test_a_map_that_does_not_span_180_stays_as_it_is() -> None:
    dataset = mapper.load(SOUND)
    document = mapper.compose(dataset, dataset.maps["all"])
    assert turn(document) == (document, -180)
    assert "data-cut" not in mapper.to_html(document).partition(">")[0]


def test_lines_go_over_180_and_every_place_is_where_it_was(pacific: MapDocument) -> None:
    turned, cut = turn(pacific)
    west, _, east, _ = turned.bounds
    assert cut <= west < east <= cut + 360
    for before, after in zip(pacific.marks, turned.marks, strict=True):
        assert after.geometry is not None
        lons = [lon for lon, _ in positions(after.geometry["coordinates"])]
        assert all(west <= lon <= east for lon in [*lons, after.label_at[0]])
        assert before.geometry is not None
        given = {(round(lon % 360, 6), lat) for lon, lat in positions(before.geometry["coordinates"])}
        assert {(round(lon % 360, 6), lat) for lon, lat in positions(after.geometry["coordinates"])} <= given
        if after.kind == "leg":
            assert after.geometry["type"] == "LineString"
            assert all(abs(one - other) < 20 for one, other in pairwise(lons))


def test_a_disc_across_180_is_one(sound: Path) -> None:
    dataset = mapper.load(make_pacific(sound))
    document = mapper.compose(dataset, dataset.maps["pacific"])
    (suva,) = [mark for mark in document.marks if mark.id == "suva"]
    halves = [[(179.0, -17.0), (180.0, -17.0), (180.0, -16.0), (179.0, -17.0)]]
    other = [[(-180.0, -17.0), (-179.0, -17.0), (-180.0, -16.0), (-180.0, -17.0)]]
    cut_disc = replace(suva, shading={"type": "MultiPolygon", "coordinates": [halves, other]})
    turned, _ = turn(replace(document, marks=(cut_disc,)))
    shading = turned.marks[0].shading
    assert shading is not None
    assert len(shading["coordinates"]) == 1
    assert shapely.geometry.shape(shading).bounds == (179, -17, 181, -16)


def test_a_view_on_both_sides_of_the_cut_shows_the_whole_world(pacific: MapDocument) -> None:
    wide = replace(pacific, bounds=(-180.0, -60.0, 180.0, 80.0))
    assert turn(wide) == (wide, -180)
    crossing = replace(pacific, bounds=(20.0, -60.0, -30.0, 70.0))
    turned, cut = turn(crossing)
    assert (-30 < cut < 20, turned.bounds) == (True, (20.0, -60.0, 330.0, 70.0))


def test_a_notebook_opens_on_both_sides_of_180(pacific: MapDocument) -> None:
    west, south, east, north = turn(framed(pacific))[0].bounds
    assert west < 180 < east
    text = mapper.to_folium(pacific).get_root().render()
    assert f"[[{south}, {west}], [{north}, {east}]]" in text.replace("\n", " ")
    assert '"copies":[0.0,360.0]' in text


@pytest.mark.parametrize("cut", [0, 2])
def test_a_picture_draws_every_site(sound: Path, cut: int) -> None:
    from mapper.render.picture.frame import Box
    from mapper.render.picture.scene import Scene

    names = list(SITES)[cut:]
    dataset = mapper.load(make_pacific(sound, names, []))
    scene = Scene(mapper.compose(dataset, dataset.maps["pacific"]), Box(0.0, 0.0, 900.0, 600.0))
    assert sorted(site.mark.id for site in scene.sites) == sorted(names)


def test_a_symbol_at_the_edge_of_a_picture_is_drawn_within_it(pacific: MapDocument) -> None:
    from mapper.render.picture.frame import Box
    from mapper.render.picture.scene import Scene

    box = Box(0.0, 0.0, 900.0, 600.0)
    tight = replace(pacific, bounds=(174.7633, -36.8485, -171.7514, -13.8333))
    scene = Scene(tight, box)
    assert sorted(site.mark.id for site in scene.sites) == sorted(SITES)
    assert all(box.holds(site.spot) for site in scene.sites)
