"""What a map shows, and how it says how sure it is."""

from __future__ import annotations

from dataclasses import replace

import pytest

import mapper
from mapper.document.map_document import Mark, Stop
from mapper.model.dataset import Dataset
from mapper.model.map_spec import MapSpec
from mapper.model.problem import Problem
from mapper.model.subset import without
from tests.conftest import SOUND


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return mapper.load(SOUND)


@pytest.fixture(scope="module")
def marks(dataset: Dataset) -> dict[str, Mark]:
    return {mark.id: mark for mark in mapper.compose(dataset, dataset.maps["all"]).marks}


def shown_by(dataset: Dataset, **changes: object) -> set[str]:
    spec: MapSpec = replace(dataset.maps["all"], **changes)  # type: ignore[arg-type]
    return {mark.id for mark in mapper.compose(dataset, spec).marks}


def test_a_mark_is_firm_only_if_somebody_states_it(marks: dict[str, Mark]) -> None:
    assert {mark.id for mark in marks.values() if not mark.firm} == {"laboratory", "flight", "office"}


def test_a_mark_is_contested_if_no_firm_carrier_is_left_without_contradiction(marks: dict[str, Mark]) -> None:
    # What the office is for is disputed, and how many in Russia use drugs; what ties them to the trade is not.
    assert {mark.id for mark in marks.values() if mark.contested} == {"laboratory"}


def test_denials_stand_beside_the_carriers_and_not_among_them(marks: dict[str, Mark]) -> None:
    laboratory = marks["laboratory"]
    assert (laboratory.claims, laboratory.denials) == (("open-report#laboratory",), ("open-report#no-laboratory",))


def test_claims_come_strongest_first(marks: dict[str, Mark]) -> None:
    assert marks["office"].claims[0] == "open-report#office-in-almaty"


def test_a_territory_is_drawn_only_if_a_claim_speaks_of_it_be_it_through_a_leg(dataset: Dataset) -> None:
    assert {"russia", "afghanistan"} <= shown_by(dataset)
    unsaid = replace(dataset.claims["open-report#opiates-go-north"], about=("northern-route",))
    less = replace(dataset, claims={**dataset.claims, unsaid.ref: unsaid})
    assert {"russia"} == shown_by(less) & {"russia", "afghanistan"}


def test_what_nothing_ties_to_the_trade_is_quiet(marks: dict[str, Mark]) -> None:
    assert {mark.id for mark in marks.values() if mark.quiet} == {"laboratory"}


OWN = {
    "site": {"category", "category_id", "symbol", "country", "precision", "uncertainty_m"},
    "leg": {"route", "colour", "modes", "mode_ids", "commodities", "commodity_ids", "stops"}
    | {"open_start", "open_end", "half_width_m", "width_note"},
    "area": {"category", "category_id", "symbol", "countries", "definition", "water"},
}


def test_a_mark_has_what_its_kind_can_have_and_nothing_else(dataset: Dataset) -> None:
    shown = mapper.compose(dataset, dataset.maps["all"]).as_json()["marks"]
    every = set.intersection(*(set(mark) for mark in shown))
    assert {mark["kind"]: mark.keys() - every for mark in shown} == OWN


def test_an_open_end_is_said_to_be_open(marks: dict[str, Mark]) -> None:
    flight, ferry = marks["flight"], marks["ferry"]
    assert flight.kind == ferry.kind == "leg"
    assert (flight.open_start, flight.open_end) == (False, True)
    assert (ferry.open_start, ferry.stops) == (True, (Stop("caspian", "Caspian Sea"), Stop("russia", "Russia")))


def test_air_legs_follow_the_geodesic_and_others_the_file(marks: dict[str, Mark]) -> None:
    assert marks["flight"].geometry is not None
    assert len(marks["flight"].geometry["coordinates"]) > 2
    assert marks["afghanistan-russia"].geometry == {"type": "LineString", "coordinates": [(66.0, 33.8), (58.0, 58.0)]}


def test_a_width_is_drawn_where_a_source_gives_one(marks: dict[str, Mark]) -> None:
    assert marks["flight"].shading is not None
    assert marks["afghanistan-russia"].shading is None


@pytest.mark.parametrize(
    ("changes", "gone"),
    [
        ({"routes": ("northern-route",)}, {"ferry", "caspian"}),
        ({"routes": ()}, {"afghanistan-russia", "flight", "ferry", "caspian", "russia", "afghanistan"}),
        ({"categories": ("institution",)}, {"laboratory", "caspian"}),
        ({"categories": ()}, {"laboratory", "office", "caspian"}),
        ({"commodities": ("heroin",)}, {"ferry", "flight"}),
        ({"areas": ("russia",)}, {"caspian", "afghanistan"}),
        ({"areas": ()}, {"caspian", "russia", "afghanistan"}),
        ({"sites": ("office",)}, {"laboratory"}),
    ],
)
def test_a_map_shows_what_it_asks_for(dataset: Dataset, changes: dict[str, object], gone: set[str]) -> None:
    assert shown_by(dataset) - shown_by(dataset, **changes) == gone


def test_a_route_without_known_ends_is_there_with_its_claims_alone(dataset: Dataset) -> None:
    claims = dataset.claims
    about_it = replace(claims["open-report#ferry"], id="somewhere", about=("quokka-route",))
    more = replace(without(dataset, {"quokka-leg"}), claims={**claims, about_it.ref: about_it})
    layers = {layer.id: layer for layer in mapper.compose(more, more.maps["all"]).layers}
    assert (layers["route-quokka-route"].marks, layers["route-quokka-route"].claims) == ((), (about_it.ref,))


def test_every_claim_is_there_that_another_one_leads_to(dataset: Dataset) -> None:
    for spec in dataset.maps.values():
        claims = {claim.ref: claim for claim in mapper.compose(dataset, spec).claims}
        for claim in claims.values():
            for ref in (*claim.supports, *claim.supported_by, *claim.responses, *claim.conflicts):
                assert ref in claims


def test_the_legend_has_a_row_for_each_combination_that_occurs(dataset: Dataset) -> None:
    document = mapper.compose(dataset, dataset.maps["all"])
    rows = {(row.kind, row.basis, row.firm, row.contested) for row in document.legend}
    seen = {(mark.kind, mark.basis, mark.firm, mark.contested) for mark in document.marks}
    assert rows - seen == {("disc", "", True, False), ("corridor", "", True, False)}
    assert seen <= rows


def test_a_chain_of_voices_runs_from_the_first_speaker(dataset: Dataset) -> None:
    claims = {claim.ref: claim for claim in mapper.compose(dataset, dataset.maps["all"]).claims}
    chain = claims["open-report#office-is-useless"].chain
    assert [speaker.names for speaker in chain] == [("News Agency",), ("Drug Board",)]
    assert claims["open-report#no-laboratory"].answered_voices == ("Drug Board",)


def test_records_left_out_are_named_unless_a_withheld_source_might_speak_through_them(dataset: Dataset) -> None:
    problem = Problem("geodata/sites.geojson", 3, 1, "error", "quokka-store", "", "has quokkas.", "")
    spec = dataset.maps["all"]
    assert mapper.compose(dataset, spec, left_out=[problem]).left_out[0].message == ""
    alone = without(dataset, {"closed-paper"})
    assert mapper.compose(alone, spec, left_out=[problem]).left_out[0].message == "has quokkas."
