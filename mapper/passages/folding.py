"""Text as it is compared: compatibility forms, case, quotes, dashes, spaces and soft hyphens folded, places kept."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

QUOTES = dict.fromkeys("“”„‟«»″〝〞", '"') | dict.fromkeys("‘’‚‛′`´", "'")
DASHES = dict.fromkeys("‐‑‒–—―−﹘﹣－", "-")
IGNORED = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
"""Soft hyphens and characters without width."""

_SINGLE = {**QUOTES, **DASHES}


@dataclass(frozen=True)
class Folded:
    """A folded text, with the place in the original of every character.

    Parameters
    ----------
    text
        Folded text; white space is one space, and none at the ends or after a hyphen at a line's end.
    places
        For each character of `text`, the offset in the original of the character that it comes from.
    """

    text: str
    places: tuple[int, ...]

    def find(self, words: str) -> Iterator[tuple[int, int]]:
        """Yield start and end offset in the original of every place where some words stand as whole tokens."""
        needle = fold(words).text
        if not needle:
            return
        # A token is neither continued by a letter or digit, nor a part of a longer figure such as 75,000 or 4.2.
        pattern = r"(?<!\w)(?<!\d[.,])" + re.escape(needle) + r"(?!\w)(?![.,]\d)"
        for match in re.finditer(pattern, self.text):
            yield self.places[match.start()], self.places[match.end() - 1] + 1

    def holds(self, words: str) -> bool:
        """Whether some words stand in the text as whole tokens."""
        return next(self.find(words), None) is not None

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The tokens of the text, without punctuation around them."""
        return tuple(re.findall(r"[^\W_]+(?:['.,/-][^\W_]+)*", self.text))


def fold(text: str) -> Folded:
    """Fold a text."""
    characters: list[str] = []
    places: list[int] = []
    for place, cluster in _clusters(text):
        if cluster in IGNORED:
            continue
        if cluster.isspace():
            # Space at the very start, after other space, or after a hyphen that ends a line is none.
            broken = cluster in "\r\n" and characters and characters[-1] == "-"
            if characters and characters[-1] != " " and not broken and not _just_broken(characters, text, place):
                characters.append(" ")
                places.append(place)
            continue
        single = _SINGLE.get(cluster)
        for character in single or unicodedata.normalize("NFKC", cluster).casefold():
            characters.append(_SINGLE.get(character, character))
            places.append(place)
    while characters and characters[-1] == " ":
        characters.pop()
        places.pop()
    return Folded("".join(characters), tuple(places))


def _just_broken(characters: list[str], text: str, place: int) -> bool:
    """Whether this space belongs to a line break after a hyphen: trailing before it, or the next line's indent."""
    if characters[-1] != "-":
        return False
    start = place
    while start > 0 and text[start - 1].isspace():
        start -= 1
    end = place
    while end < len(text) and text[end].isspace():
        end += 1
    return "\n" in text[start:end]


def _clusters(text: str) -> Iterator[tuple[int, str]]:
    """Yield each character with the marks that combine with it, so that é is é however it is written."""
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or not unicodedata.combining(text[place]):
            if start < place:
                yield start, text[start:place]
            start = place
