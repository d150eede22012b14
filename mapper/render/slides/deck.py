"""The deck: a slide for each step or for the map, and the sources, each with its handling line and notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from pptx import Presentation
from pptx.util import Inches

from mapper.document.map_document import MapDocument, ShownSource
from mapper.document.shown_story import ShownStep
from mapper.render.common.files import read_json
from mapper.render.picture import BareMap, to_bare_map
from mapper.render.slides import key, packing, shapes
from mapper.render.slides.figures import add_figures
from mapper.render.slides.fitting import Place, height, place
from mapper.render.slides.story_text import Paragraph, Run, paragraphs
from mapper.render.slides.wording import Wording, plain

TITLE_ONLY = "Title Only"
TEXT_GAP, NOTE_GAP, SOURCE_GAP = 0.5, 0.1, 0.45
COLUMN_GAP = 0.15
"""Inches between text and key."""

MOST_IN_ONE_COLUMN = 3


class Deck:
    """A presentation that grows by one slide after the other."""

    def __init__(self, document: MapDocument, language: str) -> None:
        self.document, self.wording = document, Wording(document, language)
        self.layout = read_json(__package__, "layout.json")
        self.presentation = Presentation()
        self.presentation.slide_width = Inches(self.layout["width"])
        self.presentation.slide_height = Inches(self.layout["height"])
        self.title_only = next(one for one in self.presentation.slide_layouts if one.name == TITLE_ONLY)

    def add(self, step: ShownStep | None) -> None:
        """Add the slide of a step, or of the whole map: the map at the left, the words at the right."""
        title = plain(step.heading if step is not None else self.document.title)
        slide, above = self._slide(title, "title")
        room_of_map = self._map_box(above)
        box = place("locator") if step is not None and step.figures else room_of_map
        number = step.number if step is not None else None
        language = self.wording.say.language
        drawn = to_bare_map(
            self.document, (box.width, box.height), dpi=self.layout["picture_dpi"], step=number, language=language
        )
        shapes.add_picture(slide, drawn.picture, box, self.wording.picture(title, drawn.marks), "Map")
        if step is not None and step.figures:
            add_figures(slide, step, self.wording)
        text = place("text")
        top = key.add_key(slide, drawn.key, text, self.wording)
        room = replace(text, height=top - COLUMN_GAP - text.top)
        told = paragraphs(step.text) if step is not None else shapes.lines([plain(self.document.subtitle)])
        if any(paragraph.text for paragraph in told):
            shapes.add_text(slide, "text", room, told, "ink", gap=TEXT_GAP)
        self._footnotes(slide, step, drawn, room_of_map)
        self._note(slide, self._told(step, drawn))

    def add_sources(self) -> None:
        """Add the bibliography: one slide, or several if it has no room on one."""
        say = self.wording.say
        for number, sources in enumerate(self._pages()):
            slide, _ = self._slide(say.text("sources.continued" if number else "sources"), "heading")
            entries = [self._entry(source) for source in sources]
            shape = shapes.add_text(slide, "sources", place("sources"), entries, "ink", gap=SOURCE_GAP)
            for line, source in enumerate(sources):
                shapes.link_last_run(shape, line, source.url)
            self._note(slide, [self.wording.judged(source) for source in sources])

    def packed(self) -> bytes:
        """Return the presentation as a file."""
        return packing.packed(self.presentation, plain(self.document.title))

    def _slide(self, title: str, name: str) -> tuple[Any, float]:
        """Return a new slide with a title in a place, and where its handling line ends."""
        slide = self.presentation.slides.add_slide(self.title_only)
        above = shapes.add_handling(slide, self.wording.handling())
        shapes.set_title(slide, title, name, above)
        shapes.add_number(slide, len(self.presentation.slides))
        return slide, above

    def _map_box(self, above: float) -> Place:
        """Return where the map is: under the handling line, which takes from it only what it can do without."""
        usual = place("map")
        bottom = max(usual.top + usual.height, above + self.layout["map_least"])
        return replace(usual, top=above, height=bottom - above)

    def _footnotes(self, slide: Any, step: ShownStep | None, drawn: BareMap, map_box: Place) -> None:
        """Add what is cited under the map, then what has to be said of the map's ground."""
        # Claims from one place of a source share one footnote.
        numbers: dict[str, list[int]] = {}
        for note in step.footnotes if step is not None else ():
            numbers.setdefault(self.wording.footnote(note.claim), []).append(note.number)
        told = [
            Paragraph((Run(", ".join(map(str, shared)), is_bold=True), Run(f"  {words}")))
            for words, shared in numbers.items()
        ]
        told.append(Paragraph((Run(plain(" ".join(drawn.remarks)), is_italic=True),)))
        usual = place("footnotes")
        top = map_box.top + map_box.height + COLUMN_GAP / 2
        box = replace(usual, top=top, height=usual.top + usual.height - top)
        columns = 2 if len(told) > MOST_IN_ONE_COLUMN else 1
        shapes.add_text(slide, "footnotes", box, told, "quiet", gap=NOTE_GAP, columns=columns)

    def _told(self, step: ShownStep | None, drawn: BareMap) -> list[str]:
        """Return the notes: what the speaker says, if it came along, every citation in full, and all sources."""
        say = self.wording.say
        notes = step.notes if step is not None else None
        spoken = [paragraph.text for paragraph in paragraphs(notes.text)] if notes is not None else []
        cited = [*(step.footnotes if step is not None else ()), *(notes.footnotes if notes is not None else ())]
        sections = {
            "footnotes": [f"{note.number}  {self.wording.citation(note.claim)}" for note in cited],
            "drawn": [self.wording.source(source) for source in drawn.sources],
        }
        return [*spoken, *(line for name, told in sections.items() if told for line in (say.text(name), *told))]

    def _entry(self, source: ShownSource) -> Paragraph:
        address = plain(source.url)
        words = Run(self.wording.source(source))
        return Paragraph((words, Run("  "), Run(address))) if address else Paragraph((words,))

    def _pages(self) -> list[Sequence[ShownSource]]:
        """Return the sources by slide."""
        box, size = place("sources"), self.layout["sizes"]["sources"][-1]
        pages: list[list[ShownSource]] = [[]]
        for source in self.document.sources:
            tried = [self._entry(one).text for one in (*pages[-1], source)]
            if pages[-1] and height(tried, box.width, size, SOURCE_GAP) > box.height:
                pages.append([])
            pages[-1].append(source)
        return list(pages)

    def _note(self, slide: Any, texts: Sequence[str]) -> None:
        frame = slide.notes_slide.notes_text_frame
        frame.text = "\n".join(texts)
