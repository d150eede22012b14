"""Choosing what is shown: what stays, what the reader is told of the rest, and how a line follows the claims left."""

from __future__ import annotations

from dataclasses import replace

import pytest
from playwright.sync_api import Locator, Page, expect

from mapper.document.map_document import Facet, MapDocument
from tests.render.page import cable
from tests.render.page.conftest import Opener

pytestmark = pytest.mark.browser

FACETS = (
    Facet("basis", {"schematic": "", "geocoded": "", "defined": ""}),
    Facet("source", {"moscow-226": "", "baghai": ""}),
    Facet("status", {"stated": "", "alleged": ""}),
)


def document() -> MapDocument:
    """Return the cable's document; the site near Vladivostok is stated by the cable as well, and not contested so."""
    seen = cable.claim("moscow-226#seen", "para. 8", "There is a factory near Vladivostok.", "vladivostok")
    near = next(mark for mark in cable.MARKS if mark.id == "vladivostok")
    near = replace(near, claims=("moscow-226#seen", *near.claims), firm=True, contested=False)
    marks = tuple(near if mark.id == near.id else mark for mark in cable.MARKS)
    source = replace(cable.SOURCES[0], claims=(*cable.SOURCES[0].claims, seen.ref))
    return cable.document(facets=FACETS, marks=marks, claims=(*cable.CLAIMS, seen), sources=(source, cable.SOURCES[1]))


def choice(page: Page, facet: str, value: str) -> Locator:
    return page.locator(f'input[data-facet="{facet}"][data-value="{value}"]')


def visible_marks(page: Page) -> set[str]:
    marks = page.locator("[data-mark]").evaluate_all(
        "elements => elements.filter((one) => one.getClientRects().length).map((one) => one.dataset.mark)"
    )
    return set(marks)


@pytest.fixture
def page(open_map: Opener) -> Page:
    opened = open_map(document()).page
    opened.get_by_role("button", name="Filters").click()
    return opened


def test_a_mark_stays_only_while_a_claim_that_passes_carries_it(page: Page) -> None:
    choice(page, "source", "baghai").click()
    assert visible_marks(page) == {"vladivostok"}
    choice(page, "source", "moscow-226").click()
    assert visible_marks(page) == {mark.id for mark in cable.MARKS}
    choice(page, "source", "baghai").click()
    choice(page, "status", "alleged").press("Space")
    assert visible_marks(page) == set()


def test_what_a_place_is_in_the_claim_is_asked_of_both_together(open_map: Opener) -> None:
    """Of the one claim that speaks of two places the one is what is asked, the other is not; neither is a leg."""
    roles = {"caricc": ("seizure",), "domodedovo": ("training",)}
    both = cable.claim("baghai#both", "p. 1", "Trained there, seized here.", *roles, roles=roles)
    marks = tuple(replace(mark, claims=(both.ref,)) if mark.id in roles else mark for mark in cable.MARKS)
    facets = (Facet("role", {"transit": "", "seizure": "", "training": ""}),)
    page = open_map(cable.document(claims=(*cable.CLAIMS, both), marks=marks, facets=facets)).page
    page.get_by_role("button", name="Filters").click()
    choice(page, "role", "seizure").click()
    assert visible_marks(page) == {"caricc"}
    expect(page.locator("#asked")).to_contain_text("hidden 6 by what the place is in the claim.")
    choice(page, "role", "training").click()
    assert visible_marks(page) == {"caricc", "domodedovo"}
    expect(page.locator('[data-mark="domodedovo"]')).to_have_attribute("data-quiet", "true")
    expect(page.locator('[data-mark="caricc"]')).not_to_have_attribute("data-quiet", "true")


def test_its_line_follows_the_claims_that_are_left(page: Page) -> None:
    place = page.locator('[data-mark="vladivostok"]')
    expect(place).to_have_attribute("data-firm", "true")
    expect(place).to_have_attribute("data-contested", "false")
    choice(page, "source", "baghai").click()
    expect(place).to_have_attribute("data-firm", "false")
    expect(place).to_have_attribute("data-contested", "true")
    expect(place).to_have_attribute("aria-label", "Near Vladivostok, Site, Only alleged, planned or possible, "
                                    "Near the named place, within 25 km, Contested, 1 claim")  # fmt: skip
    page.get_by_role("button", name="Show all").click()
    expect(place).to_have_attribute("data-firm", "true")


def test_the_reader_is_told_how_many_are_hidden_and_by_what(page: Page) -> None:
    choice(page, "source", "baghai").click()
    asked = page.locator("#asked")
    expect(asked).to_contain_text("1 of 7 marks; hidden 6 by source.")
    choice(page, "basis", "defined").click()
    expect(asked).to_contain_text("0 of 7 marks; hidden 4 by basis, 3 by source.")
    asked.get_by_role("button", name="Show all").click()
    expect(asked).to_be_hidden()
    expect(choice(page, "source", "baghai")).not_to_be_checked()


def test_beside_every_choice_stands_what_it_would_leave(page: Page) -> None:
    def count(facet: str, value: str) -> str:
        return page.locator("label", has=choice(page, facet, value)).locator(".count").inner_text()

    assert [count("basis", value) for value in ("schematic", "geocoded", "defined")] == ["1", "3", "3"]
    assert [count("source", value) for value in ("moscow-226", "baghai")] == ["7", "1"]
    choice(page, "source", "baghai").click()
    assert [count("basis", value) for value in ("schematic", "geocoded", "defined")] == ["0", "1", "0"]
    assert [count("source", value) for value in ("moscow-226", "baghai")] == ["7", "1"]


def test_only_what_sources_say_hides_everything_schematic(page: Page) -> None:
    quick = page.get_by_label("Only what sources say")
    quick.click()
    assert visible_marks(page) == {mark.id for mark in cable.MARKS} - {"northern-leg"}
    expect(choice(page, "basis", "geocoded")).to_be_checked()
    quick.click()
    assert "northern-leg" in visible_marks(page)


def test_only_what_is_contested(page: Page) -> None:
    page.get_by_label("Only what is contested").click()
    assert visible_marks(page) == set()
    choice(page, "source", "baghai").click()
    assert visible_marks(page) == {"vladivostok"}


def test_lists_names_and_legend_follow(page: Page) -> None:
    choice(page, "source", "baghai").click()
    expect(page.locator("#panel li", has=page.locator('[data-layer="areas"]')).locator(".count")).to_have_text("0/3")
    expect(page.locator('.labels [data-label="caricc"]')).to_have_count(0)
    page.get_by_role("button", name="Evidence", exact=True).click()
    assert page.locator("#panel [data-shows]").evaluate_all("rows => rows.map((row) => row.dataset.shows)") == [
        "vladivostok"
    ]
    page.locator('#panel [data-shows="vladivostok"]').click()
    expect(page.locator("#panel")).to_contain_text("1 claim set aside by the question")


def test_a_hidden_mark_that_is_chosen_from_a_claim_says_what_hides_it(page: Page) -> None:
    choice(page, "basis", "defined").click()
    page.get_by_role("button", name="Evidence", exact=True).click()
    page.locator('#panel [data-opens="moscow-226#northern-route"]').first.click()
    page.locator('#panel [data-shows="northern-leg"]').first.click()
    expect(page.locator("#panel")).to_contain_text("Not on the map at present: hidden by basis.")
    expect(page.locator('[data-mark="northern-leg"]')).to_be_hidden()


def test_a_layer_that_is_off_stays_off(page: Page) -> None:
    page.locator('input[data-layer="areas"]').click()
    choice(page, "basis", "defined").click()
    assert visible_marks(page) == set()
    page.locator('input[data-layer="areas"]').click()
    assert visible_marks(page) == {"afghanistan", "central-asia", "russia"}
