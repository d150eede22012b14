"""Which files of a folder belong to a dataset, in the order in which they are read."""

from __future__ import annotations

import os
from pathlib import Path

from mapper.errors import UnreadableError, UsageError

NAMES = "geodata/names.toml"
VOCABULARY = "geodata/vocabulary.toml"
SUFFIXES = {"seeds": ".toml", "geodata": ".geojson", "maps": ".toml"}
"""How the names of the files end that are read in each station, beside the two in geodata/ that have a fixed name."""

STATIONS = tuple(SUFFIXES)


def find_root(start: Path) -> Path:
    """Return the nearest folder, from `start` upward, that holds seeds/, geodata/ and maps/.

    Raises
    ------
    UsageError
        If there is none.
    """
    for folder in (start, *start.parents):
        if all((folder / station).is_dir() for station in STATIONS):
            return folder
    raise UsageError(
        f"{start} is not inside a dataset: no folder from here upward has seeds/, geodata/ and maps/. "
        "Say where it is with --root DIR, or start one with: mapper init DIR"
    )


def contributed(root: Path) -> list[str]:
    """Return the names of all files that a dataset consists of, relative to its root, sorted within each station.

    Names that are no slug are kept: the reader says what is wrong with them.
    """
    names = [NAMES, VOCABULARY]
    for station in SUFFIXES:
        found = (f"{station}/{entry.name}" for entry in entries(root, station) if is_read(station, entry.name))
        names += [name for name in found if name not in (NAMES, VOCABULARY)]
    return names


def entries(root: Path, station: str) -> list[Path]:
    """Return what lies in a station, sorted by name; nothing where the station is a link.

    Raises
    ------
    UnreadableError
        If it cannot be listed.
    """
    if is_link(root / station):
        return []
    try:
        return sorted((root / station).iterdir())
    except OSError as error:
        raise UnreadableError(f"{station}/: cannot be listed ({error.strerror}).") from error


def is_read(station: str, name: str) -> bool:
    """Whether a file of this name in a station belongs to the dataset."""
    is_fixed = f"{station}/{name}" in (NAMES, VOCABULARY)
    return is_fixed or (name.endswith(SUFFIXES[station]) and not name.startswith("."))


def is_link(path: Path) -> bool:
    """Whether a path is a symbolic link, or what Windows has in its place.

    What it leads to may lie outside the dataset, and messages about it would tell strangers what is there.
    """
    is_junction = getattr(os.path, "isjunction", None)  # from Python 3.12 on
    return path.is_symlink() or (is_junction is not None and is_junction(path))
