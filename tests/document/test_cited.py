"""Cited passages: the right one with each claim, the evidence cut out of it exactly, nothing of what is withheld."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

import mapper
from mapper.document.compose import compose as compose_document
from mapper.document.map_document import MapDocument
from mapper.model.dataset import Dataset
from mapper.model.grade import Tlp
from mapper.passages.copies import documents_in
from tests.conftest import SOUND

# Claims of open-report at their places; the second paragraph begins with a character beyond the first 65,536.
REPORT = """\
ON ROUTES, AND HOW ONE OF THEM IS OF NO USE

1. Nothing is said here.

2. \N{GRINNING FACE}\N{GRINNING FACE} The opiates go
north, to Russia; Russia again.
PAGE 1 of this report is furniture
They go on.

3. Two or three\u00admillion, or \N{RIGHT-TO-LEFT OVERRIDE}two or three million.\x07

4. Only paragraph four speaks of wombats.

00:12:31 Of six million, people say

"""

CLOSED = """\
1. A quokka farm hides in the hills.

2. The quokka run ends there.
"""

Compose = Callable[..., MapDocument]


@pytest.fixture
def dataset() -> Dataset:
    return mapper.load(SOUND)


@pytest.fixture
def compose(dataset: Dataset, tmp_path: Path) -> Compose:
    """Return a function that composes the map of everything with copies of both documents at hand."""
    (tmp_path / "open-report.txt").write_text(REPORT, "utf-8")
    (tmp_path / "closed-paper.txt").write_text(CLOSED, "utf-8")
    document_of = documents_in(tmp_path, dataset)

    def composed(ceiling: Tlp = Tlp.CLEAR) -> MapDocument:
        return compose_document(dataset, dataset.maps["all"], max_tlp=ceiling, document_of=document_of)

    return composed


def cited(document: MapDocument, ref: str) -> list[tuple[str, str, list[str]]]:
    """Return the passages that a claim cites: locator, text, and what its offsets cut out of it."""
    claim = next(claim for claim in document.claims if claim.ref == ref)
    passages = {passage.number: passage for passage in document.passages}
    found = []
    for excerpt in claim.excerpts:
        passage = passages[excerpt.passage]
        assert passage.source == claim.source
        found.append((passage.locator, passage.text, [passage.text[start:stop] for start, stop in excerpt.evidence]))
    return found


def test_a_claim_comes_with_the_passage_that_its_locator_names(compose: Compose) -> None:
    [(locator, text, _)] = cited(compose(), "open-report#opiates-go-north")
    assert locator == "para. 2"
    assert text.startswith("2. ")
    assert "They go on." in text
    assert "furniture" not in text
    assert "Nothing is said" not in text
    assert "Two or three" not in text


def test_offsets_cut_out_the_evidence_wherever_it_stands(compose: Compose) -> None:
    [(_, _, evidence)] = cited(compose(), "open-report#opiates-go-north")
    assert evidence == ["opiates go\nnorth", "Russia", "Russia"]


def test_characters_that_cannot_be_seen_do_not_move_the_offsets(compose: Compose) -> None:
    [(_, text, evidence)] = cited(compose(), "open-report#users-few")
    assert "\N{RIGHT-TO-LEFT OVERRIDE}" not in text
    assert "\x07" not in text
    assert text.count("\N{REPLACEMENT CHARACTER}") == 2
    assert evidence == ["two or three million"]


def test_a_claim_whose_evidence_is_not_there_has_no_passage(compose: Compose) -> None:
    assert cited(compose(), "open-report#ferry") == []


def test_only_cited_passages_are_in_the_document(compose: Compose) -> None:
    document = compose()
    assert "wombats" not in json.dumps(document.as_json())
    numbers = {excerpt.passage for claim in document.claims for excerpt in claim.excerpts}
    assert numbers == {passage.number for passage in document.passages}


def test_a_passage_that_several_claims_cite_is_there_once(compose: Compose) -> None:
    passages = compose(Tlp.RED).passages
    assert len({(passage.source, passage.text) for passage in passages}) == len(passages)


def test_without_copies_there_are_none(dataset: Dataset) -> None:
    document = compose_document(dataset, dataset.maps["all"])
    assert document.passages == ()
    assert all(claim.excerpts == () for claim in document.claims)


def test_a_source_without_a_copy_has_no_passages(dataset: Dataset, tmp_path: Path) -> None:
    (tmp_path / "closed-paper.txt").write_text(CLOSED, "utf-8")
    documents = documents_in(tmp_path, dataset)
    document = compose_document(dataset, dataset.maps["all"], max_tlp=Tlp.RED, document_of=documents)
    assert {passage.source for passage in document.passages} == {"closed-paper"}


@pytest.mark.parametrize("ceiling", list(Tlp))
def test_passages_of_a_source_come_only_where_the_source_may(compose: Compose, ceiling: Tlp) -> None:
    document = compose(ceiling)
    may = ceiling in (Tlp.AMBER, Tlp.AMBER_STRICT, Tlp.RED)
    assert ("closed-paper" in {passage.source for passage in document.passages}) == may
    assert ("hides in the hills" in json.dumps(document.as_json())) == may


def test_the_document_of_a_withheld_source_is_not_even_opened(dataset: Dataset) -> None:
    asked: list[str] = []
    compose_document(dataset, dataset.maps["all"], max_tlp=Tlp.CLEAR, document_of=lambda source: asked.append(source))
    assert set(asked) == {"open-report"}
