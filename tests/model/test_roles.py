"""What a place is in a claim, and what follows: which marks are quiet, firm and contested."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import mapper
from mapper.model.claim import Claim
from mapper.model.dataset import Dataset
from mapper.model.disagreement import Disagreeing, Disagreement
from mapper.model.grade import Status
from mapper.model.role import Role
from tests.conftest import SOUND

OPIATES, FERRY, FLIGHT = "open-report#opiates-go-north", "open-report#ferry", "open-report#flight"
IN_ALMATY, USEFUL = "open-report#office-in-almaty", "open-report#office-is-useful"


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return mapper.load(SOUND)


def changed(dataset: Dataset, ref: str, **changes: Any) -> Dataset:
    """Return the dataset in which one claim differs."""
    return replace(dataset, claims={**dataset.claims, ref: replace(dataset.claims[ref], **changes)})


def added(dataset: Dataset, name: str, like: str = IN_ALMATY, **changes: Any) -> Dataset:
    """Return the dataset with one claim more, which is like another."""
    claim: Claim = replace(dataset.claims[like], id=name, **changes)
    return replace(dataset, claims={**dataset.claims, claim.ref: claim})


def seized_at_office(dataset: Dataset, **changes: Any) -> Dataset:
    """Return the dataset in which the closed paper's run is withdrawn and something was seized at the office."""
    open_only = changed(dataset, FLIGHT, about=())
    less = changed(open_only, "closed-paper#quokka-run", withdrawn="2026-11-30: wrong")
    return added(less, "seized", about=("office",), roles=(("office", Role.SEIZURE),), **changes)


def test_a_claim_about_a_leg_speaks_of_its_stops(dataset: Dataset) -> None:
    assert dataset.roles[OPIATES] == {
        "northern-route": (Role.CONTEXT,),
        "afghanistan-russia": (Role.CONTEXT,),
        "afghanistan": (Role.ORIGIN,),
        "russia": (Role.DESTINATION,),
    }
    assert OPIATES in dataset.carriers("afghanistan")


def test_it_does_so_where_the_claim_is_written_on_the_leg(dataset: Dataset) -> None:
    leg = replace(dataset.legs["ferry"], claims=(IN_ALMATY,))
    written = replace(dataset, legs={**dataset.legs, "ferry": leg})
    assert written.roles[IN_ALMATY]["caspian"] == (Role.TRANSIT,)


def test_what_is_between_is_transit_though_the_list_names_it_too(dataset: Dataset) -> None:
    assert dataset.claims[FERRY].about == ("ferry", "caspian")
    assert dataset.roles[FERRY]["caspian"] == (Role.TRANSIT,)


@pytest.mark.parametrize("role", [Role.SEIZURE, Role.CONTEXT, Role.DESTINATION])
def test_a_role_that_the_claim_gives_beats_the_legs(dataset: Dataset, role: Role) -> None:
    told = changed(dataset, FERRY, about=("caspian", "ferry"), roles=(("caspian", role), ("ferry", Role.ALONG)))
    assert told.roles[FERRY] == {"caspian": (role,), "ferry": (Role.ALONG,), "russia": (Role.DESTINATION,)}


def test_a_stop_of_two_legs_has_both_roles(dataset: Dataset) -> None:
    told = changed(dataset, FLIGHT, about=("afghanistan-russia", "on"))
    on = replace(dataset.legs["afghanistan-russia"], id="on", start="russia", end="office")
    more = replace(told, legs={**told.legs, "on": on})
    assert more.roles[FLIGHT]["russia"] == (Role.DESTINATION, Role.ORIGIN)


def test_a_bare_list_ties_nothing_to_the_trade(dataset: Dataset) -> None:
    assert dataset.roles["open-report#laboratory"] == {"laboratory": (Role.CONTEXT,)}
    assert dataset.is_quiet("laboratory")
    assert not dataset.is_quiet("russia")
    assert not dataset.is_quiet("ferry"), "a leg is of the trade by what it is"


@pytest.mark.parametrize("role", [Role.ENFORCEMENT, Role.TRAINING, Role.MEETING, Role.TREATMENT])
def test_the_work_against_it_ties_nothing_either(dataset: Dataset, role: Role) -> None:
    told = changed(dataset, "open-report#laboratory", roles=(("laboratory", role),))
    assert told.is_quiet("laboratory")
    assert told.evidence("laboratory") == ("open-report#laboratory",)


def test_a_mark_is_as_firm_as_what_ties_it_to_the_trade(dataset: Dataset) -> None:
    alleged = seized_at_office(dataset, status=Status.ALLEGED)
    assert IN_ALMATY in alleged.carriers("office"), "that it works there is stated"
    assert (alleged.is_firm("office"), alleged.is_quiet("office")) == (False, False)
    assert seized_at_office(dataset).is_firm("office")


def test_a_mark_is_contested_by_what_ties_it_to_the_trade(dataset: Dataset) -> None:
    against = (Disagreeing(USEFUL, Disagreement.ACCOUNTS, "Told otherwise."),)
    assert seized_at_office(dataset, disagrees_with=against).is_mark_contested("office")
    assert not seized_at_office(dataset).is_mark_contested("office"), "its use is contested, the seizure is not"


@pytest.mark.parametrize(("kind", "contests"), [(kind, kind in ("contradiction", "accounts")) for kind in Disagreement])
def test_only_contradictions_and_accounts_contest(dataset: Dataset, kind: Disagreement, contests: bool) -> None:
    told = seized_at_office(dataset, disagrees_with=(Disagreeing(OPIATES, kind, "So it is."),))
    assert told.is_mark_contested("office") == contests
    assert told.is_contested(OPIATES) == contests
    assert [(one.claim, one.kind) for one in told.disagreements[OPIATES]] == [("open-report#seized", kind)]


def test_what_was_withdrawn_carries_and_contests_nothing_and_can_still_be_cited(dataset: Dataset) -> None:
    reason = "2026-11-30: The report was taken back."
    less = changed(dataset, "open-report#laboratory", withdrawn=reason)
    assert less.carriers("laboratory") == ()
    less = changed(dataset, "open-report#no-laboratory", withdrawn=reason)
    assert (less.is_contested("open-report#laboratory"), less.is_mark_contested("laboratory")) == (False, False)
    less = changed(dataset, "open-report#users-few", withdrawn=reason)
    assert not less.is_contested("open-report#users-many")
    assert not less.is_contested("open-report#users-few")
    shown = {claim.ref: claim for claim in mapper.compose(less, less.maps["all"]).claims}
    assert shown["open-report#users-few"].withdrawn == reason


def test_nothing_of_a_source_that_was_withdrawn_counts(dataset: Dataset) -> None:
    report = replace(dataset.sources["open-report"], withdrawn="2026-11-30: The report was taken back.")
    less = replace(dataset, sources={**dataset.sources, "open-report": report})
    assert less.carriers("laboratory") == less.carriers("russia") == ()
    assert not any(map(less.is_contested, less.claims))


def test_a_figure_is_of_the_one_place_that_has_a_role(dataset: Dataset) -> None:
    quantity = replace(dataset.claims["open-report#users-few"].quantity, place="")  # type: ignore[type-var]
    told = seized_at_office(dataset, quantity=quantity)
    assert told.place_of(told.claims["open-report#seized"]) == "office"
    both = (("office", Role.SEIZURE), ("laboratory", Role.ORIGIN))
    two = added(dataset, "seized", about=("office", "laboratory"), roles=both, quantity=quantity)
    assert two.place_of(two.claims["open-report#seized"]) == ""
    spoken_of = (("office", Role.SEIZURE), ("laboratory", Role.CONTEXT))
    one = added(dataset, "seized", about=("office", "laboratory"), roles=spoken_of, quantity=quantity)
    assert one.place_of(one.claims["open-report#seized"]) == "office"


def test_a_unit_as_printed_is_told_in_that_of_the_measure(dataset: Dataset) -> None:
    quantity = replace(
        dataset.claims["open-report#users-few"].quantity,  # type: ignore[type-var]
        low=2.0,
        high=3.0,
        unit="million people",
    )
    told = changed(dataset, "open-report#users-few", quantity=quantity)
    [figure] = [claim.figure for claim in mapper.compose(told, told.maps["all"]).claims if claim.ref.endswith("-few")]
    assert figure is not None
    assert (figure.low, figure.high, figure.unit) == (2_000_000, 3_000_000, "people")
    assert figure.printed is not None
    assert (figure.printed.low, figure.printed.unit) == (2.0, "million people")


def test_a_leg_has_the_goods_and_modes_of_its_claims(dataset: Dataset) -> None:
    told = changed(dataset, FERRY, commodities=("drugs-unspecified", "heroin"))
    assert told.goods_of("ferry") == ("heroin", "drugs-unspecified"), "in the order of the vocabulary"
    assert told.goods_of("caspian-corridor") == told.goods_of("ferry")
    assert told.modes(*told.carriers("ferry")) == ("sea",)


def test_a_table_by_role_is_read(sound: Path, replace_in: Callable[[str, str, str], None]) -> None:
    replace_in(
        "seeds/open-report.toml",
        'about = ["flight"]',
        'about = { seizure = ["office"], along = ["flight"], context = ["northern-route", "drug-board"] }',
    )
    assert mapper.load(sound).roles[FLIGHT] == {
        "office": (Role.SEIZURE,),
        "flight": (Role.ALONG,),
        "northern-route": (Role.CONTEXT,),
        "drug-board": (Role.CONTEXT,),
    }
