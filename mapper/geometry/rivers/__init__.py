"""The rivers that claims speak of, as background: thin lines at low detail, never cited."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def rivers() -> list[dict[str, Any]]:
    """Return the entries of `rivers.json`; README.md describes them."""
    read: list[dict[str, Any]] = json.loads((files(__package__) / "rivers.json").read_text("utf-8"))
    return read
