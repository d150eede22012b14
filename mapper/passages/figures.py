"""Figures in running text: digits with their separators, number words, and what million and billion multiply."""

from __future__ import annotations

import re

_NUMBER = r"[0-9]+(?:[,\u00a0\u202f][0-9]{3})*(?:\.[0-9]+)?"
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SCALE_WORD = re.compile(rf"\b({'|'.join(_SCALES)})s?\b")
_SCALED = re.compile(rf"(?<![\w.,])({_NUMBER})\s*×([0-9]+)")
_RANGE = re.compile(rf"(?<![\w.,])({_NUMBER})\s*(?:-|to|or|and)\s*(?={_NUMBER}\s*×([0-9]+))")
_PLAIN = re.compile(rf"(?<![\w.,×])({_NUMBER})(?![0-9])")
_LETTER = re.compile(r"(?<=[0-9])(?=[^\W\d])|(?<=[$€£₽])(?=[0-9])")


def figures_in(folded: str) -> frozenset[float]:
    """Return every figure that a folded text gives, in digits or in English words.

    Notes
    -----
    Both ends of "two or three million" are millions; of "8.5 million" the 8.5 is a figure too, since nobody can tell
    from the text alone in which unit a claim counts.
    """
    marked = _SCALE_WORD.sub(lambda match: f"×{_SCALES[match[1]]}", _LETTER.sub(" ", folded))
    text = _words_to_digits(marked)
    found = {_value(match[1]) * int(match[2]) for match in _SCALED.finditer(text)}
    found |= {_value(match[1]) * int(match[2]) for match in _RANGE.finditer(text)}
    found |= {_value(match[1]) for match in _PLAIN.finditer(text)}
    return frozenset(found)


def _words_to_digits(text: str) -> str:
    from text_to_num import alpha2digit

    # The library would take "two or three" for one number; cut there, it reads each part by itself.
    parts = re.split(r"(\s+(?:or|to|and)\s+|[^\w\s.,-])", text)
    return "".join(str(alpha2digit(part, "en", threshold=0.0)) for part in parts)


def _value(digits: str) -> float:
    return float(re.sub(r"[^0-9.]", "", digits))
