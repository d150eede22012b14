"""TOML text as plain tables, strictly."""

from __future__ import annotations

import re
import tomllib
from typing import Any

from mapper.model.problem import Fault, Origin
from mapper.read.amounts import too_much, too_much_fault
from mapper.read.nesting import MOST_PARTS, Beyond, beyond_bounds
from mapper.read.text import FileText
from mapper.read.whereabouts import whereabouts

_AT = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)\Z")
_BARE_DATE = re.compile(r"=\s*(?:\[\s*)?(?:[0-9]{3,4}[X0-9]?[-/.]|[0-9]{3}X)")

MAX_SHOWN = 120
"""Characters of what the parser says: it repeats a key that is wrong, however long."""


def parse_toml(file: FileText) -> dict[str, Any] | Fault:
    """Return the tables of a TOML file, or the fault that keeps it from being one."""
    if bound := too_much(file.text, "toml"):
        return too_much_fault(file, bound)
    beyond = beyond_bounds(file.text, "toml")
    if beyond is not None:
        return _beyond(file, beyond)
    try:
        return tomllib.loads(file.text)
    except ValueError as error:
        return _fault(file, str(error))


def _beyond(file: FileText, beyond: Beyond) -> Fault:
    place = file.line_column(beyond.at)
    if beyond.what == "digits":
        what, fix = "holds a number that cannot be used: it has too many digits.", "Write an ordinary number."
        path, record = whereabouts(file, place)
        return Fault(Origin(file.name, path), what, fix, record, at=place)
    if beyond.what == "parts":
        what, fix = f"holds a key of more than {MOST_PARTS} parts.", "Write a key of one part; a full stop divides it."
        return Fault(Origin(file.name), what, fix, at=place)
    fix = "No file of this dataset needs more than four levels."
    return Fault(Origin(file.name), "is nested too deeply.", fix, at=place)


def _fault(file: FileText, message: str) -> Fault:
    where = _AT.search(message)
    lines = file.lines
    line, column = (int(where[1]), int(where[2])) if where and where[1] else (len(lines), len(lines[-1]) + 1)
    reason = message[: where.start()] if where else message
    what = f"is not valid TOML: {reason if len(reason) <= MAX_SHOWN else f'{reason[:MAX_SHOWN]}…'}."
    fix = "A text goes in quotes, a list in [ ], and every key stands once in its table."
    if _BARE_DATE.search(lines[line - 1] if line <= len(lines) else ""):
        fix = "Dates are texts: put it in quotes."
    path, record = whereabouts(file, (line, column))
    return Fault(Origin(file.name, path), what, fix, record, at=(line, column))
