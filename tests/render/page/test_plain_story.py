"""The story without JavaScript: each step with its words, its citations as links, and what it counts."""

from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser

import mapper
from mapper.document.map_document import MapDocument
from mapper.document.shown_story import Story
from mapper.render.common.messages import Messages
from mapper.render.page.noscript import as_html
from tests.conftest import SOUND
from tests.render.page import briefing


class Page(HTMLParser):
    """The words of a page, and where its links lead."""

    def __init__(self, document: MapDocument, language: str = "en") -> None:
        super().__init__()
        self.words, self.links, self.tags, self.ids = "", list[str](), set[str](), set[str]()
        self.feed(as_html(document, Messages(language)))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.add(tag)
        self.links += [given["href"] or ""] if tag == "a" else []
        self.ids |= {f"#{given['id']}"} if given.get("id") else set()

    def handle_data(self, data: str) -> None:
        self.words += data


def composed(map_id: str = "all") -> MapDocument:
    dataset = mapper.load(SOUND)
    spec = dataset.maps[map_id]
    return mapper.compose(dataset, replace(spec, steps=tuple(replace(step, show="figures") for step in spec.steps)))


def test_every_step_is_told_and_its_citations_lead_to_claims() -> None:
    page = Page(composed())
    assert "Who <b>uses</b> drugs" in page.words
    assert "That is not all of it" in page.words
    assert set(page.links) <= page.ids
    assert "b" not in page.tags


def test_figures_are_told_as_they_are_printed_with_who_gives_them() -> None:
    words = Page(composed()).words
    assert "about 6,000,000 people · Russia, " in words
    assert "the author of the source" not in words


def test_a_page_in_another_language_has_the_words_of_that_language_where_there_are_any() -> None:
    assert "Кто употребляет" in Page(composed(), "ru").words
    assert "The ferry" in Page(composed(), "ru").words
    assert "Север" in Page(composed("north"), "ru").words
    assert "Север" not in Page(composed("north")).words


def test_a_map_without_a_story_tells_none() -> None:
    assert "Story" not in Page(composed("north")).words


def test_no_word_of_a_story_is_markup() -> None:
    document = briefing.document()
    steps = tuple(replace(step, heading=briefing.HOSTILE) for step in briefing.STORY.steps)
    page = Page(replace(document, story=Story(steps)))
    assert page.words.count(briefing.HOSTILE) == len(steps) + 1
    assert page.tags == Page(document).tags
