"""A map's own words in the language of an output, as far as its file has them in that language; else as they were."""

from __future__ import annotations

from dataclasses import replace

from mapper.document.map_document import MapDocument
from mapper.document.shown_story import ShownStep, Story


def translated(document: MapDocument, language: str) -> MapDocument:
    """Return a map with title, subtitle, insets and story in a language, as far as they are told in it."""
    story = document.story
    return replace(
        document,
        title=document.titles.get(language, document.title),
        subtitle=document.subtitles.get(language, document.subtitle),
        insets=tuple(replace(inset, title=inset.titles.get(language, inset.title)) for inset in document.insets),
        story=None if story is None else Story(tuple(_step(step, language) for step in story.steps)),
    )


def _step(step: ShownStep, language: str) -> ShownStep:
    notes = step.notes
    return replace(
        step,
        heading=step.headings.get(language, step.heading),
        text=step.texts.get(language, step.text),
        notes=None if notes is None else replace(notes, text=notes.texts.get(language, notes.text)),
    )
