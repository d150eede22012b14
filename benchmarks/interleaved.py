"""Running several things in turn, so that what else the machine does meets them alike."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.processes import Cost

Job = Callable[[], Cost]


def interleaved(jobs: dict[str, Job], runs: int) -> dict[str, list[Cost]]:
    """Run all jobs in turn, and return what each run of each took; the first turn is not counted."""
    turns = [{name: job() for name, job in jobs.items()} for _ in range(runs + 1)]
    return {name: [turn[name] for turn in turns[1:]] for name in jobs}
