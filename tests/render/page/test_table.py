"""The tables: what the map and the panel tell, in rows that are sorted and follow the question."""

from __future__ import annotations

from dataclasses import replace

import pytest
from playwright.sync_api import Locator, Page, expect

from mapper.document.map_document import DateBounds, Figure, MapDocument
from tests.render.page import cable
from tests.render.page.conftest import Opener
from tests.render.page.screen import settle

pytestmark = pytest.mark.browser

HEADS = "heads => heads.filter((one) => one.offsetParent !== null).map((one) => one.textContent)"
VIEW = "(() => { const { lat, lng } = mapperPage.map.getCenter(); return [lat, lng, mapperPage.map.getZoom()]; })()"
DATES = {
    "2010-01": ("within", ("2010-01-01", "2010-01-31")),
    "2006/2010-01": ("throughout", ("2006-01-01", "2006-12-31", "2010-01-01", "2010-01-31")),
}


def dated() -> MapDocument:
    """Return the document with what its dates mean, so that its clocks can be asked."""
    days = tuple(DateBounds(edtf, extent, bounds) for edtf, (extent, bounds) in DATES.items())
    return cable.document(dates=days)


def table(page: Page, which: str = "marks") -> Locator:
    page.locator("[data-room=table]").click()
    page.locator(f"[data-table={which}]").click()
    return page.locator("#panel table")


def rows(page: Page) -> list[str]:
    names: list[str] = page.locator("#panel tbody tr").evaluate_all("rows => rows.map((row) => row.dataset.row)")
    return names


def row(page: Page, name: str) -> Locator:
    return page.locator(f'#panel tr[data-row="{name}"]')


def sort(page: Page, column: str) -> list[str]:
    page.locator(f"#panel [data-sort={column}]").click()
    return rows(page)


def test_every_mark_has_a_row_that_says_what_the_map_shows(open_map: Opener) -> None:
    page = open_map().page
    shown = table(page)
    assert rows(page)[0] == "northern-leg"
    assert set(rows(page)) == {mark.id for mark in cable.MARKS}
    expect(shown.locator("caption")).to_have_text("7 of 7 marks")
    assert shown.locator("thead th").evaluate_all(HEADS) == [
        "Name",
        "Kind",
        "Route or category",
        "Where",
        "Status",
        "Precision",
        "Contested",
        "Claims",
        "Sources",
    ]
    for mark, words in {
        "northern-leg": (
            "Leg",
            "Northern Route",
            "Opium, Heroin, Hashish",
            "Afghanistan → Central Asia → Russia",
            "Stated",
            "Schematic: only its ends are known, not its course",
        ),
        "vladivostok": (
            "Site",
            "Laboratory",
            "Russia",
            "Only alleged, planned or possible",
            "Near the named place, within 25 km",
            "Coordinates found by the name of the place",
            "Contested",
            "[2]",
        ),
        "central-asia": ("Area", "UN M49, Central Asia (143)", "Whole countries by definition, extent ours"),
    }.items():
        for word in words:
            expect(row(page, mark)).to_contain_text(word)
    expect(row(page, "caricc").locator("[data-cell=claims]")).to_have_text("3")
    expect(row(page, "caricc").locator("[data-cell=contested]")).to_be_empty()


def test_every_claim_has_a_row_that_says_what_its_card_says(open_map: Opener) -> None:
    page = open_map().page
    shown = table(page, "claims")
    assert rows(page) == [claim.ref for claim in cable.CLAIMS]
    expect(shown.locator("caption")).to_have_text(f"{len(cable.CLAIMS)} of {len(cable.CLAIMS)} claims")
    for ref, words in {
        "baghai#factory": (
            "Methamphetamine is alleged",
            "Alleged",
            "Contested",
            "E5 unreliable; improbable",
            "Radio Free Asia, through United States Department of State",
            "2019",
            '[2] "The North Korean forced labor scheme", para. 3',
            "Near Vladivostok",
        ),
        "baghai#russian-denial": ("Denial", "Government of Russia"),
        "moscow-226#heroin-consumed": ("about 75,000 to 80,000 kg/year", "Afghan heroin consumed, Russia"),
        "moscow-226#domodedovo-training": ("2006 to January 2010", "29 January 2010", "Embassy Moscow"),
        "moscow-226#canal": ("Northern Route",),
    }.items():
        text = row(page, ref).inner_text().replace("\n", " ").replace("\t", " ")
        for word in words:
            assert word in " ".join(text.split()), (ref, word)


def test_the_heads_of_the_columns_sort_and_say_so(open_map: Opener) -> None:
    page = open_map().page
    shown = table(page)
    before = rows(page)
    names = {mark.id: mark.name for mark in cable.MARKS}
    assert [names[one] for one in sort(page, "name")] == sorted(names.values())
    head = shown.locator("th[data-column=name]")
    expect(head).to_have_attribute("aria-sort", "ascending")
    expect(page.locator("#panel > [role=status]")).to_have_text("Sorted by Name, ascending")
    head.get_by_role("button").press("Enter")
    assert [names[one] for one in rows(page)] == sorted(names.values(), reverse=True)
    expect(head).to_have_attribute("aria-sort", "descending")
    expect(head.get_by_role("button")).to_be_focused()
    # Equals keep the order in which they stand at first.
    ones = [one for one in before if one not in ("caricc", "russia")]
    assert sort(page, "claims") == [*ones, "caricc", "russia"]
    assert sort(page, "claims") == ["caricc", "russia", *ones]
    expect(shown.locator("[aria-sort]")).to_have_count(1)
    assert sort(page, "contested")[0] == "vladivostok"


def test_dates_sort_as_days_and_figures_as_numbers_and_what_has_none_is_last(open_map: Opener) -> None:
    figures = {"ten": (10.0, 10.0), "nine": (9.0, 12.0), "at-most": (None, 100.0), "thousand": (1000.0, None)}
    dates = {"ten": "2010-02", "nine": "199X", "at-most": "[..2005]", "thousand": "2006/2010-01"}
    claims = tuple(
        cable.claim(
            f"baghai#{name}", "p. 1", f"So many: {name}.", when=dates[name], figure=Figure("People", "", *of, "", False)
        )
        for name, of in figures.items()
    )
    page = open_map(cable.document(claims=(*claims, cable.CLAIMS[0]))).page
    table(page, "claims")
    last = cable.CLAIMS[0].ref
    by_figure = [f"baghai#{name}" for name in ("nine", "ten", "at-most", "thousand")]
    assert sort(page, "figure") == [*by_figure, last]
    assert sort(page, "figure") == [*by_figure[::-1], last]
    by_date = [f"baghai#{name}" for name in ("nine", "at-most", "thousand", "ten")]
    assert sort(page, "held") == [*by_date, last]
    assert sort(page, "held") == [*by_date[::-1], last]


def test_names_sort_as_the_language_of_the_page_has_them(open_map: Opener) -> None:
    names = dict(zip(("afghanistan", "central-asia", "russia"), ("Äland", "Zealand", "area 10"), strict=True))
    marks = tuple(replace(mark, name=names.get(mark.id, "area 9")) for mark in cable.MARKS)
    page = open_map(cable.document(marks=marks)).page
    table(page)
    sort(page, "name")
    shown = page.locator("#panel tbody th").all_inner_texts()
    assert shown == ["Äland", *["area 9"] * 4, "area 10", "Zealand"]


def test_a_row_leads_to_its_mark_and_its_claim_and_back(open_map: Opener) -> None:
    page = open_map().page
    table(page)
    button = row(page, "caricc").locator("th button")
    button.press("Enter")
    expect(page.locator("#panel h2")).to_have_text("CARICC, Almaty")
    page.get_by_role("button", name="Back").click()
    expect(button).to_be_focused()
    table(page, "claims")
    row(page, "baghai#factory").locator("th button").click()
    expect(page.locator('article[data-claim="baghai#factory"]')).to_be_visible()
    page.get_by_role("button", name="Back").click()
    row(page, "baghai#factory").get_by_role("button", name="Near Vladivostok", exact=True).click()
    expect(page.locator("#panel h2")).to_have_text("Near Vladivostok")


def test_only_what_the_question_leaves_is_listed(open_map: Opener) -> None:
    page = open_map(dated()).page
    page.locator("[data-room=filters]").click()
    page.locator("[data-quick=contested]").check()
    shown = table(page)
    assert rows(page) == ["vladivostok"]
    expect(shown.locator("caption")).to_have_text("1 of 7 marks")
    page.locator("[data-table=claims]").click()
    assert set(rows(page)) == {claim.ref for claim in cable.CLAIMS if claim.contested}
    # While the table is open it follows.
    page.get_by_role("button", name="Show all").click()
    assert len(rows(page)) == len(cable.CLAIMS)
    expect(shown.locator("thead th[data-column=certainty]")).to_be_hidden()


def test_how_surely_a_mark_stays_is_told_where_a_time_is_asked(open_map: Opener) -> None:
    page = open_map(dated()).page
    page.locator("[data-room=time]").click()
    page.get_by_role("textbox", name="Held: year, month or day").fill("2010-01-15")
    page.keyboard.press("Enter")
    shown = table(page)
    expect(shown.locator("thead th[data-column=certainty]")).to_be_visible()
    expect(row(page, "caricc").locator("[data-cell=certainty]")).to_have_text("Possibly")
    expect(row(page, "russia").locator("[data-cell=certainty]")).to_have_text("Undated")
    assert sort(page, "certainty")[:2] == ["caricc", "domodedovo"]
    page.locator("[data-table=claims]").click()
    expect(row(page, "moscow-226#caricc-in-almaty").locator("[data-cell=certainty]")).to_have_text("Possibly")


def test_the_map_keeps_its_view_beside_the_wide_panel(open_map: Opener) -> None:
    page = open_map().page
    opening = page.evaluate(VIEW)
    table(page)
    panel, stage = page.locator("#panel").bounding_box(), page.locator("#stage").bounding_box()
    assert panel is not None
    assert stage is not None
    assert 600 < panel["width"] <= 0.62 * 1440
    assert stage["width"] + panel["width"] == 1440
    page.get_by_role("button", name="Close").click()
    settle(page)
    assert page.evaluate(VIEW) == pytest.approx(opening, abs=0.1)
    page.locator('[data-shows="caricc"]').first.click()
    page.get_by_role("button", name="Close").click()
    settle(page)
    near = page.evaluate(VIEW)
    table(page)
    settle(page)
    assert page.evaluate(VIEW) == pytest.approx(near, abs=0.1)
    page.get_by_role("button", name="Close").click()
    settle(page)
    assert page.evaluate(VIEW) == pytest.approx(near, abs=0.1)


def test_thousands_of_rows_are_made_as_they_are_asked_for(open_map: Opener) -> None:
    claims = tuple(cable.claim(f"baghai#n-{number}", f"p. {number}", f"Claim {number}.") for number in range(450))
    page = open_map(cable.document(claims=(*cable.CLAIMS, *claims))).page
    table(page, "claims")
    all_of_them = len(cable.CLAIMS) + 450
    assert len(rows(page)) == 200
    page.get_by_role("button", name="Show 200 more").click()
    assert len(rows(page)) == 400
    expect(page.locator("#panel tbody tr").nth(200).locator("th button")).to_be_focused()
    page.get_by_role("button", name=f"Show {all_of_them - 400} more").click()
    assert len(rows(page)) == all_of_them
    expect(page.get_by_role("button", name="more", exact=False)).to_have_count(0)
    # Sorting takes all of them into account, those that were not made too.
    sort(page, "text")
    assert sort(page, "text")[0] == "moscow-226#caricc-primary"


def test_on_a_phone_the_heads_of_rows_and_columns_stay(open_map: Opener) -> None:
    page = open_map(viewport={"width": 390, "height": 844}, has_touch=True).page
    page.get_by_role("button", name="Show the evidence").click()
    table(page, "claims")
    page.locator("#panel .body").evaluate("body => body.scrollTo(300, 600)")
    body = page.locator("#panel .body").bounding_box()
    head = page.locator("#panel thead th").first.bounding_box()
    first = page.locator("#panel tbody th").nth(6).bounding_box()
    assert body is not None
    assert head is not None
    assert first is not None
    assert head["y"] == pytest.approx(body["y"], abs=1)
    assert head["x"] == first["x"] == pytest.approx(body["x"], abs=1)
    assert first["width"] < 0.6 * 390
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 390
