"""Spellings of a place's name as they are compared: what people leave out, add or type otherwise is folded away."""

from __future__ import annotations

import re
import unicodedata

_LETTERS = {
    "ı": "i",
    "ł": "l",
    "ø": "o",
    "đ": "d",
    "ð": "d",
    "ħ": "h",
    "ŧ": "t",
    "ŋ": "n",
    "ə": "a",
    "ǝ": "a",
    "æ": "ae",
    "œ": "oe",
    "þ": "th",
}
"""Latin letters that Unicode does not take apart, as they are usually typed."""

_APOSTROPHES = dict.fromkeys(map(ord, "'’‘ʻʼʽʾʿʹʺˈ`´′"))
_WORD = re.compile(r"[^\W_]+")
_ABBREVIATED = {"st": "saint", "ste": "sainte"}


def key_of(name: str) -> str:
    """Return what equal spellings have in common, empty if there is no letter or digit in the name.

    Case, diacritics, apostrophes, hyphens, dots and spaces are folded, "St" is written out: "Alma-Ata" and "almaata"
    are one spelling, and so are "St. Petersburg" and "Saint Petersburg". Scripts stay apart.
    """
    apart = unicodedata.normalize("NFKD", name.translate(_APOSTROPHES)).casefold()
    bare = "".join(_LETTERS.get(character, character) for character in apart if not unicodedata.combining(character))
    words = _WORD.findall(bare)
    return "".join(_ABBREVIATED.get(word, word) for word in words)
