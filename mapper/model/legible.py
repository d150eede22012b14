"""What a reader can see: texts of spaces, fillers and marks without a letter are none, whatever their length."""

from __future__ import annotations

import unicodedata

_SEEN = "LNPS"
"""First letters of the categories of characters that are seen by themselves: letters, numbers, punctuation, symbols."""

_EMPTY = frozenset("\u115f\u1160\u3164\uffa0\u2800\U00013441\U00013442\U0001d159")
"""Letters and symbols that look like nothing: Hangul fillers, the empty Braille cell, blanks of old and musical script.

Joiners, variation selectors, tags and bidirectional marks are of other categories.
"""


def is_legible(text: str) -> bool:
    """Whether there is anything to be seen in a text."""
    return any(unicodedata.category(character)[0] in _SEEN and character not in _EMPTY for character in text)


def code_points(text: str) -> str:
    """Return what characters a text consists of, by number, as far as three different ones: ``U+200B, U+3164, …``."""
    numbers = [f"U+{ord(character):04X}" for character in dict.fromkeys(text)]
    return ", ".join([*numbers[:3], "…"] if len(numbers) > 3 else numbers)
