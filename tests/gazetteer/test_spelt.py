"""Places with their spellings, found by where they lie."""

from __future__ import annotations

from mapper.gazetteer import find, spelt_near
from mapper.model.place import Position


def test_towns_near_a_position_with_all_their_names() -> None:
    almaty = find("Almaty")[0]
    near = {town.geonames: town.keys for town in spelt_near(Position(76.93, 43.26), 0.5)}
    assert near[almaty.geonames][0] == "almaty"
    assert {"almaata", "алматы"} <= set(near[almaty.geonames])
    assert find("Bishkek")[0].geonames not in near


def test_large_towns_come_first() -> None:
    first = next(spelt_near(Position(37.9, 55.4), 0.5))
    assert first.geonames == find("Moscow")[0].geonames


def test_the_date_line_is_no_border() -> None:
    labasa = find("Labasa", "FJI")[0]
    beyond = Position(-179.9, labasa.position.lat)
    assert labasa.position.lon > 179
    assert labasa.geonames in {town.geonames for town in spelt_near(beyond, 1.0)}
