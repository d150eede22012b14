"""Where in a file a part of a long text stands."""

from __future__ import annotations

from mapper.model.problem import Path
from mapper.read.text import FileText


def place_in_text(file: FileText, path: Path, text: str, at: int) -> tuple[int, int]:
    """Return line and column, 1-based, of a character of a text of one or more lines.

    Parameters
    ----------
    path
        The way to the text in the file.
    text
        Its value.
    at
        The character, counted from 0.

    Notes
    -----
    What escapes hide is not looked for: then it is where the text begins.
    """
    line, column = file.positions.find(path)
    before = text[:at]
    further, begins = before.count("\n"), before.rfind("\n") + 1
    wanted = text[begins:].split("\n", 1)[0]
    # The first line of a text may follow its quotes, or begin on the line below them.
    for candidate in (line + further, line + further + 1):
        found = file.lines[candidate - 1].find(wanted) if wanted and candidate <= len(file.lines) else -1
        if found >= 0:
            return candidate, found + at - begins + 1
    return line, column
