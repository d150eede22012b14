"""Runs of words that a claim has from its document: facts may carry over, sentences may not."""

from __future__ import annotations

import re
from array import array

LONGEST_RUN = 8
"""From this many words on (names and figures aside) a run is the document's own."""

WORD = re.compile(r"[^\W_]+(?:['’.,/-][^\W_]+)*")
_DIVISION = re.compile(r"(?<=[^\W\d_])[-\u2010\u2011\u00ad¬][^\S\n]*+\n\s*+(?=[^\W\d_])|\u00ad")


class Wording:
    """All words of a document in their order, each printed form kept once.

    Parameters
    ----------
    text
        All of the document's text, as written: capitals tell names.
    """

    def __init__(self, text: str) -> None:
        numbers: dict[str, int] = {}
        joined = _DIVISION.sub("", text)
        self._words = array("I", (numbers.setdefault(word[0], len(numbers)) for word in WORD.finditer(joined)))
        self._printed = list(numbers)
        self._alike: dict[str, list[int]] = {}
        for number, word in enumerate(self._printed):
            self._alike.setdefault(_plain(word), []).append(number)

    def run_in(self, text: str) -> str:
        """Return the longest run of words that a claim's text shares with the document, empty if none is too long."""
        mine: dict[int, list[int]] = {}
        for index, word in enumerate(WORD.findall(text)):
            for number in self._alike.get(_plain(word), ()):
                mine.setdefault(number, []).append(index)
        longest, end = 0, 0
        lengths: dict[int, int] = {}
        for index, number in enumerate(self._words):
            if number not in mine:
                lengths = {}
                continue
            # How long the runs are that end here, by the place of their last word in the claim.
            lengths = {at: lengths.get(at - 1, 0) + 1 for at in mine[number]}
            length = max(lengths.values())
            if length > longest and self._own_words(index + 1, length) >= LONGEST_RUN:
                longest, end = length, index + 1
        return " ".join(self._printed[number] for number in self._words[end - longest : end])

    def _own_words(self, end: int, length: int) -> int:
        """Count the words of a run that are neither names (capitalised in the document) nor figures."""
        return sum(1 for number in self._words[end - length : end] if self._printed[number][0].islower())


def _plain(word: str) -> str:
    """Return a word without its hyphens: one at a line's end may belong to it, or divide it."""
    return word.casefold().replace("-", "")
