"""What the maps show, against golden files."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

import mapper
from tests.conftest import ROOT, SOUND

GOLDEN = Path(__file__).parent / "golden"
MAPS = [("real", ROOT, path.stem) for path in sorted((ROOT / "maps").glob("*.toml"))]
MAPS += [("sound", SOUND, path.stem) for path in sorted((SOUND / "maps").glob("*.toml"))]


@pytest.mark.parametrize(("kind", "root", "name"), MAPS, ids=[f"{kind} {name}" for kind, _, name in MAPS])
def test_map(kind: str, root: Path, name: str, golden: Callable[[Path, str], None]) -> None:
    dataset = mapper.load(root)
    document = mapper.compose(dataset, dataset.maps[name])
    golden(GOLDEN / kind / f"{name}.json", json.dumps(document.as_json(), indent=2, ensure_ascii=False) + "\n")
