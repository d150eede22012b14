"""The key of a map as pictures of its own: a small one for each sign, and the words for it."""

from __future__ import annotations

from collections.abc import Sequence

from mapper.document.layers import make_legend
from mapper.document.map_document import Mark
from mapper.render.common.words import Words
from mapper.render.picture.legend import draw_sign, sign_entries
from mapper.render.picture.output import as_png
from mapper.render.picture.painting import Painter
from mapper.render.picture.sheet import Sheet
from mapper.render.picture.size import SIGN, Size


def drawn(marks: Sequence[Mark], colours: dict[str, str], dpi: int, words: Words) -> tuple[tuple[bytes, str], ...]:
    """Return a picture and words for each sign that occurs among marks."""
    found = []
    for entry in sign_entries(make_legend(tuple(marks)), words):
        sheet = Sheet(Size(*SIGN, dpi), colours)
        with sheet.group(entry.id):
            draw_sign(entry, Painter(sheet), complex(0, SIGN[1] / 2))
        found.append((as_png(sheet), entry.words))
    return tuple(found)
