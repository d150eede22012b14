"""Our own maps on screen, judged by the figures of the benchmark: each map, inset and step within its bounds."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from playwright.sync_api import Page

import mapper
from benchmarks.drawing.judged import judge
from benchmarks.drawing.names import stops_without_names
from benchmarks.drawing.of_page import insets_on, shown_on
from benchmarks.drawing.shown import Shown
from mapper.document.map_document import MapDocument
from mapper.render.page import to_html
from tests.conftest import ROOT
from tests.render.bounds import CROWDED, EXTENT, missed
from tests.render.page.conftest import Opener
from tests.render.page.screen import layer_switch

pytestmark = pytest.mark.browser

SPECS = {path.stem: path.read_text("utf-8") for path in sorted((ROOT / "maps").glob("*.toml"))}
KEY = """() => {
    const [key, body] = ["legend", "legend-body"].map((id) => document.getElementById(id));
    const { width, height } = key.getBoundingClientRect();
    return [width, height, body.scrollHeight - body.clientHeight];
}"""
DRAWN = "() => window.mapperPage.drawn()"

Composed = Callable[[str], tuple[MapDocument, str]]


@pytest.fixture(scope="module")
def composed() -> Composed:
    """Return a function that composes a map of ours, and its page."""
    dataset = mapper.load(ROOT)

    @cache
    def compose(name: str) -> tuple[MapDocument, str]:
        document = mapper.compose(dataset, dataset.maps[name])
        return document, to_html(document)

    return compose


def key_of(page: Page) -> Any:
    """Return width and height of the key, in pixels, and by how many it scrolls."""
    return page.evaluate(KEY)


def is_under_the_key(shown: Shown) -> bool:
    points = [point for leg in shown.legs for point in leg.line] + [symbol.at for symbol in shown.symbols]
    return any(box.holds(point) for box in shown.legend for point in points)


def speak(page: Page, language: str) -> None:
    page.locator("#language").select_option(language)
    page.locator(f"html[lang={language}]").wait_for(state="attached")


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (1920, 1080)])
@pytest.mark.parametrize("name", SPECS)
def test_a_map_its_insets_and_its_key_keep_their_bounds_in_every_language(
    open_html: Opener, composed: Composed, name: str, width: int, height: int
) -> None:
    document, html = composed(name)
    page = open_html(html, viewport={"width": width, "height": height}).page
    for language in ("en", "ru", "es"):
        speak(page, language)
        drawn = page.evaluate(DRAWN)
        shown, insets = shown_on(drawn), insets_on(drawn)
        assert len(insets) == len(document.insets)
        assert missed(judge(shown, document), EXTENT if insets else ()) == {}, language
        assert [missed(judge(inset, document)) for inset in insets] == [{} for _ in insets], language
        assert not is_under_the_key(shown), language
        wide, high, _ = key_of(page)
        assert (wide <= 240, high <= 120) == (True, True), (language, wide, high)
        # Whether areas are shown or not: the ends of lines have their names.
        layer_switch(page, "areas").uncheck()
        assert stops_without_names(shown_on(page.evaluate(DRAWN)), document) == [], f"{language}, without areas"
        layer_switch(page, "areas").check()
        page.locator(".more-signs").click()
        wide, high, below = key_of(page)
        assert (wide * high <= 0.1 * width * height, below) == (True, 0), language


@pytest.mark.parametrize("name", [name for name, spec in SPECS.items() if "[[step]]" in spec])
def test_the_map_of_a_step_is_no_flat_sheet(open_html: Opener, composed: Composed, name: str) -> None:
    document, html = composed(name)
    assert document.story is not None
    page = open_html(html).page
    page.locator("body").press("p")
    found = {}
    for step in document.story.steps:
        assert page.locator("#caption h2").inner_text() == step.heading
        if wrong := missed(judge(shown_on(page.evaluate(DRAWN)), document), CROWDED):
            found[step.number] = wrong
        page.keyboard.press("PageDown")
    assert found == {}
