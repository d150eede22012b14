"""Faults to Problems: each gets its line, its column and the name of its field."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from mapper.model.problem import Fault, Path, Problem
from mapper.model.vocabulary import TERM_KINDS
from mapper.read.text import FileText

LISTS_OF_RECORDS = ("features", "claim", "voice", "unmapped", "route", "area", "thing", "inset", "step")


def locate(faults: Iterable[Fault], files: Mapping[str, FileText]) -> tuple[Problem, ...]:
    """Return the problems that faults are, without repetitions, in the order of files and lines."""
    return tuple(sorted({_problem(fault, files) for fault in faults}))


def _problem(fault: Fault, files: Mapping[str, FileText]) -> Problem:
    origin = fault.origin
    file = files.get(origin.file)
    line, column = fault.at or (1, 1)
    if fault.at is None and file is not None:
        of_key = fault.message.startswith("unknown key")
        line, column = file.positions.find(origin.path, of_key)
    return Problem(
        file=origin.file,
        line=line,
        column=column,
        severity=fault.severity,
        feature=fault.record,
        field=_field(origin.path),
        message=fault.message,
        fix=fault.fix,
    )


def _field(path: Path) -> str:
    """Return the way to a value from its record: without ``features, 3, properties`` or ``claim, 3``."""
    steps = list(path)
    # In vocabulary.toml they are lists of records; elsewhere `category` and the like are fields.
    is_term = len(steps) > 1 and steps[0] in TERM_KINDS and isinstance(steps[1], int)
    if is_term or (steps and steps[0] in LISTS_OF_RECORDS):
        steps = steps[2:] if len(steps) > 1 else steps
    elif steps[:1] == ["source"]:
        steps = steps[1:]
    if steps[:1] == ["properties"]:
        steps = steps[1:]
    return ".".join(str(step) for step in steps)
