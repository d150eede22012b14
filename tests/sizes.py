"""What something costs, for tests that hold how the cost grows with the size of what it is given."""

from __future__ import annotations

import time
import tracemalloc
from collections.abc import Callable
from typing import NamedTuple


class Cost(NamedTuple):
    """Seconds of CPU, and the bytes of memory at most."""

    seconds: float
    peak: int


def cost(work: Callable[[], object]) -> Cost:
    """Return what some work costs; seconds are measured without watching memory, which slows it down."""
    start = time.process_time()
    work()
    seconds = time.process_time() - start
    tracemalloc.start()
    try:
        work()
        return Cost(seconds, tracemalloc.get_traced_memory()[1])
    finally:
        tracemalloc.stop()
