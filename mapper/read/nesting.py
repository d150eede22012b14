"""How deep a text goes, how long its dotted keys and its numbers are: looked at before a parser follows any of it.

A parser calls itself for each bracket, and `tomllib` makes a copy of a dotted key's beginning for each of its parts:
100 kB of ``a.a.a…`` take it 14 GB. What is counted here is counted in one pass, without understanding more than texts
and comments.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

MOST_LEVELS = {"toml": 16, "json": 256}
"""Of brackets in brackets. No file of a dataset needs more than four in TOML, or eight in GeoJSON."""

MOST_PARTS = 6
"""Of a dotted key; a key of a dataset has one, or two where somebody writes `source.title`."""

MOST_DIGITS = 300
"""Of a number: no float holds a larger one."""

MOST_PEELED = 12
"""Levels that are looked for the quick way."""

Syntax = Literal["json", "toml"]
Excess = Literal["levels", "parts", "digits"]

_TOML_TEXTS = (
    r'"""(?:[^"\\]++|\\.|"(?!""))*+(?:"{3,5}|\Z)',
    r"'''(?:[^']++|'(?!''))*+(?:'{3,5}|\Z)",
    r'"(?:[^"\\\n]++|\\[^\n])*+"?',
    r"'[^'\n]*+'?",
    r"#[^\n]*+",
)
_LONG_NUMBER = rf"(?<![A-Za-z0-9_.])(?<![A-Za-z0-9_]-)[0-9][0-9A-Fa-fxob_]{{{MOST_DIGITS},}}+"
_SIGNS = r"(?P<opening>[\[{])|(?P<closing>[\]}])"
_JSON_TOKENS = re.compile(rf'"(?:[^"\\]++|\\.)*+"?|{_SIGNS}', re.DOTALL)
_TOML_TOKENS = re.compile(
    "|".join((*_TOML_TEXTS, _SIGNS, r"(?P<dot>\.)|(?P<value>=)|(?P<apart>[,\n])", f"(?P<number>{_LONG_NUMBER})")),
    re.DOTALL,
)
_TEXTS_AND_COMMENTS = re.compile("|".join(_TOML_TEXTS), re.DOTALL)
_LONG = re.compile(rf"(?:\.[^.=,\n\[\]{{}}]*+){{{MOST_PARTS}}}|{_LONG_NUMBER}")
_NO_BRACKETS = bytes(byte for byte in range(256) if byte not in b"[]{}")
_NO_SIGNS = bytes(byte for byte in range(256) if byte not in b'[]{}"')


@dataclass(frozen=True)
class Beyond:
    """What a text has too much of, and the character, counted from 0, at which it becomes too much."""

    what: Excess
    at: int


def beyond_bounds(text: str, syntax: Syntax) -> Beyond | None:
    """Return the first thing in a text that no parser should be given, or None.

    Parameters
    ----------
    text
        A file that may be anything.
    syntax
        By which it is to be read.
    """
    # Nearly all files are told to be in order by passes that look at no character from Python.
    if _is_plainly_flat_json(text) if syntax == "json" else _is_plainly_flat_toml(text):
        return None
    return _first_beyond(text, _JSON_TOKENS if syntax == "json" else _TOML_TOKENS, MOST_LEVELS[syntax])


def _is_plainly_flat_json(text: str) -> bool:
    signs = text.replace("\\\\", "").replace('\\"', "").encode("utf-8", "replace").translate(None, _NO_SIGNS)
    # A text with a bracket in it keeps its quotes, and then nothing is plain.
    return _can_be_peeled(signs.replace(b'""', b""))


def _is_plainly_flat_toml(text: str) -> bool:
    bare = _TEXTS_AND_COMMENTS.sub("", text)
    return not _LONG.search(bare) and _can_be_peeled(bare.encode("utf-8", "replace").translate(None, _NO_BRACKETS))


def _can_be_peeled(signs: bytes) -> bool:
    for _ in range(MOST_PEELED):
        if not signs:
            return True
        signs = signs.replace(b"[]", b"").replace(b"{}", b"")
    return not signs


def _first_beyond(text: str, tokens: re.Pattern[str], most_levels: int) -> Beyond | None:
    level = dots = 0
    in_key = True
    for token in tokens.finditer(text):
        kind = token.lastgroup
        if kind == "dot":
            dots += in_key
            if dots == MOST_PARTS:
                return Beyond("parts", token.start())
        elif kind == "number":
            return Beyond("digits", token.start())
        elif kind is not None:
            level = max(0, level + (kind == "opening") - (kind == "closing"))
            if level > most_levels:
                return Beyond("levels", token.start())
            in_key, dots = kind not in ("value", "closing"), 0
    return None
