"""The maps of this repository: what they may weigh, and that nobody's documents are in them."""

from __future__ import annotations

import pytest

import mapper
from mapper.model.dataset import Dataset
from tests.conftest import ROOT

LIMIT = 1_000_000


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return mapper.load(ROOT)


@pytest.mark.parametrize("name", sorted(path.stem for path in (ROOT / "maps").glob("*.toml")))
def test_a_map_can_be_sent_by_mail(dataset: Dataset, name: str) -> None:
    document = mapper.compose(dataset, dataset.maps[name])
    assert len(mapper.to_html(document).encode()) <= LIMIT
    assert document.passages == ()


def test_every_mark_of_the_dataset_is_on_some_map(dataset: Dataset) -> None:
    shown = {mark.id for spec in dataset.maps.values() for mark in mapper.compose(dataset, spec).marks}
    carried = {feature.id for feature in dataset.features.values() if dataset.carriers(feature.id)}
    assert shown == carried
