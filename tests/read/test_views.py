"""Rectangles as people write them in maps/."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from mapper.model.problem import Problem

NORTH, VIEW = "maps/north.toml", "view = [40.0, 30.0, 90.0, 60.0]"

Judge = Callable[[Path], tuple[Problem, ...]]
Replace = Callable[[str, str, str], None]


def told(root: Path, problems_of: Judge) -> list[Problem]:
    return [problem for problem in problems_of(root) if problem.severity == "error"]


@pytest.mark.parametrize(
    "view",
    ["[170, -25, -165, -8]", "[180, -25, -165, -8]", "[170, -25, -180, -8]", "[20, -60, -30, 70]", "[0, 1, -1, 2]"],
)
def test_a_view_may_span_180(sound: Path, problems_of: Judge, replace_in: Replace, view: str) -> None:
    replace_in(NORTH, VIEW, f"view = {view}")
    assert told(sound, problems_of) == []


@pytest.mark.parametrize(
    "view",
    [
        "[90, 30, 40, 60]",
        "[-40, 30, -90, 60]",
        "[40, 30, 40, 60]",
        "[0, 30, 0, 60]",
        "[180, 30, -180, 60]",
        "[170, -25, 195, -8]",
        "[-190, -25, -165, -8]",
        "[170, -8, -165, -25]",
    ],
)
def test_one_that_is_no_rectangle_is_refused(sound: Path, problems_of: Judge, replace_in: Replace, view: str) -> None:
    replace_in(NORTH, VIEW, f"view = {view}")
    (error,) = told(sound, problems_of)
    assert (error.feature, error.field) == (NORTH, "view")
    assert "not a rectangle" in error.message
    assert "across 180° west is positive and east negative" in error.fix
