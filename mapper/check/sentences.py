"""Where the sentences of a story end, and which of them cite nothing."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from mapper.model.story import Citation, Paragraph, StoryText, leaves

CITED = "\ufffc"
"""Stands for a citation among the characters of a paragraph."""

_END = re.compile(
    r"(?<![.!?])(?P<stop>[.!?]++)(?P<close>[\"'”’»)\]]*+)(?=\s|\ufffc|$)"  # as sentences end before a space
    r"|(?<=[^\W\d_])[.!?]++(?=[A-Z])(?<![A-Z]\.)"  # a space is missing
    r"|[。؟।]+"  # writing that needs no space
)
_LAST_WORD = re.compile(r"[\w.]*\Z")
_NEXT = re.compile(r"\s*(\S)")
_CITATIONS = re.compile(r"[\s\ufffc]*\ufffc")
_WORD = re.compile(r"\w")


@dataclass(frozen=True)
class _Flat:
    """The characters of a paragraph, and where each of them stands in what was written."""

    text: str
    places: tuple[int, ...]


def uncited(text: StoryText) -> Iterator[tuple[str, int]]:
    """Yield each sentence that cites nothing, and where it begins, in characters from the start of what was written.

    Notes
    -----
    A sentence is what stands between two full stops, question or exclamation marks, or between one of them and the end
    of its paragraph or item. A citation counts for the sentence in which it stands, or right behind which it stands.
    """
    for paragraph in text.paragraphs():
        flat = _flattened(paragraph)
        for start, end in _sentences(flat.text):
            sentence = flat.text[start:end]
            words = _WORD.search(sentence)
            if words is not None and CITED not in sentence:
                yield sentence.strip(), flat.places[start + words.start()]


def _flattened(paragraph: Paragraph) -> _Flat:
    characters: list[str] = []
    places: list[int] = []
    for leaf in leaves(paragraph.parts):
        written = CITED if isinstance(leaf, Citation) else leaf.text.replace(CITED, " ")
        for place, character in enumerate(written, start=leaf.at):
            # A full stop counts also in another width, or with a character behind it that nobody sees.
            for plain in "" if unicodedata.category(character) == "Cf" else unicodedata.normalize("NFKC", character):
                characters.append(plain)
                places.append(place)
    return _Flat("".join(characters), tuple(places))


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each sentence with the citations behind it."""
    start = 0
    for end in _END.finditer(text):
        if end.start() < start or _goes_on(text, end):
            continue
        behind = _CITATIONS.match(text, end.end())
        stop = behind.end() if behind else end.end()
        yield start, stop
        start = stop
    yield start, len(text)


def _goes_on(text: str, end: re.Match[str]) -> bool:
    """Whether a sentence goes on behind what looks like its end."""
    after = _NEXT.match(text, end.end())
    following = after[1] if after else ""
    if end["close"] and following.islower():
        return True
    if end["stop"] != "." or end["close"] or following in ("", CITED):
        return False
    word = _LAST_WORD.search(text, max(0, end.start() - 20), end.start())
    last = word[0].casefold().strip(".") if word else ""
    kinds = _abbreviations()
    if last in kinds["maybe_last"]:
        return not following.isupper()
    return last in kinds["never_last"] or (last in kinds["before_number"] and following.isdigit())


@cache
def _abbreviations() -> dict[str, frozenset[str]]:
    table = tomllib.loads((files(__package__) / "abbreviations.toml").read_text("utf-8"))
    return {kind: frozenset(words) for kind, words in table.items()}
