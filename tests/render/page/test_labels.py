"""Names on the map: none over another, none over a symbol or an arrowhead, at any zoom."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

import mapper
from mapper.model.dataset import Dataset
from mapper.render.page import to_html
from tests.conftest import ROOT
from tests.render.page import cable
from tests.render.page.conftest import Opener
from tests.render.page.shapes_on_screen import OVERLAPS

pytestmark = pytest.mark.browser

COLLISIONS = "() => {" + OVERLAPS + "return collisions(); }"

EVERY_ZOOM = (
    "() => {"
    + OVERLAPS
    + """
    const { map } = window.mapperPage;
    const middles = [map.getCenter(), ...[...document.querySelectorAll(".marks .arrowhead, .marks .place .line")]
        .map((element) => element.getBoundingClientRect())
        .map(({ x, y }) => [x, y - document.getElementById("map").getBoundingClientRect().top])
        .map((point) => map.containerPointToLatLng(point))];
    const found = [];
    let names = 0;
    let turn = 0;
    for (let zoom = map.getMinZoom(); zoom <= map.getMaxZoom(); zoom += 0.5) {
        for (const middle of [middles[0], middles[turn++ % middles.length]]) {
            map.setView(middle, zoom, { animate: false });
            names += document.querySelectorAll(".marks .label").length;
            found.push(...collisions().map((pair) => zoom.toFixed(2) + ": " + pair));
        }
    }
    return [names, found];
}"""
)
"""At every half step of the zoom: around the middle of the map, and around its sites and arrows in turn."""


def collisions(page: Page) -> list[str]:
    found: list[str] = page.evaluate(COLLISIONS)
    return found


@pytest.fixture(scope="module")
def own_dataset() -> Dataset:
    return mapper.load(ROOT)


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
        assert collisions(page) == []
        page.get_by_role("button", name="Zoom in").click()


@pytest.mark.parametrize("spec", sorted(path.stem for path in (ROOT / "maps").glob("*.toml")))
def test_no_name_covers_another_on_our_own_maps(open_html: Opener, own_dataset: Dataset, spec: str) -> None:
    page = open_html(to_html(mapper.compose(own_dataset, own_dataset.maps[spec]))).page
    names, found = page.evaluate(EVERY_ZOOM)
    assert found == []
    assert names > 150, "a map without names has no collisions either"


def test_what_is_named(open_map: Opener) -> None:
    page = open_map().page
    shown = {" ".join(text.split()) for text in page.locator(".labels .label").all_text_contents()}
    assert {"CARICC, Almaty", "Near Vladivostok", "Northern Route", "Russia", "Central Asia", "Afghanistan"} <= shown
    countries = page.locator(".context .label").all_text_contents()
    assert "China" in countries
    assert "Russia" not in countries, "an area of its own has its name already"
