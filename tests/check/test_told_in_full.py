"""Whoever broke a file is told where: file, line, record and field, counted over all broken files of the tests."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from mapper.model.problem import Problem
from tests.check.test_cases import all_cases, change_files
from tests.conftest import SOUND
from tests.read.hostile import HOSTILE

LEAST_SHARE = 0.95

Judge = Callable[[Path], tuple[Problem, ...]]


def broken_files(root: Path) -> Iterator[tuple[str, bool, bool, Path]]:
    """Yield, one after the other, what is broken, whether it lies in a record and in a field, and the dataset."""
    for parameters in all_cases():
        (case,) = parameters.values
        change_files(case, _fresh(root))
        whole = {expected.get("whole", "") for expected in case["problems"][:1]}
        yield str(parameters.id), "file" not in whole, not whole & {"file", "record"}, root
    for hostile in HOSTILE:
        hostile.change(_fresh(root))
        yield hostile.name, bool(hostile.feature), bool(hostile.field), root


def test_nearly_all_are_told_with_file_line_record_and_field(tmp_path: Path, problems_of: Judge) -> None:
    lacking, count = [], 0
    for name, has_record, has_field, root in broken_files(tmp_path / "dataset"):
        known = {("seeds/closed-paper.toml", "tlp")}
        told = [problem for problem in problems_of(root) if (problem.file, problem.field) not in known]
        count += 1
        if not any(_is_full(problem, has_record, has_field) for problem in told):
            lacking.append(f"{name}: {[str(problem) for problem in told]}")
    assert count > 120
    assert 1 - len(lacking) / count >= LEAST_SHARE, "\n".join(lacking)


def _is_full(problem: Problem, has_record: bool, has_field: bool) -> bool:
    is_placed = bool(problem.file) and problem.line >= 1 and bool(problem.message) and bool(problem.fix)
    return is_placed and (bool(problem.feature) or not has_record) and (bool(problem.field) or not has_field)


def _fresh(root: Path) -> Path:
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(SOUND, root, ignore=shutil.ignore_patterns("README.md"))
    return root
