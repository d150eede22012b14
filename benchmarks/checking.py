"""What judging this repository's dataset costs beyond reading it: ``python -m benchmarks.checking`` prints it."""

from __future__ import annotations

import sys
import tempfile
from functools import partial
from pathlib import Path
from statistics import median

from benchmarks.interleaved import interleaved
from benchmarks.processes import REPOSITORY, run
from benchmarks.report import Row, table

HEAD = ("Checking this dataset", "CPU", "peak memory")
CHECK = "mapper check"
IDLE = "a command that only reads the files"
COMMANDS = {
    CHECK: [sys.executable, "-m", "mapper", "check", "--root", str(REPOSITORY)],
    IDLE: [sys.executable, "-m", "benchmarks.subjects.idle", "idle", "--root", str(REPOSITORY)],
}


def measure(runs: int, out: Path) -> list[Row]:
    """Return a row for each command: medians, and for the check its ratio to the other.

    Parameters
    ----------
    runs
        How often each is run, in turn with the other.
    out
        A folder for bytecode.
    """
    measured = interleaved({name: partial(run, command, out) for name, command in COMMANDS.items()}, runs)
    cpu = {name: median(cost.cpu for cost in costs) for name, costs in measured.items()}
    peak = {name: median(cost.peak for cost in costs) for name, costs in measured.items()}
    rows = {name: [name, f"{cpu[name]:.2f} s", f"{peak[name] / 1e6:.0f} MB"] for name in COMMANDS}
    rows[CHECK][1] += f" ({cpu[CHECK] / cpu[IDLE]:.2f})"
    return list(rows.values())


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        print(table(HEAD, measure(5, Path(folder))))
