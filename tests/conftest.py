"""Fixtures and settings that every test may use."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, expect, sync_playwright

from mapper.admission.admit import find_problems
from mapper.model.problem import Problem
from mapper.read.dataset import load_dataset
from tests.windows import Windows

# Shared machines are slow at times, and a test that fails must fail again.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")

PATIENCE = 180
"""Seconds after which something hangs. Nothing is measured by it: a machine that is busy is slower, and no worse."""

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


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return Chromium: `$CHROMIUM`, else chromium or google-chrome on PATH. One for all: Playwright runs but once."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if path is None:
        pytest.fail("no Chromium: set CHROMIUM to its path")
    # Pages of one site share a process, as windows.py has use for.
    quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--process-per-site"]
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=quiet, timeout=PATIENCE * 1000)
        _give_patience(chromium)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def all_windows(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Windows:
    resting = tmp_path_factory.mktemp("windows") / "resting.html"
    resting.write_text("<!doctype html><title>Resting</title>", "utf-8")
    return Windows(browser, resting)


@pytest.fixture
def windows(all_windows: Windows) -> Iterator[Windows]:
    """Return windows to open pages in, which are closed after the test."""
    yield all_windows
    all_windows.take_back()


def _give_patience(chromium: Browser) -> None:
    """Let whatever is waited for in any page of a browser take its time, instead of Playwright's 5 or 30 seconds."""
    expect.set_options(timeout=PATIENCE * 1000)
    for name in ("new_context", "new_page"):
        setattr(chromium, name, _patient(getattr(chromium, name)))


def _patient(make: Callable[..., Any]) -> Callable[..., Any]:
    def made(**options: Any) -> Any:
        new = make(**options)
        new.set_default_timeout(PATIENCE * 1000)
        return new

    return made
