"""Data inside the page: JSON that no HTML parser can mistake for markup, and bulk data deflated."""

from __future__ import annotations

import base64
import json
import zlib
from typing import Any

_MARKUP = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}
_TABLE = str.maketrans(_MARKUP)

_EFFORT = 7
"""Of deflating, 1 to 9: on the borders, 9 saves another 1.2 % and takes four times as long."""


def json_block(value: Any) -> str:
    """Return JSON in ASCII, without ``<``, ``>`` and ``&``.

    U+2028, U+2029 and lone surrogates are written as escapes like all that is not ASCII.

    Raises
    ------
    ValueError
        If a number is not finite: JSON has no word for it.
    """
    text = json.dumps(value, ensure_ascii=True, allow_nan=False, separators=(",", ":"))
    return text.translate(_TABLE)


def deflated_block(data: bytes, effort: int = _EFFORT) -> str:
    """Return bytes as base64 of their zlib stream (RFC 1950), which browsers inflate as ``deflate``."""
    return base64.b64encode(zlib.compress(data, effort)).decode("ascii")
