"""Fixtures and settings that every test may use."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from mapper.check.admit import find_problems
from mapper.model.problem import Problem
from mapper.read.dataset import load_dataset

# Shared machines are slow at times, and a test that fails must fail again.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")

SOUND = Path(__file__).parent / "sound"
ROOT = Path(__file__).parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files instead of comparing them")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Return a function that compares a text with a golden file."""

    def compare(path: Path, text: str) -> None:
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        assert text == path.read_text("utf-8"), f"{path.name} differs; its README says what to do"

    return compare


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    """Return a copy of the sound dataset, to be broken."""
    root = tmp_path / "dataset"
    shutil.copytree(SOUND, root, ignore=shutil.ignore_patterns("README.md"))
    return root


@pytest.fixture
def replace_in(sound: Path) -> Callable[[str, str, str], None]:
    """Return a function that replaces a text that stands once in a file of the copied dataset."""

    def replace(file: str, old: str, new: str) -> None:
        path = sound / file
        text = path.read_text("utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        path.write_text(text.replace(old, new), "utf-8")

    return replace


@pytest.fixture
def problems_of() -> Callable[[Path], tuple[Problem, ...]]:
    """Return a function that reads and judges the dataset in a folder."""
    return lambda root: find_problems(load_dataset(root))
