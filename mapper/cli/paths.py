"""Paths as arguments: files and folders named from where one stands, or from the dataset's root."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from mapper.errors import UsageError


def under(file: Path, paths: Sequence[Path], root: Path) -> bool:
    """Whether a file is one of some paths or lies below one; yes if there are none.

    Raises
    ------
    UsageError
        If one of the paths does not exist.
    """
    if not paths:
        return True
    wanted = []
    for path in paths:
        if not path.exists() and not (root / path).exists():
            raise UsageError(f"There is no {path}.")
        wanted.append((path if path.exists() else root / path).resolve())
    return any(file.resolve().is_relative_to(path) for path in wanted)
