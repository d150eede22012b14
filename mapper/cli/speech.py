"""What is said to a person or printed for a program: messages, problems, JSON, tables; never a terminal's commands.

Words for people are in the encoding of the stream, which tells what it lacks by number (`mapper.cli.streams`). Data is
UTF-8, whatever the locale.
"""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from mapper.model.problem import Problem


def harmless(text: str) -> str:
    """Return text without the characters that move a terminal's cursor, change its colours or reverse its lines."""
    # What is printable commands nothing, and hardly any text is anything else.
    return text if text.isprintable() else "".join(map(_by_number, text))


def _by_number(character: str) -> str:
    if unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Zl", "Zp"):
        return character
    code = ord(character)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def harmless_lines(text: str) -> str:
    """Return text of several lines, each without characters that command a terminal."""
    return "\n".join(map(harmless, text.split("\n")))


def counted(number: int, noun: str) -> str:
    """Return a number of things in words, as ``1 claim`` or ``2 claims``."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def say(message: str) -> None:
    """Print a message to standard error."""
    # In one piece: what interrupts a command (Ctrl-C) must not find half a line.
    sys.stderr.write(f"{harmless(message)}\n")


def print_line(line: object) -> None:
    """Print one line to standard output, at once."""
    sys.stdout.write(f"{harmless(str(line))}\n")
    sys.stdout.flush()


def print_data(text: str) -> None:
    """Print to standard output what is for another program or a file: in UTF-8, as it is."""
    sys.stdout.flush()
    # Half a character has no UTF-8. In JSON this is how it is written.
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
    sys.stdout.buffer.flush()


def tell_problems(problems: Iterable[Problem], to_stderr: bool = False) -> None:
    """Print one line for each problem, as ``file:line:column: severity: …``."""
    stream = sys.stderr if to_stderr else sys.stdout
    for problem in problems:
        stream.write(f"{harmless(str(problem))}\n")


def note_problems(problems: Iterable[Problem]) -> None:
    """Print problems as workflow commands, which GitHub shows as notes at their lines in a pull request."""
    for problem in problems:
        where = {"file": problem.file, "line": problem.line, "col": problem.column, "title": problem.feature}
        properties = ",".join(f"{key}={_github(str(value), property_=True)}" for key, value in where.items() if value)
        text = " ".join(part for part in (problem.field and f"{problem.field}:", problem.message, problem.fix) if part)
        print(f"::{problem.severity} {properties}::{_github(text)}")


def _github(text: str, property_: bool = False) -> str:
    """Return text as a workflow command takes it: nothing in it can end the command or begin another, or hide."""
    # Line ends are told by number like all that cannot be seen, so that no raw one is left to be escaped.
    escaped = harmless(text).replace("%", "%25")
    return escaped.replace(":", "%3A").replace(",", "%2C") if property_ else escaped


def print_json(rows: Sequence[dict[str, Any]] | dict[str, Any]) -> None:
    """Print JSON to standard output, ASCII only, so that no terminal or locale can spoil it."""
    print_data(json.dumps(rows, indent=2, ensure_ascii=True) + "\n")


def problem_rows(problems: Iterable[Problem]) -> list[dict[str, Any]]:
    """Return problems as JSON objects with the keys severity, file, line, column, feature, field, message, fix."""
    keys = ("severity", "file", "line", "column", "feature", "field", "message", "fix")
    return [{key: asdict(problem)[key] for key in keys} for problem in problems]


def print_table(rows: Sequence[dict[str, Any]], columns: Sequence[str]) -> None:
    """Print rows as a table to standard output; a pipe gets tab-separated values, for cut and sort."""
    texts = [[_cell(row[column]) for column in columns] for row in rows]
    if not sys.stdout.isatty():
        sys.stdout.writelines("\t".join(text) + "\n" for text in [list(columns), *texts])
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        table.add_column(column, overflow="fold")
    for text in texts:
        table.add_row(*(Text(cell) for cell in text))
    Console().print(table)


def _cell(value: Any) -> str:
    if isinstance(value, list):
        value = ", ".join(str(item) for item in value)
    return "" if value is None else harmless(str(value))
