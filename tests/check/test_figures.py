"""Totals of one place and time that share no value are warned of, unless somebody linked them."""

from __future__ import annotations

from dataclasses import replace
from time import process_time
from typing import Any

import pytest

from mapper.check.figures import MOST, MOST_OF_A_PLACE, figures
from mapper.model.claim import Claim
from mapper.model.problem import Fault
from mapper.model.vocabulary import Counts
from mapper.read.dataset import Loaded, load_dataset
from tests.conftest import SOUND
from tests.made_figures import against, figure, with_figures
from tests.sizes import assert_growth


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return load_dataset(SOUND)


def warnings(loaded: Loaded, made: list[Claim], counts: Counts = Counts.TOTAL) -> list[Fault]:
    return list(figures(replace(loaded, dataset=with_figures(loaded.dataset, made, counts))))


def pairs(loaded: Loaded, *made: dict[str, Any], counts: Counts = Counts.TOTAL) -> list[str]:
    told = warnings(loaded, [figure(loaded.dataset, **one) for one in made], counts)
    assert {fault.severity for fault in told} <= {"warning"}
    return [f"{fault.message.split()[0][-1]}{fault.message.split()[2][-1]}" for fault in told]


FEW, MANY = {"name": "a", "of": "5", "when": "2010"}, {"name": "b", "of": "9", "when": "2010-05"}
"""They share no value, and their times overlap."""


def test_a_pair_is_told_in_words_that_say_what_to_do(loaded: Loaded) -> None:
    [fault] = warnings(loaded, [figure(loaded.dataset, **one) for one in (FEW, MANY)])
    assert fault.message == (
        "open-report#a and open-report#b give unlike figures for one place and time: "
        "link them, or correct measure, place or time."
    )
    assert (fault.record, fault.origin.path[-1], fault.severity) == ("open-report#b", "quantity", "warning")


@pytest.mark.parametrize(
    ("other", "warned"),
    [
        pytest.param({}, ["ab"], id="no value in common"),
        pytest.param({"of": "4-6"}, [], id="a value in common"),
        pytest.param({"of": "5-"}, [], id="at least so many"),
        pytest.param({"of": "6-"}, ["ab"], id="at least more"),
        pytest.param({"of": "-4"}, ["ab"], id="at most fewer"),
        pytest.param({"when": ""}, [], id="undated"),
        pytest.param({"when": "2011"}, [], id="another time"),
        pytest.param({"when": "2009/.."}, ["ab"], id="a time without end"),
        pytest.param({"when": "201X"}, ["ab"], id="some time of the decade"),
        pytest.param({"place": "afghanistan"}, [], id="another area"),
        pytest.param({"about": ("russia", "office")}, [], id="another subject"),
        pytest.param({"about": ("russia", "flight")}, ["ab"], id="a leg is no subject"),
        pytest.param({"negative": True}, [], id="a denial"),
        pytest.param({"supports": ("open-report#a",)}, [], id="it supports"),
        pytest.param({"disagrees_with": against("open-report#a")}, [], id="it conflicts"),
        pytest.param({"responds_to": ("open-report#a",)}, [], id="it responds"),
        pytest.param({"responds_to": ("open-report#relay",)}, ["ab"], id="it responds to another voice"),
        pytest.param({"of": "0.005", "unit": "thousand people"}, [], id="the same in another unit"),
        pytest.param({"of": "5", "unit": "thousand people"}, ["ab"], id="the same number of another unit"),
        pytest.param({"unit": "kg"}, [], id="a unit of another kind"),
    ],
)
def test_which_pairs_are_warned_of(loaded: Loaded, other: dict[str, Any], warned: list[str]) -> None:
    assert pairs(loaded, FEW, MANY | other) == warned
    # Whichever is written first, and whichever begins first.
    assert sorted(pairs(loaded, MANY | other, FEW)) == [pair[::-1] for pair in warned]


def test_an_answer_to_the_voice_is_a_link(loaded: Loaded) -> None:
    answer = MANY | {"responds_to": ("open-report#board",)}
    assert pairs(loaded, FEW | {"voice": "board"}, answer) == []


def test_events_are_never_unlike(loaded: Loaded) -> None:
    assert pairs(loaded, FEW, MANY, counts=Counts.EVENT) == []


def test_every_pair_of_a_few_is_told(loaded: Loaded) -> None:
    third = {"name": "c", "of": "7", "when": "2009/2011"}
    assert sorted(pairs(loaded, FEW, MANY, third)) == ["ab", "ac", "bc"]
    linked = third | {"disagrees_with": against("open-report#a", "open-report#b")}
    assert pairs(loaded, FEW, MANY, linked) == ["ab"]


def test_of_many_some_are_told_and_how_many_more_there_are(loaded: Loaded) -> None:
    told = warnings(loaded, [figure(loaded.dataset, f"m-{number}", str(number), "2010") for number in range(100)])
    assert len(told) == MOST_OF_A_PLACE + 1
    assert "95 more claims give figures that are unlike others for their place and time." in told[-1].message


def test_of_many_places_too(loaded: Loaded) -> None:
    made = [
        figure(loaded.dataset, f"{name}-{place}", str(number), str(1000 + place))
        for place in range(2 * MOST)
        for number, name in enumerate("ab")
    ]
    places = [replace(one, about=(f"place-{one.when}",)) for one in made]
    told = warnings(loaded, places)
    assert len(told) == MOST + 1
    assert told[-1].message.startswith(f"{MOST} more claims")


@pytest.mark.parametrize(
    ("of", "links"),
    [("{0}", {}), ("0-{0}", {}), ("{0}", {"voice": "board", "responds_to": ("open-report#board",)})],
    ids=["unlike", "alike", "all linked through their voice"],
)
def test_the_cost_grows_with_the_claims_and_not_with_the_pairs(loaded: Loaded, of: str, links: dict[str, Any]) -> None:
    def cost(count: int) -> float:
        made = [figure(loaded.dataset, f"m-{number}", of.format(number), "2010", **links) for number in range(count)]
        dataset = with_figures(loaded.dataset, made)
        assert dataset.subjects
        begun = process_time()
        assert len(list(figures(replace(loaded, dataset=dataset)))) <= MOST_OF_A_PLACE + 1
        return process_time() - begun

    # Eight times the claims; their pairs are 64 times as many.
    assert_growth(cost, 500, 4_000, most=32)
