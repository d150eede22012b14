"""Spellings of a place's name as they are compared: what people leave out, add or type otherwise is folded away."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class FoldingTable:
    """What folding.toml says.

    Parameters
    ----------
    silent
        Characters that are left out.
    letters
        Letters and digits by those that stand for them.
    words
        Words by their short forms.
    """

    silent: str
    letters: dict[str, str]
    words: dict[str, str]


@cache
def folding_table() -> FoldingTable:
    """Return the table that all who compare names read."""
    table = tomllib.loads((files(__package__) / "folding.toml").read_text("utf-8"))
    rows = [*table["rows"].values(), *((digits, "0123456789") for digits in table["digits"])]
    forms = {form: letter for these, those in rows for form, letter in zip(these, those, strict=True)}
    return FoldingTable(table["silent"], {**table["letters"], **forms}, table["words"])


def key_of(name: str) -> str:
    """Return what equal spellings have in common, empty if there is no letter or digit in the name.

    Case, diacritics, apostrophes, hyphens, dots and spaces are folded, and so are letters that are one to a reader,
    such as the yeh of Arabic and of Persian; "St" is written out. "Alma-Ata" and "almaata" are one spelling, and so are
    "St. Petersburg" and "Saint Petersburg". Scripts stay apart.
    """
    silent, alike = _translations()
    apart = unicodedata.normalize("NFKD", name.translate(silent)).casefold()
    bare = "".join(character for character in apart if not unicodedata.combining(character)).translate(alike)
    words = folding_table().words
    return "".join(words.get(word, word) for word in _WORD.findall(bare))


@cache
def _translations() -> tuple[dict[int, None], dict[int, str | None]]:
    """Return what is left out before letters are taken apart, and what is done to them after."""
    table = folding_table()
    silent = dict.fromkeys(map(ord, table.silent))
    return silent, {**silent, **{ord(form): letter for form, letter in table.letters.items()}}
