"""Every mark is where its coordinates say, within a pixel."""

from __future__ import annotations

from itertools import pairwise
from math import cos, hypot, pi, radians

import pytest
from playwright.sync_api import Page

from mapper.geometry.borders import load_borders
from mapper.units import EARTH_RADIUS_M
from tests.render.page import cable
from tests.render.page.conftest import Opener
from tests.render.page.screen import View, path_on_screen, settle, site_on_screen, view_from

pytestmark = pytest.mark.browser

REFERENCES = (("domodedovo", cable.DOMODEDOVO), ("vladivostok", cable.VLADIVOSTOK))
PIXEL = 1.0


def distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    return hypot(one[0] - other[0], one[1] - other[1])


def assert_in_place(page: Page) -> View:
    """Fail unless all marks lie where the positions of two of them say; return the view."""
    view = view_from(page, *REFERENCES)
    places = {"domodedovo": cable.DOMODEDOVO, "vladivostok": cable.VLADIVOSTOK, "caricc": cable.ALMATY}
    for mark, place in places.items():
        assert distance(site_on_screen(page, mark), view.on_screen(*place)) <= PIXEL, mark
    way = path_on_screen(page, "northern-leg")
    assert distance(way[0], view.on_screen(*cable.AFGHANISTAN)) <= PIXEL
    assert distance(way[-1], view.on_screen(*cable.RUSSIA)) <= PIXEL
    assert min(distance(point, view.on_screen(*cable.CENTRAL_ASIA)) for point in way) <= PIXEL
    return view


def test_at_first(open_map: Opener) -> None:
    assert_in_place(open_map().page)


def test_the_opening_view_shows_what_it_should(open_map: Opener) -> None:
    page = open_map().page
    view = view_from(page, *REFERENCES)
    west, south, east, north = cable.document().bounds
    stage = page.locator("#map").bounding_box()
    assert stage is not None
    left, top = view.on_screen(west, north)
    right, bottom = view.on_screen(east, south)
    key = page.locator("#key").bounding_box()
    assert key is not None
    assert key["x"] + key["width"] <= left
    assert right <= stage["x"] + stage["width"]
    assert stage["y"] <= top
    assert bottom <= stage["y"] + stage["height"]


def test_after_zoom_pan_and_another_size(open_map: Opener) -> None:
    page = open_map().page
    before = assert_in_place(page)
    page.mouse.move(700, 450)
    page.mouse.wheel(0, -100)
    page.wait_for_function(
        "old => document.querySelector('[data-mark=domodedovo] .hit').getBoundingClientRect().x !== old",
        arg=page.locator("[data-mark=domodedovo] .hit").evaluate("element => element.getBoundingClientRect().x"),
    )
    zoomed = assert_in_place(page)
    assert zoomed.scale > before.scale
    page.mouse.down()
    page.mouse.move(640, 400, steps=3)
    page.mouse.up()
    settle(page)
    panned = assert_in_place(page)
    assert panned.left < zoomed.left
    page.set_viewport_size({"width": 1100, "height": 700})
    settle(page)
    assert_in_place(page)


def test_discs_are_true_metres(open_map: Opener) -> None:
    page = open_map().page
    for _ in range(4):
        page.locator('[data-mark="caricc"]').press("Enter")  # keeps it in view
        page.get_by_role("button", name="Zoom in").click()
    view = view_from(page, *REFERENCES)
    disc = page.locator('[data-mark="vladivostok"] .disc').evaluate("element => element.getBBox().height")
    metres_per_pixel = 2 * pi * EARTH_RADIUS_M * cos(radians(cable.VLADIVOSTOK[1])) / view.scale
    assert disc * metres_per_pixel == pytest.approx(2 * 25_000, abs=2 * metres_per_pixel)


def test_areas_have_the_extent_of_their_countries(open_map: Opener) -> None:
    page = open_map().page
    view = view_from(page, *REFERENCES)
    for mark, codes in (("afghanistan", ["AFG"]), ("central-asia", ["KAZ", "KGZ", "TJK", "TKM", "UZB"])):
        corners = [
            view.on_screen(*position)
            for code in codes
            for polygon in load_borders().polygons(code)
            for position in polygon[0]
        ]
        box = page.locator(f'[data-mark="{mark}"] .fill').bounding_box()
        assert box is not None
        assert box["x"] == pytest.approx(min(x for x, _ in corners), abs=PIXEL)
        assert box["y"] == pytest.approx(min(y for _, y in corners), abs=PIXEL)
        assert box["x"] + box["width"] == pytest.approx(max(x for x, _ in corners), abs=PIXEL)
        assert box["y"] + box["height"] == pytest.approx(max(y for _, y in corners), abs=PIXEL)


def test_areas_show_no_borders_between_their_members(open_map: Opener) -> None:
    page = open_map().page
    view = view_from(page, *REFERENCES)
    outline = path_on_screen(page, "central-asia")
    kazakh_uzbek_border = view.on_screen(62.0, 43.5)
    assert min(distance(point, kazakh_uzbek_border) for point in outline) > 30


def test_land_and_water_lie_under_the_marks(open_map: Opener) -> None:
    """The canvas shows water in the Caspian and the Sea of Japan, land in Mongolia and India."""
    page = open_map().page
    view = view_from(page, *REFERENCES)
    for place, drawn in (((50.8, 41.5), False), ((134.5, 40.5), False), ((104.0, 46.5), True), ((78.0, 22.0), True)):
        opaque = page.locator("canvas.background").evaluate(
            """(canvas, [x, y]) => {
                const box = canvas.getBoundingClientRect();
                const column = ((x - box.x) / box.width) * canvas.width;
                const row = ((y - box.y) / box.height) * canvas.height;
                return canvas.getContext("2d").getImageData(column, row, 1, 1).data[3] > 0;
            }""",
            list(view.on_screen(*place)),
        )
        assert opaque is drawn, place


def test_a_leg_across_180_degrees_is_drawn_at_both_edges(open_map: Opener) -> None:
    halves = {"type": "MultiLineString", "coordinates": [[[150, 40], [180, 45]], [[-180, 45], [-160, 48]]]}
    page = open_map(cable.changed("northern-leg", geometry=halves, basis="traced")).page
    view = view_from(page, *REFERENCES)
    way = path_on_screen(page, "northern-leg")
    assert distance(way[0], view.on_screen(150, 40)) <= PIXEL
    assert distance(way[-1], view.on_screen(-160, 48)) <= PIXEL
    widest_gap = max(distance(one, other) for one, other in pairwise(way))
    assert widest_gap > view.scale / 2, "no line may run across the world"
