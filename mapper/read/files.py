"""Which files of a folder belong to a dataset, in the order in which they are read."""

from __future__ import annotations

from pathlib import Path

from mapper.errors import UnreadableError, UsageError

STATIONS = ("seeds", "geodata", "maps")
NAMES = "geodata/names.toml"
VOCABULARY = "geodata/vocabulary.toml"


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
    for station, suffix in (("seeds", ".toml"), ("geodata", ".geojson"), ("maps", ".toml")):
        try:
            found = sorted(entry.name for entry in (root / station).iterdir() if entry.name.endswith(suffix))
        except OSError as error:
            raise UnreadableError(f"{station}/: cannot be listed ({error.strerror}).") from error
        names += [f"{station}/{name}" for name in found if not name.startswith(".")]
    return names
