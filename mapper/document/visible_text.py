"""Characters that would not be seen, or would make other words be seen, told by visible ones instead."""

from __future__ import annotations

import re
from typing import Any

_CONTROL_PICTURES = 0x2400
_DELETE = 0x7F
_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202d\u202e\ud800-\udfff\ufffe\uffff]")
"""C0 and C1 controls but for tab and line feed, the two bidirectional overrides, lone surrogates, noncharacters."""


_MAY_HIDE = re.compile(r"\\(?:[bfr]|u(?:00[01]|00[789]|202[de]|d[89a-f]|fff[ef]))|\x7f")
"""How hidden characters are written in ASCII JSON; also pairs of surrogates, and whatever looks like one of these."""


def may_hide(json_text: str) -> bool:
    """Whether a text in some ASCII JSON may have hidden characters; False is certain."""
    # A large map's text has neither a backslash nor a DEL, which is quick to see.
    return ("\\" in json_text or "\x7f" in json_text) and _MAY_HIDE.search(json_text) is not None


def visible(text: str) -> str:
    """Return a text in which nothing is hidden.

    Controls become their pictures (U+2400 and on), everything else that cannot be shown its number: nothing is left
    out silently. Other bidirectional marks are kept: Arabic and Hebrew need them, and the page isolates every text.
    """
    # What is printable is not hidden, and hardly any text is anything else.
    return text if text.isprintable() else _HIDDEN.sub(lambda match: _by_sign(ord(match[0])), text)


def visible_values(value: Any) -> Any:
    """Return JSON-able data with every text in it made visible; keys stay as they are."""
    if isinstance(value, str):
        return visible(value)
    if isinstance(value, dict):
        return {key: visible_values(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        # Most lists of a large map are positions, and all that is in these is a number.
        return value if all(type(inner) is float for inner in value) else [visible_values(inner) for inner in value]
    return value


def _by_sign(code: int) -> str:
    if code < 0x20:
        return chr(_CONTROL_PICTURES + code)
    return "␡" if code == _DELETE else f"⟨U+{code:04X}⟩"
