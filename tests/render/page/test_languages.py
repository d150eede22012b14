"""The interface in another language, switched on the page: no English word is left, and nobody loses his place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import Page

import mapper
from mapper.document.map_document import MapDocument
from tests.conftest import ROOT
from tests.render.page import cable
from tests.render.page.conftest import Opener
from tests.render.page.interface import OTHERS, SAME, SLOT, entries, family, words_of
from tests.render.page.screen import settle

LATIN = {"TLP", "CLEAR", "Natural", "Earth", "Leaflet", "SHA"}
"""Words in Latin letters that the Russian interface has."""

NODES = """() => {
    const other = "bdi, [dir=auto], .context, .label, code, kbd, option, noscript, script, style";
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
        const { parentElement, data } = walker.currentNode;
        if (data.trim() && !parentElement.closest(other) && parentElement.checkVisibility()) found.push(data.trim());
    }
    return found;
}"""
"""Every text node that is shown and is not of the data."""

NAMES = """() => [...document.querySelectorAll("[aria-label], [title], [placeholder]")]
    .filter((element) => element.checkVisibility() && !element.hasAttribute("data-mark"))
    .flatMap((element) => ["aria-label", "title", "placeholder"].map((name) => element.getAttribute(name)))
    .filter(Boolean)"""


@pytest.fixture(scope="module")
def overview() -> MapDocument:
    dataset = mapper.load(ROOT)
    return mapper.compose(dataset, dataset.maps["overview"])


def speak(page: Page, language: str) -> None:
    """Choose a language as a reader does."""
    page.locator("#language").select_option(language)
    page.locator(f"html[lang={language}]").wait_for(state="attached")
    settle(page)


def patterns(language: str) -> dict[str, re.Pattern[str]]:
    """Return what tells an English message on the screen of another language, with anything in its slots."""
    found = {}
    for key, message in entries("en").items():
        is_telling = len(words_of(message)) >= (3 if not SLOT.search(message) else 8)
        if is_telling and family(key) not in SAME[language]:
            parts = (re.escape(part) for part in re.split(r"\{\w+\}", message))
            found[key] = re.compile(".+".join(parts))
    return found


def english_on(page: Page, language: str) -> set[str]:
    told: list[str] = [*page.evaluate(NODES), *page.evaluate(NAMES)]
    known = set(entries(language).values())
    return {
        f"{key}: {text}"
        for text in told
        for key, pattern in patterns(language).items()
        if pattern.fullmatch(text) and text not in known
    }


def walk(page: Page) -> Iterator[str]:
    """Open every room and every kind of view, one after the other."""
    for room in [str(button.get_attribute("data-room")) for button in page.locator("[data-room]").all()]:
        page.locator(f"[data-room={room}]").click()
        settle(page)
        yield room
    body = page.locator("#panel .body")
    page.locator("[data-room=overview]").click()
    # A mark, the source of a claim that carries it, a claim drawn from that, and a route.
    for selector in ("[data-shows]", "article .cite", "[data-opens]"):
        body.locator(selector).first.click()
        settle(page)
        yield selector
    page.locator("#panel .close").click()
    body.locator("[data-shows-layer]").first.click()
    yield "route"
    page.keyboard.press("?")
    yield "keys"
    page.keyboard.press("Escape")
    page.locator("[data-room=filters]").click()
    page.locator("[data-facet=source]").first.check()
    yield "asked"


@pytest.mark.browser
@pytest.mark.parametrize("language", OTHERS)
def test_no_view_has_a_word_of_the_english_interface(open_map: Opener, overview: MapDocument, language: str) -> None:
    opened = open_map(overview)
    page = opened.page
    speak(page, language)
    for view in walk(page):
        assert english_on(page, language) == set(), view
        if language == "ru":
            words = re.findall(r"[A-Za-z]{2,}", " ".join(page.evaluate(NODES)))
            assert set(words) - LATIN == set(), view
    assert opened.offences == []


def standing(page: Page) -> list[str]:
    """Return which marks are on the map, and where."""
    found: list[str] = page.evaluate(
        """() => [...document.querySelectorAll("#map [data-mark]")]
            .filter((mark) => mark.checkVisibility())
            .map((mark) => [mark, mark.getBoundingClientRect()])
            .map(([mark, { x, y }]) => [mark.dataset.mark, mark.classList, Math.round(x), Math.round(y)].join(" "))"""
    )
    return sorted(found)


def text_of(page: Page, selector: str) -> str:
    return " ".join(page.locator(selector).first.inner_text().split())


@pytest.mark.browser
def test_who_changes_the_language_stays_where_he_was(open_map: Opener, overview: MapDocument) -> None:
    page = open_map(overview).page
    page.locator("[data-room=filters]").click()
    page.locator("[data-facet=basis][data-value=geocoded]").check()
    page.locator("#tools button").first.click()
    page.locator("[data-layer=route-caspian-corridor]").uncheck()
    page.locator("[data-room=overview]").click()
    page.locator("#panel [data-shows=dushanbe]").click()
    settle(page)
    before = standing(page)
    assert text_of(page, "#panel h2") == "Dushanbe"
    for language, name in (("ru", "Душанбе"), ("es", "Dusambé"), ("en", "Dushanbe")):
        speak(page, language)
        assert text_of(page, "#panel h2") == name
        assert standing(page) == before
        assert page.locator("#language").input_value() == language
        assert page.locator("#language").evaluate("element => element === document.activeElement")
    page.locator("#panel .back").click()
    page.locator("[data-room=filters]").click()
    assert page.locator("[data-facet=basis][data-value=geocoded]").is_checked()
    assert not page.locator("[data-layer=route-caspian-corridor]").is_checked()
    assert page.locator("[data-facet]:checked").count() == 1


@pytest.mark.browser
def test_back_in_english_every_word_is_as_before(open_map: Opener, overview: MapDocument) -> None:
    opened = open_map(overview)
    page = opened.page
    page.locator("[data-room=time]").click()
    settle(page)
    before = page.evaluate(NODES)
    for language in ("ru", "es", "en"):
        speak(page, language)
    assert page.evaluate(NODES) == before
    assert opened.offences == []


@pytest.mark.browser
def test_russian_counts_in_the_form_of_the_number(open_map: Opener) -> None:
    refs = [f"moscow-226#claim-{place}" for place in range(5)]
    marks = tuple(
        cable.site(f"site-{place}", f"Site {place}", "institution", (60.0 + 2 * place, 50.0), ref)
        for place, ref in enumerate(refs)
    )
    claims = tuple(
        cable.claim(ref, "para. 1", "Something is there.", mark.id) for ref, mark in zip(refs, marks, strict=True)
    )
    sources = (replace(cable.SOURCES[0], claims=tuple(refs)),)
    page = open_map(cable.document(marks=marks, claims=claims, sources=sources, layers=(), legend=())).page
    speak(page, "ru")
    assert page.get_by_text("5 объектов, 5 утверждений, 1 источник", exact=True).is_visible()


@pytest.mark.browser
@pytest.mark.parametrize(
    ("language", "name", "country"), [("ru", "ЦАРИКЦ, Алматы", "Казахстан"), ("es", "CARICC, Almaty", "Kazajistán")]
)
def test_places_and_countries_have_their_names_in_the_language(
    open_map: Opener, language: str, name: str, country: str
) -> None:
    page = open_map().page
    speak(page, language)
    page.locator("#panel [data-shows=caricc]").click()
    assert text_of(page, "#panel h2") == name
    assert country in text_of(page, "#panel .facts")
    # The name that was given stays beside the one in the language.
    assert ("CARICC, Almaty" in text_of(page, "#panel .names")) == (language == "ru")
