"""How many independent voices speak."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

import mapper
from mapper.model.dataset import Dataset
from mapper.model.independence import independent_voices
from tests.conftest import SOUND

REPORT, PAPER = "open-report#laboratory", "closed-paper#quokka-run"


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return mapper.load(SOUND)


def with_source(dataset: Dataset, source: str, **changes: Any) -> Dataset:
    return replace(dataset, sources={**dataset.sources, source: replace(dataset.sources[source], **changes)})


def test_authors_of_two_documents_are_two_voices(dataset: Dataset) -> None:
    assert independent_voices(dataset, (REPORT, PAPER)) == 2
    assert independent_voices(dataset, (REPORT, "open-report#ferry")) == 1


def test_authors_that_are_one_thing_are_one_voice(dataset: Dataset) -> None:
    one = with_source(dataset, "open-report", by=("drug-board",))
    assert independent_voices(one, (REPORT, PAPER)) == 2
    both = with_source(one, "closed-paper", by=("drug-board", "news-agency"))
    assert independent_voices(both, (REPORT, PAPER)) == 1


def test_an_author_is_one_voice_with_what_others_quote_of_it(dataset: Dataset) -> None:
    quoted, own = "open-report#office-is-useful", PAPER
    assert independent_voices(dataset, (quoted, own)) == 2
    assert independent_voices(with_source(dataset, "closed-paper", by=("drug-board",)), (quoted, own)) == 1


def test_a_claim_that_only_repeats_is_one_voice_with_what_it_repeats(dataset: Dataset) -> None:
    def repeating(*refs: str) -> Dataset:
        claim = replace(dataset.claims[PAPER], derived_from=refs)
        return replace(dataset, claims={**dataset.claims, PAPER: claim})

    assert independent_voices(repeating(REPORT), (REPORT, PAPER)) == 1
    # It is the voice that it repeats, whether or not that is asked about, and no second one beside it.
    assert independent_voices(repeating(REPORT), ("open-report#ferry", PAPER)) == 1
    assert independent_voices(repeating("open-report#office-is-useful"), (REPORT, PAPER)) == 2
    assert repeating(REPORT).derived[REPORT] == (PAPER,)


def test_claims_that_repeat_each_other_come_to_an_end(dataset: Dataset) -> None:
    one, other = (replace(dataset.claims[ref], derived_from=(of,)) for ref, of in ((REPORT, PAPER), (PAPER, REPORT)))
    circle = replace(dataset, claims={**dataset.claims, REPORT: one, PAPER: other})
    assert independent_voices(circle, (REPORT, PAPER)) == 1
