"""Running the command: in this process where its words and files are looked at, in its own where that matters."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from mapper.cli.app import app
from tests.conftest import ROOT

Run = Callable[..., subprocess.CompletedProcess[str]]

PLAIN = {"COLUMNS": "120", "NO_COLOR": "1"}
"""Terminal width and colour must not come from whoever runs the tests."""


@pytest.fixture
def mapper_command(sound: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a function that runs ``mapper`` in the copied sound dataset, or elsewhere."""

    def run(
        *arguments: str | Path, cwd: Path | None = None, env: dict[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        with monkeypatch.context() as around:
            around.chdir(cwd or sound)
            for name, value in {**PLAIN, **(env or {})}.items():
                around.setenv(name, value)
            done = CliRunner().invoke(app, [*map(str, arguments)])
        if done.exception is not None and not isinstance(done.exception, SystemExit):
            raise done.exception
        return subprocess.CompletedProcess(arguments, done.exit_code, done.stdout, done.stderr)

    return run


@pytest.fixture
def mapper_process(sound: Path) -> Run:
    """Return the same in a process of its own: for exit codes, encodings, signals and what a start costs."""

    def run(
        *arguments: str | Path, cwd: Path | None = None, env: dict[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        plain = {**os.environ, **PLAIN, "PYTHONPATH": str(ROOT), **(env or {})}
        command = [sys.executable, "-m", "mapper", *map(str, arguments)]
        return subprocess.run(command, capture_output=True, text=True, cwd=cwd or sound, env=plain, encoding="utf-8")

    return run
