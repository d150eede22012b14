"""The page on paper: the map, its legend, the claims that it shows and their sources, and nothing of the screen."""

from __future__ import annotations

from io import BytesIO

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from mapper.document.map_document import MapDocument
from tests.render.page import briefing, cable
from tests.render.page.conftest import Opener
from tests.render.page.screen import layer_switch, settle, site_on_screen

pytestmark = pytest.mark.browser

HANDLING = ("TLP:CLEAR", "UNCLASSIFIED//FOR OFFICIAL USE ONLY")
# What the screen offers, and paper cannot.
CONTROLS = ("Search", "Filters", "Show the evidence", "Copy citation", "Present", "English", "Record and")
LIGHT = "rgb(247, 245, 241)"
LAND = """() => {
    const canvas = document.querySelector("#paper canvas");
    const data = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
    const found = new Map();
    for (let at = 0; at < data.length; at += 40) {
        const colour = `rgb(${data[at]}, ${data[at + 1]}, ${data[at + 2]})`;
        if (data[at + 3] === 255) found.set(colour, (found.get(colour) || 0) + 1);
    }
    return [...found].sort((one, other) => other[1] - one[1])[0][0];
}"""


def pages(page: Page) -> list[str]:
    """Print the page as a browser does; return the words of each sheet, with single spaces."""
    reader = PdfReader(BytesIO(page.pdf(format="A4")))
    return [" ".join(sheet.extract_text().split()) for sheet in reader.pages]


def claims_on(words: str, document: MapDocument) -> set[str]:
    return {claim.ref for claim in document.claims if claim.text in words}


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


def test_handling_is_on_every_sheet(open_map: Opener) -> None:
    claims = tuple(
        cable.claim(f"moscow-226#n{number}", "para. 1", f"Claim {number}.", "caricc") for number in range(90)
    )
    sheets = pages(open_map(cable.document(claims=cable.CLAIMS + claims)).page)
    assert len(sheets) > 2
    for sheet in sheets:
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
