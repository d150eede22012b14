"""The JSON Schemas that editors use: fresh, true of what is right, and of use against a beginner's mistakes."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from mapper.cli.schema import written
from mapper.read.schema import schemas
from tests.conftest import ROOT, SOUND

KINDS = {"seeds/*.toml": "seed", "geodata/names.toml": "names", "geodata/vocabulary.toml": "vocabulary"}
KINDS |= {"maps/*.toml": "map", "geodata/*.geojson": "geodata"}
FILES = [
    pytest.param(path, kind, id=path.relative_to(ROOT).as_posix())
    for root in (ROOT, SOUND, ROOT / "mapper/cli/starter")
    for pattern, kind in KINDS.items()
    for path in sorted(root.glob(pattern))
]


def content(path: Path) -> Any:
    text = path.read_text("utf-8")
    return json.loads(text) if path.suffix == ".geojson" else tomllib.loads(text)


def complaints(kind: str, data: Any) -> list[jsonschema.ValidationError]:
    return list(jsonschema.Draft7Validator(schemas()[kind]).iter_errors(data))


@pytest.mark.parametrize("kind", sorted(schemas()))
def test_the_committed_schema_is_fresh(kind: str) -> None:
    committed = (ROOT / "schemas" / f"{kind}.schema.json").read_text("utf-8")
    assert committed == written(schemas()[kind]), "run: .venv/bin/mapper schema --out schemas"


@pytest.mark.parametrize(("path", "kind"), FILES)
def test_a_file_that_is_right_has_nothing_to_complain_of(path: Path, kind: str) -> None:
    assert [complaint.message for complaint in complaints(kind, content(path))] == []


def test_every_key_has_its_meaning() -> None:
    def without_meaning(schema: Any, where: str = "") -> list[str]:
        found = []
        for key, value in schema.get("properties", {}).items():
            if key not in ("$schema", "properties", "geometry", "type", "features") and "description" not in value:
                found.append(f"{where}.{key}")
        return found

    claim = schemas()["seed"]["properties"]["claim"]["items"]
    assert without_meaning(claim, "claim") == []
    assert without_meaning(claim["properties"]["quantity"], "quantity") == []
    assert without_meaning(claim["properties"]["disagrees_with"]["items"], "disagreement") == []
    assert without_meaning(schemas()["map"], "map") == []
    for branch in schemas()["geodata"]["properties"]["features"]["items"]["allOf"]:
        assert without_meaning(branch["then"]["properties"]["properties"], "feature") == []


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"precison": "city"}, "'precison'"),
        ({"category": None}, "is not of type 'string'"),
        ({"country": "Kazakhstan"}, "does not match '^[A-Z]{3}$'"),
        ({"uncertainty_m": "5 km"}, "is not of type 'number'"),
        ({"kind": "sight"}, "is not one of ['site', 'leg', 'area']"),
        ({"claims": ["open-report#office-in-almaty"]}, "'claims'"),
    ],
)
def test_a_beginners_mistake_gets_one_complaint_at_its_place(change: dict[str, Any], says: str) -> None:
    collection = content(SOUND / "geodata/sites.geojson")
    collection["features"][0]["properties"] |= change
    found = complaints("geodata", collection)
    assert len(found) == 1
    assert says in found[0].message
    assert list(found[0].absolute_path)[:3] == ["features", 0, "properties"]


def test_a_wrong_form_comes_with_words_for_it() -> None:
    country = schemas()["geodata"]["properties"]["features"]["items"]["allOf"][0]["then"]
    assert "alpha-3" in country["properties"]["properties"]["properties"]["country"]["patternErrorMessage"]
