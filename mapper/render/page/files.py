"""The page's own files, read as they lie in this package."""

from __future__ import annotations

from typing import Any

from mapper.render import room_files


def read_text(name: str) -> str:
    """Return one file of this folder as text, with line feeds as line ends."""
    return room_files.read_text(__package__, name)


def read_json(name: str) -> Any:
    """Return one JSON file of this folder as Python values."""
    return room_files.read_json(__package__, name)


def style() -> str:
    """Return the page's style sheets as one, as frontend/ builds it."""
    return read_text("built/page.css").rstrip()


def script() -> str:
    """Return the page's program, as frontend/ builds it."""
    return read_text("built/page.js").rstrip()
