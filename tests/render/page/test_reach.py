"""Every state of the page is within reach: large targets, nothing that moves unasked, nothing lost when enlarged."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.render.page import cable
from tests.render.page.conftest import Opener
from tests.render.page.screen import settle

pytestmark = pytest.mark.browser

PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
# A window of 1280 by 1024 pixels, enlarged fourfold; one of 1280 by 720, enlarged twofold; an old phone.
ENLARGED = [(320, 256), (640, 360), (320, 568)]
ROOMS = "all => all.map((one) => one.dataset.room)"

# A box with a label is hit by the label as well. In a line of words the size of the letters decides.
SMALL = """([scope, height]) => [...document.querySelectorAll(scope)]
    .map((element) => [element, (element.labels && element.labels[0] || element).getBoundingClientRect()])
    .filter(([element, box]) => element.checkVisibility() && box.width > 0
        && (box.width < Math.min(24, height) - 0.5 || box.height < height - 0.5))
    .map(([element, box]) => element.outerHTML.slice(0, 90) + ` ${box.width}x${box.height}`)"""
TARGETS = "button, a[href]:not(#skip), summary, input, select, [role=slider], .mark.site .hit"
# Buttons that stand alone on a phone.
THUMBS = ".tool, .room, .bar button, .sort, .step, #language"

MOVING = """() => [...document.querySelectorAll("*")]
    .filter((element) => {
        const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element);
        return /[1-9]/.test(transitionDuration + animationDuration) || scrollBehavior === "smooth";
    })
    .map((element) => element.outerHTML.slice(0, 90))"""

# Words and controls of the panel that reach over its right edge, beside what may be scrolled sideways.
CUT = """() => [...document.querySelectorAll("#panel :is(h2, h3, p, li, button, label, summary, input, dt, dd)")]
    .filter((element) => element.checkVisibility() && !element.closest("table, .announced, .figures-frame"))
    .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
    .map((element) => element.outerHTML.slice(0, 90))"""


def open_panel(page: Page) -> None:
    toggle = page.get_by_role("button", name="Show the evidence")
    if toggle.is_visible():
        toggle.click()


def rooms(page: Page) -> list[str]:
    names: list[str] = page.locator("[data-room]").evaluate_all(ROOMS)
    assert "table" in names
    return names


def open_room(page: Page, name: str) -> None:
    open_panel(page)
    page.locator(f"[data-room={name}]").click()


@pytest.mark.parametrize("options", [{}, PHONE], ids=["wide", "phone"])
def test_targets_are_large_enough_in_every_room(open_map: Opener, options: dict[str, Any]) -> None:
    page = open_map(**options).page
    assert page.evaluate(SMALL, [TARGETS, 24]) == []
    if options:
        assert page.evaluate(SMALL, [THUMBS, 44]) == []
    for name in rooms(page):
        open_room(page, name)
        assert page.evaluate(SMALL, [TARGETS, 24]) == [], name
        if options:
            assert page.evaluate(SMALL, [THUMBS, 44]) == [], name


def test_nothing_moves_for_those_who_do_not_want_it(open_map: Opener) -> None:
    page = open_map(reduced_motion="reduce").page
    assert page.evaluate("[mapperPage.map.options.zoomAnimation, mapperPage.map.options.inertia]") == [False, False]
    for name in rooms(page):
        open_room(page, name)
        assert page.evaluate(MOVING) == [], name
    page.get_by_role("button", name="Zoom in").click()
    page.locator('[data-mark="caricc"]').press("Enter")
    assert page.evaluate("document.getAnimations().length") == 0
    assert page.evaluate(MOVING) == []


@pytest.mark.parametrize("size", ENLARGED, ids=str)
def test_nothing_is_lost_when_the_page_is_enlarged(open_map: Opener, size: tuple[int, int]) -> None:
    width, height = size
    page = open_map(viewport={"width": width, "height": height}).page
    for name in rooms(page):
        open_room(page, name)
        settle(page)
        title = page.locator("#panel .body h2").first
        expect(title).to_be_in_viewport()
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width, name
        assert page.evaluate(CUT) == [], name
        last = page.locator("#panel .body :is(button, input, summary):visible").last
        if last.count():
            last.scroll_into_view_if_needed()
            expect(last).to_be_in_viewport()


def test_a_mark_is_read_on_an_enlarged_page(open_map: Opener) -> None:
    page = open_map(viewport={"width": 320, "height": 256}).page
    page.locator('[data-mark="caricc"]').press("Enter")
    expect(page.locator("#panel h2")).to_be_in_viewport()
    for card in page.locator("#panel article").all():
        card.scroll_into_view_if_needed()
        expect(card).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(page.locator('[data-mark="caricc"]')).to_be_focused()
    assert len(cable.MARKS) == page.locator("[data-mark].mark").count()
