"""Examples in the help of commands: one after the other, each on lines of its own that can be copied as they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

WIDTH = 72
"""Of a line: with the help's indentation it fits a terminal of 80 columns."""

_UNWRAPPED = "\b\n"
"""What tells click to leave a paragraph as it is."""

_WORD = re.compile(r"""(?:[^\s"']|"[^"]*"|'[^']*')+""")


def listed(*commands: str) -> str:
    """Return a paragraph of help that shows commands; a long one goes on behind a backslash, as a shell reads it."""
    title = "Example:" if len(commands) == 1 else "Examples:"
    lines = [line for command in commands for line in _lines(command)]
    return _UNWRAPPED + "\n".join([title, *(f"  {line}" for line in lines)])


def _lines(command: str) -> Iterator[str]:
    """Yield the lines of a command, broken before an option, a pipe or a second command."""
    pieces = _pieces(command)
    line = next(pieces)
    for piece in pieces:
        if len(f"{line} {piece} \\") > WIDTH:
            yield f"{line} \\"
            line = f"    {piece}"
        else:
            line = f"{line} {piece}"
    yield line


def _pieces(command: str) -> Iterator[str]:
    piece: list[str] = []
    for word in _WORD.findall(command):
        if piece and (word.startswith("-") or word in ("&&", "|", ">")):
            yield " ".join(piece)
            piece = []
        piece.append(word)
    yield " ".join(piece)
