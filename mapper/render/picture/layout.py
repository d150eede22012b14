"""Where map, legend and notes have their places on the sheet, and in what size of type all of it fits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

from mapper.render.picture.frame import Box
from mapper.render.picture.legend import Entry, Legend, set_legend
from mapper.render.picture.lettering import Block, Style, paragraph

MARGIN, GAP = 18.0, 20.0
PORTRAIT_BELOW = 1.1
"""Width by height of the free room, below which the legend stands under the map and not beside it."""

COLUMN_SHARES = (0.24, 0.28, 0.33, 0.4)
LEAST_COLUMN = 190.0
TYPE_SCALES = (1.0, 0.92, 0.84, 0.76)
NOTE_LINES = (None, 4, 2, 1)
"""Lines of each note at most; whole ones are tried first, in every size."""

NOTE_COLUMN = 260.0
MOST_UNDER = 0.45
"""Share of the free height that legend and notes may take under the map."""

HEADING_SPACE, NOTE_GAP, BLOCK_GAP, SECTION_GAP = 22.0, 4.0, 12.0, 10.0


@dataclass(frozen=True)
class Section:
    """A heading and the notes under it."""

    heading: str
    notes: tuple[str, ...]


@dataclass(frozen=True)
class Layout:
    """The places of everything on one sheet, in pixels.

    Parameters
    ----------
    notes
        Headings and notes, each with its upper left corner.
    missing, missing_rows
        How many notes, and how many rows of the legend, found no room.
    """

    map: Box
    legend_at: complex
    legend: Legend
    notes: tuple[tuple[complex, Block], ...]
    missing: int = 0
    missing_rows: int = 0

    def map_scale(self, aspect: float) -> float:
        """Return how large something of this width by height comes out in the map's box."""
        return min(self.map.width / aspect, self.map.height)


class Planner:
    """Finds the layout for one map.

    Parameters
    ----------
    body
        What title, handling line and the lines under the map leave free.
    aspect
        Width by height of what has to be seen, in its projection.
    rows, sections
        What has to stand beside the map or under it.
    """

    def __init__(
        self, body: Box, aspect: float, rows: Sequence[Entry], sections: Sequence[Section], styles: Mapping[str, Style]
    ) -> None:
        self.body, self.aspect, self.rows, self.sections, self.styles = body, aspect, rows, sections, styles

    def layout(self) -> Layout:
        """Return the layout with the largest map among those in which all is told in the largest type."""
        last: Layout | None = None
        for lines, scale in product(NOTE_LINES, TYPE_SCALES):
            candidates = list(self._candidates(scale, lines))
            fitting = [layout for layout, fits in candidates if fits]
            if fitting:
                return max(fitting, key=lambda layout: layout.map_scale(self.aspect))
            last = candidates[0][0]
        if last is None:
            raise ValueError("there are sizes of type to be tried")
        return self._shortened(last)

    def _candidates(self, scale: float, lines: int | None) -> Iterator[tuple[Layout, bool]]:
        """Yield layouts, and whether everything has room in them."""
        if self.body.width < PORTRAIT_BELOW * self.body.height:
            yield self._all_under(scale, lines)
            return
        for share in COLUMN_SHARES:
            width = max(LEAST_COLUMN, self.body.width * share)
            yield self._all_beside(width, scale, lines)
            yield self._notes_under(width, scale, lines)

    def _all_beside(self, width: float, scale: float, lines: int | None) -> tuple[Layout, bool]:
        body, left = self.body, self.body.right - width
        legend = set_legend(self.rows, self._style("legend", scale), width)
        notes = self._blocks(width, scale, lines)
        height = _height(notes)
        top = max(body.bottom - height, body.top + HEADING_SPACE + legend.height + BLOCK_GAP)
        box = Box(body.left, body.top, left - GAP, body.bottom)
        placed = _stacked(notes, complex(left, top))
        return Layout(box, complex(left, body.top), legend, placed), top + height <= body.bottom + 0.1

    def _notes_under(self, width: float, scale: float, lines: int | None) -> tuple[Layout, bool]:
        body, left = self.body, self.body.right - width
        legend = set_legend(self.rows, self._style("legend", scale), width)
        count = max(1, int(body.width // NOTE_COLUMN))
        column = (body.width - GAP * (count - 1)) / count
        columns = _dealt(self._blocks(column, scale, lines), count)
        height = max(map(_height, columns))
        top = body.bottom - height
        placed = [
            one
            for place, blocks in enumerate(columns)
            for one in _stacked(blocks, complex(body.left + place * (column + GAP), top))
        ]
        box = Box(body.left, body.top, left - GAP, top - BLOCK_GAP)
        fits = height <= MOST_UNDER * body.height and HEADING_SPACE + legend.height <= box.height
        return Layout(box, complex(left, body.top), legend, tuple(placed)), fits

    def _all_under(self, scale: float, lines: int | None) -> tuple[Layout, bool]:
        body = self.body
        width = (body.width - GAP) / 2
        legend = set_legend(self.rows, self._style("legend", scale), width)
        notes = self._blocks(width, scale, lines)
        height = max(HEADING_SPACE + legend.height, _height(notes))
        top = body.bottom - height
        box = Box(body.left, body.top, body.right, top - BLOCK_GAP)
        placed = _stacked(notes, complex(body.left + width + GAP, top))
        return Layout(box, complex(body.left, top), legend, placed), height <= MOST_UNDER * body.height

    def _shortened(self, layout: Layout) -> Layout:
        """Return a layout that fits whatever it costs: the map keeps half of the sheet, notes below its edge go."""
        body = self.body
        box = layout.map
        if box.height < body.height / 2:
            box = Box(box.left, body.top, box.right, body.top + body.height / 2)
            shift = complex(0, box.bottom + BLOCK_GAP) - layout.legend_at.imag * 1j
            layout = replace(
                layout,
                legend_at=layout.legend_at + shift,
                notes=tuple((at + shift, block) for at, block in layout.notes),
            )
        room = body.bottom - layout.legend.row_height
        kept = tuple((at, block) for at, block in layout.notes if at.imag + block.height <= room)
        free = body.bottom - layout.legend_at.imag - HEADING_SPACE
        legend = layout.legend if layout.legend.height <= free else layout.legend.cut(free - layout.legend.row_height)
        return replace(
            layout,
            map=box,
            legend=legend,
            notes=kept,
            missing=len(layout.notes) - len(kept),
            missing_rows=len(layout.legend.rows) - len(legend.rows),
        )

    def _blocks(self, width: float, scale: float, lines: int | None) -> list[Block]:
        note = self._style("note", scale)
        blocks = []
        for section in self.sections:
            blocks.append(paragraph(section.heading, self.styles["heading"], width, 1))
            blocks += [paragraph(words, note, width, lines) for words in section.notes]
        return blocks

    def _style(self, name: str, scale: float) -> Style:
        return replace(self.styles[name], size=self.styles[name].size * scale)


def _space(block: Block) -> float:
    return HEADING_SPACE if block.style.bold else block.height + NOTE_GAP


def _height(blocks: Sequence[Block]) -> float:
    return sum(map(_space, blocks)) + SECTION_GAP * sum(block.style.bold for block in blocks[1:])


def _stacked(blocks: Sequence[Block], at: complex) -> tuple[tuple[complex, Block], ...]:
    placed: list[tuple[complex, Block]] = []
    for block in blocks:
        if placed and block.style.bold:
            at += SECTION_GAP * 1j
        placed.append((at, block))
        at += _space(block) * 1j
    return tuple(placed)


def _dealt(blocks: Sequence[Block], count: int) -> list[list[Block]]:
    """Return blocks in columns of about the same height, in their order, no heading last in one."""
    least = max(map(_space, blocks))
    steps = [_height(blocks) / count + step for step in range(0, int(_height(blocks)) + 12, 6)]
    for most in steps:
        columns: list[list[Block]] = [[]]
        for block in blocks:
            if columns[-1] and _height([*columns[-1], block]) > max(most, least):
                moved = [columns[-1].pop()] if columns[-1][-1].style.bold else []
                columns.append(moved)
            columns[-1].append(block)
        if len(columns) <= count:
            return columns
    return [list(blocks)]
