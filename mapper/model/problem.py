"""What can be wrong with a dataset, told so that whoever wrote the file can mend it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]

Path = tuple[str | int, ...]
"""The way into a file: keys and 0-based indices, such as ``("features", 3, "properties", "country")``."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a record was written: a file and the way to it inside that file.

    Parameters
    ----------
    file
        Path relative to the dataset's root, with forward slashes.
    path
        Keys and 0-based indices from the top of the file.
    """

    file: str
    path: Path = ()

    def at(self, *steps: str | int) -> Origin:
        """Return the origin of something inside this record."""
        return Origin(self.file, self.path + steps)


NOWHERE = Origin("")
"""Of what no file holds."""


def table_record(origin: Origin) -> str:
    """Return what problems call a table of a list that has no id, counted from 1: ``maps/overview.toml step 3``."""
    key, index = origin.path
    return f"{origin.file} {key} {int(index) + 1}"


@dataclass(frozen=True, slots=True)
class Fault:
    """A problem before its line is known: rules speak of records, only a reader of the file knows lines.

    Parameters
    ----------
    origin
        The value that is wrong.
    message, fix
        What is wrong, and what would be right; each one line.
    record
        Id of the record that `--skip-invalid` has to leave out; empty where the whole file is meant.
    at
        1-based line and column, where whoever found the fault knows them already.
    """

    origin: Origin
    message: str
    fix: str
    record: str = ""
    severity: Severity = "error"
    at: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault, located.

    Parameters
    ----------
    file
        Path relative to the dataset's root; empty where no file is to blame.
    line, column
        1-based; column counts characters.
    severity
        An ``error`` refuses the build, a ``warning`` does not.
    feature
        Id of the record at fault, empty if none.
    field
        Dotted way to the value inside the record, empty if the record itself is at fault.
    message, fix
        What is wrong; what would be right.
    """

    file: str
    line: int
    column: int
    severity: Severity
    feature: str
    field: str
    message: str
    fix: str

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}:{self.column}"
        what = " ".join(part for part in (self.feature, self.field) if part)
        return f"{where}: {self.severity}: {what + ': ' if what else ''}{self.message} {self.fix}".rstrip()
