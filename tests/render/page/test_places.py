"""Every mark is where its coordinates say, within a pixel."""

from __future__ import annotations

import re
from dataclasses import replace
from math import atan, cos, degrees, hypot, pi, radians, sinh

import pytest
from playwright.sync_api import Page, expect

from mapper.document.map_document import MapDocument, Stop
from mapper.geometry.borders import load_borders
from mapper.model.place import Position
from mapper.units import EARTH_RADIUS_M
from tests.render.page import cable
from tests.render.page.conftest import Opener
from tests.render.page.screen import View, layer_switch, path_on_screen, settle, site_on_screen, until, view_from

pytestmark = pytest.mark.browser

REFERENCES = (("domodedovo", cable.DOMODEDOVO), ("vladivostok", cable.VLADIVOSTOK))
PIXEL = 1.0


def distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    return hypot(one[0] - other[0], one[1] - other[1])


def position_of(point: tuple[float, float], view: View) -> Position:
    """Return where a point of the screen lies on the globe."""
    x, y = (point[0] - view.left) / view.scale, (point[1] - view.top) / view.scale
    return Position(x * 360 - 180, degrees(atan(sinh(pi * (1 - 2 * y)))))


def is_within(position: Position, country: str) -> bool:
    return load_borders().country_at(position) == country


def assert_in_place(page: Page) -> View:
    """Fail unless all marks lie where the positions of two of them say; return the view."""
    view = view_from(page, *REFERENCES)
    places = {"domodedovo": cable.DOMODEDOVO, "vladivostok": cable.VLADIVOSTOK, "caricc": cable.ALMATY}
    for mark, place in places.items():
        assert distance(site_on_screen(page, mark), view.on_screen(*place)) <= PIXEL, mark
    way = path_on_screen(page, "northern-leg", "hit")
    assert is_within(position_of(way[0], view), "AFG")
    assert is_within(position_of(way[-1], view), "RUS")
    between = {load_borders().country_at(position_of(point, view)) for point in way[::50]}
    assert between & {"KAZ", "KGZ", "TJK", "TKM", "UZB"}
    return view


def test_at_first(open_map: Opener) -> None:
    assert_in_place(open_map().page)


def test_the_opening_view_shows_what_it_should(open_map: Opener) -> None:
    page = open_map().page
    view = view_from(page, *REFERENCES)
    script = "() => JSON.parse(document.getElementById('map-document').textContent).bounds"
    west, south, east, north = page.evaluate(script)
    stage = page.locator("#map").bounding_box()
    assert stage is not None
    left, top = view.on_screen(west, north)
    right, bottom = view.on_screen(east, south)
    assert stage["x"] + 24 <= left
    assert right <= stage["x"] + stage["width"] - 24
    assert stage["y"] <= top
    assert bottom <= stage["y"] + stage["height"]


def test_after_zoom_pan_and_another_size(open_map: Opener) -> None:
    page = open_map().page
    before = assert_in_place(page)
    page.mouse.move(700, 450)
    domodedovo = page.locator("[data-mark=domodedovo] .hit")
    before_zoom = domodedovo.evaluate("element => element.getBoundingClientRect().x")
    page.mouse.wheel(0, -100)
    until(
        page,
        "old => document.querySelector('[data-mark=domodedovo] .hit').getBoundingClientRect().x !== old",
        before_zoom,
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


def test_a_leg_across_180_degrees_is_drawn_the_short_way_round(open_map: Opener) -> None:
    halves = {"type": "MultiLineString", "coordinates": [[[150, 40], [180, 45]], [[-180, 45], [-160, 48]]]}
    page = open_map(cable.changed("northern-leg", geometry=halves, basis="traced")).page
    view = view_from(page, *REFERENCES)
    way = path_on_screen(page, "northern-leg", "hit")
    for end in ((150, 40), (200, 48)):
        copies = [view.on_screen(lon, end[1]) for lon in (end[0], end[0] - 360)]
        assert min(distance(point, copy) for point in way for copy in copies) <= PIXEL
    across = [x for x, _ in way]
    assert max(across) - min(across) < view.scale / 2, "no line may run across the world"


def moscow_beside_domodedovo() -> MapDocument:
    lon, lat = cable.DOMODEDOVO
    moscow = cable.site("moscow", "Moscow", "institution", (lon - 0.2, lat + 0.3), "moscow-226#caricc-in-almaty")
    return cable.document(marks=(*cable.MARKS, moscow))


def test_places_that_would_touch_stand_in_one_ring_until_the_map_is_zoomed_in(open_map: Opener) -> None:
    page = open_map(moscow_beside_domodedovo()).page
    ring = page.locator(".rings .ring")
    expect(ring).to_have_count(1)
    assert ring.text_content() == "2"
    assert site_on_screen(page, "moscow") == site_on_screen(page, "domodedovo")
    page.evaluate("([lon, lat]) => mapperPage.map.setView([lat, lon], 9, { animate: false })", list(cable.DOMODEDOVO))
    expect(ring).to_have_count(0)
    assert distance(site_on_screen(page, "moscow"), site_on_screen(page, "domodedovo")) > 24


def test_a_ring_opens_a_list_that_leads_to_each_of_its_places(open_map: Opener) -> None:
    page = open_map(moscow_beside_domodedovo()).page
    page.mouse.click(*site_on_screen(page, "moscow"))
    members = page.get_by_role("dialog", name="2 places in this ring")
    expect(members.get_by_role("button")).to_have_text(["Domodedovo Airport (training centre)", "Moscow"])
    members.get_by_role("button", name="Moscow").click()
    expect(members).to_be_hidden()
    expect(page.locator('[data-mark="moscow"]')).to_have_class(re.compile("chosen"))


def test_a_ring_is_opened_and_left_by_keyboard(open_map: Opener) -> None:
    page = open_map(moscow_beside_domodedovo()).page
    page.locator('[data-mark="moscow"]').press("Enter")
    members = page.get_by_role("dialog")
    expect(members.get_by_role("button", name="Moscow")).to_be_focused()
    page.keyboard.press("Escape")
    expect(members).to_be_hidden()
    expect(page.locator('[data-mark="moscow"]')).to_be_focused()


def test_a_ring_counts_the_places_that_the_filters_leave(open_map: Opener) -> None:
    page = open_map(moscow_beside_domodedovo()).page
    before = site_on_screen(page, "moscow")
    layer_switch(page, "training-centre").uncheck()
    expect(page.locator(".rings .ring")).to_have_count(0)
    assert 0 < distance(site_on_screen(page, "moscow"), before) < 16


def test_one_leg_of_a_bundle_is_lit_along_its_own_way(open_map: Opener) -> None:
    page = open_map(two_to_russia()).page
    leg = page.locator('[data-mark="kabul-leg"]')
    page.mouse.move(1, 1)
    expect(leg.locator(".lit")).to_have_css("visibility", "hidden")
    leg.press("Enter")
    expect(leg.locator(".lit")).to_have_css("visibility", "visible")
    expect(page.locator('[data-mark="iran-leg"] .lit')).to_have_css("visibility", "hidden")
    way = path_on_screen(page, "kabul-leg", "lit .line")
    view = view_from(page, *REFERENCES)
    assert is_within(position_of(way[0], view), "AFG")
    assert page.locator(".bundles").evaluate("element => getComputedStyle(element).opacity") == "0.25"
    names = page.locator(".label.forward").all_text_contents()
    assert {"Afghanistan", "Russia"} <= set(names)


def test_what_is_drawn_is_told_in_pixels_of_the_page(open_map: Opener) -> None:
    page = open_map(moscow_beside_domodedovo()).page
    told = page.evaluate("mapperPage.drawn()")
    symbols = {tuple(sorted(symbol["ids"])): symbol for symbol in told["symbols"]}
    ring = symbols["domodedovo", "moscow"]
    assert distance(ring["at"], site_on_screen(page, "moscow")) <= PIXEL
    assert all(distance(ring["at"], place) < ring["radius"] for place in ring["places"])
    alone = symbols[("caricc",)]
    assert alone["at"] == alone["places"][0]
    (leg,) = told["legs"]
    assert (leg["ends"], leg["head"]["kind"], leg["head"]["at"]) == (
        ["afghanistan", "russia"],
        "filled",
        leg["line"][-1],
    )
    label = next(label for label in told["labels"] if label["id"] == "caricc")
    assert label["text"] == "CARICC, Almaty"
    left, top, right, bottom = label["box"]
    assert right - left > 50 > bottom - top > 8
    layer_switch(page, "northern-route").uncheck()
    assert page.evaluate("mapperPage.drawn()")["legs"] == []


def two_to_russia() -> MapDocument:
    leg = next(mark for mark in cable.MARKS if mark.kind == "leg")
    iran = cable.area("iran", "Iran", (54.0, 32.5), "IRN", "moscow-226#northern-route")
    iran_stop = ("iran", "Iran", (54.0, 32.5))
    starts = {"kabul-leg": ("afghanistan", "Afghanistan", cable.AFGHANISTAN), "iran-leg": iran_stop}
    legs = [
        replace(
            leg,
            id=slug,
            geometry={"type": "LineString", "coordinates": [list(at), list(cable.RUSSIA)]},
            stops=(Stop(stop, name), Stop("russia", "Russia")),
        )
        for slug, (stop, name, at) in starts.items()
    ]
    return cable.document(marks=(*(mark for mark in cable.MARKS if mark is not leg), iran, *legs))


@pytest.mark.parametrize("viewport", [(1440, 900), (1280, 720), (900, 1400), (390, 844)])
def test_the_first_view_is_the_one_that_the_button_returns_to(open_map: Opener, viewport: tuple[int, int]) -> None:
    """Also for a map of the world in a window that is taller than the world."""
    width, height = viewport
    document = cable.document(bounds=(-125.0, -38.0, 150.0, 72.0))
    page = open_map(document, viewport={"width": width, "height": height}).page
    first = view_from(page, *REFERENCES)
    page.get_by_role("button", name="Zoom in").click()
    page.get_by_role("button", name="Show the whole map again").click()
    again = view_from(page, *REFERENCES)
    assert again.scale == pytest.approx(first.scale)
    assert (again.left, again.top) == pytest.approx((first.left, first.top), abs=PIXEL)


def test_ends_of_lines_in_sight_are_named_where_these_leave_the_view(open_map: Opener) -> None:
    page = open_map().page
    buttons = page.locator("#beyond button")
    expect(buttons).to_have_count(0)
    show = "([lon, lat]) => window.mapperPage.map.setView([lat, lon], 6, { animate: false })"
    page.evaluate(show, list(cable.VLADIVOSTOK))
    expect(buttons).to_have_count(0)
    page.evaluate(show, list(cable.AFGHANISTAN))
    expect(buttons).to_have_count(1)
    stage, box = page.locator("#map").bounding_box(), buttons.bounding_box()
    assert stage is not None
    assert box is not None
    assert abs(box["y"] - stage["y"]) < 12
    buttons.click()
    expect(page.locator('[data-mark="russia"]')).to_be_focused()
    expect(page.locator('[data-mark="russia"]')).to_be_in_viewport()
