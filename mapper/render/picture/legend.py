"""The legend: a row for each layer and each sign that is on this picture, and for nothing else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import shapely

from mapper.document.layers import make_legend
from mapper.document.map_document import Layer, LegendRow, MapDocument, Mark
from mapper.render.common.words import Words
from mapper.render.picture.lettering import BASELINE, Block, Style, paragraph
from mapper.render.picture.painting import Painter
from mapper.render.picture.scene import Scene
from mapper.render.picture.symbols import circle, placed

SAMPLE = 46.0
"""Pixels from the start of a row to its words."""

LEAST_ROW, ROW_GAP = 18.0, 4.0
BADGE_SCALE = 0.7
FULL_SIZE = 11.0
"""Of type, from which on a row has its full height."""


@dataclass(frozen=True)
class Entry:
    """One row: what is drawn in small (None: words alone), in which colour of a route, and what it says."""

    id: str
    sign: LegendRow | None
    colour: str
    words: str


@dataclass(frozen=True)
class Legend:
    """The rows with their words broken into lines."""

    rows: tuple[tuple[Entry, Block], ...]

    @property
    def height(self) -> float:
        """Pixels from its top to its bottom."""
        return sum(_height(block) for _, block in self.rows)

    @property
    def row_height(self) -> float:
        """Pixels of its lowest row."""
        return min((_height(block) for _, block in self.rows), default=LEAST_ROW)

    def cut(self, height: float) -> Legend:
        """Return as many of its first rows as have room."""
        kept, used = [], 0.0
        for row, block in self.rows:
            used += _height(block)
            if used > height:
                break
            kept.append((row, block))
        return Legend(tuple(kept))


def entries(scene: Scene, words: Words) -> list[Entry]:
    """Return the rows of a scene."""
    signs = make_legend(scene.marks)
    found: list[Entry] = []
    for layer in scene.document.layers:
        marks = [mark for mark in scene.marks if mark.layer == layer.id]
        if marks:
            found += _layer_entries(layer, marks, signs, scene.document, words)
    rest = [sign for sign in signs if not any(_belongs(sign, layer) for layer in scene.document.layers)]
    for place, sign in enumerate(rest):
        head, tail = words.legend(sign)
        found.append(Entry(f"_sign-{place}", sign, "", " · ".join([head, *tail])))
    return found


def set_legend(rows: Sequence[Entry], style: Style, width: float) -> Legend:
    """Return the legend for a column of so many pixels."""
    return Legend(tuple((row, paragraph(row.words, style, width - SAMPLE)) for row in rows))


def draw_legend(legend: Legend, painter: Painter, left: float, top: float) -> None:
    """Draw the rows from a corner downward."""
    for entry, block in legend.rows:
        middle = top + _height(block) / 2
        with painter.sheet.group(entry.id, entry.words):
            if entry.sign is not None:
                _sample(entry.sign, entry.colour, painter, complex(left, middle))
            first = middle - (len(block.lines) - 1) / 2 * block.leading + block.style.size * BASELINE
            for place, line in enumerate(block.lines):
                painter.sheet.write(line, complex(left + SAMPLE, first + place * block.leading), block.style)
        top += _height(block)


def _layer_entries(
    layer: Layer, marks: Sequence[Mark], signs: Sequence[LegendRow], document: MapDocument, words: Words
) -> list[Entry]:
    numbers = " " + words.say.text("numbers", numbers=", ".join(map(str, source_numbers(marks, document))))
    if layer.kind != "sites":
        sign = LegendRow(marks[0].kind, marks[0].basis, marks[0].firm, marks[0].contested)
        return [Entry(f"_layer-{layer.id}", sign, layer.colour, layer.name + numbers)]
    own = [sign for sign in signs if _belongs(sign, layer)]
    if len(own) == 1:
        tail = words.legend(own[0])[1]
        return [Entry(f"_layer-{layer.id}", own[0], "", " · ".join([layer.name + numbers, *tail]))]
    found = []
    for place, sign in enumerate(own):
        tail = words.legend(sign)[1] or [words.say.text("legend.plain")]
        cited = source_numbers([mark for mark in marks if _carries(mark, sign)], document)
        listed = " " + words.say.text("numbers", numbers=", ".join(map(str, cited)))
        found.append(Entry(f"_layer-{layer.id}-{place}", sign, "", " · ".join([layer.name + listed, *tail])))
    return found


def source_numbers(marks: Sequence[Mark], document: MapDocument) -> list[int]:
    """Return the numbers of the sources whose claims carry marks."""
    numbers: Mapping[str, int] = {claim: source.number for source in document.sources for claim in source.claims}
    return sorted({numbers[claim] for mark in marks for claim in mark.claims if claim in numbers})


def _carries(mark: Mark, sign: LegendRow) -> bool:
    return (mark.basis, mark.firm, mark.contested) == (sign.basis, sign.firm, sign.contested)


def _belongs(sign: LegendRow, layer: Layer) -> bool:
    """Whether a sign stands with its layer: sites of one category do, which is the layer's name."""
    return sign.kind == "site" and layer.kind == "sites" and (sign.category, sign.symbol) == (layer.name, layer.symbol)


def _height(block: Block) -> float:
    return max(LEAST_ROW * min(1.0, block.style.size / FULL_SIZE), block.height + ROW_GAP)


def _sample(sign: LegendRow, colour: str, painter: Painter, at: complex) -> None:
    """Draw a sign in small, in the forty pixels right of a point."""
    if sign.kind == "leg":
        painter.sample_leg(at + 1, at + 39, sign, painter.line_colour(colour))
    elif sign.kind == "area":
        shape = placed(shapely.box(-17, -7, 17, 7).buffer(2, 4), at + 20)
        painter.sample_area(shape, sign)
    elif sign.kind == "site":
        painter.badge(at + 20, sign, sign.symbol, scale=BADGE_SCALE)
    elif sign.kind == "disc":
        painter.disc(placed(circle(9.0), at + 20))
    else:
        painter.corridor(placed(shapely.box(-18, -5, 18, 5), at + 20), colour)
