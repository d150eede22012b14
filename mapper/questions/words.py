"""Words that somebody looks for in names and claims: case, accents and the like do not matter, as in the gazetteer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mapper.document.map_document import Mark, ShownClaim
from mapper.gazetteer.spelling import key_of

_PARTS = re.compile(r"[^\W_]+")


class Words:
    """Some words, each of which has to begin a word of a text; in whatever order they stand there.

    Parameters
    ----------
    text
        The words as somebody writes them, divided by spaces.
    """

    def __init__(self, text: str) -> None:
        self._keys = tuple(filter(None, map(key_of, text.split())))

    def __bool__(self) -> bool:
        return bool(self._keys)

    def are_in(self, text: str) -> bool:
        """Whether a text holds them all."""
        there = set(_keys(text)) if self._keys else ()
        return all(any(key.startswith(wanted) for key in there) for wanted in self._keys)

    def name(self, mark: Mark) -> bool:
        """Whether one of a mark's names, in any language, holds them all."""
        return any(map(self.are_in, (mark.name, *mark.names.values())))

    def say(self, claim: ShownClaim) -> bool:
        """Whether a claim's text holds them all."""
        return self.are_in(claim.text)


def _keys(text: str) -> Iterator[str]:
    """Yield the keys of a text's words: of Alma-Ata the whole, and its parts."""
    for word in text.split():
        yield key_of(word)
        yield from map(key_of, _PARTS.findall(word))
