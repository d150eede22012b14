"""One reading of a dataset's files: the records so far, the faults so far, and what could not be read at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, TypeVar

from pydantic import ValidationError

from mapper.model.problem import Fault, Origin
from mapper.read.faults import did_you_mean, faults_of
from mapper.read.shapes.table import Table
from mapper.read.text import FileText

Shape = TypeVar("Shape", bound=Table)
Record = TypeVar("Record")
Item = TypeVar("Item")

MAX_FAULTS = 1_000
"""Of one file, or by one rule. A hand-written file never has so many; a broken program's must not take minutes."""

MAX_KEYS = 100
"""Unknown ones of one table, for the same reason."""


@dataclass
class Reading:
    """What the readers of the several kinds of file fill in together.

    Parameters
    ----------
    files
        Every file by name, for the lines of problems.
    broken
        Ids (claims: refs) that a file declares, but whose record is faulty.
    unread
        Names of files of which nothing can be used.
    """

    files: dict[str, FileText] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)
    unread: set[str] = field(default_factory=set)
    first: dict[str, Origin] = field(default_factory=dict)

    def refuse_file(self, fault: Fault) -> None:
        """Note that nothing of a file can be used."""
        self.faults.append(fault)
        self.unread.add(fault.origin.file)

    def while_bearable(self, file: str, items: Iterable[Item]) -> Iterator[Item]:
        """Yield the items of a file until more is wrong with them than anybody would want to be told at once."""
        before = len(self.faults)
        for item in items:
            if len(self.faults) - before >= MAX_FAULTS:
                message = f"has more than {MAX_FAULTS:,} faults, and what follows was not looked at."
                self.refuse_file(Fault(Origin(file), message, "Mend those first."))
                return
            yield item

    def first_of(self, keys: Iterable[Item]) -> Iterator[Item]:
        """Return the first of many keys that nobody expected."""
        return islice(keys, MAX_KEYS)

    def refuse(self, record: str, *faults: Fault) -> None:
        """Note that a record cannot be used."""
        self.faults.extend(faults)
        if record:
            self.broken.add(record)

    def validated(self, shape: type[Shape], data: Any, origin: Origin, record: str) -> Shape | None:
        """Return a table in its shape, or None after noting what is wrong with it."""
        try:
            return shape.model_validate(data)
        except ValidationError as error:
            self.refuse(record, *faults_of(error, shape, origin, record))
            return None

    def keep(self, records: dict[str, Record], key: str, record: Record, origin: Origin) -> None:
        """Add a record, unless its id is taken.

        Notes
        -----
        Claims are kept by ref, everything else by id; an id means one thing over the whole dataset.
        """
        if key in self.first:
            there = self.first[key]
            line = self.files[there.file].positions.find(there.path)[0]
            fault = Fault(
                origin.at("id"),
                f'the id "{key}" is taken: {there.file}, line {line}.',
                "Give each its own id.",
                record=key,
            )
            # The first one stays usable, so the id is not noted as broken.
            self.faults.append(fault)
            return
        self.first[key] = origin
        records[key] = record

    def line_column(self, origin: Origin, text: str, at: int) -> tuple[int, int]:
        """Return line and column, 1-based, of a character of a text of one or more lines, counted from 0.

        What escapes hide is not looked for: then it is where the text begins.
        """
        file = self.files[origin.file]
        line, column = file.positions.find(origin.path)
        further, begins = text.count("\n", 0, at), text.rfind("\n", 0, at) + 1
        wanted = text[begins:].split("\n", 1)[0]
        # The first line of a text may follow its quotes, or begin on the line below them.
        for candidate in (line + further, line + further + 1):
            found = file.lines[candidate - 1].find(wanted) if wanted and candidate <= len(file.lines) else -1
            if found >= 0:
                return candidate, found + at - begins + 1
        return line, column


def declared_id(data: Any) -> str:
    """Return the id that a table gives itself, or nothing if it gives none that can be used in a message."""
    identifier = data.get("id") if isinstance(data, dict) else None
    return identifier if isinstance(identifier, str) and len(identifier) <= 80 and identifier.isprintable() else ""


def tables(data: dict[str, Any], key: str, file: str, reading: Reading) -> Iterator[tuple[Any, Origin]]:
    """Yield the tables of an array of tables, each with its origin."""
    found = data.get(key, [])
    if not isinstance(found, list):
        fault = Fault(Origin(file, (key,)), f'"{key}" is not a list of tables.', f"Write [[{key}]] above each.")
        reading.faults.append(fault)
        return
    for index, table in reading.while_bearable(file, enumerate(found)):
        yield table, Origin(file, (key, index))


def refuse_unknown_tables(data: dict[str, Any], known: tuple[str, ...], file: str, reading: Reading) -> None:
    """Note each key at the top of a file that no reader would look at."""
    for key in reading.first_of(key for key in data if key not in known):
        fix = did_you_mean(key, known) or f"Known: {', '.join(known)}."
        reading.faults.append(Fault(Origin(file, (key,)), f'unknown key "{key}".', fix))
