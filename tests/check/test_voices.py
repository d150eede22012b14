"""Chains of voices: as long as a source can tell, and counted by who speaks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from mapper.check.voices import MOST_VOICES
from mapper.model.problem import Problem

Judge = Callable[[Path], tuple[Problem, ...]]


@pytest.mark.parametrize("step", [1, -1], ids=["named before", "named after"])
def test_a_chain_longer_than_anybody_follows_is_refused(sound: Path, problems_of: Judge, step: int) -> None:
    names = [f"v{number}" for number in range(MOST_VOICES + 2)]
    tables = [
        f'[[voice]]\nid = "{name}"\nby = ["news-agency"]\n' + (f'via = "{before}"\n' if before else "")
        for name, before in zip(names, [None, *names], strict=False)
    ]
    with (sound / "seeds/open-report.toml").open("a", encoding="utf-8") as seed:
        seed.write("\n" + "\n".join(tables[::step]))
    errors = [problem for problem in problems_of(sound) if problem.severity == "error"]
    assert {problem.feature for problem in errors} == {f"open-report#{name}" for name in names[MOST_VOICES:]}
    assert {(problem.field, problem.message) for problem in errors} == {
        ("via", f"the chain of voices is longer than {MOST_VOICES}.")
    }


def test_what_leads_into_a_circle_is_told_with_it(sound: Path, problems_of: Judge) -> None:
    with (sound / "seeds/open-report.toml").open("a", encoding="utf-8") as seed:
        for name, via in (("a", "b"), ("b", "c"), ("c", "b"), ("d", "a"), ("e", "relay")):
            seed.write(f'\n[[voice]]\nid = "{name}"\nby = ["news-agency"]\nvia = "{via}"\n')
    errors = [problem for problem in problems_of(sound) if problem.severity == "error"]
    assert [problem.feature for problem in errors] == [f"open-report#{name}" for name in "abcd"]
    assert {problem.message for problem in errors} == {"the voices lead in a circle."}
