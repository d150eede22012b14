"""The legend: what it lists, and its switches."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from mapper.document.map_document import Layer, LegendRow
from tests.render.page import cable
from tests.render.page.conftest import Opener

pytestmark = pytest.mark.browser


def test_switches_hide_and_show_their_marks(open_map: Opener) -> None:
    page = open_map().page
    for layer in cable.LAYERS:
        box = page.locator(f'input[data-layer="{layer.id}"]')
        on_it = [page.locator(f'[data-mark="{mark}"]') for mark in layer.marks]
        others = [mark.id for mark in cable.MARKS if mark.id not in layer.marks]
        box.press("Space")
        for mark in on_it:
            expect(mark).to_be_hidden()
        for other in others:
            expect(page.locator(f'[data-mark="{other}"]')).to_be_visible()
        for name in layer.marks:
            expect(page.locator(f'.labels [data-label="{name}"]')).to_have_count(0)
        box.click()
        for mark in on_it:
            expect(mark).to_be_visible()


def test_choosing_a_hidden_mark_shows_its_layer(open_map: Opener) -> None:
    page = open_map().page
    box = page.locator('input[data-layer="institution"]')
    box.click()
    page.get_by_role("button", name="Whole map (").click()
    page.locator('[data-shows="caricc"]').first.click()
    expect(page.locator('[data-mark="caricc"]')).to_be_visible()
    expect(box).to_be_checked()


def test_the_legend_has_the_rows_of_the_document_and_no_others(open_map: Opener) -> None:
    rows = (
        LegendRow("leg", "schematic", True, False),
        LegendRow("leg", "traced", False, True),
        LegendRow("area", "drawn", True, False),
        LegendRow("site", "geocoded", False, False, "laboratory", "Laboratory"),
        LegendRow("site", "geocoded", True, False, "laboratory", "Laboratory"),
    )
    page = open_map(cable.document(legend=rows)).page
    signs = [text.replace("\n", " ") for text in page.locator("#legend .sign").all_inner_texts()]
    assert signs == [
        "only alleged, planned or possible",
        "stated",
        "Schematic: only its ends are known",
        "Course traced by us · only alleged, planned or possible · contested",
        "Territory, drawn by us",
    ]


def test_a_route_without_legs_has_claims_but_no_switch(open_map: Opener) -> None:
    bare = Layer("bare", "route", "Route without legs", {}, (), claims=("moscow-226#canal",))
    page = open_map(cable.document(layers=(*cable.LAYERS, bare))).page
    expect(page.locator("#legend")).not_to_contain_text("Route without legs")
    expect(page.locator("#panel section", has_text="Route without legs")).to_contain_text("under the name Canal")


def test_the_legend_folds(open_map: Opener) -> None:
    page = open_map().page
    toggle = page.get_by_role("button", name="Legend")
    toggle.press("Enter")
    expect(page.locator('input[data-layer="areas"]')).to_be_hidden()
    assert toggle.get_attribute("aria-expanded") == "false"
    toggle.press("Enter")
    expect(page.locator('input[data-layer="areas"]')).to_be_visible()
