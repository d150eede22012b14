"""The data files and templates that lie in a room of rendering, read as they lie in its package."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def read_text(room: str, name: str) -> str:
    """Return one file of a room as text, with line feeds as line ends.

    Parameters
    ----------
    room
        The package, as ``__package__`` names it to its modules.
    name
        Path in its folder, parts divided by ``/``.
    """
    return files(room).joinpath(*name.split("/")).read_text(encoding="utf-8").replace("\r\n", "\n")


@cache
def read_json(room: str, name: str) -> Any:
    """Return one JSON file of a room as Python values."""
    return json.loads(read_text(room, name))


def common_json(name: str) -> Any:
    """Return one JSON file of this room as Python values: palette.json, symbols.json and their kind."""
    return read_json(__package__, name)
