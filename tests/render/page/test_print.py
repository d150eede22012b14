"""The page on paper: the map with its key, the story by steps, claims and sources, and nothing of the screen."""

from __future__ import annotations

from collections import Counter
from io import BytesIO
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from pypdf import PageObject, PdfReader

import mapper
from mapper.document.map_document import Layer, MapDocument
from mapper.model.dataset import Dataset
from mapper.render.page import to_html
from tests.conftest import ROOT
from tests.render.page import briefing, cable
from tests.render.page.conftest import Opener
from tests.render.page.screen import layer_switch, settle, site_on_screen

pytestmark = pytest.mark.browser

HANDLING = ("TLP:CLEAR", "UNCLASSIFIED//FOR OFFICIAL USE ONLY")
# What the screen offers, and paper cannot.
CONTROLS = ("Search", "Filters", "Show the evidence", "Copy citation", "Present", "English", "Record and")
LIGHT = "rgb(247, 245, 241)"
LAND = "getComputedStyle(document.querySelector('#paper .paper-land')).fill"
INSET = """() => {
    const inset = document.querySelector(".inset");
    const { x, y, width, height } = inset.getBoundingClientRect();
    return [x, y, width, height, inset.querySelector("canvas").toDataURL(), inset.textContent];
}"""
FOOT = 60
"""Points from the lower edge of a sheet, within which what fills it ends."""
PAPERS = ({"format": "A4"}, {"format": "Letter"}, {"format": "A4", "prefer_css_page_size": True})


def sheets(page: Page, **paper: Any) -> list[PageObject]:
    """Print the page as a browser does; `paper` are Playwright's arguments, without any it is A4."""
    return list(PdfReader(BytesIO(page.pdf(**(paper or {"format": "A4"})))).pages)


def words_of(sheet: PageObject) -> str:
    return " ".join(sheet.extract_text().split())


def pages(page: Page) -> list[str]:
    """Print the page as a browser does; return the words of each sheet, with single spaces."""
    return [words_of(sheet) for sheet in sheets(page)]


def unspaced(words: str) -> str:
    return "".join(words.split())


def is_landscape(sheet: PageObject) -> bool:
    return sheet.mediabox.width > sheet.mediabox.height and sheet.rotation == 0


def height_of(sheet: PageObject, words: str) -> float:
    """Return how far above the lower edge of a sheet a text is written, in points."""
    found: list[float] = []

    def visit(text: str, matrix: list[float], of_text: list[float], *_: Any) -> None:
        if words in text:
            found.append(of_text[5] * matrix[3] + matrix[5])

    sheet.extract_text(visitor_text=visit)
    return found[0]


def claims_on(words: str, document: MapDocument) -> set[str]:
    return {claim.ref for claim in document.claims if claim.text in words}


@pytest.fixture(scope="module")
def own_dataset() -> Dataset:
    return mapper.load(ROOT)


def test_paper_has_the_map_its_legend_the_claims_and_their_sources(open_map: Opener) -> None:
    opened = open_map()
    words = " ".join(pages(opened.page))
    assert claims_on(words, cable.document()) == {claim.ref for claim in cable.CLAIMS}
    assert "[1] para. 7 · B2 · Stated · Held: January 2010" in words
    assert "Alleged · Contested · Said by: Radio Free Asia" in words
    assert "Denial" in words
    for text in ("Northern Route", "CARICC, Almaty", "Schematic: only its ends are known", "10 claims shown"):
        assert text in words
    for source in cable.SOURCES:
        assert f"[{source.number}] {source.citation}" in words
    assert [control for control in CONTROLS if control in words] == []
    assert opened.offences == []


@pytest.mark.parametrize("paper", PAPERS, ids=repr)
def test_the_map_fills_one_landscape_sheet_and_all_else_is_on_portrait_ones(
    open_map: Opener, paper: dict[str, Any]
) -> None:
    first, *others = sheets(open_map(briefing.document()).page, **paper)
    words = words_of(first)
    assert is_landscape(first)
    assert [is_landscape(sheet) for sheet in others] == [False] * len(others)
    for text in (
        "The Northern Route",
        *HANDLING,
        "CARICC, Almaty",
        "AFGHANISTAN",
        "Schematic: only its ends are known",
    ):
        assert text in words
    assert height_of(first, "Borders:") < FOOT
    assert claims_on(words, cable.document()) == set()
    assert not any(heading in words for heading in briefing.HEADINGS)
    assert [control for control in CONTROLS if control in words] == []


def test_each_step_has_a_sheet_between_the_map_and_the_claims(open_map: Opener) -> None:
    document = briefing.document()
    printed = pages(open_map(document).page)
    headings = [step.heading for step in briefing.STORY.steps]
    of_steps = [[heading for heading in headings if heading in sheet] for sheet in printed]
    assert of_steps[:5] == [[], *([heading] for heading in headings), []]
    assert "AFGHANISTAN" in printed[1]
    assert "CARICC, Almaty" not in printed[1], "its layer is off in this step"
    assert "CARICC, Almaty" in printed[2]
    assert "The centre sits in Almaty" in printed[2]
    assert "Embassy Moscow" in printed[2]
    assert "Filters" not in printed[3]
    assert "Annex: claims" in printed[4]
    assert claims_on(" ".join(printed[4:]), document) == {claim.ref for claim in cable.CLAIMS}


def test_the_sheets_after_the_map_are_numbered(open_map: Opener) -> None:
    first, *others = pages(open_map(briefing.document()).page)
    whole = len(others) + 1
    assert [f"{number} / {whole}" in words for number, words in enumerate(others, 2)] == [True] * len(others)
    assert f"1 / {whole}" not in first


def test_nothing_is_lost_and_nothing_is_printed_twice(open_html: Opener, own_dataset: Dataset) -> None:
    document = mapper.compose(own_dataset, own_dataset.maps["overview"])
    assert document.story
    assert any(step.figures for step in document.story.steps)
    first, *others = pages(open_html(to_html(document)).page)
    # A line may end within a word, at a hyphen.
    steps = len(document.story.steps)
    assert ["Annex: claims" in sheet for sheet in others[: steps + 1]] == [False] * steps + [True]
    annex = unspaced("".join(others[steps:]))
    for text, count in Counter(unspaced(claim.text) for claim in document.claims).items():
        assert annex.count(text) == count, text
    for source in document.sources:
        assert annex.count(unspaced(f"[{source.number}] {source.citation}")) == 1
    # What only an inset has room to name.
    for name in ("Central Asia and the Caspian", "CARICC, Almaty", "Dushanbe"):
        assert name in first


def test_a_long_key_has_a_sheet_of_its_own(open_map: Opener) -> None:
    routes = tuple(
        Layer(f"route-{number}", "route", f"Route {number}", {}, ("northern-leg",), colour="#0072B2")
        for number in range(60)
    )
    first, second, *_ = sheets(open_map(cable.document(layers=cable.LAYERS + routes)).page)
    assert "CARICC, Almaty" in words_of(first)
    assert height_of(first, "Borders:") < FOOT
    assert all(route.name in words_of(second) for route in routes)
    assert not is_landscape(second)


def test_handling_is_on_every_sheet(open_map: Opener) -> None:
    claims = tuple(
        cable.claim(f"moscow-226#n{number}", "para. 1", f"Claim {number}.", "caricc") for number in range(90)
    )
    printed = pages(open_map(cable.document(claims=cable.CLAIMS + claims)).page)
    assert len(printed) > 2
    for sheet in printed:
        assert all(text in sheet for text in HANDLING)


def test_only_what_is_shown_is_printed(open_map: Opener) -> None:
    page = open_map().page
    layer_switch(page, "laboratory").uncheck()
    words = " ".join(pages(page))
    laboratory = {"baghai#factory", "baghai#russian-denial"}
    assert claims_on(words, cable.document()) == {claim.ref for claim in cable.CLAIMS} - laboratory
    assert "Near Vladivostok" not in words
    assert cable.SOURCES[1].citation not in words


def test_what_is_asked_is_said_on_paper(open_map: Opener) -> None:
    page = open_map().page
    page.locator("[data-room=filters]").click()
    page.locator("[data-quick=contested]").check()
    words = " ".join(pages(page))
    assert "1 of 7 marks" in words
    assert "baghai#factory" in claims_on(words, cable.document())
    assert "moscow-226#canal" not in claims_on(words, cable.document())


def test_a_step_is_printed_with_its_footnotes(open_map: Opener) -> None:
    page = open_map(briefing.document(), viewport={"width": 390, "height": 844}).page
    page.evaluate("location.hash = 'step=2'")
    expect(page.locator("#caption h2")).to_have_text(briefing.HEADINGS[1])
    words = " ".join(pages(page))
    assert briefing.HEADINGS[1] in words
    assert "The centre sits in Almaty" in words
    assert "CARICC, Almaty" in words
    assert [control for control in CONTROLS if control in words] == []


def test_paper_is_light_where_the_screen_is_dark(open_map: Opener) -> None:
    page = open_map(color_scheme="dark").page
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(LAND) == LIGHT


def test_after_printing_the_screen_is_as_before(open_map: Opener) -> None:
    opened = open_map()
    page = opened.page
    page.locator('[data-tool="tools.in"]').click()
    settle(page)
    before = site_on_screen(page, "caricc"), page.locator("#app").inner_text()
    pages(page)
    settle(page)
    after = site_on_screen(page, "caricc"), page.locator("#app").inner_text()
    assert after[0] == pytest.approx(before[0], abs=1)
    assert after[1] == before[1]
    assert page.locator("#paper").count() == 0
    assert opened.offences == []


def test_insets_are_on_the_screen_again(open_html: Opener, own_dataset: Dataset) -> None:
    page = open_html(to_html(mapper.compose(own_dataset, own_dataset.maps["overview"])), color_scheme="dark").page
    before = page.evaluate(INSET)
    pages(page)
    settle(page)
    assert page.evaluate(INSET) == before
