"""Numbers in digits: which marks group them, and which one divides off what is less than one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

Comma = Literal["groups", "decimal", "either"]

_GROUPS = "[1-9][0-9]{0,2}"
_SPACED = r"[0-9]{1,3}(?: [0-9]{3})+(?:[.,][0-9]+)?"
_DECIMAL_COMMA = r"[0-9]+,(?:[0-9]{1,2}|[0-9]{4,})"
_ENGLISH = r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?"
# What only English groups can be: two commas, or a point behind one.
_BY_COMMAS = rf"{_GROUPS}(?:,[0-9]{{3}})+(?:(?<=,...,...)|(?=\.[0-9]))(?:\.[0-9]+)?"
_BY_POINTS = rf"{_GROUPS}(?:(?: [0-9]{{3}})+|(?:\.[0-9]{{3}})+|(?:'[0-9]{{3}})+)(?:,[0-9]+)?"
_PLAIN = r"[0-9]+(?:[.,][0-9]+)?"

PATTERNS: dict[Comma, str] = {
    "groups": f"(?:{_SPACED}|{_DECIMAL_COMMA}|{_ENGLISH})(?![0-9])",
    **dict.fromkeys(("decimal", "either"), f"(?:{_BY_COMMAS}|{_BY_POINTS}|{_PLAIN})(?![0-9])"),
}
"""What matches a number, by what a comma is in it."""

_SHAPES = {
    "comma": re.compile(_DECIMAL_COMMA),
    "commas": re.compile(_BY_COMMAS),
    "points": re.compile(_BY_POINTS),
    "either": re.compile(rf"{_GROUPS},[0-9]{{3}}"),
}


def readings(number: str, comma: Comma) -> Iterator[float]:
    """Yield what a number in digits is, and what it may be instead."""
    if comma == "groups":
        is_decimal = " " in number or _SHAPES["comma"].fullmatch(number)
        yield float(number.replace(" ", "").replace(",", "." if is_decimal else ""))
    elif _SHAPES["commas"].fullmatch(number):
        yield float(number.replace(",", ""))
    elif _SHAPES["points"].fullmatch(number):
        yield float(re.sub("[ .']", "", number).replace(",", "."))
    else:
        yield float(number.replace(",", "."))
        if comma == "either" and _SHAPES["either"].fullmatch(number):
            yield float(number.replace(",", ""))


def parts(number: str, comma: Comma) -> Iterator[float]:
    """Yield what stands between the spaces in a number: in English, two numbers may stand beside each other."""
    if comma == "groups" and " " in number:
        yield from (float(part.replace(",", ".")) for part in number.split(" "))
