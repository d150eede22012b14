"""`mapper list` and `mapper init`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

KEYS = {
    "claims": [
        *("id", "source", "locator", "text", "evidence", "voice", "by", "status", "negative", "reliability"),
        *("credibility", "when", "features", "roles", "commodities", "mode", "quantity", "supports", "responds_to"),
        *("disagrees_with", "derived_from", "contested", "withdrawn", "note"),
    ],
    "features": ["id", "kind", "name", "route", "precision", "basis", "claims", "bbox"],
    "sources": ["id", "title", "issued", "reliability", "tlp", "sha256", "claims"],
    "routes": ["id", "name", "name_basis", "commodities", "legs"],
    "maps": ["id", "title", "max_tlp", "file"],
}


@pytest.mark.parametrize("records", list(KEYS))
def test_json_has_the_documented_keys(mapper_command: Run, records: str) -> None:
    done = mapper_command("list", records, "--json")
    rows = json.loads(done.stdout)
    assert done.returncode == 0
    assert rows
    assert all(list(row) == KEYS[records] for row in rows)


def test_features_and_claims_name_each_other(mapper_command: Run) -> None:
    features = {row["id"]: row for row in json.loads(mapper_command("list", "features", "--json").stdout)}
    claims = {row["id"]: row for row in json.loads(mapper_command("list", "claims", "--json").stdout)}
    for identifier, feature in features.items():
        for ref in feature["claims"]:
            assert identifier in claims[ref]["features"]
    assert features["office"]["bbox"] == [76.9286, 43.2567, 76.9286, 43.2567]
    west, _, east, _ = features["russia"]["bbox"]
    assert (west, east) == (-180, 180)
    assert claims["open-report#no-laboratory"]["negative"] is True


def test_all_of_a_claim_is_listed_from_either_end_of_its_links(mapper_command: Run) -> None:
    claims = {row["id"]: row for row in json.loads(mapper_command("list", "claims", "--json").stdout)}
    useful, many = claims["open-report#office-is-useful"], claims["open-report#users-many"]
    assert (useful["voice"], useful["by"], useful["reliability"]) == ("board", ["drug-board"], "B")
    assert [(one["claim"], one["kind"]) for one in useful["disagrees_with"]] == [
        ("open-report#office-is-useless", "contradiction")
    ]
    assert (many["quantity"]["place"], many["quantity"]["low"], many["contested"]) == ("russia", 6_000_000, True)
    ferry = claims["open-report#ferry"]
    assert (ferry["roles"]["caspian"], ferry["roles"]["russia"], ferry["mode"]) == (["transit"], ["destination"], "sea")


def test_a_pipe_gets_columns_separated_by_tabs(mapper_command: Run) -> None:
    lines = mapper_command("list", "maps").stdout.splitlines()
    assert lines == ["id\tmax_tlp\ttitle", "all\tCLEAR\tEverything", "north\tGREEN\tThe north"]


def test_a_started_dataset_is_valid_builds_and_is_never_overwritten(mapper_command: Run, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    assert mapper_command("init", folder, cwd=tmp_path).returncode == 0
    checked = mapper_command("check", "--json", cwd=folder)
    # When the cable was read at its address is not on record.
    warned = [(row["feature"], row["field"], row["severity"]) for row in json.loads(checked.stdout)]
    assert (checked.returncode, warned) == (0, [("moscow-226", "URL", "warning")])
    built = mapper_command("build", cwd=folder)
    assert (built.returncode, built.stdout.strip()) == (0, str(folder / "maps/overview.html"))
    again = mapper_command("init", folder, cwd=tmp_path)
    assert again.returncode == 2
    assert "nothing was written" in again.stderr
