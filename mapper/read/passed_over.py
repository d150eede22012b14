"""What lies beside the files of a dataset and is not read: said once, so that nobody waits for it on a map."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from fnmatch import fnmatchcase
from functools import cache
from importlib.resources import files
from pathlib import Path

from mapper.model.problem import Fault, Origin
from mapper.read.files import NAMES, SUFFIXES, VOCABULARY, entries, is_link, is_read

MAX_TOLD = 50
"""Of one folder."""


def passed_over(root: Path) -> Iterator[Fault]:
    """Yield a warning for each file or folder beside those that are read, unless nobody would expect it to be."""
    for station in SUFFIXES:
        names = [entry.name for entry in entries(root, station)]
        wondered_at = [name for name in names if not is_read(station, name) and not _is_expected(station, name)]
        for name in wondered_at[:MAX_TOLD]:
            yield Fault(Origin(f"{station}/{name}"), *_reason(root / station / name, station), severity="warning")
        if (more := len(wondered_at) - MAX_TOLD) > 0:
            fix = f"Read is {_what_is_read(station)}."
            yield Fault(Origin(f"{station}/"), f"holds {more:,} more files that are not read.", fix, severity="warning")


def _reason(entry: Path, station: str) -> tuple[str, str]:
    if is_link(entry):
        return "is a symbolic link, and is not read.", f"Read is {_what_is_read(station)}."
    if entry.is_dir():
        fix = f"Read is {_what_is_read(station)}: put its files there."
        return "is a folder, and what is in it is not read.", fix
    return "is not read.", _file_fix(station, entry.name)


def _is_expected(station: str, name: str) -> bool:
    kinds = _patterns()
    return any(
        fnmatchcase(name.casefold(), pattern.casefold())
        for kind, patterns in kinds.items()
        for pattern in patterns
        if kind != "built" or station == "maps"
    )


@cache
def _patterns() -> dict[str, list[str]]:
    return tomllib.loads((files(__package__) / "passed_over.toml").read_text("utf-8"))


def _what_is_read(station: str) -> str:
    more = f", {NAMES} and {VOCABULARY}" if station == "geodata" else ""
    return f"what lies in {station}/ itself and ends in {SUFFIXES[station]}{more}"


def _file_fix(station: str, name: str) -> str:
    stem, dot, suffix = name.rpartition(".")
    wanted = SUFFIXES[station]
    if name.startswith("."):
        return f"Take the dot from the beginning of its name, or put it elsewhere: read is {_what_is_read(station)}."
    if (dot and f".{suffix.casefold()}" == wanted) or (station, suffix.casefold()) == ("geodata", "json"):
        return f"Call it {stem}{wanted}: read is {_what_is_read(station)}."
    return f"Read is {_what_is_read(station)}. Bring what is in it into such a file, or put it elsewhere."
