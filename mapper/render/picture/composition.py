"""One sheet put together: handling line, title, map, legend, sources, and what has to be said under the map."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace

import shapely

from mapper.document.map_document import MapDocument, Mark
from mapper.document.shown_story import FigureGroup
from mapper.render.common.messages import Messages
from mapper.render.common.words import Words
from mapper.render.picture import notes
from mapper.render.picture.figures import Bars, divided
from mapper.render.picture.frame import Box
from mapper.render.picture.insets import scene_in
from mapper.render.picture.label_plan import Placed
from mapper.render.picture.layout import HEADING_SPACE, MARGIN, Layout, Planner, Section
from mapper.render.picture.legend import draw_legend, entries
from mapper.render.picture.lettering import Block, Style, paragraph, styles, width_of
from mapper.render.picture.names import place_names_on
from mapper.render.picture.painting import Painter
from mapper.render.picture.scene import Inset, Scene
from mapper.render.picture.sheet import Sheet
from mapper.render.picture.size import Size
from mapper.render.picture.stepping import Footnote, figures_of, narrowed

BANNER_PADDING = 5.0
BAR_HEIGHT, BAR_GAP = 5.0, 12.0
MOST_BANNER_LINES = 4
MOST_TITLE_LINES = 2


@dataclass(frozen=True)
class Composition:
    """A drawn sheet, what it is called and what it shows in words, and the names on its map and on its insets."""

    sheet: Sheet
    title: str
    description: str
    scene: Scene
    names: tuple[Placed, ...]
    insets: tuple[tuple[Scene, tuple[Placed, ...]], ...] = ()


def compose_picture(
    document: MapDocument, size: Size, colours: dict[str, str], step: int | None, *, may_space: bool = True
) -> Composition:
    """Return the sheet of a map, or of one step of its story.

    Parameters
    ----------
    may_space
        Whether space between letters is kept out of the words by the format, so that they can still be searched.
    """
    shown, footnotes = narrowed(document, step)
    figures = figures_of(document, step)
    return _Composer(shown, footnotes, figures, size, colours, styles(may_space=may_space)).composed()


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
    ) -> None:
        self.document, self.footnotes, self.figures, self.size = document, footnotes, figures, size
        self.say = Messages(room="picture")
        self.words = Words(self.say)
        self.styles = type_styles
        self.sheet = Sheet(size, colours)
        self.painter = Painter(self.sheet)
        self.bars: Bars | None = None
        self.left, self.right = MARGIN, size.width - MARGIN

    def composed(self) -> Composition:
        """Draw everything; the map last, since the rest says how much room it has."""
        # What is seen decides on the legend, and the legend's width on what is seen: a first look says enough.
        first = Scene(self.document, Box(self.left, 0, self.size.width * 0.7, self.size.height * 0.75))
        bottom = self.size.height - MARGIN
        foot = self._foot_block(first)
        top = self._banner(first) + 10
        top = self._title(top) + 10
        body = Box(self.left, top, self.right, bottom - foot.height - 8)
        layout = self._layout(first, body)
        scene = self._scene(layout)
        if scene.marks != first.marks:
            layout = self._layout(scene, body)
            scene = self._scene(layout)
        if self.bars is not None:
            self.bars.draw(self.sheet)
        names = place_names_on(scene, self.styles, self.painter.name_colour)
        self._map(scene, names)
        insets = [(inset.scene, self._inset(scene, inset)) for inset in scene.insets]
        self._column(layout, body.bottom)
        self._foot(scene, body.bottom + 8)
        description = self.say.text(
            "description",
            marks=self.say.count("marks", len(scene.marks)),
            sources=self.say.count("sources", len(notes.drawn_sources(scene))),
            projection=scene.frame.projection.name,
        )
        return Composition(self.sheet, self.document.title, description, scene, tuple(names), tuple(insets))

    def _layout(self, scene: Scene, body: Box) -> Layout:
        rows = entries(scene, self.words)
        layout = Planner(body, scene.frame.aspect, rows, self._sections(scene), self.styles).layout()
        if not self.figures:
            return layout
        room, small = divided(layout.map)
        self.bars = Bars(self.figures, self.document, self.words, self.styles, room)
        return replace(layout, map=small)

    def _scene(self, layout: Layout) -> Scene:
        return scene_in(self.document, layout.map)

    def _banner(self, scene: Scene) -> float:
        cited = [footnote.claim for footnote in self.footnotes]
        line = self.words.handling(self.document, notes.drawn_sources(scene, cited))
        level, rest = line.level, " · ".join(part for part in (line.meaning, line.markings) if part)
        strong, style = self.styles["handling-strong"], self.styles["handling"]
        level = paragraph(level, strong, (self.right - self.left) / 3, 1).lines[0]
        start = self.left + width_of(level, strong) + 10
        block = paragraph(rest, style, self.right - start, MOST_BANNER_LINES)
        height = block.height + 2 * BANNER_PADDING
        with self.sheet.group("_handling", f"{level} {rest}"):
            self.sheet.fill(shapely.box(0, 0, self.size.width, height), "banner")
            self.sheet.write(level, complex(self.left, BANNER_PADDING + style.size), strong)
            self._write(block, start, BANNER_PADDING)
        return height

    def _title(self, top: float) -> float:
        width = self.right - self.left
        with self.sheet.group("_title"):
            for words, name in ((self.document.title, "title"), (self.document.subtitle, "subtitle")):
                if words:
                    block = paragraph(words, self.styles[name], width, MOST_TITLE_LINES)
                    self._write(block, self.left, top)
                    top += block.height
        return top

    def _map(self, scene: Scene, names: list[Placed]) -> None:
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

    def _inset(self, scene: Scene, inset: Inset) -> tuple[Placed, ...]:
        """Draw an inset under its title, and on the map the part that it shows."""
        style = self.styles["heading"]
        with self.sheet.group("_inset", inset.title):
            self.sheet.write(inset.title, inset.title_at + style.size * 1j, style)
            self.painter.extent(scene.frame, inset.bounds)
        names = place_names_on(inset.scene, self.styles, self.painter.name_colour)
        self._map(inset.scene, names)
        return tuple(names)

    def _marked(self, mark: Mark) -> AbstractContextManager[None]:
        facts = [self.say.term("kind", mark.kind), self.say.text("firm" if mark.firm else "infirm")]
        if mark.contested:
            facts.append(self.say.text("contested"))
        facts.append(self.say.count("claims", len(mark.claims)))
        return self.sheet.group(mark.id, mark.name or mark.id, ", ".join(facts))

    def _sections(self, scene: Scene) -> list[Section]:
        cited = [footnote.claim for footnote in self.footnotes]
        sections = []
        if self.footnotes:
            lines = tuple(f"{footnote.number}  {footnote.words}" for footnote in self.footnotes)
            sections.append(Section(self.say.text("step"), lines))
        sources = notes.drawn_sources(scene, cited)
        listed = tuple(self.words.source(source) for source in sources)
        return [*sections, Section(self.say.text("sources"), listed)]

    def _column(self, layout: Layout, body_bottom: float) -> None:
        heading, note = self.styles["heading"], self.styles["note"]
        with self.sheet.group("_legend"):
            self.sheet.write(self.say.text("legend"), layout.legend_at + heading.size * 1j, heading)
        at = layout.legend_at + HEADING_SPACE * 1j
        draw_legend(layout.legend, self.painter, at.real, at.imag)
        if layout.missing_rows:
            words = self.say.count("legend.more", layout.missing_rows)
            at += (layout.legend.height + note.size) * 1j
            with self.sheet.group("_legend-missing"):
                self.sheet.write(words, at, note, colour="ink")
        with self.sheet.group("_notes"):
            for at, block in layout.notes:
                self._write(block, at.real, at.imag)
            if layout.missing:
                at = complex(layout.notes[0][0].real if layout.notes else layout.legend_at.real, body_bottom)
                self.sheet.write(self.say.count("sources.more", layout.missing), at - 2j, note)

    def _foot_block(self, scene: Scene) -> Block:
        note, width = self.styles["note"], self.right - self.left
        bar = notes.scale_bar(scene.frame)
        lines = [notes.scale_words(bar, self.words), *notes.remarks(scene, self.words)]
        room = width - (bar.pixels + BAR_GAP if bar else 0)
        return paragraph(" ".join(lines), note, room)

    def _foot(self, scene: Scene, top: float) -> None:
        bar = notes.scale_bar(scene.frame)
        with self.sheet.group("_foot"):
            left = self.left
            if bar is not None:
                self._scale_bar(bar, top)
                left += bar.pixels + BAR_GAP
            self._write(self._foot_block(scene), left, top)

    def _scale_bar(self, bar: notes.ScaleBar, top: float) -> None:
        left, middle = self.left, top + 3
        half = bar.pixels / 2
        self.sheet.fill(shapely.box(left, middle, left + half, middle + BAR_HEIGHT), "ink")
        self.sheet.line(shapely.box(left, middle, left + bar.pixels, middle + BAR_HEIGHT), "ink", 1.0)

    def _write(self, block: Block, left: float, top: float) -> None:
        for place, line in enumerate(block.lines):
            self.sheet.write(line, complex(left, top + place * block.leading + block.style.size), block.style)
