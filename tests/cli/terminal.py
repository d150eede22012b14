"""A person at a terminal: answers typed at the questions of a command."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.conftest import PATIENCE, ROOT


def answering(root: Path, answers: list[str], *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command with a terminal on which these lines are typed."""
    ours, theirs = os.openpty()
    try:
        os.write(ours, "".join(f"{answer}\n" for answer in answers).encode())
        return subprocess.run(
            [sys.executable, "-m", "mapper", *arguments],
            stdin=theirs,
            capture_output=True,
            text=True,
            encoding="utf-8",
            cwd=root,
            env={**os.environ, "NO_COLOR": "1", "PYTHONPATH": str(ROOT)},
            timeout=PATIENCE,
        )
    finally:
        os.close(ours)
        os.close(theirs)
