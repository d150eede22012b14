"""Whole processes: what they use of the processor and of memory, and the bytes that they write."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.contest import Subject, World

REPOSITORY = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Cost:
    """What one run took: seconds of CPU time (user and system), bytes at the peak, bytes written."""

    cpu: float
    peak: float
    bytes: float = 0.0


def build(subject: Subject, world: World, out: Path) -> Cost:
    """Run a subject on a world once."""
    folder = subject.folder(world, out)
    folder.mkdir(parents=True, exist_ok=True)
    cost = run(subject.command(world, folder), out)
    return Cost(cost.cpu, cost.peak, subject.page(world, out).stat().st_size)


def run(command: Sequence[str], out: Path) -> Cost:
    """Run a command once.

    Raises
    ------
    RuntimeError
        If it fails; the message has what it wrote to standard error.
    """
    measured = [sys.executable, "-m", "benchmarks.measured", *command]
    done = subprocess.run(measured, cwd=REPOSITORY, env=_environment(out), capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(command)}: {done.stderr[-2000:]}")
    used = json.loads(done.stdout)
    return Cost(used["cpu"], used["peak"])


def _environment(out: Path) -> dict[str, str]:
    """Return an environment in which every program finds its bytecode, as it does once it is installed and used."""
    left = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return {**left, "PYTHONPATH": str(REPOSITORY), "PYTHONPYCACHEPREFIX": str(out / "bytecode")}
