"""Runs of words that a claim has from its document: facts may carry over, sentences may not."""

from __future__ import annotations

import re

LONGEST_RUN = 8
"""From this many words on (names and figures aside) a run is the document's own."""

_WORD = re.compile(r"[^\W_]+(?:['’.,/-][^\W_]+)*")


def copied_run(text: str, document: str) -> str:
    """Return the longest run of words that a text shares with a document, or nothing if none is too long.

    Parameters
    ----------
    text
        Of a claim, as written.
    document
        All of the document's text, as written: capitals tell names.
    """
    mine, theirs = _WORD.findall(text), _WORD.findall(document)
    starts: dict[str, list[int]] = {}
    for place, word in enumerate(theirs):
        starts.setdefault(word.casefold(), []).append(place)
    longest: list[str] = []
    for begin, word in enumerate(mine):
        for place in starts.get(word.casefold(), []):
            run = _common(mine, begin, theirs, place)
            if _own_words(run) >= LONGEST_RUN and len(run) > len(longest):
                longest = run
    return " ".join(longest)


def _common(mine: list[str], begin: int, theirs: list[str], place: int) -> list[str]:
    length = 0
    while (
        begin + length < len(mine)
        and place + length < len(theirs)
        and mine[begin + length].casefold() == theirs[place + length].casefold()
    ):
        length += 1
    return theirs[place : place + length]


def _own_words(run: list[str]) -> int:
    """Count the words of a run that are neither names (capitalised in the document) nor figures."""
    return sum(1 for word in run if word[0].islower())
