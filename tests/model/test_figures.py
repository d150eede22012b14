"""Which figures count the same, and that none contests another by itself."""

from __future__ import annotations

from typing import Any

import pytest

import mapper
from mapper.model.dataset import Dataset
from mapper.model.figures import alike
from mapper.model.vocabulary import Counts
from tests.conftest import SOUND
from tests.made_figures import against, figure, many, with_figures


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return mapper.load(SOUND)


def lists(dataset: Dataset, figures: list[dict[str, Any]], counts: Counts = Counts.TOTAL) -> list[str]:
    made = with_figures(dataset, [figure(dataset, **one) for one in figures], counts)
    return ["".join(ref.partition("#")[2] for ref in refs) for refs in alike(made, made.claims)]


@pytest.mark.parametrize("counts", list(Counts))
def test_no_figure_contests_another_by_itself(dataset: Dataset, counts: Counts) -> None:
    made = with_figures(dataset, many(dataset, 200), counts)
    marks = mapper.compose(made, made.maps["all"]).marks
    assert sum("made-" in ref for ref in made.carriers("russia")) == 200
    assert {mark.id for mark in marks if mark.contested} == {"laboratory"}
    assert not [ref for ref in made.claims if "made-" in ref and made.is_contested(ref)]


@pytest.mark.parametrize("link", ["a", "b"])
def test_figures_that_somebody_linked_contest_each_other_from_either_end(dataset: Dataset, link: str) -> None:
    pair = [figure(dataset, name, "5" if name == "a" else "9") for name in "ab"]
    other = {"a": "open-report#b", "b": "open-report#a"}[link]
    linked = [figure(dataset, one.id, disagrees_with=against(other)) if one.id == link else one for one in pair]
    made = with_figures(dataset, linked)
    assert made.conflicts["open-report#a"] == ("open-report#b",)
    assert made.conflicts["open-report#b"] == ("open-report#a",)


A, B, C = ({"name": name} for name in "abc")


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        pytest.param([A | {"of": "5"}, B | {"of": "900"}], ["ab"], id="whatever their range"),
        pytest.param([A | {"when": "2010"}, B | {"when": "2010-05"}], ["ab"], id="times that overlap"),
        pytest.param([A | {"when": "2010"}, B | {"when": "2015"}], [], id="times apart"),
        pytest.param([A | {"when": "2015"}, B | {"when": "2010/2015"}, C | {"when": "2010"}], ["bca"], id="a chain"),
        pytest.param([A | {"when": "2015"}, B | {"when": "2010"}, C], ["bac"], id="one undated joins all"),
        pytest.param([A | {"when": "2010/.."}, B | {"when": "2030"}], ["ab"], id="an open end"),
        pytest.param([A, B | {"place": "afghanistan"}], [], id="two areas"),
        pytest.param([A, B | {"commodities": ("heroin",)}], [], id="other commodities"),
        pytest.param([A, B | {"about": ("office",)}], ["ab"], id="one area, told of another subject"),
        pytest.param([A, B | {"negative": True}], [], id="a denial gives no figure"),
        pytest.param([A | {"place": "", "about": ()}, B | {"place": "", "about": ()}], [], id="no place"),
        pytest.param(
            [one | {"place": "", "about": (site,)} for one, site in ((A, "office"), (B, "laboratory"), (C, "office"))],
            ["ac"],
            id="places without an area",
        ),
    ],
)
def test_which_totals_count_the_same(dataset: Dataset, figures: list[dict[str, Any]], expected: list[str]) -> None:
    assert lists(dataset, figures) == expected


def test_events_are_each_their_own(dataset: Dataset) -> None:
    assert lists(dataset, [A, B], Counts.EVENT) == []
