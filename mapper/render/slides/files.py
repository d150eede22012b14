"""The room's own files, read as they lie in the package."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def read_json(name: str) -> Any:
    """Return one JSON file of this folder as Python values."""
    return json.loads(files(__package__).joinpath(name).read_text(encoding="utf-8"))
