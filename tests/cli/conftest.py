"""Running the command as a user does: in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def mapper_command(sound: Path) -> Run:
    """Return a function that runs ``mapper`` in the copied sound dataset, or elsewhere."""

    def run(
        *arguments: str | Path, cwd: Path | None = None, env: dict[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        # Terminal width and colour must not come from whoever runs the tests.
        plain = {**os.environ, "COLUMNS": "120", "NO_COLOR": "1", "PYTHONPATH": str(ROOT), **(env or {})}
        command = [sys.executable, "-m", "mapper", *map(str, arguments)]
        return subprocess.run(command, capture_output=True, text=True, cwd=cwd or sound, env=plain, encoding="utf-8")

    return run
