"""The key of the signs on a slide's map: a small picture for each, and its words as words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mapper.render.common.files import read_json
from mapper.render.picture import SIGN_INCHES as SIGN
from mapper.render.slides import shapes
from mapper.render.slides.fitting import Place, height
from mapper.render.slides.wording import Wording, plain

ROW_GAP = 0.04


def add_key(slide: Any, signs: Sequence[tuple[bytes, str]], within: Place, wording: Wording) -> float:
    """Add the key at the bottom of a box; return where it begins, in inches from the top of the slide.

    Parameters
    ----------
    signs
        A picture of each, and what it means. Those for which there is no room are counted in a last row.
    """
    most = read_json(__package__, "layout.json")["most_key"]
    rows = [(picture, plain(words)) for picture, words in signs]
    kept = next(count for count in range(len(rows), -1, -1) if _height(_rows(rows, count, wording), within) <= most)
    told = _rows(rows, kept, wording)
    start = top = within.top + within.height - _height(told, within)
    for picture, words in told:
        high = _row_height(words, within)
        if picture:
            middle = Place(within.left, top + (high - SIGN[1]) / 2, *SIGN)
            shapes.add_picture(slide, picture, middle, words, "Sign")
        left = within.left + SIGN[0] + ROW_GAP
        box = Place(left, top, within.left + within.width - left, high)
        shapes.add_text(slide, "key", box, shapes.lines([words]), "ink", in_middle=True)
        top += high + ROW_GAP
    return start


def _rows(rows: Sequence[tuple[bytes, str]], kept: int, wording: Wording) -> list[tuple[bytes, str]]:
    left = len(rows) - kept
    return [*rows[:kept], *([(b"", wording.sheet_words.say.count("legend.more", left))] if left else [])]


def _height(rows: Sequence[tuple[bytes, str]], within: Place) -> float:
    return sum(_row_height(words, within) + ROW_GAP for _, words in rows)


def _row_height(words: str, within: Place) -> float:
    smallest = read_json(__package__, "layout.json")["sizes"]["key"][-1]
    return max(SIGN[1], height([words], within.width - SIGN[0] - ROW_GAP, smallest))
