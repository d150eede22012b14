"""A map with marks on both sides of 180°: one view, lines over the line, addresses within 180° that lead back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

import mapper
from mapper.document.map_document import MapDocument
from tests.pacific import LEGS, SITES, make_pacific
from tests.render.page.conftest import Opener

pytestmark = pytest.mark.browser

STORY = """
[[step]]
heading = "Fiji"
text = "It goes [@open-report#pacific]."
view = [170, -25, -165, -8]

[[step]]
heading = "West"
text = "It goes [@open-report#pacific]."
fit = ["auckland"]
"""
EDGES = "() => { const b = mapperPage.map.getBounds(); return [b.getWest(), b.getEast()]; }"
LAND = """() => {
  const canvas = document.querySelector("canvas.background");
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  const colours = new Map();
  for (let at = 0; at < data.length; at += 4) {
    const colour = data.slice(at, at + 3).join();
    colours.set(colour, (colours.get(colour) || 0) + 1);
  }
  return colours.size;
}"""


@pytest.fixture
def pacific(sound: Path) -> MapDocument:
    path = make_pacific(sound) / "maps/pacific.toml"
    path.write_text(path.read_text("utf-8") + STORY, "utf-8")
    dataset = mapper.load(sound)
    return mapper.compose(dataset, dataset.maps["pacific"])


def boxes(page: Page, part: str) -> dict[str, dict[str, float]]:
    script = f"""() => Object.fromEntries([...document.querySelectorAll("[data-mark]")].map((mark) => [
        mark.dataset.mark, (mark.querySelector("{part}") || mark).getBoundingClientRect().toJSON()]))"""
    found: dict[str, dict[str, float]] = page.evaluate(script)
    return found


def view(page: Page) -> list[float]:
    script = "() => { const c = mapperPage.map.getCenter(); return [c.lat, c.lng, mapperPage.map.getZoom()]; }"
    found: list[float] = page.evaluate(script)
    return found


def test_all_marks_are_seen_at_first_and_lines_go_over_180(open_map: Opener, pacific: MapDocument) -> None:
    opened = open_map(pacific)
    page = opened.page
    stage = page.locator("#map").bounding_box()
    assert stage is not None
    found = boxes(page, ".hit")
    assert set(found) == {*SITES, *LEGS}
    for box in found.values():
        assert stage["x"] < box["left"] <= box["right"] < stage["x"] + stage["width"]
        assert stage["y"] < box["top"] <= box["bottom"] < stage["y"] + stage["height"]
    assert found["auckland"]["left"] < found["suva"]["left"] < found["nukualofa"]["left"] < found["apia"]["left"]
    for leg, (start, end, _, _) in LEGS.items():
        assert found[leg]["left"] < found[start]["right"]
        assert found[leg]["right"] > found[end]["left"]
    assert page.evaluate(LAND) > 2
    assert "6" in page.locator(".scope [data-all=false]").inner_text()
    assert opened.offences == []


def test_an_address_beyond_180_is_written_within_it_and_read_again(open_map: Opener, pacific: MapDocument) -> None:
    page = open_map(pacific).page
    page.evaluate("() => mapperPage.map.setView([-14, 188], 7, { animate: false })")
    page.wait_for_function("() => location.hash.includes('at=')")
    lat, lon, zoom = map(float, page.evaluate("() => location.hash").partition("at=")[2].partition("&")[0].split(","))
    assert (round(lat), round(lon), round(zoom)) == (-14, -172, 7)
    page.reload()
    page.locator("html[data-map-state=ready]").wait_for(state="attached")
    assert view(page) == pytest.approx([-14, 188, 7], abs=0.05)


def test_steps_show_both_sides(open_map: Opener, pacific: MapDocument) -> None:
    page = open_map(pacific).page
    page.evaluate("() => (location.hash = 'step=1')")
    page.locator("[data-presenting=step]").wait_for()
    seen: list[Any] = page.evaluate(
        "() => { const b = mapperPage.map.getBounds(); return [b.getWest(), b.getEast()]; }"
    )
    assert (seen[0] <= 170, seen[1] >= 195) == (True, True)
    page.evaluate("() => (location.hash = 'step=2')")
    page.wait_for_function("() => Math.abs(mapperPage.map.getCenter().lng - 174.76) < 5")
