"""A map's story on the page without JavaScript: its steps one after the other, their citations as links to claims."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from html import escape
from typing import Any

from mapper.document.map_document import MapDocument
from mapper.document.shown_story import ShownStep
from mapper.document.visible_text import visible
from mapper.render.common.words import Words
from mapper.render.page.plain_parts import element, plain_text

References = Callable[[Iterable[str]], str]
"""Links to the claims of some refs, by the numbers that these have on the page."""


def story_as_html(document: MapDocument, words: Words, references: References) -> Iterator[str]:
    """Yield the parts of a story; nothing for a map that tells none."""
    if document.story is None:
        return
    yield element("h2", escape(words.say.text("plain.story")))
    claims = {claim.ref: claim for claim in document.claims}
    sources = {source.id: source for source in document.sources}

    def counted(ref: str) -> str:
        claim = claims[ref]
        figure = words.figure(claim.figure) if claim.figure is not None else ""
        told = words.counted(claim, sources.get(claim.source))
        return element("li", f"{plain_text(figure)} · {plain_text(told)} <sup>{references([ref])}</sup>")

    for step in document.story.steps:
        yield element("h3", plain_text(step.heading))
        yield from _text(step, references)
        for group in step.figures:
            yield element("h4", plain_text(group.measure))
            yield element("ul", "".join(counted(bar.claim) for bar in group.bars))


def _text(step: ShownStep, references: References) -> Iterator[str]:
    refs = {note.number: note.claim for note in step.footnotes}
    for block in step.text:
        if block["kind"] == "list":
            items = (element("li", _told(item["parts"], refs, references)) for item in block["items"])
            yield element("ul", "".join(items))
        else:
            yield element("p", _told(block["parts"], refs, references))


def _told(parts: Iterable[dict[str, Any]], refs: Mapping[int, str], references: References) -> str:
    told = []
    for part in parts:
        if part["kind"] == "text":
            told.append(escape(visible(part["text"])))
        elif part["kind"] == "citation":
            told.append(element("sup", references(refs[number] for number in part["numbers"])))
        else:
            told.append(element("strong" if part["kind"] == "strong" else "em", _told(part["parts"], refs, references)))
    return "".join(told)
