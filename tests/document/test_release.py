"""Withheld sources leave nothing behind: no word, no link, no flag, no count, no geometry."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

import mapper
from mapper.document.map_document import MapDocument
from mapper.model.dataset import Dataset
from mapper.model.grade import Tlp
from mapper.model.map_spec import Inset
from tests.conftest import SOUND


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return mapper.load(SOUND)


def document_at(dataset: Dataset, ceiling: Tlp) -> MapDocument:
    return mapper.compose(dataset, dataset.maps["all"], max_tlp=ceiling)


def test_nothing_of_a_withheld_source_is_in_the_document(dataset: Dataset) -> None:
    text = json.dumps(document_at(dataset, Tlp.CLEAR).as_json()).lower()
    assert "quokka" not in text
    assert "closed-paper" not in text
    assert "amber" not in text
    assert "13.4" not in text  # the longitude of what only it places


def test_the_document_is_the_same_as_if_the_source_did_not_exist(dataset: Dataset, sound: Path) -> None:
    (sound / "seeds/closed-paper.toml").unlink()
    for file in ("sites", "legs"):
        path = sound / f"geodata/{file}.geojson"
        collection = json.loads(path.read_text("utf-8"))
        kept = [one for one in collection["features"] if not one["properties"]["id"].startswith("quokka")]
        path.write_text(json.dumps({**collection, "features": kept}), "utf-8")
    without = mapper.load(sound)
    for name, spec in dataset.maps.items():
        withheld = mapper.compose(dataset, replace(spec, max_tlp=Tlp.CLEAR))
        bare = mapper.compose(without, replace(without.maps[name], max_tlp=Tlp.CLEAR))
        assert withheld.as_json() == bare.as_json()


@pytest.mark.parametrize("ceiling", list(Tlp))
def test_a_source_shows_from_its_own_level_on(dataset: Dataset, ceiling: Tlp) -> None:
    shown = {source.id for source in document_at(dataset, ceiling).sources}
    assert ("closed-paper" in shown) == (ceiling in (Tlp.AMBER, Tlp.AMBER_STRICT, Tlp.RED))


def test_disagreement_with_a_withheld_source_is_not_shown(dataset: Dataset) -> None:
    def contested(ceiling: Tlp) -> bool:
        claims = {claim.ref: claim for claim in document_at(dataset, ceiling).claims}
        return claims["open-report#office-in-almaty"].contested

    assert contested(Tlp.AMBER)
    assert not contested(Tlp.CLEAR)


def test_a_leg_goes_with_the_stop_it_leads_to(dataset: Dataset) -> None:
    closed, opened = document_at(dataset, Tlp.CLEAR), document_at(dataset, Tlp.AMBER)
    assert "quokka-leg" in {mark.id for mark in opened.marks}
    assert "quokka-leg" not in {mark.id for mark in closed.marks}


def test_a_map_of_chosen_sources_shows_no_other(dataset: Dataset) -> None:
    document = mapper.compose(dataset, replace(dataset.maps["all"], sources=("closed-paper",)), max_tlp=Tlp.RED)
    assert {source.id for source in document.sources} == {"closed-paper"}
    assert {mark.id for mark in document.marks} == {"office", "quokka-leg", "quokka-store"}


def test_an_inset_in_which_nothing_is_left_goes_with_its_title(dataset: Dataset) -> None:
    around = Inset("Around the quokka", (12.0, 51.0, 15.0, 54.0))
    spec = replace(dataset.maps["all"], insets=(around, Inset("Almaty", (70.0, 40.0, 82.0, 46.0))))

    def titles(ceiling: Tlp) -> list[str]:
        return [inset.title for inset in mapper.compose(dataset, spec, max_tlp=ceiling).insets]

    assert titles(Tlp.AMBER) == ["Around the quokka", "Almaty"]
    assert titles(Tlp.CLEAR) == ["Almaty"]
