"""The address of the page follows what is shown, a copied link shows the same again, and nobody can break in by it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import ConsoleMessage, Page, expect

import mapper
from mapper.render.page import to_html
from tests.conftest import ROOT
from tests.render.page.screen import settle, site_on_screen, until
from tests.static_server import on_a_server
from tests.windows import Windows

pytestmark = pytest.mark.browser

DESK: dict[str, Any] = {"viewport": {"width": 1440, "height": 900}, "reduced_motion": "reduce"}
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "reduced_motion": "reduce", "has_touch": True}
READY = "html[data-map-state=ready]"
WITHOUT_CLIPBOARD = "() => { navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed')); }"
SITES = ("caricc", "dushanbe", "st-petersburg", "near-vladivostok")


@dataclass
class Visit:
    """A page that is opened by an address, and all that it complained of."""

    page: Page
    complaints: list[str]

    def listen(self, said: ConsoleMessage) -> None:
        if said.type in ("error", "warning"):
            self.complaints.append(said.text)

    def open(self, address: str) -> Page:
        page = self.page
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("dialog", lambda dialog: self.complaints.append(dialog.message))
        page.on("console", self.listen)
        page.goto(address)
        page.locator(READY).wait_for(state="attached")
        settle(page)
        return page


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the page of the real overview."""
    dataset = mapper.load(ROOT)
    path = tmp_path_factory.mktemp("address")
    (path / "overview.html").write_text(to_html(mapper.compose(dataset, dataset.maps["overview"])), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def site(folder: Path) -> Iterator[str]:
    """Return the address of a server of this machine that has the folder."""
    with on_a_server(folder) as address:
        yield address


@pytest.fixture
def visit(windows: Windows) -> Iterator[Callable[..., Visit]]:
    """Return a function that begins a visit; keyword arguments are Playwright's for a browser context."""
    visits: list[Visit] = []

    def begin(**options: Any) -> Visit:
        visits.append(Visit(windows.open(**(DESK | options)), []))
        return visits[-1]

    yield begin
    assert [complaint for one in visits for complaint in one.complaints] == []


def fragment(page: Page) -> str:
    return page.url.partition("#")[2]


def copied(page: Page) -> str:
    """Press the button for a link; return the link, which the page selects where it has no clipboard."""
    page.evaluate(WITHOUT_CLIPBOARD)
    # Not a click: on a phone the sheet hides the tools while it is open, and folding it would change the map's room.
    page.locator('[data-tool="tools.link"]').dispatch_event("click")
    page.locator("#notice .link-text").wait_for()
    return str(page.evaluate("getSelection().toString()"))


def seen(page: Page) -> dict[str, Any]:
    """Return all that a reader can tell two states of the page by, save where things are on the screen."""
    settle(page)
    shown = "boxes => boxes.map((box) => [box.dataset.layer || box.dataset.facet + box.dataset.value, box.checked])"
    return {
        "heading": page.locator("#panel h2").inner_text(),
        "panel": page.locator("#panel .body").inner_text(),
        "open": page.locator("#panel").get_attribute("data-open"),
        "boxes": page.locator("input[data-layer], input[data-facet]").evaluate_all(shown),
        "marks": page.locator(".mark[data-mark]:not(.off)").evaluate_all("all => all.map((one) => one.dataset.mark)"),
        "chosen": page.locator(".mark.chosen").evaluate_all("all => all.map((one) => one.dataset.mark)"),
        "asked": page.locator("#asked").inner_text(),
    }


def positions(page: Page) -> dict[str, tuple[float, float]]:
    return {
        mark: site_on_screen(page, mark) for mark in SITES if page.locator(f'[data-mark="{mark}"].off').count() == 0
    }


def same(one: Page, other: Page) -> None:
    """Fail unless both pages show the same, to within a pixel."""
    assert seen(one) == seen(other)
    first, second = positions(one), positions(other)
    assert first.keys() == second.keys()
    for mark, (x, y) in first.items():
        assert second[mark] == pytest.approx((x, y), abs=1), mark


def search(page: Page, text: str) -> None:
    page.locator("#search").fill(text)
    page.keyboard.press("Enter")


def show_a_mark(page: Page) -> None:
    search(page, "caricc")


def show_a_claim(page: Page) -> None:
    search(page, "caricc has its seat")


def show_a_source(page: Page) -> None:
    search(page, "moscow-226")


def show_a_voice(page: Page) -> None:
    search(page, "radio free asia")


def show_a_route(page: Page) -> None:
    search(page, "northern route")


def choose_filters(page: Page) -> None:
    sheet = page.get_by_role("button", name="Show the evidence")
    if sheet.is_visible():
        sheet.click()
    page.get_by_role("button", name="Filters").click()
    panel = page.locator("#panel")
    panel.locator('[data-facet="status"][data-value="stated"]').check()
    panel.locator('[data-facet="reliability"]').first.check()
    panel.locator('[data-facet="reliability"]').nth(1).check()


def switch_layers_off(page: Page) -> None:
    sheet = page.get_by_role("button", name="Show the evidence")
    if sheet.is_visible():
        sheet.click()
    page.get_by_role("button", name="Filters").click()
    for box in page.locator("input[data-layer]").all()[:3]:
        box.uncheck()


def ask_the_clocks(page: Page) -> None:
    page.evaluate("mapperPage.reader.change({ held: '2010', known: '2012-06-30', contested: false })")


def move_the_map(page: Page) -> None:
    page.get_by_role("button", name="Zoom in").click()
    page.get_by_role("button", name="Zoom in").click()
    page.mouse.move(700, 450)
    page.mouse.down()
    page.mouse.move(587, 521, steps=4)
    page.mouse.up()
    page.mouse.move(640, 400)
    settle(page)
    # Listened for before it is done: on a busy machine it is over before the next call.
    page.evaluate("() => { mapperPage.map.once('moveend', () => { window.hasMoved = true; }); }")
    page.mouse.wheel(0, -130)
    until(page, "window.hasMoved")


def speak_russian(page: Page) -> None:
    page.locator("#language").select_option("ru")
    page.locator("html[lang=ru]").wait_for(state="attached")


JOURNEYS = {
    "claim": (show_a_claim,),
    "source": (show_a_source,),
    "voice": (show_a_voice,),
    "route": (show_a_route,),
    "moved": (move_the_map,),
    "language": (show_a_mark, switch_layers_off, speak_russian),
    "everything": (switch_layers_off, ask_the_clocks, choose_filters, show_a_mark, move_the_map),
}


def test_nothing_is_written_while_nothing_differs(visit: Callable[..., Visit], folder: Path) -> None:
    page = visit().open((folder / "overview.html").as_uri())
    assert "#" not in page.url
    show_a_mark(page)
    page.wait_for_url("**#*at=*mark=caricc")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Show the whole map again").click()
    page.wait_for_url(lambda url: "#" not in url)


@pytest.mark.parametrize("journey", JOURNEYS)
def test_a_copied_link_shows_the_same_again(visit: Callable[..., Visit], folder: Path, journey: str) -> None:
    page = visit().open((folder / "overview.html").as_uri())
    for step in JOURNEYS[journey]:
        step(page)
    settle(page)
    link = copied(page)
    assert "#" in link
    other = visit().open(link)
    same(page, other)
    assert fragment(other) == link.partition("#")[2]
    expect(other.locator("#notice")).to_be_hidden()


def test_a_language_that_is_no_other_is_told_and_ignored(visit: Callable[..., Visit], folder: Path) -> None:
    page = visit().open(f"{(folder / 'overview.html').as_uri()}#lang=de&mark=caricc")
    expect(page.locator("#panel h2")).to_have_text("CARICC, Almaty")
    expect(page.locator("#notice")).to_contain_text("lang=de")
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_back_in_the_pages_own_language_the_address_says_none(visit: Callable[..., Visit], folder: Path) -> None:
    page = visit().open(f"{(folder / 'overview.html').as_uri()}#lang=ru")
    page.locator("#language").select_option("en")
    page.wait_for_url(lambda url: "#" not in url)
    page.reload()
    page.locator(READY).wait_for(state="attached")
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_another_language_moves_nothing(visit: Callable[..., Visit], folder: Path) -> None:
    page = visit().open((folder / "overview.html").as_uri())
    show_a_mark(page)
    page.evaluate("mapperPage.map.setView([60, 120], 4, { animate: false })")
    before = positions(page)
    speak_russian(page)
    settle(page)
    for mark, at in positions(page).items():
        assert at == pytest.approx(before[mark], abs=1), mark


@pytest.mark.parametrize("step", [show_a_mark, show_a_source, choose_filters])
def test_a_copied_link_shows_the_same_again_on_a_phone(
    visit: Callable[..., Visit], folder: Path, step: Callable[[Page], None]
) -> None:
    page = visit(**PHONE).open((folder / "overview.html").as_uri())
    step(page)
    until(page, "mapperPage.map.getSize().y === document.getElementById('map').clientHeight")
    settle(page)
    same(page, visit(**PHONE).open(copied(page)))


def test_the_link_goes_to_the_clipboard_where_there_is_one(visit: Callable[..., Visit], site: str) -> None:
    one = visit(permissions=["clipboard-read", "clipboard-write"])
    page = one.open(f"{site}/overview.html")
    show_a_mark(page)
    page.get_by_role("button", name="Copy a link").click()
    expect(page.locator("#notice")).to_contain_text("Link copied")
    link = page.evaluate("navigator.clipboard.readText()")
    assert link == page.url
    assert link.startswith(site)
    assert "mark=caricc" in link
    page.keyboard.press("Tab")
    expect(page.locator("#notice")).to_be_hidden()


def test_back_and_forward_go_through_what_was_shown(visit: Callable[..., Visit], site: str) -> None:
    page = visit().open(f"{site}/overview.html")
    heading = page.locator("#panel h2")
    opening = positions(page)
    show_a_mark(page)
    page.wait_for_url("**at=*mark=caricc")
    there = positions(page)
    page.locator("#panel [data-opens-voice]").first.click()
    expect(page.locator("#panel .eyebrow")).to_have_text("Voice")
    voice = heading.inner_text()
    page.get_by_role("button", name="Filters").click()
    page.locator('#panel [data-facet="status"][data-value="alleged"]').check()
    page.wait_for_url("**status=alleged")
    page.go_back()
    expect(heading).to_have_text(voice)
    expect(page.locator("#asked")).to_be_hidden()
    page.go_back()
    expect(heading).to_have_text("CARICC, Almaty")
    for mark, at in there.items():
        assert positions(page)[mark] == pytest.approx(at, abs=1)
    page.go_back()
    expect(heading).to_have_text("Evidence")
    assert "#" not in page.url
    for mark, at in opening.items():
        assert positions(page)[mark] == pytest.approx(at, abs=1)
    page.go_forward()
    expect(heading).to_have_text("CARICC, Almaty")
    for mark, at in there.items():
        assert positions(page)[mark] == pytest.approx(at, abs=1)
    page.go_forward()
    page.go_forward()
    expect(page.locator("#asked")).to_contain_text("hidden")
    expect(page.locator('[data-facet="status"][data-value="alleged"]')).to_be_checked()


def test_an_address_that_is_typed_in_is_shown(visit: Callable[..., Visit], site: str) -> None:
    page = visit().open(f"{site}/overview.html#mark=caricc")
    expect(page.locator("#panel h2")).to_have_text("CARICC, Almaty")
    page.evaluate("location.hash = 'mark=dushanbe&status=stated'")
    expect(page.locator("#panel h2")).to_have_text("Dushanbe")
    expect(page.locator("#asked")).to_be_visible()
    page.reload()
    page.locator(READY).wait_for(state="attached")
    expect(page.locator("#panel h2")).to_have_text("Dushanbe")


def test_a_view_that_is_given_outlives_a_window_of_another_size(visit: Callable[..., Visit], folder: Path) -> None:
    page = visit().open((folder / "overview.html").as_uri() + "#at=41.2,69.1,5.5")
    before = page.evaluate("[mapperPage.map.getZoom(), mapperPage.map.getCenter().lat, mapperPage.map.getCenter().lng]")
    assert before == [5.5, pytest.approx(41.2, abs=0.03), pytest.approx(69.1, abs=0.03)]
    page.set_viewport_size({"width": 1100, "height": 700})
    settle(page)
    after = page.evaluate("[mapperPage.map.getZoom(), mapperPage.map.getCenter().lat, mapperPage.map.getCenter().lng]")
    assert after == [5.5, pytest.approx(41.2, abs=0.1), pytest.approx(69.1, abs=0.1)]


def test_the_link_past_the_map_leaves_what_is_shown(visit: Callable[..., Visit], folder: Path) -> None:
    page = visit().open((folder / "overview.html").as_uri() + "#mark=caricc")
    page.locator("#skip").press("Enter")
    page.wait_for_url("**#mark=caricc")
    expect(page.locator("#panel h2")).to_have_text("CARICC, Almaty")
    expect(page.locator("#notice")).to_be_hidden()


FOREIGN = {
    "markup": "mark=<img src=x onerror=alert(1)>&<script>alert(1)</script>=1",
    "a long text": "mark=" + "a" * 1_000_000,
    "prototype": "__proto__=1&constructor=2&__proto__[x]=3&mark=__proto__&off=constructor&room=constructor",
}
"""What is read of others, and of addresses that are understood, frontend/test/address.test.js tells."""


@pytest.mark.parametrize("name", FOREIGN)
def test_what_is_not_understood_is_ignored_with_a_word(visit: Callable[..., Visit], folder: Path, name: str) -> None:
    page = visit().open((folder / "overview.html").as_uri() + "#" + FOREIGN[name])
    notice = page.locator("#notice [role=status]")
    expect(notice).to_contain_text("Part of the address was not understood:")
    assert len(notice.inner_text()) < 250
    assert page.locator("#notice img, #notice script").count() == 0
    assert page.locator(".mark.off").count() == 0
    page.get_by_role("button", name="Zoom in").click()
    page.locator("#notice").get_by_role("button", name="Close").click()
    expect(page.locator("#notice")).to_be_hidden()


def test_what_is_understood_beside_it_is_shown(visit: Callable[..., Visit], folder: Path) -> None:
    page = visit().open((folder / "overview.html").as_uri() + "#mark=caricc&status=stated&status=nonsense&held=never")
    expect(page.locator("#panel h2")).to_have_text("CARICC, Almaty")
    expect(page.locator("#notice")).to_contain_text("status=nonsense, held=never")
    page.wait_for_url("**#mark=caricc&status=stated")


FRAMES = {"srcdoc": True, "src": False}


@pytest.mark.parametrize("kind", FRAMES)
def test_a_sandboxed_frame_works_without_an_address(
    visit: Callable[..., Visit], folder: Path, site: str, kind: str
) -> None:
    html = (folder / "overview.html").read_text("utf-8")
    content = f'srcdoc="{escape(html)}"' if FRAMES[kind] else 'src="overview.html#foo=bar"'
    frame_tag = f'<iframe {content} sandbox="allow-scripts" width=1300 height=800>'
    host = (
        f'<!doctype html><html data-map-state="ready"><meta charset="utf-8"><link rel="icon" href="data:,">{frame_tag}'
    )
    (folder / f"{kind}.html").write_text(host, "utf-8")
    page = visit().open(f"{site}/{kind}.html")
    frame = page.frame_locator("iframe")
    frame.locator(READY).wait_for(state="attached")
    frame.locator("#search").fill("алматы")
    page.keyboard.press("Enter")
    expect(frame.locator("#panel h2")).to_have_text("CARICC, Almaty")
    frame.get_by_role("button", name="Filters").click()
    frame.locator('#panel [data-facet="status"][data-value="stated"]').check()
    expect(frame.locator("#asked")).to_be_visible()
    frame.get_by_role("button", name="Back").click()
    expect(frame.locator("#panel h2")).to_have_text("CARICC, Almaty")
    expect(frame.get_by_role("button", name="Copy a link")).to_have_count(0 if FRAMES[kind] else 1)
    assert page.url == f"{site}/{kind}.html"
