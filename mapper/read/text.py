"""Bytes from a contributor's file, read with suspicion: regular files only, bounded size, UTF-8."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from mapper.errors import UnreadableError
from mapper.model.problem import Fault, Origin
from mapper.read.files import is_link

if TYPE_CHECKING:
    from mapper.read.positions import Positions

LINK = (
    "is a symbolic link, and a dataset consists of files and folders of its own.",
    "Put what it leads to here in its place, or remove it.",
)
"""What is wrong with a link, and what would be right."""

MAX_BYTES = {".toml": 4 * 1024 * 1024, ".geojson": 32 * 1024 * 1024}


@dataclass
class FileText:
    """One file as text; where its values stand is worked out only when a problem needs it."""

    name: str
    text: str

    @cached_property
    def lines(self) -> list[str]:
        """Its lines, without their ends."""
        return self.text.split("\n")

    def line_column(self, at: int) -> tuple[int, int]:
        """Return line and column, 1-based, of a character of the text, counted from 0."""
        return self.text.count("\n", 0, at) + 1, at - self.text.rfind("\n", 0, at)

    @cached_property
    def positions(self) -> Positions:
        """Line and column of every key and value."""
        # A dataset without problems needs no syntax tree.
        from mapper.read.positions import find_positions

        return find_positions(self.text, "json" if self.name.endswith(".geojson") else "toml")


def read_text(path: Path, name: str) -> FileText | Fault:
    """Read one file.

    Parameters
    ----------
    path
        Where it is.
    name
        How problems call it: relative to the dataset's root, with forward slashes.

    Returns
    -------
    FileText or Fault
        The fault says why its content cannot be used.

    Raises
    ------
    UnreadableError
        If the operating system does not let us read it.
    """
    limit = MAX_BYTES[path.suffix]
    if is_link(path):
        return Fault(Origin(name), *LINK)
    try:
        # A FIFO or a device would block or never end: look before opening.
        if not stat.S_ISREG(path.lstat().st_mode):
            return Fault(Origin(name), "is not a regular file.", "Put a plain file here, or give this another name.")
        with open(path, "rb", opener=_open_no_link) as file:
            content = file.read(limit + 1)
    except OSError as error:
        raise UnreadableError(f"{name}: cannot be read ({error.strerror}).") from error
    return _decode(content, name, limit)


def _open_no_link(path: str, flags: int) -> int:
    # Somebody may put a link there between the look and the opening.
    return os.open(path, flags | getattr(os, "O_NOFOLLOW", 0))


def _decode(content: bytes, name: str, limit: int) -> FileText | Fault:
    if len(content) > limit:
        return Fault(Origin(name), f"is larger than {limit // 1024**2} MiB.", "Split it into several files.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        fix = "Save the file as UTF-8 text."
        message = f"byte 0x{content[error.start]:02x} is not UTF-8."
        return Fault(Origin(name), message, fix, at=_place(content, error.start))
    if "\0" in text:
        fix = "Save the file as UTF-8 text; UTF-16, for one, looks like this."
        message = "byte 0x00 is no part of a text."
        return Fault(Origin(name), message, fix, at=_place(content, content.index(b"\0")))
    if not text.strip():
        return Fault(Origin(name), "is empty.", "Fill it in or remove it.")
    return FileText(name, text)


def _place(content: bytes, offset: int) -> tuple[int, int]:
    """Return line and column of a byte, columns counted in characters as far as there are any."""
    begin = content.rfind(b"\n", 0, offset) + 1
    return content.count(b"\n", 0, offset) + 1, len(content[begin:offset].decode("utf-8", "replace")) + 1
