"""Data inside the page: JSON that no HTML parser can mistake for markup, and bulk data deflated."""

from __future__ import annotations

import base64
import json
import re
import zlib
from typing import Any

from pydantic_core import to_json

_MARKUP = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}
_TABLE = str.maketrans(_MARKUP)
_TO_BE_ESCAPED = re.compile(r"[^\x00-\x7e]+")

_EFFORT = 7
"""Of deflating, 1 to 9."""


def json_block(value: Any) -> str:
    """Return JSON in ASCII, without ``<``, ``>`` and ``&``.

    U+2028, U+2029 and lone surrogates are written as escapes like all that is not ASCII.

    Raises
    ------
    ValueError
        If a number is not finite: JSON has no word for it.
    """
    return _json(value).translate(_TABLE)


def _json(value: Any) -> str:
    try:
        text = to_json(value).decode()
    except ValueError:
        text = ""  # Half a pair of surrogates is nothing that it can write.
    # Four times as quick as Python's own, which knows what else there is, and what no JSON can tell.
    if not text or "NaN" in text or "Infinity" in text:
        return json.dumps(value, ensure_ascii=True, allow_nan=False, separators=(",", ":"))
    is_plain = text.isascii() and "\x7f" not in text
    return text if is_plain else _TO_BE_ESCAPED.sub(lambda found: json.dumps(found[0])[1:-1], text)


def deflated_block(data: bytes, effort: int = _EFFORT) -> str:
    """Return bytes as base64 of their zlib stream (RFC 1950), which browsers inflate as ``deflate``."""
    return base64_block(zlib.compress(data, effort))


def base64_block(data: bytes) -> str:
    """Return bytes as base64."""
    return base64.b64encode(data).decode("ascii")
