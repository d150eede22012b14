"""The words of the interface, in one language."""

from __future__ import annotations

import re

from babel import Locale

from mapper.render.page.files import read_json

_SLOT = re.compile(r"\{(\w+)\}")


class Messages:
    """The entries of one file in `messages/`, by key.

    Parameters
    ----------
    language
        Tag of the language, the name of the file.
    entries
        The messages of another room, in place of the file's.
    """

    def __init__(self, language: str, entries: dict[str, str] | None = None) -> None:
        self.language = language
        self.entries: dict[str, str] = read_json(f"messages/{language}.json") if entries is None else entries

    def text(self, key: str, **values: object) -> str:
        """Return one message with its slots filled; a value is never searched for slots.

        Raises
        ------
        KeyError
            If there is no such message, or a slot without a value.
        """
        return _SLOT.sub(lambda slot: str(values[slot[1]]), self.entries[key])

    def count(self, key: str, number: int) -> str:
        """Return the message that tells a number, in the plural form that the language has for it (CLDR)."""
        form = f"{key}.{Locale(self.language).plural_form(number)}"
        return self.text(form if form in self.entries else f"{key}.other", count=number)

    def term(self, group: str, term: str) -> str:
        """Return the word for a term such as ``status.alleged``; the term itself where there is none."""
        return self.entries.get(f"{group}.{term}", term)
