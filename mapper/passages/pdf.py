"""The text of a PDF: lines as they were written, blank lines where the layout leaves a gap, pages by form feeds."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from mapper.errors import UnreadableError
from mapper.extras import lacking

GAP = 1.3
"""From how many times the document's usual distance between lines on a new paragraph begins."""

OTHER_SIZE = 0.15
"""How far, as a share, the size of letters may differ inside one paragraph; a heading's differs more."""

PAGE_BREAK = "\n\f"


@dataclass(frozen=True, slots=True)
class _Piece:
    """What was written at one place, or a line of that: height of its base line from below and size, in points."""

    text: str
    height: float
    size: float


def pdf_text(path: Path) -> str:
    """Return the text of a PDF.

    Paragraphs are told by the gaps between them, and by letters of another size; those that only an indent sets off
    are one. A new column or page may go on with a paragraph, and ends none.

    Raises
    ------
    UnreadableError
        If it is none, is encrypted or has no text, or if pypdf is not there.
    """
    if sentence := lacking("pypdf"):
        raise UnreadableError(f"{path}: {sentence}")
    from pypdf import PdfReader

    try:
        pages = [_lines(_pieces(page)) for page in PdfReader(path).pages]
    except (OSError, MemoryError):
        raise
    except Exception as error:  # a broken file lets pypdf fall over anything
        raise UnreadableError(f"{path}: is not a readable PDF ({error}).") from error
    usual = _usual_distance(pages)
    text = PAGE_BREAK.join("".join(_with_gaps(page, usual)) for page in pages)
    if not any(character.isalnum() for character in text):
        raise UnreadableError(
            f"{path}: has no text layer, only pictures of pages. Add one with a program that recognises letters "
            "(ocrmypdf, for example), or keep the document's text beside it as .txt and this file elsewhere."
        )
    return text


def _pieces(page: Any) -> list[_Piece]:
    pieces: list[_Piece] = []

    def take(text: str, page_matrix: Sequence[float], text_matrix: Sequence[float], _font: object, size: float) -> None:
        if text:
            _, _, up_x, up_y, x, y = text_matrix
            a, b, c, d, _, f = page_matrix
            scale = math.hypot(up_x * a + up_y * c, up_x * b + up_y * d)
            pieces.append(_Piece(text, x * b + y * d + f, abs(size) * scale))

    page.extract_text(visitor_text=take)
    return pieces


def _lines(pieces: Iterable[_Piece]) -> list[_Piece]:
    """Join the pieces of each line; its height and size are those of its longest piece."""
    lines: list[_Piece] = []
    text, longest = "", _Piece("", 0, 0)
    for piece in pieces:
        for part in piece.text.splitlines(keepends=True):
            if text.strip() and text.endswith("\n"):
                lines.append(_Piece(text, longest.height, longest.size))
                text, longest = "", _Piece("", 0, 0)
            text += part
            if len(part.strip()) > len(longest.text):
                longest = _Piece(part.strip(), piece.height, piece.size)
    return [*lines, _Piece(text, longest.height, longest.size)] if text.strip() else lines


def _usual_distance(pages: Iterable[Sequence[_Piece]]) -> float:
    """Return the commonest distance between two lines of one size, in sizes of their letters."""
    distances = Counter(
        round(20 * (above.height - below.height) / above.size) / 20
        for page in pages
        for above, below in pairwise(page)
        if above.size > 0 and not _is_other_size(above, below) and 0 < above.height - below.height < 4 * above.size
    )
    return min(distances, key=lambda distance: (-distances[distance], distance), default=4.0)


def _with_gaps(lines: Sequence[_Piece], usual: float) -> Iterator[str]:
    for index, line in enumerate(lines):
        above = lines[index - 1] if index else line
        gap = above.height - line.height
        if gap > GAP * usual * max(above.size, line.size) or (gap > 0 and _is_other_size(above, line)):
            yield "\n"
        yield line.text


def _is_other_size(one: _Piece, other: _Piece) -> bool:
    return abs(one.size - other.size) > OTHER_SIZE * max(one.size, other.size)
