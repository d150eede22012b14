"""Names on the map: none over another, none over a symbol or an arrowhead, at any zoom."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.render.page import cable
from tests.render.page.conftest import Opener

pytestmark = pytest.mark.browser

Box = tuple[float, float, float, float]

BOXES = """elements => elements.map((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return [left, top, right, bottom];
})"""


def boxes(page: Page, selector: str) -> list[Box]:
    found: list[Any] = page.locator(selector).evaluate_all(BOXES)
    return [(left, top, right, bottom) for left, top, right, bottom in found]


def overlap(one: Box, other: Box) -> bool:
    """Whether two boxes share more than a hair."""
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    return width > 1 and height > 1


def crowd(count: int) -> tuple[Any, ...]:
    places = [(30 + 7.3 * (n % 13), 35 + 3.1 * (n // 13)) for n in range(count)]
    return tuple(
        cable.site(f"place-{n}", f"Place number {n}", "institution", place, "moscow-226#caricc-in-almaty")
        for n, place in enumerate(places)
    )


@pytest.mark.parametrize("viewport", [{"width": 1440, "height": 900}, {"width": 390, "height": 844}])
def test_no_name_covers_another_at_any_zoom(open_map: Opener, viewport: dict[str, int]) -> None:
    page = open_map(cable.document(marks=(*cable.MARKS, *crowd(80))), viewport=viewport).page
    assert page.locator(".labels .label").count() > 5
    for _ in range(9):
        names = boxes(page, ".label")
        for place, one in enumerate(names):
            assert not any(overlap(one, other) for other in names[place + 1 :])
        symbols = boxes(page, ".place .line") + boxes(page, ".mark .arrowhead")
        assert not any(overlap(name, symbol) for name in boxes(page, ".labels .label") for symbol in symbols)
        page.get_by_role("button", name="Zoom in").click()


def test_what_is_named(open_map: Opener) -> None:
    page = open_map().page
    shown = {" ".join(text.split()) for text in page.locator(".labels .label").all_text_contents()}
    assert {"CARICC, Almaty", "Near Vladivostok", "Northern Route", "Russia", "Central Asia", "Afghanistan"} <= shown
    countries = page.locator(".context .label").all_text_contents()
    assert "China" in countries
    assert "Russia" not in countries, "an area of its own has its name already"


def test_long_names_are_broken_into_lines_and_cut(open_map: Opener) -> None:
    name = "Central Asian Regional Information and Coordination Centre for the Fight against Everything at Once"
    page = open_map(cable.changed("caricc", name=name)).page
    lines = page.locator('.label[data-label="caricc"] tspan').all_text_contents()
    assert 1 < len(lines) <= 3
    assert lines[-1].endswith("…")
    assert all(len(line) <= 26 for line in lines)
