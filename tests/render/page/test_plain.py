"""Without JavaScript the page is a list of all marks, claims and sources."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mapper.document.map_document import Figure, LeftOut
from tests.render.page import cable
from tests.render.page.conftest import Opener
from tests.render.page.hostile import PAYLOADS, poisoned

pytestmark = pytest.mark.browser


def test_everything_is_listed(open_map: Opener) -> None:
    opened = open_map(java_script_enabled=False)
    text = opened.page.locator("body").inner_text()
    for words in (
        cable.document().title,
        "TLP:CLEAR",
        *(mark.name for mark in cable.MARKS),
        *(claim.text for claim in cable.CLAIMS),
        *(claim.locator for claim in cable.CLAIMS),
        *(source.citation for source in cable.SOURCES),
        cable.SOURCES[0].marking,
        cable.SOURCES[0].url,
    ):
        assert words in text
    assert "Denial · Stated" in text
    assert "E5 (unreliable; improbable)" in text
    assert "Radio Free Asia (2019) through United States Department of State" in text
    assert opened.requests == []


def test_marks_lead_to_their_claims(open_map: Opener) -> None:
    page = open_map(java_script_enabled=False).page
    item = page.locator("li", has_text="CARICC, Almaty").first
    for link in item.locator("a").all():
        target = str(link.get_attribute("href"))
        assert page.locator(target).count() == 1


def test_left_out_records_are_told(open_map: Opener) -> None:
    left_out = (LeftOut("geodata/sites.geojson", 12, "kabul", "its country is not known"),)
    document = cable.document(left_out=left_out)
    plain = open_map(document, java_script_enabled=False).page.locator("body").inner_text()
    page = open_map(document).page
    page.locator("#missing summary").click()
    for text in (plain, page.locator("#missing").inner_text()):
        assert "1 record is not on this map because of a fault" in text
        assert "kabul: its country is not known (geodata/sites.geojson:12)" in text
        assert "withheld" not in text


def test_records_left_out_without_particulars_are_not_even_counted(open_map: Opener) -> None:
    document = cable.document(left_out=(LeftOut("", 0, "", ""),))
    plain = open_map(document, java_script_enabled=False).page.locator("body").inner_text()
    banner = open_map(document).page.locator("#missing").inner_text()
    said = "Some records with faults were left out of this map. What they are is withheld."
    assert banner.strip() == said
    assert said in plain
    assert "because of a fault" not in plain


def test_figures_links_and_reasons_are_told(open_map: Opener) -> None:
    page = open_map(java_script_enabled=False).page
    text = page.locator("body").inner_text()
    assert "about 75,000 to 80,000 kg/year, Afghan heroin consumed, Russia" in text
    assert "B (usually reliable): A diplomatic report by people with access" in text
    numbers = {claim.ref: place for place, claim in enumerate(cable.CLAIMS, start=1)}
    primary = page.locator(f"#claim-{numbers['moscow-226#caricc-primary']}")
    link = primary.locator(f'a[href="#claim-{numbers["moscow-226#csto-alternative"]}"]')
    assert link.count() == 1
    assert "Contradicted by: " in primary.inner_text()
    denial = page.locator(f"#claim-{numbers['baghai#russian-denial']}").inner_text()
    assert "Answers a statement of: Radio Free Asia" in denial
    assert f"Answers: {numbers['baghai#factory']}" in denial


@pytest.mark.parametrize(
    ("low", "high", "approx", "words"),
    [
        (None, 4.2, True, "at most about 4.2 %"),
        (10, None, False, "at least 10 %"),
        (0.25, 0.25, False, "0.25 %"),
        (1_000_000, 1_000_000, True, "about 1,000,000 %"),
    ],
)
def test_figures_are_the_same_words_with_and_without_javascript(
    open_map: Opener, low: float | None, high: float | None, approx: bool, words: str
) -> None:
    figure = Figure("Share", "Russia", low, high, "%", approx)
    claims = tuple(replace(claim, figure=figure) if claim.figure else claim for claim in cable.CLAIMS)
    document = cable.document(claims=claims)
    assert f"Figure: {words}, Share, Russia" in open_map(document, java_script_enabled=False).page.inner_text("body")
    page = open_map(document).page
    page.locator('[data-mark="russia"]').press("Enter")
    assert f"\n{words}\n" in page.locator('article[data-claim="moscow-226#heroin-consumed"]').inner_text()


@pytest.mark.parametrize("name", ["closing", "comment", "attribute", "controls", "surrogates"])
def test_hostile_text_stays_text(open_map: Opener, name: str) -> None:
    page = open_map(poisoned(cable.document(), PAYLOADS[name]), java_script_enabled=False).page
    assert page.locator(".plain-page li[id]").count() == len(cable.CLAIMS)
    assert page.locator("img").count() == 0
    assert page.locator(".plain-page").count() == 1
