"""The words of the interface, in one language: those of all outputs, and what one of them says otherwise."""

from __future__ import annotations

import re
from collections.abc import Callable
from math import floor

from mapper.render.common.files import common_json

LANGUAGES = ("en", "ru", "es")

_SLOT = re.compile(r"\{(\w+)\}")
_DECIMALS = 6


def _russian(number: int) -> str:
    last, teens = number % 10, number % 100 in range(11, 15)
    if last == 1 and not teens:
        return "one"
    return "few" if last in range(2, 5) and not teens else "many"


_PLURALS: dict[str, Callable[[int], str]] = {
    "en": lambda number: "one" if number == 1 else "other",
    "ru": _russian,
    "es": lambda number: "one" if number == 1 else "many" if number and number % 1_000_000 == 0 else "other",
}
"""The plural categories of whole numbers (CLDR 47, which a test asks Babel for)."""


class Messages:
    """The entries of one file in `messages/`, by key.

    Parameters
    ----------
    language
        Tag of the language, the name of the file.
    room
        The output that is to say them, such as ``slides``: what it says otherwise, or alone, is in a file of its own.
    """

    def __init__(self, language: str = LANGUAGES[0], room: str = "") -> None:
        self.language = language
        own = common_json(f"messages/{room}.{language}.json") if room else {}
        self.entries: dict[str, str] = {**common_json(f"messages/{language}.json"), **own}

    def text(self, key: str, **values: object) -> str:
        """Return one message with its slots filled; a value is never searched for slots.

        Raises
        ------
        KeyError
            If there is no such message, or a slot without a value.
        """
        return _SLOT.sub(lambda slot: str(values[slot[1]]), self.entries[key])

    def count(self, key: str, number: int) -> str:
        """Return the message that tells a number, in the plural form that the language has for it."""
        form = f"{key}.{_PLURALS[self.language](number)}"
        return self.text(form if form in self.entries else f"{key}.other", count=self.number(number))

    def term(self, group: str, term: str) -> str:
        """Return the word for a term such as ``status.alleged``; the term itself where there is none."""
        return self.entries.get(f"{group}.{term}", term)

    def number(self, value: float) -> str:
        """Return a number as the language writes it, with at most six decimals, half rounded away from zero."""
        signs: dict[str, str] = common_json("numbers.json")[self.language]
        scaled = floor(abs(value) * 10**_DECIMALS + 0.5) if abs(value) < 1e9 else round(abs(value)) * 10**_DECIMALS
        whole, part = divmod(scaled, 10**_DECIMALS)
        digits = f"{whole:,}" if whole >= int(signs["grouped_from"]) else str(whole)
        decimals = f"{part:0{_DECIMALS}d}".rstrip("0")
        text = digits.replace(",", signs["group"]) + (signs["decimal"] + decimals if decimals else "")
        return f"-{text}" if value < 0 and scaled else text
