"""`mapper measure`, as a user runs it."""

from __future__ import annotations

import json

from tests.cli.conftest import Run
from tests.conftest import ROOT


def test_lengths_passages_and_meetings_are_told(mapper_command: Run) -> None:
    done = mapper_command("measure")
    assert done.returncode == 0, done.stderr
    lines = [line.strip() for line in done.stdout.splitlines()]
    assert any(line.startswith("route northern-route (Northern Route): 2 legs of ") for line in lines)
    assert "from Afghanistan (AFG) · to Russia (RUS)" in lines
    assert "by open-report#opiates-go-north" in lines
    assert "from geometry: Kazakhstan" in lines
    assert "meeting 1: Russia (shared stop, possibly): 1 independent voice" in lines
    [leg] = [line for line in lines if line.startswith("afghanistan-russia ")]
    assert "straight between its stops, from border to border" in leg
    [flight] = [line for line in lines if line.startswith("flight ")]
    assert " km or more, along its course" in flight


def test_json_says_the_same_in_metres(mapper_command: Run) -> None:
    measured = json.loads(mapper_command("measure", "northern-route", "--json").stdout)
    [route] = measured["routes"]
    legs = {leg["id"]: leg for leg in route["legs"]}
    assert legs["flight"]["most_m"] is None
    assert legs["afghanistan-russia"]["least_m"] > 1_000_000
    assert [passage["role"] for passage in legs["flight"]["passages"]] == ["from", "crossed"]
    assert measured["meetings"][0]["routes"] == ["northern-route", "caspian-corridor"]


def test_an_unknown_route_is_answered_with_those_there_are(mapper_command: Run) -> None:
    done = mapper_command("measure", "nothern-route")
    assert (done.returncode, done.stdout) == (2, "")
    assert 'Did you mean "northern-route"? There is: northern-route, caspian-corridor.' in done.stderr


def test_withheld_routes_are_measured_only_where_they_may_be(mapper_command: Run) -> None:
    assert "quokka" not in mapper_command("measure").stdout.lower()
    assert "Quokka route" in mapper_command("measure", "--max-tlp", "amber").stdout


def test_the_real_routes_can_be_measured(mapper_command: Run) -> None:
    done = mapper_command("measure", "northern-route", "--json", cwd=ROOT)
    measured = json.loads(done.stdout)
    legs = {leg["id"]: leg for leg in measured["routes"][0]["legs"]}
    stops = [passage["id"] for passage in legs["afghanistan-central-asia-russia"]["passages"]]
    assert stops == ["afghanistan", "central-asia", "russia"]
    voices = [meeting["voices"] for meeting in measured["meetings"]]
    assert voices == sorted(voices, reverse=True)
