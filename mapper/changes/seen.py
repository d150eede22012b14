"""What of a record its reader sees: two values that look the same are the same."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

from mapper.model.place import Position
from mapper.model.story import StoryText, Text
from mapper.model.when import When

_UNSEEN = ("origin", "at")
"""Where something is written."""
_SPACE = re.compile(r"[ \t\r\n]+")


def seen(value: Any) -> Any:
    """Return a value by which to compare what is seen of it.

    Letters are one in whichever Unicode form they are written, runs of spaces and line ends are one space, positions
    are as exact as `mapper fmt` writes them, and texts of a story are what they say, not how that was written.
    """
    if isinstance(value, str) and not isinstance(value, Enum):
        return _words(value).strip()
    if isinstance(value, Text):
        # Between it and what is emphasised beside it, a space or none makes a difference.
        return _words(value.text)
    if isinstance(value, Position):
        return tuple(value.rounded())
    if isinstance(value, dict):
        return {key: seen(inner) for key, inner in value.items()}
    if isinstance(value, tuple | list):
        return [seen(inner) for inner in value]
    if isinstance(value, StoryText):
        return seen(value.blocks)
    if isinstance(value, When):
        return value.text
    if is_dataclass(value):
        return [type(value), *(seen(getattr(value, one.name)) for one in fields(value) if one.name not in _UNSEEN)]
    return value


def _words(text: str) -> str:
    return _SPACE.sub(" ", unicodedata.normalize("NFC", text))
