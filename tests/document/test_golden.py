"""What the maps of the sound dataset show, against golden files."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

import mapper
from tests.conftest import SOUND

GOLDEN = Path(__file__).parent / "golden"
MAPS = [path.stem for path in sorted((SOUND / "maps").glob("*.toml"))]


@pytest.mark.parametrize("name", MAPS)
def test_map(name: str, golden: Callable[[Path, str], None]) -> None:
    dataset = mapper.load(SOUND)
    document = mapper.compose(dataset, dataset.maps[name])
    golden(GOLDEN / f"{name}.json", json.dumps(document.as_json(), indent=2, ensure_ascii=False) + "\n")
