"""The legend: a row for each layer and each sign that is on this picture, and for nothing else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import shapely

from mapper.document.layers import make_legend
from mapper.document.map_document import Layer, LegendRow, MapDocument, Mark
from mapper.render.common.words import Words
from mapper.render.picture.lettering import BASELINE, Block
from mapper.render.picture.painting import Painter
from mapper.render.picture.size import SIGN
from mapper.render.picture.symbols import circle, placed

SAMPLE = SIGN[0]
"""Pixels from the start of a row to its words."""

LEAST_ROW, ROW_GAP = 17.0, 3.0
BADGE_SCALE = 0.62
FULL_SIZE = 11.0
"""Of type, from which on a row has its full height."""


@dataclass(frozen=True)
class Entry:
    """One row: what is drawn in small, in which colour of a route, and what it says."""

    id: str
    sign: LegendRow
    colour: str
    words: str


def entries(document: MapDocument, marks: Sequence[Mark], words: Words) -> list[Entry]:
    """Return the rows for some marks: those of layers, with the numbers of their sources, then those of signs."""
    signs = make_legend(tuple(marks))
    found: list[Entry] = []
    for layer in document.layers:
        lying = [mark for mark in marks if mark.layer == layer.id]
        if lying:
            found += _layer_entries(layer, lying, signs, document, words)
    return [*found, *sign_entries([sign for sign in signs if sign.kind not in ("site", "area")], words)]


def sign_entries(signs: Sequence[LegendRow], words: Words) -> list[Entry]:
    """Return a row for each sign, whatever it stands for on the map."""
    told = [words.legend(sign) for sign in signs]
    return [
        Entry(f"_sign-{place}", sign, "", " · ".join([head, *tail]))
        for place, (sign, (head, tail)) in enumerate(zip(signs, told, strict=True))
    ]


def draw_row(entry: Entry, block: Block, painter: Painter, left: float, top: float) -> None:
    """Draw one row from its upper left corner."""
    middle = top + row_height(block) / 2
    with painter.sheet.group(entry.id, entry.words):
        draw_sign(entry, painter, complex(left, middle))
        first = middle - (len(block.lines) - 1) / 2 * block.leading + block.style.size * BASELINE
        for place, line in enumerate(block.lines):
            painter.sheet.write(line, complex(left + SAMPLE, first + place * block.leading), block.style)


def _layer_entries(
    layer: Layer, marks: Sequence[Mark], signs: Sequence[LegendRow], document: MapDocument, words: Words
) -> list[Entry]:
    if layer.kind == "route":
        sign = LegendRow(marks[0].kind, marks[0].basis, marks[0].firm, marks[0].contested)
        return [Entry(f"_layer-{layer.id}", sign, layer.colour, words.name(layer) + _numbers(marks, document, words))]
    own = [sign for sign in signs if _belongs(sign, layer)]
    found = []
    for place, sign in enumerate(own):
        head, tail = words.legend(sign)
        cited = _numbers([mark for mark in marks if _carries(mark, sign)], document, words)
        named = (words.name(layer) if layer.kind == "sites" else head) + cited
        told = tail or ([words.say.text("legend.plain")] if len(own) > 1 and layer.kind == "sites" else [])
        found.append(Entry(f"_layer-{layer.id}-{place}", sign, "", " · ".join([named, *told])))
    return found


def _numbers(marks: Sequence[Mark], document: MapDocument, words: Words) -> str:
    return " " + words.say.text("numbers", numbers=",\u00a0".join(map(str, source_numbers(marks, document))))


def source_numbers(marks: Sequence[Mark], document: MapDocument) -> list[int]:
    """Return the numbers of the sources whose claims carry marks."""
    numbers: Mapping[str, int] = {claim: source.number for source in document.sources for claim in source.claims}
    return sorted({numbers[claim] for mark in marks for claim in mark.claims if claim in numbers})


def _carries(mark: Mark, sign: LegendRow) -> bool:
    return (mark.basis, mark.firm, mark.contested) == (sign.basis, sign.firm, sign.contested)


def _belongs(sign: LegendRow, layer: Layer) -> bool:
    """Whether a sign stands with its layer: those of areas do, and those of sites of its category."""
    if layer.kind == "areas":
        return sign.kind == "area"
    return sign.kind == "site" and layer.kind == "sites" and (sign.category, sign.symbol) == (layer.name, layer.symbol)


def row_height(block: Block) -> float:
    """Return the height of a row with its words broken into lines, in pixels."""
    return max(LEAST_ROW * min(1.0, block.style.size / FULL_SIZE), block.height + ROW_GAP)


def draw_sign(entry: Entry, painter: Painter, at: complex) -> None:
    """Draw the sign of a row in small, in the `SAMPLE` pixels right of a point."""
    sign, colour = entry.sign, entry.colour
    if sign.kind == "leg":
        painter.sample_leg(at + 1, at + 39, sign, painter.line_colour(colour))
    elif sign.kind == "area":
        painter.sample_area(placed(shapely.box(-17, -5, 17, 5).buffer(1.5, 4), at + 20), sign)
    elif sign.kind == "site":
        painter.badge(at + 20, sign, sign.symbol, scale=BADGE_SCALE)
    elif sign.kind == "disc":
        painter.disc(placed(circle(7.0), at + 20))
    else:
        painter.corridor(placed(shapely.box(-18, -5, 18, 5), at + 20), colour)
