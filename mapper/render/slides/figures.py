"""The figures of a step as shapes on its slide: each measure with its scale, each claim with its words and its bar."""

from __future__ import annotations

from typing import Any

from pptx.enum.dml import MSO_PATTERN
from pptx.enum.shapes import MSO_SHAPE

from mapper.document.shown_story import FigureBar, FigureGroup, ShownStep
from mapper.render.slides import shapes
from mapper.render.slides.fitting import Place, place
from mapper.render.slides.story_text import Paragraph, Run
from mapper.render.slides.wording import Wording, plain

HEAD, WORDS, BAR, SCALE, GAP = 0.32, 0.44, 0.24, 0.28, 0.12
"""Heights in inches: of what is counted, of a bar's words, of a bar, of a scale's ends, between groups."""

ARROW = 0.3
"""Width in inches of what says that a bar goes on."""


def add_figures(slide: Any, step: ShownStep, wording: Wording) -> None:
    """Add what a step counts; all of it smaller where it would not have room."""
    box = place("figures")
    wanted = sum(HEAD + SCALE + GAP + len(group.bars) * (WORDS + BAR) for group in step.figures)
    factor, top = min(1.0, box.height / wanted), box.top
    for group in step.figures:
        top = _Group(slide, wording, group, box, factor).add(top)


class _Group:
    """One measure in one unit."""

    def __init__(self, slide: Any, wording: Wording, group: FigureGroup, box: Place, factor: float) -> None:
        self.slide, self.wording, self.group, self.box, self.factor = slide, wording, group, box, factor

    def add(self, top: float) -> float:
        """Add the group from `top` downward, in inches; return where the next begins."""
        top = self._words((Run(plain(self.group.measure), is_bold=True),), top, HEAD, "ink")
        for bar in self.group.bars:
            claim = self.wording.claims[bar.claim]
            figure = plain(self.wording.words.figure(claim.figure)) if claim.figure is not None else ""
            told = plain(self.wording.words.counted(claim, self.wording.sources[claim.source]))
            runs = (Run(figure, is_bold=True), Run(f"  {told}"), Run(str(bar.number), is_note=True))
            top = self._words(runs, top, WORDS, "ink")
            self._bar(bar, f"{figure}, {told}", top)
            top += BAR * self.factor
        end = self.wording.say.number(self.group.end)
        scale = plain(self.wording.say.text("present.scale", end=end, unit=self.group.unit))
        return self._words((Run(scale),), top, SCALE, "quiet") + GAP * self.factor

    def _words(self, runs: tuple[Run, ...], top: float, height: float, ink: str) -> float:
        height *= self.factor
        shapes.add_text(
            self.slide, "counted", Place(self.box.left, top, self.box.width, height), [Paragraph(runs)], ink
        )
        return top + height

    def _bar(self, bar: FigureBar, words: str, top: float) -> None:
        left, width, height = self.box.left, self.box.width, BAR * self.factor * 0.8
        sure, most = bar.sure * width, (bar.sure if bar.most is None else bar.most) * width
        track = self._filled(MSO_SHAPE.RECTANGLE, Place(left, top, width, height), "track")
        shapes.describe(track, words)
        if most > sure:
            shape = self._filled(MSO_SHAPE.RECTANGLE, Place(left + sure, top, most - sure, height), "accent")
            shape.fill.patterned()
            shape.fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
            shape.fill.fore_color.rgb, shape.fill.back_color.rgb = shapes.colour("accent"), shapes.colour("track")
        if sure > 0:
            self._filled(MSO_SHAPE.RECTANGLE, Place(left, top, sure, height), "accent")
        if bar.most is None:
            self._filled(MSO_SHAPE.RIGHT_ARROW, Place(left + sure, top, ARROW, height), "accent")

    def _filled(self, form: Any, box: Place, ink: str) -> Any:
        return shapes.add_form(self.slide, form, box, ink, "Bar")
