"""What follows from links: carriers, mirrored links, disagreement."""

from __future__ import annotations

import pytest

import mapper
from mapper.model.dataset import Dataset
from tests.conftest import SOUND


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return mapper.load(SOUND)


def test_carriers_come_from_either_end_and_denials_carry_nothing(dataset: Dataset) -> None:
    assert "open-report#office-in-almaty" in dataset.carriers("office")
    assert "open-report#office-is-useful" in dataset.carriers("office")
    assert dataset.carriers("laboratory") == ("open-report#laboratory",)
    assert dataset.about["laboratory"] == ("open-report#no-laboratory", "open-report#laboratory")


def test_links_are_read_from_the_other_end(dataset: Dataset) -> None:
    assert dataset.supported_by["open-report#office-in-almaty"] == ("open-report#office-is-useful",)
    assert dataset.responses["open-report#laboratory"] == ("open-report#no-laboratory",)
    assert dataset.conflicts["open-report#office-is-useful"] == ("open-report#office-is-useless",)
    assert dataset.conflicts["open-report#office-is-useless"] == ("open-report#office-is-useful",)


def test_an_answer_to_a_voice_answers_what_it_said(dataset: Dataset) -> None:
    assert dataset.responses["open-report#office-is-useful"] == ("open-report#no-laboratory",)


def test_what_is_denied_or_contradicted_is_contested(dataset: Dataset) -> None:
    assert dataset.is_contested("open-report#laboratory")
    assert dataset.is_contested("open-report#users-many")
    assert not dataset.is_contested("open-report#opiates-go-north")


def test_it_was_said_when_the_voice_spoke_else_when_the_source_was_issued(dataset: Dataset) -> None:
    said = {ref: str(dataset.said(claim)) for ref, claim in dataset.claims.items()}
    assert said["open-report#office-is-useful"] == "2009-10"
    assert said["open-report#office-is-useless"] == "2010-01-29"
    assert said["closed-paper#quokka-farm"] == "None"
