"""The real maps as axe-core judges them, light and dark, on a desktop and on a phone; of one, every state."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, ViewportSize

import mapper
from mapper.model.dataset import Dataset
from mapper.render.page import to_html
from tests.conftest import ROOT
from tests.render.page.conftest import Opener
from tests.render.page.screen import settle

pytestmark = pytest.mark.browser

MAPS = sorted(path.stem for path in (ROOT / "maps").glob("*.toml"))
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WHOLE = "overview"
"""Has marks of every kind and a story."""

DESKTOP, PHONE = ViewportSize(width=1440, height=900), ViewportSize(width=390, height=844)
ROOMS = "all => all.map((one) => one.dataset.room)"
RUN = """([parts, options]) =>
    axe.run(parts.length ? parts : document, options).then((results) => results.violations)"""
UNFOLD = "all => all.forEach((one) => { one.open = true; })"
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
# In the dark only colours are others.
RULES = {"light": {"type": "tag", "values": TAGS}, "dark": {"type": "rule", "values": ["color-contrast"]}}
# The parts of the page that a state of the panel changes.
CHANGED = ["#panel", "#title"]


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return mapper.load(ROOT)


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return {}


@pytest.fixture
def html_of(dataset: Dataset, pages: dict[str, str]) -> Any:
    """Return a function that renders a map, once for all tests of this module."""

    def render(name: str) -> str:
        if name not in pages:
            pages[name] = to_html(mapper.compose(dataset, dataset.maps[name]))
        return pages[name]

    return render


def begin(page: Page) -> None:
    """Put axe-core into the page: once, since that takes as long as judging a state."""
    page.evaluate(Axe().axe_script)


def faults(page: Page, scheme: str, *parts: str) -> list[str]:
    """Return what axe-core finds wrong on the page or in parts of it, as rule and element."""
    options = {"runOnly": RULES[scheme], "resultTypes": ["violations"]}
    violations = page.evaluate(RUN, [list(parts), options])
    return [f"{one['id']}: {node['html'][:160]}" for one in violations for node in one["nodes"]]


def open_panel(page: Page) -> None:
    toggle = page.get_by_role("button", name="Show the evidence")
    if toggle.is_visible():
        toggle.click()


def press_mark(page: Page, kind: str) -> bool:
    mark = page.locator(f".mark.{kind}[data-mark]:not(.off)").first
    if mark.count() == 0:
        return False
    mark.press("Enter")
    page.locator("#panel details").evaluate_all(UNFOLD)
    return True


def rooms(page: Page) -> Iterator[str]:
    """Open every room that the panel offers, and in each what may be chosen instead of what it shows at first."""
    names: list[str] = page.locator("[data-room]").evaluate_all(ROOMS)
    for name in names:
        open_panel(page)
        page.locator(f"[data-room={name}]").click()
        page.locator("#panel .body details").evaluate_all(UNFOLD)
        yield name
        other = page.locator("#panel .body .choice[aria-pressed=false]")
        if other.count():
            other.first.click()
            yield f"{name}, otherwise"


def evidence(page: Page) -> Iterator[str]:
    """Open a mark of each kind, a source, a claim, a voice and a route."""
    for kind in ("leg", "site", "area"):
        if press_mark(page, kind):
            yield kind
    page.locator("#panel .cite").first.click()
    yield "source"
    page.locator("#panel [data-opens]").first.click()
    yield "claim"
    page.locator("#panel [data-opens-voice]").first.click()
    yield "voice"
    page.keyboard.press("Escape")
    open_panel(page)
    page.locator("[data-room=overview]").click()
    page.locator("#panel .body .choice").last.click()
    route = page.locator("#panel .route-row")
    if route.count():
        route.first.click()
        yield "route"


def asked(page: Page) -> Iterator[str]:
    """Ask for what is contested only, and look at what is left and at what is hidden."""
    open_panel(page)
    page.locator("[data-room=filters]").click()
    page.locator("[data-quick=contested]").check()
    yield "a question"
    page.locator("[data-room=table]").click()
    yield "the table of what is left"
    page.locator("[data-room=filters]").click()
    page.locator("[data-quick=contested]").uncheck()


def states(page: Page) -> Iterator[str]:
    yield from rooms(page)
    yield from evidence(page)
    yield from asked(page)
    page.get_by_role("searchbox").or_(page.get_by_role("combobox", name="Search")).first.fill("a")
    yield "a search"
    page.keyboard.press("Escape")


def presented(page: Page) -> Iterator[str]:
    """Present what there is a story of: a step, the list of steps, a claim beside the map, and the sources."""
    if page.locator("#present").count() == 0:
        return
    page.keyboard.press("p")
    yield "a step"
    page.get_by_role("button", name="List of steps").click()
    yield "the list of steps"
    page.keyboard.press("Escape")
    page.locator("#caption .cited").first.click()
    yield "a claim beside a step"
    page.keyboard.press("End")
    yield "the last step"
    page.keyboard.press("b")
    yield "a blank screen"
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")


@pytest.mark.parametrize("name", MAPS)
def test_axe_finds_nothing(open_html: Opener, html_of: Any, name: str) -> None:
    """The panel is built alike for every map, so that all its states are judged once; the rest is a map's own."""
    opened = open_html(html_of(name), bypass_csp=True, viewport=DESKTOP)
    page = opened.page
    begin(page)
    found: dict[str, list[str]] = {}

    def judge(state: str, *parts: str) -> None:
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            found[f"{size['width']}, {scheme}: {state}"] = faults(page, scheme, *parts)

    for size in (DESKTOP, PHONE):
        page.set_viewport_size(size)
        settle(page)
        judge("at first")
        for state in states(page) if name == WHOLE else evidence(page):
            judge(state, *CHANGED)
        if name != WHOLE:
            continue
        page.locator("h1").click()
        page.keyboard.press("?")
        judge("keys", "#keys")
        page.keyboard.press("Escape")
        for state in presented(page):
            judge(state)
    for language in ("ru", "es") if name == WHOLE else ():
        page.locator("#language").select_option(language)
        page.locator(f"html[lang={language}]").wait_for(state="attached")
        settle(page)
        judge(language)
    if name == WHOLE:
        assert {f"390, dark: {state}" for state in ("leg", "site", "area", "voice", "route", "a step")} <= set(found)
    assert {state: faulty for state, faulty in found.items() if faulty} == {}
    assert opened.offences == []


def test_axe_would_find_something(open_html: Opener, html_of: Any) -> None:
    page = open_html(html_of("caspian-corridor"), bypass_csp=True).page
    page.locator("#panel .hint").evaluate("hint => { hint.style.color = '#bbb'; }")
    page.locator("#tools button").first.evaluate("button => { button.ariaLabel = button.title = ''; }")
    begin(page)
    assert {fault.partition(":")[0] for fault in faults(page, "light")} == {"button-name", "color-contrast"}
