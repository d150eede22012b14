"""The map walked by keyboard alone: one stop of the Tab key, arrow keys from mark to mark, a route leg by leg."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from mapper.document.map_document import Layer, LegMark, MapDocument, Stop
from tests.render.page import cable
from tests.render.page.conftest import Opener
from tests.render.page.screen import layer_switch, settle

pytestmark = pytest.mark.browser

SITES = ["caricc", "vladivostok", "domodedovo"]
AREAS = ["afghanistan", "central-asia", "russia"]
# Institution, laboratory, training centre: categories by name.
ORDER = ["northern-leg", *SITES, *AREAS]
PLACES = {"a": (60.0, 35.0), "b": (66.0, 41.0), "c": (72.0, 47.0), "d": (60.0, 53.0), "e": (84.0, 50.0)}
FOCUSED = "document.activeElement.dataset.mark || document.activeElement.id"


def focused(page: Page) -> str:
    name: str = page.evaluate(FOCUSED)
    return name


def into_the_map(page: Page) -> None:
    """Press Tab from the map itself."""
    page.locator("#map").focus()
    page.keyboard.press("Tab")


def leg(start: str, end: str, **others: Any) -> LegMark:
    fields: dict[str, Any] = {
        "geometry": {"type": "LineString", "coordinates": [list(PLACES[start]), list(PLACES[end])]},
        "stops": (Stop(start, start.upper()), Stop(end, end.upper())),
    } | others
    name = f"{start.upper()} to {end.upper()}"
    return cable.leg(f"{start}-{end}", name, "trail", PLACES[start], "moscow-226#northern-route", **fields)


def trail(*legs: LegMark) -> MapDocument:
    """Return a document of one route, beside the cable's."""
    layer = Layer("trail", "route", "The trail", {}, tuple(one.id for one in legs), colour="#D55E00")
    return cable.document(marks=(*legs, *cable.MARKS), layers=(layer, *cable.LAYERS))


def walked(page: Page, key: str, times: int) -> list[str]:
    names = [focused(page)]
    for _ in range(times):
        page.keyboard.press(key)
        names.append(focused(page))
    return names


def test_the_tab_key_stops_once_at_the_marks(open_map: Opener) -> None:
    page = open_map().page
    into_the_map(page)
    assert focused(page) == "northern-leg"
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Zoom in")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    assert focused(page) == "northern-leg"


def test_arrow_keys_lead_through_routes_places_and_territories(open_map: Opener) -> None:
    page = open_map().page
    into_the_map(page)
    assert walked(page, "ArrowRight", 6) == ORDER
    page.keyboard.press("ArrowRight")
    assert focused(page) == ORDER[-1]
    assert walked(page, "ArrowUp", 6) == ORDER[::-1]
    page.keyboard.press("End")
    assert focused(page) == ORDER[-1]
    page.keyboard.press("Home")
    assert focused(page) == ORDER[0]
    assert walked(page, "PageDown", 4) == ["northern-leg", *SITES, "afghanistan"]
    assert walked(page, "PageUp", 2) == ["afghanistan", "domodedovo", "vladivostok"]


def test_the_tab_key_comes_back_to_where_the_walk_was_left(open_map: Opener) -> None:
    page = open_map().page
    into_the_map(page)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    assert focused(page) == "caricc"


def test_the_map_itself_is_still_moved_by_arrow_keys(open_map: Opener) -> None:
    page = open_map().page
    for _ in range(3):
        page.get_by_role("button", name="Zoom in").click()
    before = page.locator('[data-mark="caricc"] .hit').bounding_box()
    page.locator("#map").focus()
    page.keyboard.press("ArrowRight")
    settle(page)
    after = page.locator('[data-mark="caricc"] .hit').bounding_box()
    assert before is not None
    assert after is not None
    assert after["x"] < before["x"]
    assert focused(page) == "map"


def test_a_route_is_walked_as_it_flows_whatever_the_order_of_the_file(open_map: Opener) -> None:
    page = open_map(trail(leg("c", "d"), leg("b", "e"), leg("a", "b"), leg("b", "c"))).page
    into_the_map(page)
    assert walked(page, "ArrowDown", 3) == ["a-b", "b-e", "b-c", "c-d"]


def test_a_route_that_runs_in_a_circle_is_walked_once(open_map: Opener) -> None:
    page = open_map(trail(leg("b", "c"), leg("c", "a"), leg("a", "b"))).page
    into_the_map(page)
    assert walked(page, "ArrowDown", 3) == ["b-c", "c-a", "a-b", "northern-leg"]


def test_from_leg_to_leg_in_the_panel_and_back_to_the_map(open_map: Opener) -> None:
    page = open_map(trail(leg("b", "c"), leg("a", "b"))).page
    into_the_map(page)
    page.keyboard.press("Enter")
    steps = page.get_by_role("navigation", name="Along the route")
    expect(page.locator("#panel h2")).to_have_text("A to B")
    expect(steps).to_contain_text("Leg 1 of 2 of the route")
    expect(steps.get_by_role("button", name="Previous leg")).to_have_count(0)
    page.keyboard.press("Tab")
    expect(steps.get_by_role("button", name="Next leg B to C")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#panel h2")).to_have_text("B to C")
    expect(steps.get_by_role("button", name="Previous leg A to B")).to_be_visible()
    page.keyboard.press("Escape")
    assert focused(page) == "b-c"


def test_from_a_site_to_its_claims_and_back(open_map: Opener) -> None:
    page = open_map().page
    into_the_map(page)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(page.locator("#panel h2")).to_have_text("CARICC, Almaty")
    expect(page.locator("#panel article")).to_have_count(3)
    page.keyboard.press("Escape")
    assert focused(page) == "caricc"
    page.keyboard.press("ArrowRight")
    assert focused(page) == "vladivostok"


def test_hidden_marks_are_passed_over(open_map: Opener) -> None:
    page = open_map().page
    layer_switch(page, "laboratory").uncheck()
    into_the_map(page)
    assert walked(page, "ArrowRight", 2) == ["northern-leg", "caricc", "domodedovo"]
    page.get_by_role("checkbox", name="Northern Route").uncheck()
    into_the_map(page)
    assert focused(page) == "domodedovo"
    page.keyboard.press("Home")
    assert focused(page) == "caricc"


def test_the_focus_goes_on_when_its_mark_is_hidden(open_map: Opener) -> None:
    """What a filter hides while the focus is on it, as a clock that plays may do."""
    page = open_map().page
    page.locator("[data-room=filters]").click()
    into_the_map(page)
    page.locator("[data-quick=contested]").dispatch_event("click")
    assert focused(page) == "vladivostok"
    page.get_by_role("checkbox", name="Laboratory").dispatch_event("click")
    assert focused(page) == "map"


def test_escape_leads_beside_a_mark_that_was_hidden_meanwhile(open_map: Opener) -> None:
    page = open_map().page
    page.locator('[data-mark="caricc"]').press("Enter")
    layer_switch(page, "institution").uncheck()
    page.locator("#panel h2").focus()
    page.keyboard.press("Escape")
    assert focused(page) == "vladivostok"


def test_a_mark_that_was_chosen_is_where_the_walk_goes_on(open_map: Opener) -> None:
    page = open_map().page
    page.locator('[data-shows="russia"]').first.click()
    into_the_map(page)
    assert focused(page) == "russia"


def test_names_tell_kind_standing_precision_and_contradiction(open_map: Opener) -> None:
    marks = tuple(replace(mark, contested=True) if mark.kind != "site" else mark for mark in cable.MARKS)
    page = open_map(cable.document(marks=marks)).page
    toolbar = page.get_by_role("toolbar", name="Marks on the map")
    for name in (
        "Afghanistan to Russia through Central Asia, Leg, Stated, Schematic: only its ends are known, not its course, "
        "Contested, 1 claim",
        "Central Asia, Area, Stated, Whole countries by definition, extent ours, Contested, 1 claim",
        "CARICC, Almaty, Site, Stated, Somewhere in the city, within 10 km, 3 claims",
        "Near Vladivostok, Site, Only alleged, planned or possible, Near the named place, within 25 km, Contested, "
        "1 claim",
    ):
        expect(toolbar.get_by_role("button", name=name, exact=True)).to_have_count(1)


def test_the_keys_are_listed(open_map: Opener) -> None:
    opened = open_map()
    page = opened.page
    into_the_map(page)
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Keys")
    expect(dialog).to_be_visible()
    expect(dialog.get_by_role("heading", name="Keys")).to_be_focused()
    expect(dialog).to_contain_text("routes leg by leg, then places, then territories")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    assert focused(page) == "northern-leg"
    page.get_by_role("button", name="Keys").click()
    dialog.get_by_role("button", name="Close").click()
    expect(dialog).to_be_hidden()
    assert opened.offences == []


def test_escape_closes_the_keys_and_nothing_else(open_map: Opener) -> None:
    page = open_map().page
    page.locator('[data-mark="caricc"]').press("Enter")
    page.keyboard.press("?")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog", name="Keys")).to_be_hidden()
    expect(page.locator("#panel h2")).to_have_text("CARICC, Almaty")


def test_keys_of_one_character_can_be_switched_off(open_map: Opener) -> None:
    page = open_map().page
    dialog = page.get_by_role("dialog", name="Keys")
    page.get_by_role("button", name="Keys").click()
    dialog.get_by_role("checkbox").uncheck()
    dialog.get_by_role("button", name="Close").click()
    page.keyboard.press("?")
    expect(dialog).to_be_hidden()
