"""Every rule, by a file that breaks it; cases/README.md says how to read them."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mapper.model.problem import Problem
from tests.conftest import SOUND

CASES = Path(__file__).parent / "cases"
STANDING = ("seeds/closed-paper.toml", "tlp")
"""Where the one warning is that the sound dataset has."""


def all_cases() -> list[Any]:
    found = []
    for file in sorted(CASES.glob("*.toml")):
        for case in tomllib.loads(file.read_text("utf-8"))["case"]:
            found.append(pytest.param(case, id=f"{file.stem}: {case['name']}"))
    return found


def test_the_sound_dataset_has_no_fault(problems_of: Callable[[Path], tuple[Problem, ...]]) -> None:
    problems = problems_of(SOUND)
    assert [(problem.file, problem.field, problem.severity) for problem in problems] == [(*STANDING, "warning")]


@pytest.mark.parametrize("case", all_cases())
def test_case(case: dict[str, Any], sound: Path, problems_of: Callable[[Path], tuple[Problem, ...]]) -> None:
    change_files(case, sound)
    told = [problem for problem in problems_of(sound) if (problem.file, problem.field) != STANDING]
    if case["file"] == STANDING[0]:
        told = [problem for problem in told if problem.severity == "error"]
    unexplained = list(told)
    for expected in case["problems"]:
        unexplained.remove(_find(expected, case, sound, unexplained))
    assert unexplained == []


def change_files(case: dict[str, Any], root: Path) -> None:
    for change in [case, *case.get("also", [])]:
        _change(root / change["file"], change["old"], change["new"])


def _change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    old, _, which = old.partition("#") if old.endswith(("#1", "#2")) else (old, "", "")
    assert which or text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path.name}"
    path.write_text(text.replace(old, new, 1), "utf-8")


def _find(expected: dict[str, Any], case: dict[str, Any], root: Path, told: list[Problem]) -> Problem:
    file = expected.get("file", case["file"])
    for problem in told:
        same = (problem.file, problem.feature, problem.field) == (file, expected["feature"], expected["field"])
        severity = expected.get("severity", "error")
        if same and problem.severity == severity and expected["message"] in problem.message:
            assert expected["fix"] in problem.fix
            assert problem.line in _lines(expected, root / file), str(problem)
            assert problem.column >= 1
            return problem
    raise AssertionError(f"not told: {expected}; told: {[str(problem) for problem in told]}")


def _lines(expected: dict[str, Any], path: Path) -> range | list[int]:
    """Return the lines on which the problem may be: that of `at`, or those of the record around it."""
    if "line" in expected:
        return [expected["line"]]
    at, _, which = expected["at"].partition("#") if expected["at"][-2:-1] == "#" else (expected["at"], "", "1")
    text, start = path.read_text("utf-8"), -1
    for _ in range(int(which)):
        start = text.index(at, start + 1)
    line = text.count("\n", 0, start) + 1
    if "of" in expected:
        return range(max(1, line - 14), line + 4)
    return [line]
