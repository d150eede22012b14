"""Without JavaScript the page is a list of all marks, claims and sources."""

from __future__ import annotations

import pytest

from mapper.document.map_document import LeftOut
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
    assert "Radio Free Asia through United States Department of State" in text
    assert opened.requests == []


def test_marks_lead_to_their_claims(open_map: Opener) -> None:
    page = open_map(java_script_enabled=False).page
    item = page.locator("li", has_text="CARICC, Almaty").first
    for link in item.locator("a").all():
        target = str(link.get_attribute("href"))
        assert page.locator(target).count() == 1


def test_left_out_records_are_told(open_map: Opener) -> None:
    left_out = (LeftOut("geodata/sites.geojson", 12, "kabul", "its country is not known"), LeftOut("", 0, "", ""))
    document = cable.document(left_out=left_out)
    plain = open_map(document, java_script_enabled=False).page.locator("body").inner_text()
    page = open_map(document).page
    page.locator("#missing summary").click()
    for text in (plain, page.locator("#missing").inner_text()):
        assert "kabul: its country is not known (geodata/sites.geojson:12)" in text
        assert "particulars are withheld" in text


@pytest.mark.parametrize("name", ["closing", "comment", "attribute", "controls", "surrogates"])
def test_hostile_text_stays_text(open_map: Opener, name: str) -> None:
    page = open_map(poisoned(cable.document(), PAYLOADS[name]), java_script_enabled=False).page
    assert page.locator(".plain-page li[id]").count() == len(cable.CLAIMS)
    assert page.locator("img").count() == 0
    assert page.locator(".plain-page").count() == 1
