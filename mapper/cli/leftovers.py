"""What is being written, under a name of its own until it is whole; and what runs that were killed left of that.

Whoever writes holds a lock on what is being written. The system lets go of it when the process ends, however it ends:
what has a name of this form and no lock is nobody's any more.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows has no such locks: there nothing is swept.
    fcntl = None  # type: ignore[assignment]

SUFFIX = ".part"


def prefix(target: Path) -> str:
    """Return how the names begin of what is to become a file or folder."""
    return f".{target.name}."


def held(make: Callable[[], tuple[int, str]]) -> tuple[int, Path]:
    """Make a file or folder and hold it; return its descriptor, which has the lock until it is closed, and its path.

    Parameters
    ----------
    make
        Makes one, as `tempfile.mkstemp` does, with `prefix` and `SUFFIX`.
    """
    while True:
        handle, name = make()
        if fcntl is not None:
            # A file system without locks has nothing swept either.
            with contextlib.suppress(OSError):
                fcntl.flock(handle, fcntl.LOCK_EX)
        # Somebody who sweeps may have come before the lock.
        if Path(name).exists():
            return handle, Path(name)
        os.close(handle)


def remove(path: Path) -> None:
    """Remove a file or a folder with all that is in it, as far as the system lets."""
    with contextlib.suppress(OSError):
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink()


def sweep(target: Path, discard: Callable[[Path], None] = remove) -> None:
    """Discard what killed runs left beside a file or folder."""
    pattern = re.compile(rf"{re.escape(prefix(target))}[a-z0-9_]{{8}}{re.escape(SUFFIX)}")
    with contextlib.suppress(OSError):
        for left in sorted(path for path in target.parent.iterdir() if pattern.fullmatch(path.name)):
            _sweep_one(left, discard)


def _sweep_one(left: Path, discard: Callable[[Path], None]) -> None:
    if left.is_symlink() or fcntl is None:
        return
    with contextlib.suppress(OSError):
        handle = os.open(left, os.O_RDONLY | os.O_NONBLOCK)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            discard(left)
        finally:
            os.close(handle)
