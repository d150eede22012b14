"""An opened map asks the network for nothing and offends no policy, whatever is done with it."""

from __future__ import annotations

from typing import Any

import pytest

from mapper.render.common.files import common_json
from mapper.render.page import to_html
from tests.render.page import cable
from tests.render.page.conftest import Opener
from tests.render.page.screen import settle

pytestmark = pytest.mark.browser

SCREENS: list[dict[str, Any]] = [
    {},
    {"color_scheme": "dark"},
    {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True},
    {"reduced_motion": "no-preference"},
    {"device_scale_factor": 2},
]


@pytest.mark.parametrize("screen", SCREENS, ids=["wide", "dark", "phone", "moving", "sharp"])
def test_ready_and_silent(open_map: Opener, screen: dict[str, Any]) -> None:
    opened = open_map(**screen)
    assert opened.state == "ready"
    assert opened.offences == []


def test_silent_in_use(open_map: Opener) -> None:
    opened = open_map(reduced_motion="no-preference")
    page = opened.page
    for mark in page.locator("[data-mark]").all():
        mark.focus()
        page.keyboard.press("Enter")
    page.get_by_role("button", name="Zoom in").click()
    page.mouse.move(700, 500)
    page.mouse.wheel(0, -400)
    page.mouse.down()
    page.mouse.move(500, 300, steps=4)
    page.mouse.up()
    page.set_viewport_size({"width": 800, "height": 600})
    page.get_by_role("button", name="Show the whole map again").click()
    page.emulate_media(color_scheme="dark")
    assert opened.offences == []


def test_runs_in_a_sandboxed_frame(open_html: Opener) -> None:
    inner = to_html(cable.document()).replace("&", "&amp;").replace('"', "&quot;")
    frame = f'<iframe sandbox="allow-scripts" width="1200" height="700" srcdoc="{inner}"></iframe>'
    opened = open_html(f'<!doctype html><html data-map-state="outer"><link rel="icon" href="data:,">{frame}')
    inside = opened.page.frame_locator("iframe")
    inside.locator('html[data-map-state="ready"]').wait_for(state="attached")
    inside.locator('[data-mark="caricc"]').press("Enter")
    inside.get_by_text("CARICC has its seat in Almaty.").wait_for()
    assert opened.offences == []
    assert opened.page.frames[1].evaluate("window.violations") == []


def test_the_background_follows_the_colour_scheme(open_map: Opener) -> None:
    page = open_map(color_scheme="light").page
    palette = common_json("palette.json")
    colours_drawn = """() => {
        const canvas = document.querySelector("canvas.background");
        const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
        const seen = new Set();
        for (let at = 0; at < data.length; at += 4) {
            if (data[at + 3] === 255) seen.add([data[at], data[at + 1], data[at + 2]].map((one) =>
                one.toString(16).padStart(2, "0")).join("").toUpperCase());
        }
        return [...seen];
    }"""
    assert palette["light"]["land"][1:] in page.evaluate(colours_drawn)
    page.emulate_media(color_scheme="dark")
    settle(page)
    now = page.evaluate(colours_drawn)
    assert palette["dark"]["land"][1:] in now
    assert palette["light"]["land"][1:] not in now


def test_damaged_data_says_so(open_html: Opener) -> None:
    whole = to_html(cable.document())
    start = whole.index('id="map-borders">') + len('id="map-borders">')
    opened = open_html(whole[:start] + "AAAA" + whole[start + 40 :])
    assert opened.state == "failed"
    assert "could not be drawn" in opened.page.get_by_role("alert").inner_text()


def test_browser_without_inflation_says_so(open_map: Opener) -> None:
    opened = open_map(before="delete window.DecompressionStream;")
    assert opened.state == "failed"
    assert "cannot inflate" in opened.page.get_by_role("alert").inner_text()
