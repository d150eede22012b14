"""The workflows that publish: actions by their commits, no more rights than needed, no foreign text in a shell."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import ROOT

WRITING = re.compile(r"^ +(\w[\w-]*): write$", re.MULTILINE)


@pytest.fixture(params=["publish", "release"])
def workflow(request: pytest.FixtureRequest) -> str:
    return (ROOT / f".github/workflows/{request.param}.yml").read_text("utf-8")


def test_actions_are_named_by_their_commits(workflow: str) -> None:
    used = re.findall(r"uses: (\S+)", workflow)
    assert used
    assert all(re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", action) for action in used)


def test_what_writes_runs_nothing_of_the_repository(workflow: str) -> None:
    assert "\npermissions: {}\n" in workflow
    assert "secrets." not in workflow
    build, write = workflow.split("    needs: build\n")
    assert WRITING.findall(build) == []
    assert set(WRITING.findall(write)) <= {"pages", "id-token", "contents"}
    assert "checkout" not in write
    assert ".venv" not in write


def test_no_shell_reads_what_somebody_else_wrote(workflow: str) -> None:
    commands = re.findall(r"run: (.*(?:\n {10,}.*)*)", workflow)
    assert commands
    assert not any("${{" in command for command in commands)


def test_only_what_all_may_see_is_published(workflow: str) -> None:
    assert "--max-tlp CLEAR" in workflow


@pytest.mark.parametrize("path", sorted((ROOT / ".github/workflows").glob("*.yml")), ids=lambda path: path.name)
def test_no_job_runs_for_hours_because_something_hangs(path: Path) -> None:
    jobs = path.read_text("utf-8").partition("\njobs:\n")[2]
    names = re.findall(r"^  ([\w-]+):$", jobs, re.MULTILINE)
    bounds = re.findall(r"^    timeout-minutes: ([0-9]+)$", jobs, re.MULTILINE)
    assert names
    assert len(bounds) == len(names)
    assert all(int(minutes) <= 60 for minutes in bounds)
