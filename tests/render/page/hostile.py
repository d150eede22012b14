"""Strings that try to become something other than text, and documents that are full of them."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any

from mapper.document.map_document import MapDocument

CANARY = "window.canary = 1"

PAYLOADS = {
    "script": f"<script>{CANARY}</script>",
    "closing": f"</script><script>{CANARY}</script></noscript></title></style><img src=x onerror='{CANARY}'>",
    "comment": f"<!--<script>{CANARY}//--><!--",
    "attribute": f'" onmouseover="{CANARY}" autofocus onfocus="{CANARY}" x=\'\' onclick=\'{CANARY}',
    "jinja": "{{ 7*7 }}{% for x in y %}{{ cycler.__init__.__globals__ }}",
    "slots": "{{title}}{{scripts}}{{message:skip}}{count}{name}",
    "template-literal": f"${{{CANARY}}}`${{alert(1)}}`",
    "backslashes": "\\\"\\u003cscript\\u003e\\\\'\\n\\x3cimg\\x3e",
    "javascript-address": f"javascript:{CANARY}",
    "svg": f"<svg onload={CANARY}><animate onbegin={CANARY}></svg><math><mtext></mtext></math>",
    "bidi": "\u202eevil\u202c \u2066isolated \u202dover",
    "controls": "a\x00b\x07c\x1b[31md\x7fe\x85f\u2028g\u2029h",
    "surrogates": "lone \ud800 and \udfff, \uffff",
    "entities": "&lt;script&gt;&#60;img&#62;&amp;",
    "long": "W" * 20_000,
    "spaces": "  \t\n  ",
    "address-list": "https://evil.example/a.png url(https://evil.example/b.png) @import 'https://evil.example/c.css'",
}

TOGETHER = {
    "together": " ".join(text for name, text in PAYLOADS.items() if name != "long"),
    "the other way round": " ".join(text for name, text in reversed(PAYLOADS.items()) if name != "long"),
    "long": PAYLOADS["long"],
}
"""All of them in three texts: what one makes harmless for those behind it stands behind them in another."""

KEPT = {"kind", "geometry", "shading", "countries", "colour", "reliability", "status"}
"""Fields that are not free text: a document with other words in them is told apart elsewhere."""


def poisoned(document: MapDocument, payload: str) -> MapDocument:
    """Return the document with a payload at the end of every text and every id in it."""
    return _poisoned(document, payload)  # type: ignore[no-any-return]


def _poisoned(value: Any, payload: str) -> Any:
    if isinstance(value, str):
        return value + payload
    if isinstance(value, tuple):
        return tuple(_poisoned(inner, payload) for inner in value)
    if isinstance(value, dict):
        return {_poisoned(key, payload): _poisoned(inner, payload) for key, inner in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        changes = {
            field.name: _poisoned(getattr(value, field.name), payload)
            for field in fields(value)
            if field.name not in KEPT
        }
        return replace(value, **changes)
    return value
