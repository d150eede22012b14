"""Text from strangers in a folium.Map: it stays text in the browser, and runs nowhere."""

from __future__ import annotations

from dataclasses import replace

import folium
import pytest
from playwright.sync_api import Page, expect

import mapper
from mapper.document.map_document import MapDocument
from mapper.document.visible_text import visible
from tests.render.notebook.conftest import OpenMap
from tests.render.page.hostile import TOGETHER, poisoned

pytestmark = pytest.mark.browser

FOREIGN = "img, iframe, object, embed, form, math, animate, base"


def with_control(document: MapDocument) -> folium.Map:
    made = mapper.to_folium(document)
    folium.LayerControl(collapsed=False).add_to(made)
    return made


def look_at_everything(page: Page, document: MapDocument) -> None:
    for mark in page.get_by_role("button").all():
        if "leaflet-interactive" in (mark.get_attribute("class") or ""):
            mark.dispatch_event("mouseover")
            mark.press("Enter")
            expect(page.locator(".leaflet-popup-content")).to_have_count(1)
    for folded in page.locator(".mapper-notes summary").all():
        folded.click()
    expect(page.locator(".mapper-evidence .mapper-claim")).to_have_count(len(document.claims))


@pytest.mark.parametrize("name", TOGETHER)
def test_every_field_stays_text(open_map: OpenMap, document: MapDocument, name: str) -> None:
    hostile = poisoned(document, TOGETHER[name])
    opened = open_map(with_control(hostile))
    page = opened.page
    assert page.locator(".leaflet-control-layers-overlays label").all_text_contents() == [
        f" {visible(layer.name)}" for layer in hostile.layers
    ]
    look_at_everything(page, hostile)
    assert page.locator(".mapper-missing").count() == 0
    assert page.evaluate("'canary' in window") is False
    assert page.locator(FOREIGN).count() == 0
    assert page.locator("script").count() == with_control(document).get_root().render().count("<script")
    assert page.evaluate(
        "[...document.querySelectorAll('.mapper-text *')].every((element) => "
        "element.getAttributeNames().every((name) => !name.startsWith('on')))"
    )
    assert opened.offences == []


ADDRESSES = [
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "file:///etc/passwd",
    "//example.org/a",
    "https://example.org/a?b=<script>",
]


def test_only_web_addresses_become_links(open_map: OpenMap, document: MapDocument) -> None:
    (source,) = document.sources
    foreign = (
        replace(source, id=f"source-{number}", url=address, archive_url=address)
        for number, address in enumerate(ADDRESSES)
    )
    sources = (replace(source, url="", archive_url=""), *foreign)
    page = open_map(mapper.to_folium(replace(document, sources=sources))).page
    links = [link.get_attribute("href") for link in page.locator(".mapper-evidence a").all()]
    assert links == ["https://example.org/a?b=%3Cscript%3E"] * 2
