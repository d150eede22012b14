"""The deck: a slide for each step or for the map, and the sources, each with its handling line and notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import ceil
from typing import Any

from pptx import Presentation
from pptx.util import Inches

from mapper.document.map_document import MapDocument, ShownSource
from mapper.document.shown_story import ShownStep, Story
from mapper.render.common.files import read_json
from mapper.render.common.messages import LANGUAGES
from mapper.render.common.translated import translated
from mapper.render.picture import to_picture
from mapper.render.picture.stepping import narrowed
from mapper.render.slides import packing, shapes
from mapper.render.slides.figures import add_figures
from mapper.render.slides.fitting import Place, height, place
from mapper.render.slides.story_text import Paragraph, Run, paragraphs
from mapper.render.slides.wording import Wording, plain

TITLE_ONLY = "Title Only"
MILLIMETRES_PER_INCH = 25.4
LEAST_SIDE = 5.0
"""Of a picture, in inches."""

TEXT_GAP, NOTE_GAP, SOURCE_GAP = 0.5, 0.1, 0.45
MOST_IN_ONE_COLUMN = 3


class Deck:
    """A presentation that grows by one slide after the other."""

    def __init__(self, document: MapDocument) -> None:
        self.document = translated(document, LANGUAGES[0])
        self.wording = Wording(self.document)
        self.layout = read_json(__package__, "layout.json")
        self.presentation = Presentation()
        self.presentation.slide_width = Inches(self.layout["width"])
        self.presentation.slide_height = Inches(self.layout["height"])
        self.title_only = next(one for one in self.presentation.slide_layouts if one.name == TITLE_ONLY)

    def add(self, step: ShownStep | None) -> None:
        """Add the slide of a step, or of the whole map."""
        title = plain(step.heading if step is not None else self.document.title)
        slide = self._slide(title)
        box = place("whole" if step is None else "locator" if step.figures else "picture")
        marks = narrowed(self.document, step.number if step is not None else None)[0].marks
        shapes.add_picture(slide, self._picture(step, box), box, self.wording.picture(title, marks))
        if step is None:
            subtitle = plain(self.document.subtitle)
            if subtitle:
                shapes.add_text(slide, "subtitle", place("subtitle"), shapes.lines([subtitle]), "quiet")
            self._note(slide, [self.wording.source(source) for source in self.document.sources])
            return
        if step.figures:
            add_figures(slide, step, self.wording)
        shapes.add_text(slide, "text", place("text"), paragraphs(step.text), "ink", gap=TEXT_GAP)
        self._footnotes(slide, step)
        self._note(slide, self._told(step))

    def add_sources(self) -> None:
        """Add the bibliography: one slide, or several if it has no room on one."""
        say = self.wording.say
        for number, sources in enumerate(self._pages()):
            slide = self._slide(say.text("sources.continued" if number else "sources"))
            entries = [self._entry(source) for source in sources]
            shape = shapes.add_text(slide, "sources", place("sources"), entries, "ink", gap=SOURCE_GAP)
            for line, source in enumerate(sources):
                shapes.link_last_run(shape, line, source.url)
            self._note(slide, [self.wording.judged(source) for source in sources])

    def packed(self) -> bytes:
        """Return the presentation as a file."""
        return packing.packed(self.presentation, plain(self.document.title))

    def _slide(self, title: str) -> Any:
        slide = self.presentation.slides.add_slide(self.title_only)
        shapes.set_title(slide, title, shapes.add_handling(slide, self.wording.handling()))
        shapes.add_number(slide, len(self.presentation.slides))
        return slide

    def _picture(self, step: ShownStep | None, box: Place) -> bytes:
        """Return the picture without the words that the slide has as words of its own, its sources by their titles."""
        story = self.document.story
        sources = tuple(replace(source, citation="") for source in self.document.sources)
        if story is not None:
            story = Story(tuple(replace(one, heading="", footnotes=(), figures=()) for one in story.steps))
        bare = replace(self.document, title="", subtitle="", story=story, sources=sources)
        # A small one is drawn larger: there is a least size in which title, legend and sources have room.
        larger = max(1.0, LEAST_SIDE / min(box.width, box.height))
        width, high = (ceil(length * larger * MILLIMETRES_PER_INCH) for length in (box.width, box.height))
        number = step.number if step is not None else None
        return to_picture(
            bare, "png", size=f"{width}x{high}mm", dpi=round(self.layout["picture_dpi"] / larger), step=number
        )

    def _footnotes(self, slide: Any, step: ShownStep) -> None:
        # Claims from one place of a source share one footnote.
        numbers: dict[str, list[int]] = {}
        for note in step.footnotes:
            numbers.setdefault(self.wording.footnote(note.claim), []).append(note.number)
        told = [
            Paragraph((Run(", ".join(map(str, shared)), is_bold=True), Run(f"  {words}")))
            for words, shared in numbers.items()
        ]
        if told:
            columns = 2 if len(told) > MOST_IN_ONE_COLUMN else 1
            shapes.add_text(slide, "footnotes", place("footnotes"), told, "quiet", gap=NOTE_GAP, columns=columns)

    def _told(self, step: ShownStep) -> list[str]:
        """Return the notes of a step: what the speaker says, if it came along, and every citation in full."""
        spoken = [paragraph.text for paragraph in paragraphs(step.notes.text)] if step.notes is not None else []
        further = step.notes.footnotes if step.notes is not None else ()
        cited = [f"{note.number}  {self.wording.citation(note.claim)}" for note in (*step.footnotes, *further)]
        heading = self.wording.say.text("footnotes")
        return [*spoken, *([heading, *cited] if cited else [])]

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
