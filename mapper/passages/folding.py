"""Text as it is compared: compatibility forms, case, quotes, dashes, spaces and soft hyphens folded, places kept.

A hyphen at the end of a line may divide a word or belong to it: nobody can tell, so words are found either way.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from io import StringIO

QUOTES = dict.fromkeys("“”„‟«»″〝〞", '"') | dict.fromkeys("‘’‚‛′`´", "'")
DASHES = dict.fromkeys("‐‑‒–—―−﹘﹣－\u058a\u05be", "-")
IGNORED = "\u200b\u200c\u200d\u2060\ufeff"
"""Characters without width."""

SOFT_HYPHEN = "\u00ad"
HYPHENS = "-¬" + "".join(DASHES) + SOFT_HYPHEN
"""What may divide a word at a line's end; ¬, which older programs left there, is a hyphen only there."""

DIVISION = SOFT_HYPHEN
"""Stands in a folded text for a hyphen at a line's end; no other soft hyphen is left there."""

_SINGLE = {**QUOTES, **DASHES}
_GAP = rf"[\s{IGNORED}]"
_TOKEN = rf"[^\s{re.escape(''.join([*_SINGLE, *IGNORED, *HYPHENS]))}]+"
_PIECE = re.compile(
    rf"(?P<plain>{_TOKEN}(?:[ -]{_TOKEN})*+)|(?P<hyphen>[{re.escape(HYPHENS)}])(?P<after>{_GAP}*)"
    rf"|(?P<gap>{_GAP}+)|(?P<quote>.)"
)
_LINE_END = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_SPACE = re.compile(r"\s")


@dataclass(frozen=True)
class Folded:
    """A folded text, with the place in the original of every character.

    Parameters
    ----------
    marked
        Folded text; white space is one space, and none at the ends or after a hyphen at a line's end, which is marked
        (`DIVISION`).
    places
        For each character of `marked`, the offset in the original of the character that it comes from.
    """

    marked: str
    places: array[int]

    @cached_property
    def text(self) -> str:
        """The text with every hyphen at a line's end as a hyphen; as long as `marked`."""
        return self.marked.replace(DIVISION, "-")

    @cached_property
    def variants(self) -> tuple[str, ...]:
        """`text` and, where a line's end may divide a word, the text with such words in one."""
        return tuple(dict.fromkeys((self.text, _DIVIDED_WORD.sub("", self.marked).replace(DIVISION, "-"))))

    def find(self, words: str) -> Iterator[tuple[int, int]]:
        """Yield start and end offset in the original of every place where some words stand as whole tokens."""
        pattern = _pattern(words, DIVISION in self.marked)
        for match in pattern.finditer(self.marked) if pattern else ():
            yield self.places[match.start()], self.places[match.end() - 1] + 1

    def holds(self, words: str) -> bool:
        """Whether some words stand in the text as whole tokens."""
        return next(self.find(words), None) is not None

    def words(self) -> Iterator[str]:
        """Yield the tokens of the text, without punctuation around them."""
        return (match[0] for match in re.finditer(r"[^\W_]+(?:['.,/-][^\W_]+)*", self.text))


def fold(text: str) -> Folded:
    """Fold a text."""
    folding = _Folding()
    for piece in _PIECE.finditer(text):
        folding.take(piece)
    return Folded(folding.written.getvalue(), folding.places)


class _Folding:
    """A folded text in the making: characters in one buffer and places in one array, however long it is."""

    def __init__(self) -> None:
        self.written = StringIO()
        self.places = array("I")
        self._space: int | None = None

    def take(self, piece: re.Match[str]) -> None:
        if piece["plain"]:
            self._take_plain(piece["plain"], piece.start())
        elif piece["hyphen"]:
            self._take_hyphen(piece["hyphen"], piece["after"], piece.start())
        elif piece["gap"]:
            self._take_gap(piece["gap"], piece.start())
        else:
            self._write(_SINGLE[piece["quote"]], [piece.start()])

    def _take_hyphen(self, hyphen: str, after: str, start: int) -> None:
        # One that stands alone is a dash and divides nothing.
        if self.places and self._space is None and _LINE_END.search(after):
            self._write(DIVISION, [start])
        else:
            if hyphen != SOFT_HYPHEN:
                self._write(_SINGLE.get(hyphen, hyphen), [start])
            self._take_gap(after, start + 1)

    def _take_gap(self, gap: str, start: int) -> None:
        """Take white space with what has no width."""
        space = _SPACE.search(gap)
        if space is not None:
            self._set_space(start + space.start())

    def _take_plain(self, text: str, start: int) -> None:
        if unicodedata.is_normalized("NFKC", text):
            folded = text.casefold()
            if len(folded) == len(text):
                self._write(folded, range(start, start + len(text)))
                return
        for place, cluster in _clusters(text):
            for character in unicodedata.normalize("NFKC", cluster).casefold():
                if character.isspace():
                    self._set_space(start + place)
                else:
                    self._write(_SINGLE.get(character, character), [start + place])

    def _set_space(self, place: int) -> None:
        """Note a space: written if anything comes after it, and something came before."""
        if self.places and self._space is None:
            self._space = place

    def _write(self, characters: str, places: range | list[int]) -> None:
        if self._space is not None:
            self.written.write(" ")
            self.places.append(self._space)
            self._space = None
        self.written.write(characters)
        self.places.extend(places)


_DIVIDED_WORD = re.compile(rf"(?<=[^\W\d]){DIVISION}(?=[^\W\d])")


@lru_cache(maxsize=4096)
def _pattern(words: str, is_divided: bool) -> re.Pattern[str] | None:
    """Return what finds some words as whole tokens; None if there are none.

    Parameters
    ----------
    is_divided
        Whether lines of the text end in hyphens: these count as such, and as nothing inside a word.
    """
    needle = fold(words).text
    if not needle:
        return None
    body = re.escape(needle)
    if is_divided:
        body = f"{DIVISION}?".join(f"[-{DIVISION}]" if one == "-" else re.escape(one) for one in needle)
    # A token is neither continued by a letter or digit, nor a part of a longer figure such as 75,000 or 4.2.
    return re.compile(rf"(?<!\w)(?<!\d[.,]){body}(?!\w)(?![.,]\d)")


def _clusters(text: str) -> Iterator[tuple[int, str]]:
    """Yield each character with the marks that combine with it, so that é is é however it is written."""
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or not unicodedata.combining(text[place]):
            if start < place:
                yield start, text[start:place]
            start = place
