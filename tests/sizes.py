"""What something costs, for tests that hold how the cost grows with the size of what it is given."""

from __future__ import annotations

import gc
import time
import tracemalloc
from collections.abc import Callable
from typing import NamedTuple


class Cost(NamedTuple):
    """Seconds of CPU, and the bytes of memory at most."""

    seconds: float
    peak: int


def seconds_of(work: Callable[[], object]) -> float:
    """Return the seconds of CPU that some work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def cost(work: Callable[[], object]) -> Cost:
    """Return what some work costs; seconds are measured without watching memory, which slows it down."""
    seconds = seconds_of(work)
    tracemalloc.start()
    try:
        work()
        return Cost(seconds, tracemalloc.get_traced_memory()[1])
    finally:
        tracemalloc.stop()


def assert_growth(seconds: Callable[[int], float], few: int, many: int, most: float, least: float = 0.02) -> None:
    """Hold that a size costs at most so many times what a smaller one does.

    What other programs take of a processor is not counted, but they take its caches too: so it is measured up to three
    times, and what grows too fast does so each time.

    Parameters
    ----------
    seconds
        Returns the CPU seconds that a size takes.
    most
        How many times as much the larger size may take.
    least
        Seconds under which no time can be told from noise.
    """
    taken = []
    for _ in range(3):
        gc.collect()
        # Looking for garbage costs by what else this process holds; a command does without, too.
        gc.disable()
        try:
            taken.append((seconds(few), seconds(many)))
        finally:
            gc.enable()
        if taken[-1][1] < most * max(taken[-1][0], least):
            return
    raise AssertionError(f"{many} cost more than {most} times what {few} do: {taken}")
