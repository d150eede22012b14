"""Writing a file so that whoever looks finds the old one or the new one, whole."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from pathlib import Path
from typing import BinaryIO

from mapper.cli.leftovers import SUFFIX, held, prefix, remove, sweep
from mapper.errors import UnreadableError


def write_atomically(path: Path, content: bytes, *, through_links: bool = True) -> None:
    """Write a file beside its target and move it there in one step.

    Parameters
    ----------
    path
        Where to. A link stays and what it leads to is written. What is no file (a pipe, /dev/stdout) is written into.
    through_links
        False for files of a dataset, which are regular files inside it: a link is then refused.

    Raises
    ------
    UnreadableError
        If it cannot be written; the old file is then as it was.
    """
    if path.is_symlink() and not through_links:
        raise UnreadableError(f"{path}: is a link, and a dataset consists of files: put the file itself there.")
    try:
        if _is_channel(path):
            path.write_bytes(content)
        else:
            _replace(_target(path), content)
    except OSError as error:
        raise UnreadableError(f"{path}: cannot be written ({error.strerror}); the old file is as it was.") from error


def _replace(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    sweep(path)
    handle, temporary = held(lambda: tempfile.mkstemp(dir=path.parent, prefix=prefix(path), suffix=SUFFIX))
    try:
        with os.fdopen(handle, "wb") as file:
            write_through(file, content)
            temporary.chmod(_mode(path))
            temporary.replace(path)
    finally:
        remove(temporary)


def write_through(file: BinaryIO, content: bytes) -> None:
    """Write down to the disk: else a power cut after a file is moved can leave an empty one under the new name."""
    file.write(content)
    file.flush()
    os.fsync(file.fileno())


def _target(path: Path) -> Path:
    """Return where a path leads to in the end; that there is nothing yet is no matter."""
    target = Path(os.path.realpath(path))
    if target.is_symlink():
        # What is still a link leads to itself; opening it has the system say so.
        target.stat()
    return target


def _is_channel(path: Path) -> bool:
    """Whether a path leads to something that is neither a file nor a folder."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def _mode(path: Path) -> int:
    """Return the permissions that the file has, or that the user's umask gives to a new one."""
    with contextlib.suppress(OSError):
        return path.stat().st_mode & 0o777
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask
