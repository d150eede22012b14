"""One sheet put together: handling line, title, map, key, sources, and what has to be said under the map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from functools import partial

import shapely

from mapper.document.map_document import MapDocument, Mark
from mapper.document.shown_story import FigureGroup
from mapper.render.common.messages import Messages
from mapper.render.common.words import Words, ended
from mapper.render.picture import notes
from mapper.render.picture.arrangement import MARGIN, Arrangement, Arranger, Item, Section
from mapper.render.picture.figures import Bars, divided
from mapper.render.picture.frame import Box, Frame, narrower
from mapper.render.picture.insets import scene_in
from mapper.render.picture.label_plan import Placed
from mapper.render.picture.legend import Entry, draw_row, entries
from mapper.render.picture.lettering import Block, Style, bounded, paragraph, styles
from mapper.render.picture.names import place_names_on
from mapper.render.picture.painting import Painter
from mapper.render.picture.projection import choose
from mapper.render.picture.scene import Inset, Scene
from mapper.render.picture.sheet import Sheet
from mapper.render.picture.size import Size
from mapper.render.picture.stepping import Footnote, figures_of, narrowed

TOP_GAP, FOOT_GAP = 8.0, 6.0
BANNER_PADDING = 4.0
BAR_HEIGHT, BAR_GAP = 5.0, 12.0
MOST_TITLE_LINES = 2
TITLE_SCALES = (1.0, 0.85, 0.7)

LEAST_ON_SLIDE = 16.0
"""Pixels of the names on a map that is seen from far: 12 points."""


@dataclass(frozen=True)
class Composition:
    """A drawn sheet, what it is called and shows in words, its sources, and the names on its map and its insets."""

    sheet: Sheet
    title: str
    description: str
    sources: tuple[str, ...]
    language: str
    scene: Scene
    names: tuple[Placed, ...]
    insets: tuple[tuple[Scene, tuple[Placed, ...]], ...] = ()

    @property
    def told(self) -> str:
        """What the sheet shows, with all of its sources, also those for which it has no room."""
        return " ".join((self.description, *self.sources))


def compose_picture(
    document: MapDocument, size: Size, colours: dict[str, str], step: int | None, language: str = "en"
) -> Composition:
    """Return the sheet of a map, or of one step of its story."""
    shown, footnotes = narrowed(document, step)
    figures = figures_of(document, step)
    return _Composer(shown, footnotes, figures, size, colours, styles(), language).composed()


def compose_bare(
    document: MapDocument, size: Size, colours: dict[str, str], step: int | None, language: str = "en"
) -> Composition:
    """Return nothing but the map of a document, or of one step, with names that can be read from far."""
    shown, footnotes = narrowed(document, step)
    return _Composer(shown, footnotes, (), size, colours, styles(LEAST_ON_SLIDE), language).bare()


class _Composer:
    """One sheet, part by part."""

    def __init__(
        self,
        document: MapDocument,
        footnotes: tuple[Footnote, ...],
        figures: tuple[FigureGroup, ...],
        size: Size,
        colours: dict[str, str],
        type_styles: Mapping[str, Style],
        language: str,
    ) -> None:
        self.document, self.footnotes, self.figures, self.size = document, footnotes, figures, size
        self.say = Messages(language, room="picture")
        self.words = Words(self.say)
        self.styles = type_styles
        self.sheet = Sheet(size, colours)
        self.painter = Painter(self.sheet)
        self.left, self.right = MARGIN, size.width - MARGIN

    def bare(self) -> Composition:
        """Draw the map alone, over the whole sheet."""
        box = Box(0, 0, self.size.width, self.size.height)
        if self.document.insets and (scene := scene_in(self.document, box)).insets:
            return self._finished(scene)
        frame = self._frame(box)
        if frame.hugged() != box:
            # Rather less at the sides than ice above and below, if nothing that is drawn lies there.
            closer = Scene(replace(self.document, bounds=narrower(self.document.bounds, frame)), box)
            if closer.marks == self.document.marks:
                return self._finished(closer)
        return self._finished(Scene(self.document, box))

    def composed(self) -> Composition:
        """Draw everything; the map last, since the rest says how much room it has."""
        # What is seen decides on the rest, and the room that the rest leaves on what is seen: all of it, at first.
        marks = self.document.marks
        top = self._title(self._banner() + TOP_GAP) + TOP_GAP
        arrangement = self._arrangement(marks, top)
        scene = self._scene(arrangement.map)
        if scene.marks != marks:
            arrangement = self._arrangement(scene.marks, top)
            scene = self._scene(arrangement.map)
        if self.figures:
            Bars(self.figures, self.document, self.words, self.styles, divided(arrangement.map)[0]).draw(self.sheet)
        composition = self._finished(scene)
        self._items(arrangement)
        self._foot(scene)
        return composition

    def _finished(self, scene: Scene) -> Composition:
        names = self._map(scene)
        insets = [(inset.scene, self._inset(scene, inset)) for inset in scene.insets]
        sources = notes.drawn_sources(self.document, scene.marks, [footnote.claim for footnote in self.footnotes])
        description = self.say.text(
            "description",
            marks=self.say.count("marks", len(scene.marks)),
            sources=self.say.count("sources", len(sources)),
            projection=ended(notes.projection_words(scene.frame.projection, self.say)),
        )
        return Composition(
            self.sheet,
            self.document.title,
            description,
            tuple(map(self.words.dated, sources)),
            self.say.language,
            scene,
            names,
            tuple(insets),
        )

    def _frame(self, box: Box) -> Frame:
        return Frame(choose(self.document.bounds), self.document.bounds, box)

    def _arrangement(self, marks: Sequence[Mark], top: float) -> Arrangement:
        frame = self._frame(Box(self.left, top, self.right, self.size.height))
        bottom = self.size.height - MARGIN - self._foot_block(marks, frame).height - FOOT_GAP
        body = Box(self.left, top, self.right, bottom)
        sections = self._sections(marks)
        area = self.size.width * self.size.height
        return Arranger(body, area, frame, sections, self.styles).arrangement()

    def _scene(self, box: Box) -> Scene:
        """Return the map in a box, of which the figures of a step take the better part."""
        return scene_in(self.document, divided(box)[1] if self.figures else box)

    def _banner(self) -> float:
        cited = [footnote.claim for footnote in self.footnotes]
        line = self.words.handling(self.document, notes.drawn_sources(self.document, self.document.marks, cited))
        rest = bounded(" · ".join(part for part in (line.meaning, line.markings) if part), self.say)
        level = paragraph(bounded(line.level, self.say), self.styles["handling-strong"], (self.right - self.left) / 3)
        start = self.left + level.width + 10
        block = paragraph(rest, self.styles["handling"], self.right - start)
        height = max(level.height, block.height) + 2 * BANNER_PADDING
        with self.sheet.group("_handling", f"{line.level} {rest}"):
            self.sheet.fill(shapely.box(0, 0, self.size.width, height), "banner")
            self._write(level, complex(self.left, BANNER_PADDING))
            self._write(block, complex(start, BANNER_PADDING))
        return height

    def _title(self, top: float) -> float:
        with self.sheet.group("_title"):
            for words, name in ((self.document.title, "title"), (self.document.subtitle, "subtitle")):
                if words:
                    block = self._fitted(bounded(words, self.say), self.styles[name])
                    self._write(block, complex(self.left, top))
                    top += block.height
        return top

    def _fitted(self, words: str, style: Style) -> Block:
        """Return a title in the largest type in which it has two lines at most, else in the smallest."""
        blocks = [paragraph(words, style.scaled(scale), self.right - self.left) for scale in TITLE_SCALES]
        return next((block for block in blocks if len(block.lines) <= MOST_TITLE_LINES), blocks[-1])

    def _map(self, scene: Scene) -> tuple[Placed, ...]:
        """Draw a map with its names; return them."""
        names = place_names_on(scene, self.styles, self.painter.name_colour, self.words)
        box = scene.frame.box
        with self.sheet.clipped(box):
            with self.sheet.group("_ground"):
                self.painter.ground(scene)
            for area in scene.areas:
                with self._marked(area.mark):
                    self.painter.area(area, scene.ground.borders)
            with self.sheet.group("_above-areas"):
                self.painter.above_areas(scene)
            for course in scene.courses:
                with self._marked(course.mark):
                    if course.mark.shading is not None:
                        corridor = scene.frame.cut(scene.frame.place(shapely.geometry.shape(course.mark.shading)))
                        self.painter.corridor(corridor, course.mark.colour)
                    self.painter.leg(course)
            for site in scene.sites:
                with self._marked(site.mark):
                    self.painter.site(site)
            # Names of the ground lie under those of marks, though no two of them touch.
            for entry in sorted(names, key=lambda entry: entry.name.weight):
                with self.sheet.group(entry.name.id):
                    self.painter.name(entry)
        if not (scene.frame.projection.is_world and shapely.box(*box).contains(scene.frame.globe())):
            with self.sheet.group("_frame"):
                self.sheet.line(shapely.box(*box), "coast", 1.0)
        return tuple(names)

    def _inset(self, scene: Scene, inset: Inset) -> tuple[Placed, ...]:
        """Draw an inset under its title, and on the map the part that it shows."""
        style = self.styles["heading"]
        with self.sheet.group("_inset", inset.title):
            self.sheet.write(inset.title, inset.title_at + style.size * 1j, style)
            self.painter.extent(scene.frame, inset.bounds)
        return self._map(inset.scene)

    def _marked(self, mark: Mark) -> AbstractContextManager[None]:
        facts = [self.say.term("kind", mark.kind), self.say.text("firm" if mark.firm else "infirm")]
        if mark.contested:
            facts.append(self.say.text("contested"))
        facts.append(self.say.count("claims", len(mark.claims)))
        return self.sheet.group(mark.id, self.words.name(mark) or mark.id, ", ".join(facts))

    def _sections(self, marks: Sequence[Mark]) -> list[Section]:
        """Return the key, what a step cites, and the sources."""
        cited = [footnote.claim for footnote in self.footnotes]
        lines = [bounded(f"{footnote.number}  {footnote.words}", self.say) for footnote in self.footnotes]
        listed = [self.words.dated(source) for source in notes.drawn_sources(self.document, marks, cited)]
        sections: dict[str, Sequence[str | Entry]] = {
            "legend": entries(self.document, marks, self.words),
            "step": lines,
            "sources": [bounded(entry, self.say) for entry in listed],
        }
        return [
            Section(self.say.text(key), tuple(rows), partial(self.say.count, f"{key}.more"))
            for key, rows in sections.items()
            if rows or key == "legend"
        ]

    def _items(self, arrangement: Arrangement) -> None:
        """Write the key, each row as an element of its own, and the notes as one."""
        noted: list[tuple[complex, Item]] = []
        for at, item in arrangement.items:
            if item.entry is not None:
                draw_row(item.entry, item.block, self.painter, at.real, at.imag)
            else:
                noted.append((at, item))
        with self.sheet.group("_notes"):
            for at, item in noted:
                self._write(item.block, at)

    def _foot_block(self, marks: Sequence[Mark], frame: Frame) -> Block:
        bar = notes.scale_bar(frame)
        lines = [notes.scale_words(bar, self.words), *notes.remarks(self.document, marks, frame, self.words)]
        room = self.right - self.left - (bar.pixels + BAR_GAP if bar else 0)
        return paragraph(" ".join(lines), self.styles["note"], room)

    def _foot(self, scene: Scene) -> None:
        bar, block = notes.scale_bar(scene.frame), self._foot_block(scene.marks, scene.frame)
        at = complex(self.left, self.size.height - MARGIN - block.height)
        with self.sheet.group("_foot"):
            if bar is not None:
                self._scale_bar(bar, at.imag)
                at += bar.pixels + BAR_GAP
            self._write(block, at)

    def _scale_bar(self, bar: notes.ScaleBar, top: float) -> None:
        left, middle = self.left, top + 3
        half = bar.pixels / 2
        self.sheet.fill(shapely.box(left, middle, left + half, middle + BAR_HEIGHT), "ink")
        self.sheet.line(shapely.box(left, middle, left + bar.pixels, middle + BAR_HEIGHT), "ink", 1.0)

    def _write(self, block: Block, corner: complex) -> None:
        for place, line in enumerate(block.lines):
            self.sheet.write(line, corner + (place * block.leading + block.style.size) * 1j, block.style)
