"""The panel's ways: what is in view, from a claim to its marks, from a source and a city to their claims, and back."""

from __future__ import annotations

from dataclasses import replace
from html import escape

import pytest
from playwright.sync_api import Locator, Page, expect

from mapper.document.map_document import Facet, Figure, Layer, MapDocument, Printed, Speaker
from mapper.render.page import to_html
from tests.render.page import cable
from tests.render.page.conftest import Opener
from tests.render.page.screen import layer_switch, settle

pytestmark = pytest.mark.browser

MEETINGS = {
    "undated": "",
    "may": "2010-05",
    "third-of-february": "2010-02-03",
    "in-the-nineties": "199X",
    "february": "2010-02",
    "since-2006": "2006/2010-01",
    "autumn": "2009-23",
    "by-2005": "[..2005]",
    "about-2008": "2008~",
}
IN_ORDER = [
    "in-the-nineties",
    "by-2005",
    "since-2006",
    "about-2008",
    "autumn",
    "february",
    "third-of-february",
    "may",
]


def city() -> MapDocument:
    """Return the document with meetings in Almaty, by no means in their order."""
    claims = tuple(
        cable.claim(f"moscow-226#{name}", "para. 5", f"They met: {name}.", "caricc", when=when)
        for name, when in MEETINGS.items()
    )
    refs = tuple(claim.ref for claim in claims)
    marks = tuple(replace(mark, claims=refs) if mark.id == "caricc" else mark for mark in cable.MARKS)
    return cable.document(claims=(*cable.CLAIMS, *claims), marks=marks)


def counted() -> MapDocument:
    """Return the document with a second figure of the same measure, and one of another measure."""
    figure = Figure("Afghan heroin consumed", "Russia", None, 30_000, "kg/year", True)
    other = Figure("People who inject drugs", "Russia", 1_500_000, 1_500_000, "people", False)
    consumed = "moscow-226#heroin-consumed"
    board = (Speaker(("Drug Board",)),)
    claims = (
        cable.claim("baghai#less", "p. 3", "Less is used.", figure=figure, chain=board),
        cable.claim("baghai#injecting", "p. 4", "So many inject.", figure=other),
    )
    return cable.document(claims=(*cable.CLAIMS, *claims), alike=((consumed, "baghai#less"),))


def well_counted() -> MapDocument:
    """Return the document with four figures for Russia that count the same."""
    refs = tuple(f"baghai#users-{number}" for number in range(4))
    figures = tuple(
        cable.claim(
            ref, "p. 5", f"Users: {ref[-1]}.", "russia", figure=Figure("Users", "Russia", at, at, "people", False)
        )
        for at, ref in enumerate(refs)
    )
    marks = tuple(replace(mark, claims=(*mark.claims, *refs)) if mark.id == "russia" else mark for mark in cable.MARKS)
    return cable.document(claims=(*cable.CLAIMS, *figures), marks=marks, alike=(refs,))


def open_mark(page: Page, mark: str) -> Locator:
    page.locator(f'[data-mark="{mark}"]').press("Enter")
    return page.locator("#panel")


def rows_shown(page: Page) -> set[str]:
    rows: list[str] = page.locator("#panel [data-shows]").evaluate_all(
        "rows => rows.filter((row) => row.offsetParent !== null).map((row) => row.dataset.shows)"
    )
    return set(rows)


def zoom_to(page: Page, mark: str, times: int = 4) -> None:
    for _ in range(times):
        page.get_by_role("button", name="Zoom in").click()
    page.locator(f'[data-mark="{mark}"]').press("Enter")
    page.keyboard.press("Escape")
    settle(page)


def test_a_card_tells_what_its_marks_are_what_went_and_what_it_repeats(open_map: Opener) -> None:
    figure = Figure("Heroin seized", "", 100, 100, "kg", False, printed=Printed(0.1, 0.1, "t"))
    refs = said, told, gone = "baghai#said", "baghai#told", "baghai#gone"
    roles = {"caricc": ("seizure",), "afghanistan": ("origin",), "russia": ("context",)}
    claims = (
        cable.claim(
            said,
            "p. 3",
            "So much was seized.",
            *roles,
            roles=roles,
            figure=figure,
            commodity_ids=("heroin",),
            mode_id="rail",
            derived=(told,),
        ),
        cable.claim(told, "p. 4", "It is said again.", "caricc", derived_from=(said,)),
        cable.claim(gone, "p. 5", "It was more.", "caricc", withdrawn="2026-01-02: the paper corrected it"),
    )
    facets = (Facet("commodity", {"heroin": "Heroin"}), Facet("mode", {"rail": "By rail"}))
    marks = tuple(replace(mark, claims=refs) if mark.id == "caricc" else mark for mark in cable.MARKS)
    page = open_map(cable.document(claims=(*cable.CLAIMS, *claims), facets=facets, marks=marks)).page
    panel = open_mark(page, "caricc")
    card = panel.locator(f'article[data-claim="{said}"]')
    for term, words in {
        "Seized at": "CARICC, Almaty",
        "Comes from": "Afghanistan",
        "Speaks of": "Russia",
        "Goods": "Heroin",
        "Means": "By rail",
        "Figure": "100 kg 0.1 t as printed",
        "Repeated by": "It is said again.",
    }.items():
        expect(card.locator("dt", has_text=term).locator("+ dd")).to_contain_text(words)
    expect(panel.locator(f'article[data-claim="{told}"]')).to_contain_text("Repeats")
    withdrawn = panel.locator(f'article[data-claim="{gone}"]')
    expect(withdrawn.locator("del")).to_have_text("It was more.")
    expect(withdrawn).to_contain_text("Withdrawn: 2026-01-02: the paper corrected it")


def test_a_leg_tells_what_was_seized_along_it(open_map: Opener) -> None:
    roles = {"northern-leg": ("along",), "caricc": ("seizure",)}
    figure = Figure("Heroin seized", "", 80, 80, "kg", False)
    seized = cable.claim("baghai#seized", "p. 3", "Seized.", *roles, roles=roles, figure=figure, when="2024-02-03")
    marks = tuple(
        replace(mark, claims=(*mark.claims, seized.ref)) if mark.id == "northern-leg" else mark for mark in cable.MARKS
    )
    page = open_map(cable.document(claims=(*cable.CLAIMS, seized), marks=marks)).page
    panel = open_mark(page, "northern-leg")
    expect(panel.get_by_role("heading", name="Seized along it")).to_be_visible()
    panel.get_by_role("button", name="80 kg, 3 February 2024, CARICC, Almaty").click()
    expect(panel.locator('article[data-claim="baghai#seized"]')).to_be_focused()


def test_the_list_follows_what_is_in_view(open_map: Opener) -> None:
    page = open_map().page
    everything = {mark.id for mark in cable.MARKS}
    status = page.locator("#panel .in-view")
    expect(status).to_have_text("The whole map is in view.")
    assert rows_shown(page) == everything
    zoom_to(page, "vladivostok")
    assert "vladivostok" in rows_shown(page)
    assert not rows_shown(page) & {"domodedovo", "afghanistan", "central-asia"}
    seen = len(rows_shown(page))
    expect(status).to_contain_text(f"{seen} of 7 marks in view, with ")
    page.get_by_role("button", name="Whole map (7)").click()
    assert rows_shown(page) == everything
    page.get_by_role("button", name=f"In view ({seen})").click()
    assert len(rows_shown(page)) == seen
    page.get_by_role("button", name="Show the whole map again").click()
    expect(status).to_have_text("The whole map is in view.")
    assert rows_shown(page) == everything


def test_a_territory_is_in_view_only_where_it_lies(open_map: Opener) -> None:
    """The United States reach over 180°, so that their extent is the whole world; Kazakhstan is not theirs."""
    states = cable.area("states", "United States", (-98.0, 39.0), "USA", "moscow-226#canal")
    layers = tuple(
        replace(layer, marks=(*layer.marks, "states")) if layer.id == "areas" else layer for layer in cable.LAYERS
    )
    world = (-170.0, -10.0, 170.0, 70.0)
    page = open_map(cable.document(marks=(*cable.MARKS, states), layers=layers, bounds=world)).page
    assert "states" in rows_shown(page)
    zoom_to(page, "caricc", 3)
    assert "central-asia" in rows_shown(page)
    assert "states" not in rows_shown(page)


def test_marks_switched_off_are_not_in_view(open_map: Opener) -> None:
    page = open_map().page
    layer_switch(page, "institution").uncheck()
    page.get_by_role("button", name="Evidence", exact=True).click()
    assert "caricc" not in rows_shown(page)
    page.get_by_role("button", name="Whole map (").click()
    assert "caricc" in rows_shown(page)
    page.locator('[data-shows="caricc"]').first.click()
    expect(layer_switch(page, "institution")).to_be_checked()


def test_what_changes_in_view_is_told_politely(open_map: Opener) -> None:
    page = open_map().page
    status = page.locator("#panel .in-view")
    expect(status).to_have_role("status")
    box = status.evaluate_handle("status => { window.sameStatus = status; return status; }")
    zoom_to(page, "vladivostok")
    assert page.evaluate("window.sameStatus === document.querySelector('#panel .in-view')")
    assert box is not None


def test_a_city_tells_its_dated_claims_in_order_and_the_undated_apart(open_map: Opener) -> None:
    panel = open_mark(open_map(city()).page, "caricc")
    chronology = panel.locator("details.chronology")
    expect(chronology.locator("summary")).to_have_text("8 dated claims in order")
    rows = chronology.locator("ol [data-opens]").evaluate_all("rows => rows.map((row) => row.dataset.opens)")
    assert [row.partition("#")[2] for row in rows] == IN_ORDER
    dates = chronology.locator("ol li > .date").all_inner_texts()
    assert dates[0] == "the 1990s"
    assert dates[-2:] == ["3 February 2010", "May 2010"]
    expect(chronology).to_contain_text("1 claim without a date")
    expect(chronology.locator('ul [data-opens="moscow-226#undated"]')).to_be_visible()
    chronology.locator('[data-opens="moscow-226#may"]').click()
    expect(panel.locator('article[data-claim="moscow-226#may"]')).to_be_focused()


def test_one_dated_claim_makes_no_order(open_map: Opener) -> None:
    expect(open_mark(open_map().page, "caricc").locator(".chronology")).to_have_count(0)


def test_of_many_claims_the_particulars_are_folded_and_still_reached(open_map: Opener) -> None:
    many = tuple(cable.claim(f"moscow-226#m-{n}", "para. 1", f"Extra {n}.", "caricc") for n in range(30))
    refs = tuple(claim.ref for claim in many)
    linked = replace(many[0], supported_by=(refs[29],))
    marks = tuple(replace(mark, claims=refs) if mark.id == "caricc" else mark for mark in cable.MARKS)
    page = open_map(cable.document(claims=(*cable.CLAIMS, linked, *many[1:]), marks=marks)).page
    panel = open_mark(page, "caricc")
    first, last = (panel.locator(f'article[data-claim="{ref}"]') for ref in (refs[0], refs[29]))
    told = "B6 usually reliable; truth cannot be judged · Embassy Moscow · [1]"
    expect(first.locator("summary")).to_contain_text(told)
    expect(first.locator("dl")).to_be_hidden()
    first.locator("summary").press("Enter")
    first.locator(f'[data-opens="{refs[29]}"]').click()
    expect(last).to_be_focused()
    expect(last.locator("dl")).to_be_visible()


def test_a_figure_stands_beside_those_that_count_the_same(open_map: Opener) -> None:
    page = open_map(counted()).page
    card = open_mark(page, "russia").locator('article[data-claim="moscow-226#heroin-consumed"]')
    table = card.get_by_role("table")
    expect(table.locator("caption")).to_have_text("Afghan heroin consumed, Russia, kg/year")
    assert table.locator("th").all_inner_texts() == ["Figure", "Who", "When", "Source"]
    rows = [row.locator("td").all_inner_texts() for row in table.locator("tbody tr").all()]
    office = "United Nations Office on Drugs and Crime (UNODC)"
    assert rows == [
        ["about 75,000 to 80,000", office, "told October 2009", "[1]"],
        ["at most about 30,000", "Drug Board", "told 16 September 2023", "[2]"],
    ]
    table.get_by_role("button", name="at most about 30,000").click()
    expect(page.locator('article[data-claim="baghai#less"]')).to_be_visible()


def test_a_list_of_figures_that_count_the_same_stands_once_in_a_panel(open_map: Opener) -> None:
    panel = open_mark(open_map(well_counted()).page, "russia")
    tables = panel.locator("table.figures")
    expect(tables).to_have_count(1)
    expect(tables.locator("tbody tr")).to_have_count(4)
    second = panel.locator('article[data-claim="baghai#users-1"]')
    expect(second).to_contain_text("1 people")
    second.get_by_role("button", name="Beside others that count the same").click()
    expect(panel.locator('article[data-claim="baghai#users-0"]')).to_be_focused()
    tables.get_by_role("button", name="3", exact=True).click()
    expect(panel.locator('article[data-claim="baghai#users-3"]')).to_be_focused()


def test_a_figure_that_counts_something_else_is_kept_apart(open_map: Opener) -> None:
    card = open_mark(open_map(counted()).page, "russia").locator('article[data-claim="moscow-226#heroin-consumed"]')
    beside = card.locator("details.beside")
    expect(beside.locator("summary")).to_have_text("1 other figure for Russia")
    expect(beside.locator("ul")).to_be_hidden()
    beside.locator("summary").click()
    expect(beside).to_contain_text("Each counts something else: they are no contradiction.")
    expect(beside).to_contain_text("1,500,000 people")
    assert "30,000" not in beside.inner_text()


def test_from_a_claim_to_every_mark_that_it_carries(open_map: Opener) -> None:
    page = open_map().page
    zoom_to(page, "vladivostok", 6)
    page.get_by_role("button", name="Whole map (").click()
    page.locator('[data-opens="moscow-226#domodedovo-training"]').first.click()
    card = page.locator('article[data-claim="moscow-226#domodedovo-training"]')
    card.locator('[data-shows="domodedovo"]').click()
    expect(page.locator("#panel h2")).to_have_text("Domodedovo Airport (training centre)")
    expect(page.locator('[data-mark="domodedovo"] .hit')).to_be_in_viewport()
    for mark in ("afghanistan", "central-asia", "russia"):
        page.keyboard.press("Escape")
        page.locator('[data-opens="moscow-226#northern-route"]').first.click()
        page.locator(f'article [data-shows="{mark}"]').click()
        expect(page.locator("#panel h2")).to_have_text(next(one.name for one in cable.MARKS if one.id == mark))


def test_flying_to_a_site_shows_it_beside_the_legend_and_near_enough(open_map: Opener) -> None:
    page = open_map().page
    before = page.locator('[data-mark="russia"]').bounding_box()
    page.locator('[data-shows="caricc"]').first.click()
    settle(page)
    hit, key = page.locator('[data-mark="caricc"] .hit').bounding_box(), page.locator("#key").bounding_box()
    after = page.locator('[data-mark="russia"]').bounding_box()
    assert before is not None
    assert after is not None
    assert hit is not None
    assert key is not None
    assert hit["x"] > key["x"] + key["width"]
    assert after["width"] > before["width"]


def test_a_denial_does_not_say_that_it_carries_a_mark(open_map: Opener) -> None:
    page = open_map().page
    page.locator('[data-opens="baghai#russian-denial"]').first.click()
    text = page.locator('article[data-claim="baghai#russian-denial"]').inner_text()
    assert "Speaks of" in text
    assert "On the map" not in text


def test_from_a_source_to_all_its_claims(open_map: Opener) -> None:
    page = open_map().page
    for source in cable.SOURCES:
        page.locator(f'[data-opens-source="{source.id}"]').click()
        rows = page.locator("#panel [data-opens]").evaluate_all("rows => rows.map((row) => row.dataset.opens)")
        assert rows == list(source.claims)
        page.keyboard.press("Escape")


def test_a_route_that_is_not_drawn_has_its_claims_all_the_same(open_map: Opener) -> None:
    layer = Layer("somewhere", "route", "To somewhere", {}, (), "#D55E00", "", "ours", ("moscow-226#canal",))
    page = open_map(cable.document(layers=(*cable.LAYERS, layer))).page
    section = page.locator("#panel section", has_text="To somewhere")
    expect(section).to_contain_text("Not drawn: no source says from where to where.")
    section.get_by_role("button", name="About the route as such").click()
    expect(page.locator("#panel h2")).to_have_text("To somewhere")
    expect(page.locator("#panel")).to_contain_text("The name is ours, no source uses it.")
    card = page.locator('article[data-claim="moscow-226#canal"]')
    expect(card).to_be_visible()
    card.get_by_role("button", name="Northern Route").click()
    expect(page.locator("#panel h2")).to_have_text("Northern Route")
    page.locator('#panel [data-shows="northern-leg"]').click()
    expect(page.locator("#panel h2")).to_have_text("Afghanistan to Russia through Central Asia")


def test_an_undrawn_route_is_listed_wherever_the_map_is(open_map: Opener) -> None:
    layer = Layer("somewhere", "route", "To somewhere", {}, (), claims=("moscow-226#canal",))
    page = open_map(cable.document(layers=(*cable.LAYERS, layer))).page
    zoom_to(page, "vladivostok", 6)
    expect(page.locator("#panel section", has_text="To somewhere")).to_be_visible()


def test_back_returns_to_where_one_was(open_map: Opener) -> None:
    page = open_map(viewport={"width": 1280, "height": 480}).page
    body = page.locator("#panel .body")
    row = page.locator('[data-opens="baghai#factory"]').first
    row.focus()
    scrolled = body.evaluate("body => body.scrollTop")
    assert scrolled > 0
    row.press("Enter")
    assert body.evaluate("body => body.scrollTop") == 0
    page.get_by_role("button", name="Back").click()
    expect(row).to_be_focused()
    assert body.evaluate("body => body.scrollTop") == scrolled


def test_escape_returns_to_the_row_from_which_one_came(open_map: Opener) -> None:
    page = open_map().page
    row = page.locator('[data-shows="caricc"]').first
    row.press("Enter")
    expect(page.locator("#panel h2")).to_be_focused()
    page.keyboard.press("Escape")
    expect(row).to_be_focused()


def test_escape_closes_the_sheet(open_map: Opener) -> None:
    page = open_map(viewport={"width": 390, "height": 844}).page
    page.get_by_role("button", name="Show the evidence").click()
    expect(page.locator("#panel h2")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#panel h2")).to_be_hidden()
    expect(page.get_by_role("button", name="Show the evidence")).to_be_focused()


STUB = """
window.copied = [];
Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => void window.copied.push(text) } });
"""

CITATION = f"{cable.SOURCES[0].citation.rstrip('.')}, para. 7, moscow-226#caricc-in-almaty"


def test_a_citation_is_copied(open_map: Opener) -> None:
    page = open_map(before=STUB).page
    card = open_mark(page, "caricc").locator('article[data-claim="moscow-226#caricc-in-almaty"]')
    card.get_by_role("button", name="Copy citation").click()
    expect(card.get_by_role("button", name="Citation copied")).to_be_visible()
    expect(page.locator("#panel > [role=status]")).to_have_text("Citation copied")
    assert page.evaluate("window.copied") == [CITATION]


def test_in_a_sandboxed_frame_the_citation_is_selected_instead(open_html: Opener) -> None:
    frame = f'<iframe sandbox="allow-scripts" width="1400" height="860" srcdoc="{escape(to_html(cable.document()))}">'
    opened = open_html(f"<!doctype html><title>A frame</title>{frame}</iframe>")
    inner = opened.page.frame_locator("iframe")
    inner.locator('[data-mark="caricc"]').press("Enter")
    card = inner.locator('article[data-claim="moscow-226#caricc-in-almaty"]')
    card.get_by_role("button", name="Copy citation").click()
    expect(card.get_by_role("button", name="Citation selected")).to_be_visible()
    assert inner.locator("html").evaluate("() => String(getSelection())") == CITATION


SMALL = """() => [...document.querySelectorAll("#panel :is(button, summary, a)")]
    .map((element) => [element.className || element.tagName, element.getBoundingClientRect()])
    .filter(([, box]) => box.width > 0 && (box.width < 24 || box.height < 24))
    .map(([name, box]) => [String(name), box.width, box.height])"""


@pytest.mark.parametrize("width", [1440, 390])
def test_everything_in_the_panel_is_large_enough_to_hit(open_map: Opener, width: int) -> None:
    page = open_map(counted(), viewport={"width": width, "height": 844}).page
    for mark in ("russia", "vladivostok"):
        open_mark(page, mark)
        assert page.evaluate(SMALL) == []
        page.keyboard.press("Escape")
    page.locator("#panel").get_by_role("button", name="evidence").or_(page.locator("h1")).first.click()
    assert page.evaluate(SMALL) == []
