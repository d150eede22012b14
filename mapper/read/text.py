"""Bytes from a contributor's file, read with suspicion: regular files only, bounded size, UTF-8."""

from __future__ import annotations

import stat
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from mapper.errors import UnreadableError
from mapper.model.problem import Fault, Origin
from mapper.read.positions import Positions, find_positions

MAX_BYTES = {".toml": 4 * 1024 * 1024, ".geojson": 32 * 1024 * 1024}


@dataclass
class FileText:
    """One file as text; where its values stand is worked out only when a problem needs it."""

    name: str
    text: str

    @cached_property
    def positions(self) -> Positions:
        """Line and column of every key and value."""
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
    try:
        # A FIFO or a device would block or never end: look before opening.
        if not stat.S_ISREG(path.stat().st_mode):
            return Fault(Origin(name), "is not a regular file.", "Put a plain file here, or give this another name.")
        with path.open("rb") as file:
            content = file.read(limit + 1)
    except OSError as error:
        raise UnreadableError(f"{name}: cannot be read ({error.strerror}).") from error
    return _decode(content, name, limit)


def _decode(content: bytes, name: str, limit: int) -> FileText | Fault:
    if len(content) > limit:
        return Fault(Origin(name), f"is larger than {limit // 1024**2} MiB.", "Split it into several files.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        column = error.start - (content.rfind(b"\n", 0, error.start) + 1) + 1
        fix = "Save the file as UTF-8 text."
        return Fault(Origin(name), f"byte 0x{content[error.start]:02x} is not UTF-8.", fix, at=(line, column))
    if not text.strip():
        return Fault(Origin(name), "is empty.", "Fill it in or remove it.")
    return FileText(name, text)
