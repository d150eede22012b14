"""Writing a file so that whoever looks finds the old one or the new one, whole."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from mapper.errors import UnreadableError


def write_atomically(path: Path, content: bytes) -> None:
    """Write a file beside its target and move it there in one step.

    Raises
    ------
    UnreadableError
        If it cannot be written; the old file is then as it was.
    """
    temporary = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            # Without this a power cut after the move can leave an empty file under the new name.
            os.fsync(file.fileno())
        Path(temporary).chmod(_mode(path))
        Path(temporary).replace(path)
    except OSError as error:
        raise UnreadableError(f"{path}: cannot be written ({error.strerror}); the old file is as it was.") from error
    finally:
        if temporary is not None:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()


def _mode(path: Path) -> int:
    """Return the permissions that the file has, or that the user's umask gives to a new one."""
    with contextlib.suppress(OSError):
        return path.stat().st_mode & 0o777
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask
