"""The figures of a step on its picture, where otherwise the map is: each measure with its scale, each claim its bar."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import shapely

from mapper.document.map_document import MapDocument
from mapper.document.shown_story import FigureBar, FigureGroup
from mapper.render.common.words import Words
from mapper.render.picture.arrangement import GAP
from mapper.render.picture.frame import Box
from mapper.render.picture.lettering import Block, Style, paragraph, width_of
from mapper.render.picture.sheet import Sheet
from mapper.render.picture.symbols import hatched

SHARE = 0.58
"""Of the width that the map has otherwise."""

WORDS_GAP, BAR, BAR_GAP, GROUP_GAP = 3.0, 13.0, 5.0, 16.0
NUMBER_GAP, RAISED = 3.0, 0.7
STEP, STRIPE = 6.0, 2.2
"""Of the hatching, in pixels."""

FACTORS = (1.6, 1.4, 1.25, 1.1, 1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3)
"""Sizes of everything, from the largest."""


@dataclass(frozen=True)
class _Bar:
    """A bar with its words: the figure, then of what it is, and the number of its footnote."""

    bar: FigureBar
    figure: Block
    told: Block
    room: float

    @property
    def height(self) -> float:
        return self.figure.height + self.told.height + self.room


@dataclass(frozen=True)
class _Group:
    title: Block
    bars: tuple[_Bar, ...]
    scale: Block
    gap: float

    @property
    def height(self) -> float:
        return self.title.height + sum(bar.height for bar in self.bars) + self.scale.height + self.gap


def divided(box: Box) -> tuple[Box, Box]:
    """Return the room for figures, and the rest, for a small map."""
    middle = box.left + SHARE * box.width
    return Box(box.left, box.top, middle - GAP / 2, box.bottom), Box(middle + GAP / 2, box.top, box.right, box.bottom)


class Bars:
    """What a step counts, set for a box, as large as it has room there.

    Parameters
    ----------
    document
        Of which the groups are.
    """

    def __init__(
        self,
        groups: Sequence[FigureGroup],
        document: MapDocument,
        words: Words,
        styles: Mapping[str, Style],
        box: Box,
    ) -> None:
        self.claims = {claim.ref: claim for claim in document.claims}
        self.sources = {source.id: source for source in document.sources}
        self.words, self.styles, self.box = words, styles, box
        for self.factor in FACTORS:
            self.groups = [self._set(group) for group in groups]
            if sum(group.height for group in self.groups) <= box.height:
                break

    def draw(self, sheet: Sheet) -> None:
        """Draw all groups, one below the other."""
        top = self.box.top
        for group in self.groups:
            top = self._draw(group, top, sheet)

    def _set(self, group: FigureGroup) -> _Group:
        heading, note = (self._style(name) for name in ("heading", "note"))
        end = self.words.say.number(group.end)
        scale = self.words.say.text("present.scale", end=end, unit=group.unit)
        bars = tuple(self._bar(bar) for bar in group.bars)
        width = self.box.width
        title = paragraph(group.measure, heading, width)
        return _Group(title, bars, paragraph(scale, note, width), GROUP_GAP * self.factor)

    def _bar(self, bar: FigureBar) -> _Bar:
        claim = self.claims[bar.claim]
        figure = self.words.figure(claim.figure) if claim.figure is not None else ""
        told = self.words.counted(claim, self.sources.get(claim.source))
        strong = replace(self._style("legend"), bold=True)
        width = self.box.width - 2 * strong.size
        return _Bar(
            bar,
            paragraph(figure, strong, width),
            paragraph(told, self._style("note"), self.box.width),
            (WORDS_GAP + BAR + BAR_GAP) * self.factor,
        )

    def _style(self, name: str) -> Style:
        return replace(self.styles[name], size=self.styles[name].size * self.factor)

    def _draw(self, group: _Group, top: float, sheet: Sheet) -> float:
        with sheet.group(f"_figures-{group.bars[0].bar.number}"):
            top = self._write(group.title, top, sheet)
            for bar in group.bars:
                figure = bar.figure
                end = complex(
                    self.box.left + width_of(figure.lines[-1], figure.style) + NUMBER_GAP, top + figure.height
                )
                raised = replace(figure.style, size=figure.style.size * RAISED)
                sheet.write(str(bar.bar.number), end - figure.style.size * 0.55j, raised)
                top = self._write(bar.told, self._write(figure, top, sheet), sheet) + WORDS_GAP * self.factor
                self._fill(bar.bar, top, sheet)
                top += (BAR + BAR_GAP) * self.factor
            return self._write(group.scale, top, sheet) + group.gap

    def _fill(self, bar: FigureBar, top: float, sheet: Sheet) -> None:
        left, width, bottom = self.box.left, self.box.width, top + BAR * self.factor
        sure = left + bar.sure * width
        most = sure if bar.most is None else left + bar.most * width
        sheet.fill(shapely.box(left, top, self.box.right, bottom), "shade")
        if most > sure:
            possible = shapely.box(sure, top, most, bottom)
            sheet.fill(hatched(possible, STEP, STRIPE), "accent")
            sheet.line(possible, "accent", 1.0)
        if sure > left:
            sheet.fill(shapely.box(left, top, sure, bottom), "accent")
        if bar.most is None:
            half = (bottom - top) / 2
            sheet.fill(shapely.Polygon([(sure, top), (sure + 2 * half, top + half), (sure, bottom)]), "accent")

    def _write(self, block: Block, top: float, sheet: Sheet) -> float:
        for place, line in enumerate(block.lines):
            sheet.write(line, complex(self.box.left, top + place * block.leading + block.style.size), block.style)
        return top + block.height
