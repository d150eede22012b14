"""Checking knows without drawing anything what a map has and what a step leaves of it: the same as the map itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import mapper
from mapper.document.map_document import MapDocument
from mapper.model.dataset import Dataset
from mapper.model.problem import Origin
from mapper.model.story import Step, StoryText
from mapper.questions.question import Parts
from mapper.selection.inventory import Inventory, inventory
from tests.conftest import ROOT, SOUND

DATASETS = {"real": mapper.load(ROOT), "sound": mapper.load(SOUND)}
MAPS = {(kind, name): spec for kind, dataset in DATASETS.items() for name, spec in dataset.maps.items()}
DOCUMENTS = {key: mapper.compose(DATASETS[key[0]], spec) for key, spec in MAPS.items()}
INVENTORIES = {key: inventory(DATASETS[key[0]], spec) for key, spec in MAPS.items()}
DAYS = ("", "", "2009", "2010", "2010-02", "2010-06-30", "2010-12", "2012", "2023")
each_map = pytest.mark.parametrize("key", MAPS, ids=" ".join)


@each_map
def test_it_has_what_the_map_has(key: tuple[str, str]) -> None:
    document, told = DOCUMENTS[key], INVENTORIES[key]
    assert set(told.marks) == {mark.id for mark in document.marks}
    assert {layer: set(marks) for layer, marks in told.layers.items()} == {
        layer.id: set(layer.marks) for layer in document.layers
    }
    assert told.claims == {claim.ref for claim in document.claims}
    assert {facet.id: set(facet.choices) for facet in document.facets if facet.choices} == {
        facet: values for facet, values in told.facets.items() if values
    }


@st.composite
def asked(draw: st.DrawFn) -> tuple[tuple[str, str], Step]:
    key = draw(st.sampled_from(sorted(MAPS)))
    facets = {facet: sorted(values) for facet, values in INVENTORIES[key].facets.items() if values}
    chosen = draw(st.lists(st.sampled_from(sorted(facets)), max_size=2, unique=True)) if facets else []
    filters = {facet: tuple(draw(st.lists(st.sampled_from(facets[facet]), min_size=1, max_size=2))) for facet in chosen}
    held, known, contested = draw(st.sampled_from(DAYS)), draw(st.sampled_from(DAYS)), draw(st.booleans())
    step = Step("", StoryText(), Origin("", ("step", 0)))
    return key, replace(step, filters=filters, held=held, known=known, contested=contested)


@given(asked())
def test_a_step_leaves_the_marks_that_the_same_question_leaves(question: tuple[tuple[str, str], Step]) -> None:
    key, step = question
    parts: Parts = {"contested": step.contested, "with_context": True, **filters_as_parts(step.filters)}
    if step.held:
        parts["held"] = step.held
    if step.known:
        parts["known"] = step.known
    left = {found.mark.id for found in mapper.query(DOCUMENTS[key], **parts).marks}
    assert set(INVENTORIES[key].left(step)) == left


def filters_as_parts(filters: Mapping[str, tuple[str, ...]]) -> Parts:
    parts: Parts = {}
    parts.update(filters)  # type: ignore[typeddict-item]
    return parts


def test_layers_that_are_off_hide_their_marks() -> None:
    step = Step("", StoryText(), Origin("", ("step", 0)), layers=("areas",))
    told: Inventory = INVENTORIES["sound", "all"]
    assert set(told.left(step)) == set(told.layers["areas"])


def test_nothing_that_is_withheld_is_in_it() -> None:
    dataset: Dataset = DATASETS["sound"]
    document: MapDocument = DOCUMENTS["sound", "all"]
    told = inventory(dataset, dataset.maps["all"])
    assert not any("quokka" in one for one in (*told.marks, *told.claims, *told.layers))
    assert len(told.marks) == len(document.marks)
