"""The page for people who do not use a mouse, or do not see it: names, roles, sizes, focus."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.render.page import cable
from tests.render.page.conftest import Opener

pytestmark = pytest.mark.browser

PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}

UNNAMED = """() => [...document.querySelectorAll("button, a[href], input, [role=button]")]
    .filter((element) => !(element.getAttribute("aria-label") || element.textContent.trim()
        || (element.labels && element.labels[0] && element.labels[0].textContent.trim())))
    .map((element) => element.outerHTML.slice(0, 80))"""

SMALL = """selector => [...document.querySelectorAll(selector)]
    .map((element) => [element.className, element.getBoundingClientRect()])
    .filter(([, box]) => box.width > 0 && (box.width < 24 || box.height < 24))
    .map(([name, box]) => [String(name.baseVal || name), box.width, box.height])"""


def open_everything(page: Page) -> None:
    for fold in page.locator('.fold[aria-expanded="false"]').all():
        fold.click()


def test_marks_say_what_they_are(open_map: Opener) -> None:
    page = open_map().page
    site = page.get_by_role(
        "button", name="Near Vladivostok, Site, Only alleged, planned or possible, Near the named place, within 25 km"
    )
    expect(site).to_have_attribute("data-mark", "vladivostok")
    assert "Contested" in str(site.get_attribute("aria-label"))
    leg = page.locator('[data-mark="northern-leg"]')
    assert "Leg, Stated, Schematic: only its ends are known" in str(leg.get_attribute("aria-label"))


@pytest.mark.parametrize("options", [{}, PHONE], ids=["wide", "phone"])
def test_controls_have_names_and_room(open_map: Opener, options: dict[str, Any]) -> None:
    page = open_map(**options).page
    for view in ("overview", "caricc"):
        if view != "overview":
            page.locator(f'[data-mark="{view}"]').press("Enter")
        assert page.evaluate(UNNAMED) == []
        assert page.evaluate(SMALL, "button:not(.link), .layers label, .hit:not(.leg *)") == []


def test_landmarks_and_headings(open_map: Opener) -> None:
    page = open_map().page
    expect(page.get_by_role("main")).to_have_count(1)
    expect(page.get_by_role("banner", name="Handling")).to_contain_text("TLP:CLEAR")
    expect(page.get_by_role("complementary", name="Evidence")).to_be_visible()
    expect(page.get_by_role("region", name="Map", exact=True)).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_have_text(cable.document().title)
    levels = page.locator("h1, h2, h3, h4").evaluate_all("all => all.map((one) => Number(one.tagName[1]))")
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_skip_link_leads_past_the_map(open_map: Opener) -> None:
    page = open_map().page
    page.keyboard.press("Tab")
    link = page.get_by_role("link", name="Skip the map")
    expect(link).to_be_focused()
    expect(link).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#panel")).to_be_focused()


def test_focus_is_seen_on_marks_and_brings_them_into_view(open_map: Opener) -> None:
    page = open_map().page
    for _ in range(5):
        page.get_by_role("button", name="Zoom in").click()
    page.locator("#tools button").last.focus()
    site = page.locator('[data-mark="vladivostok"]')
    page.locator('[data-mark="domodedovo"]').focus()
    page.keyboard.press("ArrowLeft")
    expect(site).to_be_focused()
    expect(site.locator(".hit")).to_be_in_viewport()
    assert site.locator(".halo").evaluate("halo => getComputedStyle(halo).stroke") != "none"
    stage, hit = page.locator("#map").bounding_box(), site.locator(".hit").bounding_box()
    assert stage is not None
    assert hit is not None
    assert stage["x"] <= hit["x"] <= stage["x"] + stage["width"]


def test_nothing_scrolls_sideways(open_map: Opener) -> None:
    for width in (320, 390, 768, 1280):
        page = open_map(viewport={"width": width, "height": 720}).page
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width
