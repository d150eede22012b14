"""Text from strangers stays text: with the policy and without it, in every field, id and address."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial

import pytest
from playwright.sync_api import Page

from mapper.document.map_document import MapDocument, Mark
from mapper.document.visible_text import visible
from mapper.render.page import to_html
from tests.render.page import cable
from tests.render.page.conftest import Opener
from tests.render.page.hostile import TOGETHER, poisoned

pytestmark = pytest.mark.browser

POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')


def without_policy(html: str) -> str:
    bare, cut = POLICY.subn("", html)
    assert cut == 1
    return bare


def look_at_everything(page: Page) -> None:
    """Open every mark and every source, and hover over all marks."""
    for mark in page.locator("[data-mark]").all():
        mark.dispatch_event("pointerenter")
        mark.press("Enter")
        page.keyboard.press("Escape")
    for number in range(page.locator("[data-opens-source]").count()):
        page.locator("[data-opens-source]").nth(number).click()
        page.keyboard.press("Escape")


def assert_only_text(page: Page) -> None:
    plain = page.evaluate(
        """() => ({
            canary: "canary" in window,
            foreign: document.querySelectorAll("img, iframe, object, embed, math, animate, form, base").length,
            handlers: [...document.querySelectorAll("*")].filter((element) =>
                element.getAttributeNames().some((name) => name.startsWith("on"))).length,
            links: [...document.querySelectorAll("a[href]")].map((link) => link.href)
                .filter((href) => !/^(https?:|file:.*#panel$)/.test(href)).length,
            scripts: document.querySelectorAll("script").length,
        })"""
    )
    expected = to_html(cable.document()).count("<script")
    assert plain == {"canary": False, "foreign": 0, "handlers": 0, "links": 0, "scripts": expected}


def check(open_html: Opener, html: str, document: MapDocument) -> None:
    opened = open_html(html)
    assert opened.state == "ready"
    page = opened.page
    assert page.locator("[data-mark]").count() == len(document.marks)
    assert page.locator("h1").text_content() == visible(document.title)
    look_at_everything(page)
    assert_only_text(page)
    assert opened.offences == []
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 1440


@pytest.mark.parametrize("name", TOGETHER)
def test_every_field_without_policy(open_html: Opener, name: str) -> None:
    document = poisoned(cable.document(), TOGETHER[name])
    check(open_html, without_policy(to_html(document)), document)


def test_every_field_with_policy(open_html: Opener) -> None:
    document = poisoned(cable.document(), TOGETHER["together"])
    check(open_html, to_html(document), document)


def test_ids_that_every_object_has(open_html: Opener) -> None:
    ids = ("__proto__", "constructor", "hasOwnProperty", "toString", "valueOf", "prototype", "0")
    marks = tuple(replace(mark, id=id_) for mark, id_ in zip(cable.MARKS, ids, strict=True))
    names = {mark.id: new.id for mark, new in zip(cable.MARKS, marks, strict=True)}
    layers = tuple(
        replace(layer, id=id_, marks=tuple(names[mark] for mark in layer.marks))
        for layer, id_ in zip(cable.LAYERS, ids, strict=False)
    )
    placed = {mark: layer.id for layer in layers for mark in layer.marks}
    marks = tuple(replace(mark, layer=placed[mark.id]) for mark in marks)
    document = cable.document(marks=marks, layers=layers)
    check(open_html, to_html(document), document)


ADDRESSES = {
    "javascript:alert(1)": False,
    "JaVaScRiPt:alert(1)": False,
    " \x01javascript:alert(1)": False,
    "java\nscript:alert(1)": False,
    "data:text/html,<script>alert(1)</script>": False,
    "vbscript:x": False,
    "file:///etc/passwd": False,
    "//example.org/a": False,
    "blob:https://example.org/a": False,
    "not an address": False,
    "https://example.org/a?b=<script>&c='\"": True,
    "http://example.org/": True,
}


def test_only_http_addresses_become_links(open_map: Opener) -> None:
    sources = tuple(
        replace(cable.SOURCES[0], id=f"source-{number}", number=number, url=address, archive_url=address)
        for number, address in enumerate(ADDRESSES, start=10)
    )
    page = open_map(cable.document(sources=(*cable.SOURCES, *sources))).page
    for source in sources:
        page.locator(f'[data-opens-source="{source.id}"]').click()
        links = page.locator("#panel .body a")
        assert links.count() == (2 if ADDRESSES[source.url] else 0), source.url
        for link in links.all():
            assert str(link.get_attribute("href")).startswith("http")
            assert link.get_attribute("rel") == "noopener noreferrer"
        page.keyboard.press("Escape")


IN_ALMATY = "moscow-226#caricc-in-almaty"
site = partial(cable.site, "caricc", "<b>CARICC</b>", "institution", cable.ALMATY, IN_ALMATY)
leg = partial(cable.leg, "caricc", "<b>CARICC</b>", "institution", cable.ALMATY, IN_ALMATY)

UNDRAWABLE: dict[str, Mark] = {
    "no geometry": site(geometry=None),
    "no numbers": site(geometry={"type": "Point", "coordinates": [None, "x"]}),
    "outside the world": site(geometry={"type": "Point", "coordinates": [999, 12]}),
    "another geometry": site(geometry={"type": "<b>Polygon</b>", "coordinates": []}),
    "no kind": site(kind="__proto__"),
    "a broken disc": site(shading={"type": "Polygon", "coordinates": [[["a", "b"]]]}),
    "an area of nowhere": cable.area("caricc", "<b>CARICC</b>", cable.ALMATY, "XXX constructor", IN_ALMATY),
    "a leg without length": leg(basis="traced", geometry={"type": "LineString", "coordinates": [[1, 2], [1, 2]]}),
    "a leg through garbage": leg(geometry={"type": "LineString"}),
}


@pytest.mark.parametrize("undrawable", UNDRAWABLE.values(), ids=UNDRAWABLE)
def test_an_undrawable_mark_blanks_no_other(open_map: Opener, undrawable: Mark) -> None:
    marks = tuple(undrawable if mark.id == "caricc" else mark for mark in cable.MARKS)
    opened = open_map(cable.document(marks=marks))
    page = opened.page
    assert opened.state == "ready"
    drawn = page.locator("[data-mark]").evaluate_all("marks => marks.map((mark) => mark.dataset.mark)")
    assert set(drawn) == {mark.id for mark in cable.MARKS} - {"caricc"}
    page.locator("#missing summary").click()
    assert "<b>CARICC</b>: " in page.locator("#missing").inner_text()
    page.locator('[data-shows="caricc"]').first.click()
    assert "CARICC has its seat in Almaty." in page.locator("#panel").inner_text()
    assert opened.offences == []
