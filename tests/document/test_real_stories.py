"""The stories of this repository's maps: every sentence traces to a claim of its map, and each story is a briefing."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import mapper
from mapper.check.sentences import uncited
from mapper.document.map_document import MapDocument
from tests.conftest import ROOT

DATASET = mapper.load(ROOT)
TOLD = [name for name, spec in DATASET.maps.items() if spec.steps]
BRIEFINGS = ("northern-route", "overview", "two-seas")


def composed(name: str) -> MapDocument:
    return mapper.compose(DATASET, DATASET.maps[name], notes=True)


@pytest.mark.parametrize("name", TOLD)
def test_every_sentence_cites(name: str) -> None:
    for step in DATASET.maps[name].steps:
        assert list(uncited(step.text)) == []
        assert list(uncited(step.notes)) == []


@pytest.mark.parametrize("name", TOLD)
def test_every_citation_leads_to_a_claim_of_the_map_and_to_its_source(name: str) -> None:
    document = composed(name)
    claims = {claim.ref: claim for claim in document.claims}
    sources = {source.id for source in document.sources}
    assert document.story is not None
    for step in document.story.steps:
        numbered = {note.number: note.claim for note in step.footnotes}
        assert set(_numbers(step.text)) == set(numbered)
        if step.notes is not None:
            numbered |= {note.number: note.claim for note in step.notes.footnotes}
            assert set(_numbers(step.notes.text)) <= set(numbered)
        assert list(numbered) == list(range(1, len(numbered) + 1))
        assert {claims[ref].source for ref in numbered.values()} <= sources


@pytest.mark.parametrize("name", TOLD)
def test_no_step_is_left_out_and_each_shows_a_mark(name: str) -> None:
    document = composed(name)
    assert document.story is not None
    assert len(document.story.steps) == len(DATASET.maps[name].steps)
    layer_of = {mark.id: mark.layer for mark in document.marks}
    for step in document.story.steps:
        asked = step.question
        parts: dict[str, Any] = {**asked.chosen, "held": asked.held, "known": asked.known, "contested": asked.contested}
        parts["with_context"] = True
        left = [found.mark.id for found in mapper.query(document, **parts).marks]
        assert [mark for mark in left if step.layers is None or layer_of[mark] in step.layers], step.heading


@pytest.mark.parametrize("name", BRIEFINGS)
def test_a_briefing_has_six_to_ten_steps_with_notes(name: str) -> None:
    document = composed(name)
    assert document.story is not None
    assert 6 <= len(document.story.steps) <= 10
    assert all(step.notes is not None for step in document.story.steps)


def test_the_example_of_the_guide_is_a_sound_step(tmp_path: Path) -> None:
    for station in ("seeds", "geodata", "maps"):
        shutil.copytree(ROOT / station, tmp_path / station, ignore=shutil.ignore_patterns("*.html"))
    guide = (ROOT / "docs/contributing/stories.md").read_text("utf-8")
    example = guide.partition("```toml\n")[2].partition("```")[0]
    with (tmp_path / "maps/northern-route.toml").open("a", encoding="utf-8") as file:
        file.write(f"\n{example}")
    dataset = mapper.load(tmp_path)
    assert len(dataset.maps["northern-route"].steps) == len(DATASET.maps["northern-route"].steps) + 1


def _numbers(blocks: Any) -> Iterator[int]:
    for one in blocks:
        yield from one.get("numbers", ())
        yield from _numbers([*one.get("parts", ()), *one.get("items", ())])
