"""Every claim can be reached by mouse and by keyboard, and says all that is known of it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.render.page import cable
from tests.render.page.conftest import Opener
from tests.render.page.screen import middle_of_leg, view_from

pytestmark = pytest.mark.browser

REFS = [claim.ref for claim in cable.CLAIMS]
TABS = 400


def card(page: Page, ref: str) -> Locator:
    return page.locator(f'article[data-claim="{ref}"]')


def test_every_claim_by_mouse_from_the_list(open_map: Opener) -> None:
    page = open_map().page
    for claim in cable.CLAIMS:
        page.locator(f'[data-opens="{claim.ref}"]').first.click()
        expect(card(page, claim.ref)).to_contain_text(claim.text)
        page.get_by_role("button", name="Close").click()


def test_every_mark_by_mouse_opens_its_claims(open_map: Opener) -> None:
    page = open_map().page
    view = view_from(page, ("domodedovo", cable.DOMODEDOVO), ("vladivostok", cable.VLADIVOSTOK))
    places = {
        "afghanistan": (63.0, 32.0),
        "central-asia": (72.0, 48.0),
        "russia": (100.0, 62.0),
        "caricc": cable.ALMATY,
        "domodedovo": cable.DOMODEDOVO,
        "vladivostok": cable.VLADIVOSTOK,
    }
    for mark in cable.MARKS:
        at = middle_of_leg(page, mark.id) if mark.kind == "leg" else view.on_screen(*places[mark.id])
        page.mouse.click(*at)
        expect(page.locator("#panel h2")).to_have_text(mark.name)
        for ref in (*mark.claims, *mark.denials):
            expect(card(page, ref)).to_be_visible()
        page.get_by_role("button", name="Close").click()


def test_everything_is_on_the_tab_ring(open_map: Opener) -> None:
    page = open_map().page
    reached: set[str] = set()

    def press(key: str) -> str:
        page.keyboard.press(key)
        here: str = page.evaluate(
            """() => {
                const { mark, opens, opensSource, layer } = document.activeElement.dataset;
                return [mark && "mark " + mark, opens && "claim " + opens, opensSource && "source " + opensSource,
                        layer && "layer " + layer].filter(Boolean)[0] || "";
            }"""
        )
        reached.add(here)
        return here

    def round_the_ring() -> None:
        for _ in range(TABS):
            # The marks are one stop, from which arrow keys lead on.
            if press("Tab").startswith("mark "):
                for _ in cable.MARKS:
                    press("ArrowRight")

    round_the_ring()
    page.locator("[data-room=filters]").press("Enter")
    round_the_ring()
    expected = {
        *(f"mark {mark.id}" for mark in cable.MARKS),
        *(f"claim {ref}" for ref in REFS),
        *(f"source {source.id}" for source in cable.SOURCES),
        *(f"layer {layer.id}" for layer in cable.LAYERS),
    }
    assert expected <= reached


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_a_mark_opens_by_key_and_escape_returns_to_it(open_map: Opener, key: str) -> None:
    page = open_map().page
    for mark in cable.MARKS:
        element = page.locator(f'[data-mark="{mark.id}"]')
        element.press(key)
        for ref in (*mark.claims, *mark.denials):
            expect(card(page, ref)).to_be_visible()
        expect(page.locator("#panel h2")).to_be_focused()
        page.keyboard.press("Escape")
        expect(element).to_be_focused()
        expect(page.locator("#panel h2")).to_have_text("Evidence")


def test_every_claim_by_keyboard_from_the_list(open_map: Opener) -> None:
    page = open_map().page
    for ref in REFS:
        page.locator(f'[data-opens="{ref}"]').first.press("Enter")
        expect(card(page, ref)).to_be_visible()
        page.keyboard.press("Escape")


def test_a_long_list_is_folded_and_unfolds_by_key(open_map: Opener) -> None:
    many = tuple(cable.claim(f"moscow-226#extra-{n}", "para. 1", f"Extra {n}.") for n in range(30))
    page = open_map(cable.document(claims=(*cable.CLAIMS, *many))).page
    row = page.locator('.mark-list [data-opens="moscow-226#caricc-in-almaty"]')
    expect(row).to_be_hidden()
    page.get_by_role("button", name="Claims about CARICC, Almaty").press("Enter")
    expect(row).to_be_visible()
    expect(page.locator('[data-opens="moscow-226#extra-7"]')).to_be_visible()


def test_a_claim_says_how_sure_it_is_and_who_said_it(open_map: Opener) -> None:
    page = open_map().page
    page.locator('[data-mark="vladivostok"]').press("Enter")
    text = card(page, "baghai#factory").inner_text()
    for words in ("Alleged", "Contested", "E5", "unreliable; improbable", "Radio Free Asia (2019)"):
        assert words in text
    assert text.index("Radio Free Asia") < text.index("through United States Department of State (2021)")
    assert "[2]" in text
    assert '"The North Korean forced labor scheme", para. 3' in text
    assert "Told at third hand" in text
    denial = card(page, "baghai#russian-denial").inner_text()
    assert "Denial" in denial
    assert denial.split("Answers a statement of")[1].strip() == "Radio Free Asia"


def test_dates_and_figures_are_in_words(open_map: Opener) -> None:
    page = open_map().page
    page.locator('[data-mark="russia"]').press("Enter")
    text = card(page, "moscow-226#heroin-consumed").inner_text()
    assert "about 75,000 to 80,000 kg/year" in text
    assert "October 2009" in text
    page.keyboard.press("Escape")
    page.locator('[data-mark="domodedovo"]').press("Enter")
    assert "2006 to January 2010" in card(page, "moscow-226#domodedovo-training").inner_text()


def test_links_between_claims_lead_both_ways(open_map: Opener) -> None:
    page = open_map().page
    page.locator('[data-mark="caricc"]').press("Enter")
    one, other = card(page, "moscow-226#caricc-primary"), card(page, "moscow-226#csto-alternative")
    one.locator('[data-opens="moscow-226#csto-alternative"]').click()
    expect(other).to_be_focused()
    other.locator('[data-opens="moscow-226#caricc-primary"]').click()
    expect(one).to_be_focused()
    page.keyboard.press("Escape")
    page.locator('[data-opens="baghai#russian-denial"]').first.click()
    card(page, "baghai#russian-denial").locator('[data-opens="baghai#factory"]').click()
    card(page, "baghai#factory").locator('[data-opens="baghai#russian-denial"]').click()
    expect(card(page, "baghai#russian-denial")).to_be_visible()


def test_a_citation_opens_its_entry_with_a_safe_link(open_map: Opener) -> None:
    page = open_map().page
    page.locator('[data-mark="caricc"]').press("Enter")
    page.get_by_role("button", name="Source 1 in the bibliography").first.click()
    link = page.get_by_role("link", name=cable.SOURCES[0].url)
    assert link.get_attribute("href") == cable.SOURCES[0].url
    assert link.get_attribute("rel") == "noopener noreferrer"
    assert link.get_attribute("target") == "_blank"
    text = page.locator("#panel").inner_text()
    for words in ("UNCLASSIFIED//FOR OFFICIAL USE ONLY", "24 August 2011", "B usually reliable", "the whole document"):
        assert words in text
    for ref in cable.SOURCES[0].claims:
        expect(page.locator(f'[data-opens="{ref}"]')).to_be_visible()


def test_dragging_over_a_mark_does_not_choose_it(open_map: Opener) -> None:
    page = open_map().page
    box = page.locator('[data-mark="caricc"] .hit').bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 10, box["y"] + 10)
    page.mouse.down()
    page.mouse.move(box["x"] + 90, box["y"] + 60, steps=5)
    page.mouse.up()
    expect(page.locator("#panel h2")).to_have_text("Evidence")


def test_sites_at_one_place_lead_to_each_other(open_map: Opener) -> None:
    twin = cable.site("twin", "Almaty", "institution", cable.ALMATY, "moscow-226#caricc-in-almaty")
    page = open_map(cable.document(marks=(*cable.MARKS, twin))).page
    page.locator('[data-mark="twin"] .hit').click(force=True)
    page.get_by_role("dialog").get_by_role("button", name="Almaty", exact=True).click()
    expect(page.locator("#panel h2")).to_have_text("Almaty")
    page.locator("#panel").get_by_role("button", name="CARICC, Almaty").last.click()
    expect(page.locator("#panel h2")).to_have_text("CARICC, Almaty")


def test_on_a_phone_the_panel_is_a_sheet(open_map: Opener) -> None:
    page = open_map(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True).page
    expect(page.locator("#panel h2")).to_be_hidden()
    page.locator('[data-mark="caricc"] .hit').tap(force=True)
    expect(page.locator("#panel h2")).to_have_text("CARICC, Almaty")
    mark, sheet = page.locator('[data-mark="caricc"] .hit').bounding_box(), page.locator("#panel").bounding_box()
    title = page.locator("#title").bounding_box()
    assert mark is not None
    assert sheet is not None
    assert title is not None
    assert title["y"] + title["height"] < mark["y"]
    assert mark["y"] + mark["height"] < sheet["y"]
    page.get_by_role("button", name="Hide the evidence").tap()
    expect(page.locator("#panel h2")).to_be_hidden()
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 390
