"""How large type can be for words to have room: by the average width of letters, since no font is at hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from mapper.render.common.files import read_json

POINTS_PER_INCH = 72
WIDE_FROM = "\u1100"
"""From here on (Hangul Jamo, Unicode 15) most letters are as wide as they are high."""


@dataclass(frozen=True)
class Place:
    """A box on a slide, in inches: left and top edge, width, height."""

    left: float
    top: float
    width: float
    height: float


def place(name: str) -> Place:
    """Return a box of the layout by its name."""
    return Place(*_layout()["places"][name])


def largest(name: str, texts: Sequence[str], box: Place, gap: float = 0.0, columns: int = 1) -> int:
    """Return the largest size of type, in points, in which these paragraphs have room; else the smallest there is.

    Parameters
    ----------
    name
        Of the sizes in the layout.
    gap
        Between paragraphs, in shares of the size.
    """
    sizes: list[int] = _layout()["sizes"][name]
    fitting = (size for size in sizes if height(texts, box.width / columns, size, gap) <= box.height * columns)
    return next(fitting, sizes[-1])


def height(texts: Sequence[str], width: float, size: int, gap: float = 0.0) -> float:
    """Return about how high paragraphs are, in inches."""
    layout = _layout()
    letters = width * POINTS_PER_INCH / (size * layout["letter"])
    lines = sum(max(1, ceil(_letters(text) / letters)) for text in texts)
    return float((lines * layout["leading"] + max(0, len(texts) - 1) * gap) * size / POINTS_PER_INCH)


def _letters(text: str) -> int:
    return len(text) + sum(letter >= WIDE_FROM for letter in text)


def _layout() -> dict[str, Any]:
    layout: dict[str, Any] = read_json(__package__, "layout.json")
    return layout
