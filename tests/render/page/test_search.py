"""Search, as a reader uses it: type, look, choose by keyboard, mouse or touch, and be there."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from playwright.sync_api import Locator, Page, expect

import mapper
from mapper.document.map_document import Facet, MapDocument, Speaker
from mapper.render.page import to_html
from tests.conftest import ROOT
from tests.render.page import cable
from tests.render.page.conftest import Opened, Opener
from tests.render.page.screen import layer_switch, settle

pytestmark = pytest.mark.browser

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
SITES = {
    "caricc": ["Алматы", "Almaty", "Alma-Ata", "Alma Ata", "almaata", "Алма-Ата", "ALMATI", "Ал\u0301маты", "ЦАРИКЦ"],
    "dushanbe": ["Dushanbe", "Душанбе", "Duşanbe", "Duschanbe", "dush", "Stalinabad"],
    "st-petersburg": [
        "St Petersburg",
        "st. petersburg",
        "Saint Petersburg",
        "Санкт-Петербург",
        "Sankt Peterburg",
        "Петербург",
        "Leningrad",
        "Ленинград",
    ],
}


@pytest.fixture(scope="module")
def overview() -> str:
    """Return the page of the real overview."""
    dataset = mapper.load(ROOT)
    return to_html(mapper.compose(dataset, dataset.maps["overview"]))


def spoken() -> MapDocument:
    """Return the cable's document with voices that have ids, and a facet for them."""
    voices = {"United Nations Office on Drugs and Crime (UNODC)": "unodc", "Government of Russia": "russia"}
    chains = {
        claim.ref: tuple(
            Speaker(link.names, link.issued, tuple(voices.get(name, name.lower()) for name in link.names))
            for link in claim.chain
        )
        for claim in cable.CLAIMS
    }
    claims = tuple(replace(claim, chain=chains[claim.ref]) for claim in cable.CLAIMS)
    choices = {"unodc": "UNODC", "russia": "Government of Russia", "author of moscow-226": "Embassy Moscow"}
    statuses = Facet("status", {"stated": "", "alleged": ""})
    return cable.document(claims=claims, facets=(Facet("voice", choices), statuses))


def search(page: Page, text: str) -> Locator:
    """Type into the search field, started by its key, and return what is found."""
    page.keyboard.press("/")
    page.keyboard.type(text)
    return page.get_by_role("listbox").get_by_role("option")


def search_again(page: Page, text: str) -> Locator:
    """Type something else into the search field, which has the focus."""
    page.keyboard.press("Control+a")
    page.keyboard.type(text)
    return page.get_by_role("listbox").get_by_role("option")


def heading(page: Page) -> Locator:
    return page.locator("#panel h2")


def test_a_place_is_found_by_all_its_names(open_html: Opener, overview: str) -> None:
    opened = open_html(overview)
    search(opened.page, "")
    for mark, spellings in SITES.items():
        name = opened.page.evaluate("id => mapperPage.reader.index.marks.get(id).name", mark)
        for spelling in spellings:
            first = search_again(opened.page, spelling).first
            expect(first, spelling).to_contain_text(name)
            expect(first, spelling).to_have_attribute("aria-selected", "true")
    assert opened.offences == []


def test_enter_flies_to_the_first_mark_and_opens_its_claims(open_html: Opener, overview: str) -> None:
    page = open_html(overview).page
    search(page, "Алма-Ата")
    page.keyboard.press("Enter")
    expect(heading(page)).to_have_text("CARICC, Almaty")
    expect(heading(page)).to_be_focused()
    expect(page.get_by_role("listbox")).to_be_hidden()
    box = page.locator('[data-mark="caricc"].chosen .hit').bounding_box()
    assert box is not None
    assert 320 < box["x"] < 1000
    assert page.evaluate("mapperPage.map.getZoom()") >= 4


def test_arrows_go_round_and_enter_takes_what_they_reached(open_map: Opener) -> None:
    page = open_map(spoken()).page
    options = search(page, "afghan")
    count = options.count()
    assert count > 3
    field = page.get_by_role("combobox", name="Search")

    def active() -> int:
        chosen = page.locator("#found [aria-selected=true]")
        expect(chosen).to_have_count(1)
        expect(field).to_have_attribute("aria-activedescendant", chosen.get_attribute("id") or "")
        ids: list[str] = options.evaluate_all("rows => rows.map((row) => row.id)")
        return ids.index(chosen.get_attribute("id") or "")

    assert active() == 0
    page.keyboard.press("ArrowUp")
    assert active() == count - 1
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert active() == 1
    words = options.nth(1).locator(".name").inner_text()
    page.keyboard.press("Enter")
    expect(heading(page)).to_have_text(words)


def test_the_key_starts_search_from_the_map_and_from_the_panel_but_not_within_a_field(open_map: Opener) -> None:
    page = open_map(spoken()).page
    field = page.get_by_role("combobox", name="Search")
    page.locator('[data-mark="caricc"]').press("Enter")
    search(page, "/")
    expect(field).to_have_value("/")
    page.locator('[data-mark="vladivostok"]').press("/")
    expect(field).to_be_focused()
    page.keyboard.type("x")
    expect(field).to_have_value("x")


def test_escape_clears_first_then_leaves_to_where_the_reader_was(open_map: Opener) -> None:
    page = open_map(spoken()).page
    page.locator('[data-mark="caricc"]').press("Enter")
    row = page.locator("#panel").get_by_role("button", name="Copy citation").first
    row.focus()
    field = page.get_by_role("combobox", name="Search")
    search(page, "russia")
    page.keyboard.press("Escape")
    expect(field).to_have_value("")
    expect(field).to_be_focused()
    expect(page.get_by_role("listbox")).to_be_hidden()
    page.keyboard.press("Escape")
    expect(row).to_be_focused()
    expect(heading(page)).to_have_text("CARICC, Almaty")


@pytest.mark.parametrize(
    ("typed", "kind", "shown"),
    [
        ("northern route", "Routes", "Northern Route"),
        ("северный маршрут", "Routes", "Northern Route"),
        ("unodc", "Voices", "UNODC"),
        ("embassy mosc", "Voices", "Embassy Moscow"),
        ("moscow-226", "Sources", "[1] Scenesetter"),
        ("10moscow226", "Sources", "[1] Scenesetter"),
        ("interdiction canal", "Claims", "Claim"),
    ],
)
def test_everything_that_is_found_opens_its_view(open_map: Opener, typed: str, kind: str, shown: str) -> None:
    opened = open_map(spoken())
    page = opened.page
    search(page, typed)
    group = page.get_by_role("group", name=re.compile(f"^{re.escape(kind)} "))
    group.get_by_role("option").first.click()
    expect(heading(page)).to_contain_text(shown)
    expect(heading(page)).to_be_focused()
    if kind == "Claims":
        expect(page.locator("#panel article .text")).to_contain_text("under the name Canal")
    assert opened.offences == []


def test_a_voice_shows_all_its_claims_and_is_reached_from_each_of_them(open_map: Opener) -> None:
    page = open_map(spoken()).page
    search(page, "CSTO as an alternative")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Government of Russia").click()
    expect(heading(page)).to_have_text("Government of Russia")
    rows = page.locator("#panel [data-opens]").evaluate_all("rows => rows.map((row) => row.dataset.opens)")
    assert rows == ["moscow-226#csto-alternative", "baghai#russian-denial"]
    assert page.locator("#panel [data-shows]").evaluate_all("rows => rows.map((row) => row.dataset.shows)") == [
        "caricc"
    ]
    page.get_by_role("button", name="Back").click()
    expect(heading(page)).to_have_text("Claim")
    search(page, "seat in almaty")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Embassy Moscow", exact=True).click()
    expect(heading(page)).to_have_text("Embassy Moscow [1]")


def test_what_matches_is_marked_in_the_words_as_they_are_written(open_map: Opener) -> None:
    page = open_map(spoken()).page
    options = search(page, "алматы")
    expect(options.first.locator("mark")).to_have_text("Almaty")
    expect(options.filter(has_text="seat").locator("mark")).to_have_text("Almaty")
    expect(search_again(page, "центральная").first.locator("mark")).to_have_text("Центральная")


def test_what_is_hidden_is_found_all_the_same_and_says_why(open_map: Opener) -> None:
    page = open_map(spoken()).page
    page.get_by_role("button", name="Filters").click()
    page.locator("#panel").get_by_label("Alleged").check()
    options = search(page, "caricc")
    expect(options.first).to_contain_text("hidden by status")
    expect(options.filter(has_text="has its seat")).to_contain_text("set aside by the question")
    page.keyboard.press("Enter")
    expect(heading(page)).to_have_text("CARICC, Almaty")
    expect(page.locator("#panel .warning").first).to_contain_text("hidden by status")


def test_a_mark_whose_layer_is_off_says_so_and_turns_it_on(open_map: Opener) -> None:
    page = open_map(spoken()).page
    layer_switch(page, "institution").uncheck()
    expect(search(page, "caricc").first).to_contain_text("layer that is switched off")
    page.keyboard.press("Enter")
    expect(layer_switch(page, "institution")).to_be_checked()
    expect(page.locator('[data-mark="caricc"]')).to_be_visible()


def test_no_more_than_forty_are_offered_and_the_rest_is_counted(open_html: Opener, overview: str) -> None:
    page = open_html(overview).page
    options = search(page, "a")
    assert 20 < options.count() <= 40
    group = page.get_by_role("group", name=re.compile(r"Claims \(the first 10 of \d{2,}\)"))
    expect(group.get_by_role("option")).to_have_count(10)
    expect(page.locator(".search [role=status]")).to_have_text(re.compile(r"^\d{2,} found$"))


def test_nothing_found_is_said(open_map: Opener) -> None:
    page = open_map(spoken()).page
    expect(search(page, "qqqq")).to_have_count(0)
    expect(page.get_by_text("Nothing on this map is called so")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_role("combobox", name="Search")).to_be_focused()


def test_a_finger_chooses_and_the_list_stays_on_a_phone(open_html: Opener, overview: str) -> None:
    page = open_html(overview, **PHONE).page
    panel = page.locator("#panel")
    expect(panel).to_have_attribute("data-open", "false")
    page.locator("#search").tap()
    expect(panel).to_have_attribute("data-open", "true")
    page.keyboard.type("heroin")
    box = page.get_by_role("listbox").bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= 844
    row = page.get_by_role("listbox").get_by_role("option").first
    bounds = row.bounding_box()
    assert bounds is not None
    assert bounds["height"] >= 44
    words = row.locator(".name").inner_text()
    row.tap()
    expect(heading(page)).to_have_text(words)
    expect(page.get_by_role("listbox")).to_be_hidden()


def test_leaving_the_field_closes_the_list(open_map: Opener) -> None:
    page = open_map(spoken()).page
    search(page, "russia")
    page.keyboard.press("Tab")
    expect(page.get_by_role("listbox")).to_be_hidden()
    page.keyboard.press("Shift+Tab")
    expect(page.get_by_role("listbox")).to_be_visible()
    page.mouse.click(700, 500)
    expect(page.get_by_role("listbox")).to_be_hidden()


def test_the_mark_that_would_be_chosen_is_pointed_at(open_map: Opener) -> None:
    page = open_map(spoken()).page
    search(page, "domodedovo")
    pointed = page.locator('[data-mark="domodedovo"].pointed')
    expect(pointed).to_have_count(1)
    page.keyboard.press("Tab")
    expect(pointed).to_have_count(0)


def test_hostile_names_are_found_as_words(open_map: Opener) -> None:
    name = '<img src=x onerror="alert(1)"> \u202eevil'
    marks = tuple(replace(mark, name=name, names={"x": name}) if mark.id == "caricc" else mark for mark in cable.MARKS)
    opened: Opened = open_map(cable.document(marks=marks))
    expect(search(opened.page, "onerror alert").first).to_contain_text("<img src=x onerror=")
    opened.page.keyboard.press("Enter")
    settle(opened.page)
    assert opened.offences == []
    assert opened.page.locator("#panel img").count() == 0
