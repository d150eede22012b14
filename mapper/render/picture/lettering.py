"""Words as they are set: in the packaged font, broken into lines, measured, and with nothing in them that it lacks."""

from __future__ import annotations

import pathlib
import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

import matplotlib
import numpy as np
from matplotlib.font_manager import FontProperties, get_font
from matplotlib.path import Path
from matplotlib.textpath import TextToPath

from mapper.document.visible_text import visible
from mapper.render.common.files import read_json

FAMILY = "DejaVu Sans"
"""Comes with matplotlib; has Latin, Cyrillic, Greek, Arabic, Hebrew."""

MOST_CHARACTERS = 400
MOST_LINES = 3
ELLIPSIS = "…"
HAIR_SPACE = "\u200a"
LEADING = 1.2
BASELINE = 0.36
"""Of the size of type: how far the baseline lies below the middle of a line of capitals."""

_SPACES = re.compile(r"\s+")


@dataclass(frozen=True)
class Style:
    """How one kind of words is set: size in pixels, capitals, space between letters, halo in pixels."""

    size: float
    colour: str
    bold: bool = False
    italic: bool = False
    caps: bool = False
    spaced: bool = False
    halo: float = 0.0
    halo_colour: str = "halo"


@dataclass(frozen=True)
class Block:
    """Lines of words in one style, with their measures in pixels."""

    lines: tuple[str, ...]
    style: Style
    width: float
    is_cut: bool = False

    @property
    def leading(self) -> float:
        """From line to line."""
        return self.style.size * LEADING

    @property
    def height(self) -> float:
        """Of all lines."""
        return len(self.lines) * self.leading


def styles(*, may_space: bool = True) -> dict[str, Style]:
    """Return the styles of this room by name; without space between letters where that would be characters."""
    found = {name: Style(**values) for name, values in read_json(__package__, "type.json").items()}
    return {name: replace(style, spaced=style.spaced and may_space) for name, style in found.items()}


@cache
def font_file(bold: bool, italic: bool) -> pathlib.Path:
    """Return the file of one face of the packaged font."""
    face = {(False, False): "", (True, False): "-Bold", (False, True): "-Oblique", (True, True): "-BoldOblique"}
    return pathlib.Path(matplotlib.get_data_path(), "fonts", "ttf", f"DejaVuSans{face[bold, italic]}.ttf")


@cache
def properties(bold: bool, italic: bool, size: float) -> FontProperties:
    """Return a face as matplotlib wants it, with a size in whatever unit the caller counts in."""
    return FontProperties(
        family=FAMILY,
        style="oblique" if italic else "normal",
        weight="bold" if bold else "normal",
        size=size,
        fname=str(font_file(bold, italic)),
    )


def outline(words: str, style: Style) -> Path:
    """Return the outlines of words from 0,0 to the right and upward, in pixels."""
    converter = TextToPath()
    corners, codes = converter.get_text_path(properties(style.bold, style.italic, style.size), words, ismath=False)
    return Path(np.asarray(corners).reshape(-1, 2) * (style.size / converter.FONT_SCALE), codes)


@lru_cache(maxsize=20_000)
def width_of(words: str, style: Style) -> float:
    """Return how wide words are in pixels."""
    face = properties(style.bold, style.italic, style.size)
    return float(TextToPath().get_text_width_height_descent(words, face, False)[0])


def plain(words: str, style: Style) -> str:
    """Return words in one line with no character hidden; one that the font lacks is told by its number."""
    seen = _SPACES.sub(" ", visible(words[: 4 * MOST_CHARACTERS])).strip()
    known = _characters(style.bold, style.italic)
    printable = "".join(one if ord(one) in known else f"⟨U+{ord(one):04X}⟩" for one in seen)
    return printable if len(printable) <= MOST_CHARACTERS else printable[: MOST_CHARACTERS - 1] + ELLIPSIS


def label(words: str, style: Style, most: int) -> Block:
    """Return words for the map, in lines of at most so many characters; what does not fit is told by an ellipsis."""
    lines: list[str] = []
    is_cut = False
    for word in plain(words, style).split():
        for piece in re.split(r"(?<=[-–])", word) if len(word) > most else [word]:
            is_cut |= len(piece) > most
            short = piece if len(piece) <= most else piece[: most - 1] + ELLIPSIS
            joined = f"{lines[-1]} {short}" if lines else ""
            if joined and len(joined) <= most:
                lines[-1] = joined
            else:
                lines.append(short)
    if len(lines) > MOST_LINES:
        lines, is_cut = [*lines[: MOST_LINES - 1], lines[MOST_LINES - 1][: most - 2] + " " + ELLIPSIS], True
    if style.caps:
        lines = [HAIR_SPACE.join(line.upper()) if style.spaced else line.upper() for line in lines]
    return Block(tuple(lines), style, max((width_of(line, style) for line in lines), default=0.0), is_cut)


def paragraph(words: str, style: Style, width: float, most_lines: int | None = None) -> Block:
    """Return words in lines of at most so many pixels; a word that is longer is broken where it has to be."""
    lines: list[str] = []
    for word in plain(words, style).split(" "):
        joined = f"{lines[-1]} {word}" if lines else word
        if width_of(joined, style) <= width and lines:
            lines[-1] = joined
            continue
        pieces = _pieces(word, style, width)
        lines += pieces
    if most_lines is not None and len(lines) > most_lines:
        lines = [*lines[: most_lines - 1], _shortened(lines[most_lines - 1] + ELLIPSIS, style, width)]
    return Block(tuple(lines), style, max((width_of(line, style) for line in lines), default=0.0))


def _pieces(word: str, style: Style, width: float) -> list[str]:
    pieces = [""]
    for character in word:
        if width_of(pieces[-1] + character, style) > width and pieces[-1]:
            pieces.append("")
        pieces[-1] += character
    return pieces


def _shortened(line: str, style: Style, width: float) -> str:
    while width_of(line, style) > width and len(line) > 1:
        line = line[:-2] + ELLIPSIS
    return line


@cache
def _characters(bold: bool, italic: bool) -> frozenset[int]:
    return frozenset(get_font(str(font_file(bold, italic))).get_charmap())
