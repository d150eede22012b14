"""The switches of layers, and the key on the map: what they list, and when it gives way."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

import mapper
from mapper.document.map_document import Layer, LegendRow
from mapper.model.dataset import Dataset
from mapper.render.page import to_html
from tests.conftest import ROOT
from tests.render.page import cable
from tests.render.page.conftest import Opener
from tests.render.page.screen import layer_switch, settle

pytestmark = pytest.mark.browser

OURS = sorted(path.stem for path in (ROOT / "maps").glob("*.toml"))
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
OVER_THE_CHOSEN = """() => {
    const key = document.getElementById("legend").getBoundingClientRect();
    const path = document.querySelector(".mark.chosen .hit");
    const matrix = path.getScreenCTM();
    return Array.from({ length: 400 }, (_, step) => path.getPointAtLength((path.getTotalLength() * step) / 400))
        .map((point) => point.matrixTransform(matrix))
        .some(({ x, y }) => x > key.left && x < key.right && y > key.top && y < key.bottom);
}"""


@pytest.fixture(scope="module")
def own_dataset() -> Dataset:
    return mapper.load(ROOT)


def page_of(dataset: Dataset, name: str) -> str:
    return to_html(mapper.compose(dataset, dataset.maps[name]))


def signs(page: Page) -> list[str]:
    return [text.replace("\n", " ") for text in page.locator("#legend .sign").all_inner_texts()]


def test_switches_hide_and_show_their_marks(open_map: Opener) -> None:
    """Of hidden marks no name stays but those of the ends of lines that are still drawn."""
    page = open_map().page
    ends = {"afghanistan", "central-asia", "russia"}
    for layer in cable.LAYERS:
        box = layer_switch(page, layer.id)
        on_it = [page.locator(f'[data-mark="{mark}"]') for mark in layer.marks]
        others = [mark.id for mark in cable.MARKS if mark.id not in layer.marks]
        box.press("Space")
        for mark in on_it:
            expect(mark).to_be_hidden()
        for other in others:
            expect(page.locator(f'[data-mark="{other}"]')).to_be_visible()
        for name in {*layer.marks} - ends:
            expect(page.locator(f'.labels [data-label="{name}"]')).to_have_count(0)
        box.click()
        for mark in on_it:
            expect(mark).to_be_visible()


def test_choosing_a_hidden_mark_shows_its_layer(open_map: Opener) -> None:
    page = open_map().page
    layer_switch(page, "institution").click()
    page.get_by_role("button", name="Evidence", exact=True).click()
    page.get_by_role("button", name="Whole map (").click()
    page.locator('[data-shows="caricc"]').first.click()
    expect(page.locator('[data-mark="caricc"]')).to_be_visible()
    expect(layer_switch(page, "institution")).to_be_checked()


def test_the_key_has_the_signs_that_are_in_view(open_map: Opener) -> None:
    page = open_map().page
    assert signs(page) == ["Arrives there", "Alleged, planned or possible", "Contested"]
    lon, lat = cable.ALMATY
    page.evaluate("([lon, lat]) => mapperPage.map.setView([lat, lon], 11, { animate: false })", [lon, lat])
    settle(page)
    assert signs(page) == ["Lies within this disc"]


def test_all_signs_has_each_thing_of_the_map_once(open_map: Opener) -> None:
    rows = (
        LegendRow("leg", "schematic", True, False),
        LegendRow("leg", "schematic", False, True),
        LegendRow("area", "drawn", True, False),
        LegendRow("site", "geocoded", False, False, "laboratory", "Laboratory"),
        LegendRow("site", "geocoded", True, False, "laboratory", "Laboratory"),
        LegendRow("disc", "", True, False),
    )
    page = open_map(cable.document(legend=rows)).page
    page.get_by_role("button", name="All signs").click()
    assert signs(page) == [
        "Arrives there",
        "Alleged, planned or possible",
        "Contested",
        "Schematic: only its ends are known",
        "Territory, drawn by us",
        "Laboratory",
        "Lies within this disc; hatched ring where the disc is small",
    ]
    page.get_by_role("button", name="Choose layers and filters").click()
    expect(page.locator("#panel h2")).to_have_text("What is shown")


def test_a_route_without_legs_has_claims_but_no_switch(open_map: Opener) -> None:
    bare = Layer("bare", "route", "Route without legs", {}, (), claims=("moscow-226#canal",))
    page = open_map(cable.document(layers=(*cable.LAYERS, bare))).page
    expect(page.locator("#panel section", has_text="Route without legs")).to_contain_text("under the name Canal")
    expect(layer_switch(page, "bare")).to_have_count(0)


def test_the_key_folds(open_map: Opener) -> None:
    page = open_map().page
    toggle = page.get_by_role("button", name="Legend")
    toggle.press("Enter")
    expect(page.locator("#legend-body")).to_be_hidden()
    assert toggle.get_attribute("aria-expanded") == "false"
    toggle.press("Enter")
    expect(page.locator("#legend-body")).to_be_visible()


def test_the_key_is_never_over_what_is_chosen(open_map: Opener) -> None:
    page = open_map(viewport={"width": 1000, "height": 600}).page
    page.locator('[data-mark="northern-leg"]').press("Enter")
    page.evaluate("() => mapperPage.map.panBy([500, -120], { animate: false })")
    for down in range(-240, 300, 60):
        page.evaluate("(down) => mapperPage.map.panBy([30, down], { animate: false })", down)
        settle(page)
        assert not page.evaluate(OVER_THE_CHOSEN)


@pytest.mark.parametrize("name", OURS)
def test_on_a_phone_more_than_half_is_map_and_the_key_is_folded(
    open_html: Opener, own_dataset: Dataset, name: str
) -> None:
    page = open_html(page_of(own_dataset, name), **PHONE).page
    stage = page.locator("#map").bounding_box()
    assert stage is not None
    assert stage["height"] >= 0.55 * 844
    expect(page.locator("#legend-body")).to_be_hidden()


def test_what_nothing_ties_to_the_trade_is_smaller_grey_and_hollow_and_the_key_says_so(open_map: Opener) -> None:
    """Two sites that differ in nothing else are drawn apart, and so are two territories."""
    quiet = {"caricc", "central-asia"}
    marks = tuple(replace(mark, quiet=mark.id in quiet) for mark in cable.MARKS)
    page = open_map(cable.document(marks=marks)).page
    place, other = (page.locator(f'[data-mark="{name}"] .symbol') for name in ("caricc", "domodedovo"))
    assert drawn(place, "line", "stroke") != drawn(other, "line", "stroke")
    assert drawn(place, "glyph", "fill") != drawn(other, "glyph", "fill")
    assert place.bounding_box()["width"] < other.bounding_box()["width"]  # type: ignore[index]
    land, claimed = (page.locator(f'[data-mark="{name}"]') for name in ("central-asia", "russia"))
    assert drawn(land, "fill", "fill") != drawn(claimed, "fill", "fill")
    assert drawn(land, "line", "stroke") == drawn(place, "line", "stroke")
    page.get_by_role("button", name="All signs").click()
    assert "Nothing here ties the place to the trade" in signs(page)
    expect(page.locator('[data-mark="caricc"]')).to_have_attribute("aria-label", re.compile("Nothing here ties"))
    page.locator('[data-mark="caricc"]').press("Enter")
    expect(page.locator("#panel")).to_contain_text("Nothing here ties the place to the trade.")


def drawn(mark: Locator, part: str, style: str) -> str:
    colour: str = mark.locator(f".{part}").first.evaluate("(part, style) => getComputedStyle(part)[style]", style)
    return colour
