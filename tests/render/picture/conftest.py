"""The maps of this repository, each drawn once for all tests of this folder."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

import mapper
from benchmarks.drawing.of_picture import composed
from mapper.document.map_document import MapDocument
from mapper.model.dataset import Dataset
from mapper.render.picture.composition import Composition
from tests.conftest import ROOT, SOUND

REAL_MAPS = sorted(path.stem for path in (ROOT / "maps").glob("*.toml"))

Drawn = Callable[[str], Composition]


@pytest.fixture(scope="session")
def real() -> Dataset:
    return mapper.load(ROOT)


@pytest.fixture(scope="session")
def drawn(real: Dataset) -> Drawn:
    """Return a function that draws a real map for a slide; no test may change what it returns."""

    @cache
    def draw(name: str) -> Composition:
        return composed(mapper.compose(real, real.maps[name]))

    return draw


@pytest.fixture(scope="session")
def sound_document() -> MapDocument:
    dataset = mapper.load(SOUND)
    return mapper.compose(dataset, dataset.maps["all"])
