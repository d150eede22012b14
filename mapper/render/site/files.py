"""The room's own files, read as they lie in the package."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def read_text(name: str) -> str:
    """Return one file of this folder as text, with line feeds as line ends."""
    return files(__package__).joinpath(name).read_text(encoding="utf-8").replace("\r\n", "\n")


@cache
def read_json(name: str) -> Any:
    """Return one JSON file of this folder as Python values."""
    return json.loads(read_text(name))
