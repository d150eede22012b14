"""What of a map can be chosen, and what days its dates mean."""

from __future__ import annotations

from dataclasses import replace

import pytest

import mapper
from mapper.document.map_document import MapDocument
from mapper.model.dataset import Dataset
from mapper.model.grade import Tlp
from tests.conftest import SOUND


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return mapper.load(SOUND)


@pytest.fixture(scope="module")
def document(dataset: Dataset) -> MapDocument:
    return mapper.compose(dataset, dataset.maps["all"])


def choices(document: MapDocument) -> dict[str, dict[str, str]]:
    return {facet.id: facet.choices for facet in document.facets}


def test_only_values_that_occur_can_be_chosen(document: MapDocument) -> None:
    offered = choices(document)
    assert offered["mode"] == {"sea": "By sea", "air": "By air"}
    assert list(offered["basis"]) == ["geocoded", "traced", "schematic", "drawn", "defined"]
    assert list(offered["status"]) == ["stated", "alleged", "possible"]
    assert list(offered["route"]) == ["northern-route", "caspian-corridor"]


def test_the_author_of_a_source_is_a_voice_by_name(document: MapDocument) -> None:
    assert choices(document)["voice"] == {
        "drug-board": "Drug Board",
        "news-agency": "News Agency",
        "author of open-report": "An office, A. Writer",
    }


def test_a_place_has_the_routes_of_which_its_claims_speak(dataset: Dataset) -> None:
    routes = {mark.id: mark.routes for mark in mapper.compose(dataset, dataset.maps["all"]).marks}
    assert routes["office"] == ("northern-route",)
    assert routes["russia"] == ("northern-route", "caspian-corridor")
    assert routes["laboratory"] == ()
    speaking = replace(dataset.claims["open-report#laboratory"], about=("laboratory", "caspian-corridor"))
    more = replace(dataset, claims={**dataset.claims, speaking.ref: speaking})
    routes = {mark.id: mark.routes for mark in mapper.compose(more, dataset.maps["all"]).marks}
    assert routes["laboratory"] == ("caspian-corridor",)


def test_a_map_knows_no_routes_but_its_own(dataset: Dataset) -> None:
    document = mapper.compose(dataset, replace(dataset.maps["all"], routes=("caspian-corridor",)))
    assert {route for mark in document.marks for route in mark.routes} == {"caspian-corridor"}
    assert list(choices(document)["route"]) == ["caspian-corridor"]


def test_every_date_is_told_in_days(document: MapDocument) -> None:
    bounds = {date.edtf: (date.extent, date.bounds) for date in document.dates}
    given = {text for claim in document.claims for text in (claim.when, claim.said)}
    given |= {source.available for source in document.sources}
    assert given - {""} == bounds.keys()
    assert bounds["199X"] == ("within", ("1990-01-01", "1999-12-31"))
    assert bounds["2010-01"] == ("at", ("2010-01-01", "2010-01-31"))
    assert bounds["2006/2010-01"] == ("throughout", ("2006-01-01", "2006-12-31", "2010-01-01", "2010-01-31"))


def test_a_territory_that_is_no_mark_is_known_by_its_countries(dataset: Dataset) -> None:
    fewer = mapper.compose(dataset, replace(dataset.maps["all"], areas=("russia",)))
    stops = {stop.id: stop.countries for mark in fewer.marks if mark.kind == "leg" for stop in mark.stops}
    assert stops["afghanistan"] == ("AFG",)
    assert stops["russia"] == ()


@pytest.mark.parametrize("ceiling", list(Tlp))
def test_withheld_voices_and_routes_are_not_offered(dataset: Dataset, ceiling: Tlp) -> None:
    offered = choices(mapper.compose(dataset, dataset.maps["all"], max_tlp=ceiling))
    may = ceiling in (Tlp.AMBER, Tlp.AMBER_STRICT, Tlp.RED)
    assert ("quokka-route" in offered["route"]) == may
    assert ("quokka-service" in offered["voice"]) == may
    assert ("closed-paper" in offered["source"]) == may
