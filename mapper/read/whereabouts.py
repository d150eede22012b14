"""Which record and which field a place belongs to in a file that could not be parsed."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from mapper.model.problem import Path
from mapper.read.text import FileText

_KEY = re.compile(r"\s*([A-Za-z0-9_-]+)\s*=")
_BRACKET_OR_TEXT = re.compile(r'[\[\]{}]|"(?:[^"\\]|\\.)*+"?', re.DOTALL)
_CLOSING = {"[": "]", "{": "}"}
_QUOTED_ID = re.compile(r'["\']([a-z0-9-]{1,80})["\']')


def whereabouts(file: FileText, place: tuple[int, int]) -> tuple[Path, str]:
    """Return the way to what stands at a place, and the id of the record that it belongs to, as far as can be told.

    Parameters
    ----------
    file
        A file that breaks off or goes wrong somewhere.
    place
        1-based line and column of where it does.
    """
    if file.name.endswith(".geojson"):
        begun = FileText(file.name, _closed(_up_to(file.text, place)))
        path = begun.positions.around(place)
        return path, _written_id(begun, (*path[:2], "properties", "id")) if path[:1] == ("features",) else ""
    path = file.positions.around(place)
    table = path[:2] if len(path) > 1 and isinstance(path[1], int) else path[:1]
    # A line that cannot be parsed is in no syntax tree; the key at its beginning is what it was about.
    if key := _KEY.match(file.lines[place[0] - 1]):
        path = (*table, key[1])
    return path, _record(file, table)


def _record(file: FileText, table: Path) -> str:
    identifier = _written_id(file, (*table, "id")) if len(table) == 2 else ""
    if not file.name.startswith("seeds/"):
        return identifier
    source = PurePosixPath(file.name).stem
    if table[:1] in (("claim",), ("voice",)):
        return f"{source}#{identifier}" if identifier else ""
    return source


def _up_to(text: str, place: tuple[int, int]) -> str:
    lines = text.split("\n", place[0])
    return "\n".join([*lines[: place[0] - 1], lines[place[0] - 1][: place[1] - 1]])


def _closed(text: str) -> str:
    """Return the beginning of a JSON text with whatever it takes to make a whole of it."""
    still_open: list[str] = []
    for token in _BRACKET_OR_TEXT.finditer(text):
        if token[0] in "[{":
            still_open.append(_CLOSING[token[0]])
        elif token[0] in "]}" and still_open:
            still_open.pop()
    return text + "".join(reversed(still_open))


def _written_id(file: FileText, path: Path) -> str:
    line, column = file.positions.find(path)
    found = _QUOTED_ID.match(file.lines[line - 1], column - 1)
    return found[1] if found else ""
