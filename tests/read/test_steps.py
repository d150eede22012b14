"""How far a story may go."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from mapper.model.problem import Problem

STEP = '\n[[step]]\nheading = "A"\ntext = "A [@open-report#ferry]."\n'


def test_a_story_without_end_is_refused_where_it_goes_too_far(
    sound: Path, problems_of: Callable[[Path], tuple[Problem, ...]]
) -> None:
    (sound / "maps/all.toml").write_text(f'title = "A"\n{STEP * 201}', "utf-8")
    told = [problem for problem in problems_of(sound) if problem.severity == "error"]
    assert [(problem.line, problem.message) for problem in told] == [
        (803, "a story has at most 200 steps, and what follows was not looked at.")
    ]


def test_a_step_that_is_no_table_is_told(sound: Path, problems_of: Callable[[Path], tuple[Problem, ...]]) -> None:
    (sound / "maps/all.toml").write_text('title = "A"\nstep = 3\n', "utf-8")
    told = [problem for problem in problems_of(sound) if problem.severity == "error"]
    assert [(problem.line, problem.message, problem.fix) for problem in told] == [
        (2, '"step" is not a list of tables.', "Write [[step]] above each.")
    ]
