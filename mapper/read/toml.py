"""TOML text as plain tables, strictly."""

from __future__ import annotations

import re
import tomllib
from typing import Any

from mapper.model.problem import Fault, Origin
from mapper.read.text import FileText

_AT = re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)")
_BARE_DATE = re.compile(r"=\s*(?:\[\s*)?(?:[0-9]{3,4}[X0-9]?[-/.]|[0-9]{3}X)")


def parse_toml(file: FileText) -> dict[str, Any] | Fault:
    """Return the tables of a TOML file, or the fault that keeps it from being one."""
    try:
        return tomllib.loads(file.text)
    except RecursionError:
        return Fault(Origin(file.name), "is nested too deeply.", "No file of this dataset needs more than four levels.")
    except ValueError as error:
        return _fault(file, str(error))


def _fault(file: FileText, message: str) -> Fault:
    where = _AT.search(message)
    lines = file.text.split("\n")
    line, column = (int(where[1]), int(where[2])) if where and where[1] else (len(lines), 1)
    what = f"is not valid TOML: {_AT.sub('', message).strip().rstrip('.')}."
    fix = "A text goes in quotes, a list in [ ], and every key stands once in its table."
    if _BARE_DATE.search(lines[line - 1] if line <= len(lines) else ""):
        fix = "Dates are texts: put it in quotes."
    return Fault(Origin(file.name), what, fix, at=(line, column))
