"""Words as they are set: in packaged fonts, broken into lines, measured, and with nothing in them that they lack."""

from __future__ import annotations

import pathlib
import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from math import ceil

import fontpkg_pt_sans
import matplotlib
import numpy as np
from matplotlib.font_manager import FontProperties, get_font
from matplotlib.path import Path
from matplotlib.textpath import TextToPath

from mapper.document.visible_text import visible
from mapper.render.common.files import read_json
from mapper.render.common.messages import Messages

MOST_CHARACTERS = 400
"""Of one text on a sheet; what goes beyond is told as a number."""

LEADING = 1.2
BASELINE = 0.36
"""Of the size of type: how far the baseline lies below the middle of a line of capitals."""

GROWTH = 1.3
"""Of type where all of it has to be read from far."""

LONGEST_WORD = 30
"""Characters of a word that is not broken."""

_SPACES = re.compile(r"[^\S\u00a0\u202f]+")
"""Spaces at which a line may be broken."""


@dataclass(frozen=True)
class Family:
    """A font: what it is called, where its files are, and their names by (bold, italic)."""

    name: str
    folder: pathlib.Path
    faces: dict[tuple[bool, bool], str]


FAMILIES = (
    Family(
        fontpkg_pt_sans.FAMILY,
        fontpkg_pt_sans.ROOT / "files",
        {
            (False, False): "PT_Sans-Web-Regular.ttf",
            (True, False): "PT_Sans-Web-Bold.ttf",
            (False, True): "PT_Sans-Web-Italic.ttf",
            (True, True): "PT_Sans-Web-BoldItalic.ttf",
        },
    ),
    Family(
        "DejaVu Sans",
        pathlib.Path(matplotlib.get_data_path(), "fonts", "ttf"),
        {
            (False, False): "DejaVuSans.ttf",
            (True, False): "DejaVuSans-Bold.ttf",
            (False, True): "DejaVuSans-Oblique.ttf",
            (True, True): "DejaVuSans-BoldOblique.ttf",
        },
    ),
)
"""PT Sans has Latin and the Cyrillic of all languages of the former Soviet Union; a line with a letter that it lacks is
set in DejaVu Sans, which comes with matplotlib and has Greek, Arabic and Hebrew too."""


@dataclass(frozen=True)
class Style:
    """How one kind of words is set: size in pixels, capitals, halo in pixels."""

    size: float
    colour: str
    bold: bool = False
    italic: bool = False
    caps: bool = False
    halo: float = 0.0
    halo_colour: str = "halo"

    def scaled(self, by: float) -> Style:
        """Return the style in another size."""
        return self if by == 1 else replace(self, size=self.size * by)


@dataclass(frozen=True)
class Block:
    """Lines of words in one style, with their measures in pixels."""

    lines: tuple[str, ...]
    style: Style
    width: float

    @property
    def leading(self) -> float:
        """From line to line."""
        return self.style.size * LEADING

    @property
    def height(self) -> float:
        """Of all lines."""
        return len(self.lines) * self.leading


def styles(least: float = 0.0) -> dict[str, Style]:
    """Return the styles of this room by name, each in so many pixels at least; larger ones grow a little with them."""
    found = {name: Style(**values) for name, values in read_json(__package__, "type.json").items()}
    if not least:
        return found
    return {name: replace(style, size=max(least, style.size * GROWTH)) for name, style in found.items()}


def family_of(words: str, bold: bool, italic: bool) -> Family:
    """Return the first family that has all characters of some words; the last where none has."""
    letters = {ord(one) for one in words}
    return next((family for family in FAMILIES if letters <= _characters(family.name, bold, italic)), FAMILIES[-1])


def font_file(family: Family, bold: bool, italic: bool) -> pathlib.Path:
    """Return the file of one face of a family."""
    return family.folder / family.faces[bold, italic]


@cache
def _properties(family: str, bold: bool, italic: bool, size: float) -> FontProperties:
    return FontProperties(
        family=family,
        style="italic" if italic else "normal",
        weight="bold" if bold else "normal",
        size=size,
        fname=str(font_file(_named(family), bold, italic)),
    )


def properties(words: str, style: Style, size: float) -> FontProperties:
    """Return the face for some words as matplotlib wants it, with a size in whatever unit the caller counts in."""
    return _properties(family_of(words, style.bold, style.italic).name, style.bold, style.italic, size)


def outline(words: str, style: Style) -> Path:
    """Return the outlines of words from 0,0 to the right and upward, in pixels."""
    converter = TextToPath()
    corners, codes = converter.get_text_path(properties(words, style, style.size), words, ismath=False)
    return Path(np.asarray(corners).reshape(-1, 2) * (style.size / converter.FONT_SCALE), codes)


def width_of(words: str, style: Style) -> float:
    """Return how wide words are in pixels."""
    return _unit_width(words, style.bold, style.italic) * style.size


@lru_cache(maxsize=50_000)
def _unit_width(words: str, bold: bool, italic: bool) -> float:
    """Return how wide words are at size 1: widths of unhinted outlines grow with the size."""
    family = family_of(words, bold, italic)
    face = _properties(family.name, bold, italic, float(TextToPath.FONT_SCALE))
    return float(TextToPath().get_text_width_height_descent(words, face, False)[0]) / TextToPath.FONT_SCALE


def bounded(words: str, say: Messages) -> str:
    """Return a text of bearable length; how much there is beyond is told in words."""
    if len(words) <= MOST_CHARACTERS:
        return words
    kept = words[:MOST_CHARACTERS]
    kept = kept[: kept.rfind(" ")] if " " in kept else kept
    return f"{kept} {say.count('characters.more', len(words) - len(kept))}"


def plain(words: str, style: Style) -> str:
    """Return words in one line with no character hidden; one that the fonts lack is told by its number."""
    seen = _SPACES.sub(" ", visible(words)).strip()
    known = _characters(family_of(seen, style.bold, style.italic).name, style.bold, style.italic)
    return "".join(one if ord(one) in known else f"⟨U+{ord(one):04X}⟩" for one in seen)


def label(words: str, style: Style, most: int) -> Block:
    """Return words for the map in lines of at most so many characters, longer ones where a word is longer."""
    told = plain(words, style)
    fewest = _wrapped(told, most)
    # Of the ways to break it into as few lines, the one with the shortest: no word is left alone.
    even = (_wrapped(told, shorter) for shorter in range(ceil(len(told) / max(1, len(fewest))), most))
    lines = next((one for one in even if len(one) == len(fewest)), fewest)
    return _block([line.upper() for line in lines] if style.caps else lines, style)


@lru_cache(maxsize=10_000)
def paragraph(words: str, style: Style, width: float) -> Block:
    """Return words in lines of at most so many pixels; a word that is longer is broken where it has to be."""
    lines: list[str] = []
    for word in plain(words, style).split(" "):
        joined = f"{lines[-1]} {word}" if lines else word
        if width_of(joined, style) <= width and lines:
            lines[-1] = joined
        else:
            lines += _pieces(word, style, width)
    return _block(lines, style)


def _wrapped(words: str, most: int) -> list[str]:
    lines: list[str] = []
    for word in words.split(" "):
        for piece in _broken(word, most):
            joined = f"{lines[-1]} {piece}" if lines else ""
            if joined and len(joined) <= most:
                lines[-1] = joined
            else:
                lines.append(piece)
    return lines


def _block(lines: list[str], style: Style) -> Block:
    return Block(tuple(lines), style, max((width_of(line, style) for line in lines), default=0.0))


def _broken(word: str, most: int) -> list[str]:
    """Return a word in parts: at its hyphens if it is longer than a line, and anywhere if it has none for long."""
    parts = re.split(r"(?<=[-–])", word) if len(word) > most else [word]
    return [part[at : at + LONGEST_WORD] for part in parts for at in range(0, len(part), LONGEST_WORD)]


def _pieces(word: str, style: Style, width: float) -> list[str]:
    pieces = [""]
    for character in word:
        if width_of(pieces[-1] + character, style) > width and pieces[-1]:
            pieces.append("")
        pieces[-1] += character
    return pieces


def _named(name: str) -> Family:
    return next(family for family in FAMILIES if family.name == name)


@cache
def _characters(family: str, bold: bool, italic: bool) -> frozenset[int]:
    return frozenset(get_font(str(font_file(_named(family), bold, italic))).get_charmap())
