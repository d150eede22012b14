"""What is near a place of the sound dataset: by discs, areas and corridors, and schematic legs by their stops alone."""

from __future__ import annotations

import pytest

import mapper
from mapper.errors import UsageError
from mapper.model.place import Position
from tests.conftest import SOUND
from tests.geodesy import destination

DATASET = mapper.load(SOUND)
ALL = mapper.compose(DATASET, DATASET.maps["all"])
ALMATY = Position(76.9286, 43.2567)


def near(km: float, place: str) -> dict[str, str]:
    return {found.mark.id: found.certainty.value for found in mapper.query(ALL, within_km=(km, place)).marks}


def from_almaty(km: float, azimuth: float = 180.0) -> str:
    lon, lat = destination(ALMATY, azimuth, km * 1000)
    return f"{lon},{lat}"


@pytest.mark.parametrize(
    ("km_off", "certainty"), [(0, "definitely"), (39.9, "definitely"), (40.1, "possibly"), (59.9, "possibly")]
)
def test_the_disc_decides_and_not_its_centre(km_off: float, certainty: str) -> None:
    # The office lies anywhere within 10 km; asked is whether that is within 50 km.
    assert near(50, from_almaty(km_off))["office"] == certainty


def test_beyond_the_disc_it_is_not_near() -> None:
    assert "office" not in near(50, from_almaty(60.1))


def test_a_traced_leg_is_near_what_it_passes_give_or_take_its_corridor() -> None:
    # The flight starts at Almaty and heads north-west, 20 km on either side.
    assert near(50, from_almaty(25, 180))["flight"] == "definitely"
    assert near(50, from_almaty(35, 180))["flight"] == "possibly"
    assert "flight" not in near(50, from_almaty(75, 180))
    assert near(25, "office")["flight"] == "possibly"
    assert near(35, "office")["flight"] == "definitely"


def test_a_schematic_leg_is_near_by_its_stops_alone_and_never_for_sure() -> None:
    middle = "62.5,46.0"  # on the line as drawn, in neither of its territories
    assert "afghanistan-russia" not in near(50, middle)
    assert near(50, "69.2,34.5")["afghanistan-russia"] == "possibly"  # in Kabul
    assert near(50, "37.6,55.75")["afghanistan-russia"] == "possibly"  # in Moscow
    assert near(20_000, "37.6,55.75")["afghanistan-russia"] == "possibly"


def test_an_area_is_anywhere_within() -> None:
    assert near(50, "51.0,41.0")["caspian"] == "possibly"
    assert near(1000, "51.0,41.0")["caspian"] == "definitely"


def test_a_mark_is_near_itself() -> None:
    assert near(0, "russia")["russia"] == "definitely"
    assert near(0, "ferry")["ferry"] == "definitely"


def test_distance_and_clocks_are_as_sure_as_the_worse_of_them() -> None:
    answer = mapper.query(ALL, within_km=(5, "office"), held="2010")
    assert {found.mark.id: found.certainty.value for found in answer.marks}["office"] == "definitely"
    answer = mapper.query(ALL, within_km=(50, from_almaty(45)), held="2010")
    assert {found.mark.id: found.certainty.value for found in answer.marks}["office"] == "possibly"
    answer = mapper.query(ALL, within_km=(50, from_almaty(45)), held="2015")
    assert {found.mark.id: found.certainty.value for found in answer.marks}["office"] == "undated"


def test_claims_are_those_of_what_is_near() -> None:
    claims = {found.claim.ref for found in mapper.query(ALL, within_km=(100, "131.9,43.15")).claims}
    assert {"open-report#laboratory", "open-report#no-laboratory"} <= claims
    assert "open-report#office-in-almaty" not in claims


@pytest.mark.parametrize("place", ["offce", "76.9", "200,43", "76.9,95", "1.2.3,4", "quokka-store", ""])
def test_a_place_that_is_not_there_is_told(place: str) -> None:
    with pytest.raises(UsageError, match="no place"):
        mapper.query(ALL, within_km=(50, place))


@pytest.mark.parametrize("km", [-1.0, float("nan"), float("inf")])
def test_what_is_no_distance_is_told(km: float) -> None:
    with pytest.raises(UsageError, match="is no distance"):
        mapper.query(ALL, within_km=(km, "office"))
