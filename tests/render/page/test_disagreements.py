"""Disagreements: every dispute once with its sides, figures that only look like one, and what the question leaves."""

from __future__ import annotations

from dataclasses import replace

import pytest
from playwright.sync_api import Locator, Page, expect

import mapper
from mapper.document.map_document import MapDocument, ShownClaim, ShownDisagreement
from mapper.questions.ask import ask
from mapper.questions.wording import make_question
from tests.conftest import ROOT
from tests.render.page import cable, dated
from tests.render.page.conftest import Opener

pytestmark = pytest.mark.browser

SIDES = """elements => elements.map((dispute) => [...dispute.querySelectorAll(".side")].map(
    (side) => [...side.querySelectorAll("[data-side]")].map((one) => one.dataset.side)))"""
VISIBLE = "elements => elements.filter((one) => one.getClientRects().length).map((one) => one.dataset.mark)"


def open_room(opener: Opener, document: MapDocument) -> Page:
    page: Page = opener(document).page
    page.get_by_role("button", name="Disagreements", exact=True).click()
    return page


def group(page: Page, name: str) -> Locator:
    return page.locator(f'[data-group="disagreements.{name}"]')


def sides(page: Page | Locator) -> list[list[list[str]]]:
    found: list[list[list[str]]] = page.locator("[data-dispute]").evaluate_all(SIDES)
    return found


def visible_marks(page: Page) -> set[str]:
    return set(page.locator("#map [data-mark]").evaluate_all(VISIBLE))


@pytest.fixture
def page(open_map: Opener) -> Page:
    return open_room(open_map, dated.disputed())


def test_every_dispute_stands_there_once_with_its_sides(page: Page) -> None:
    assert sides(page) == [
        [["moscow-226#caricc-primary"], ["moscow-226#csto-alternative"]],
        [["baghai#factory"], ["baghai#russian-denial"]],
        [["baghai#more"], ["moscow-226#less"]],
        [["baghai#lonely"]],
    ]


def test_each_side_says_who_when_where_and_how_surely(page: Page) -> None:
    factory = page.locator('[data-side="baghai#factory"]')
    for words in ("Alleged", "[2]", "Radio Free Asia", "through United States Department of State", "(2021)", "2019"):
        expect(factory).to_contain_text(words)
    expect(factory).to_contain_text("E5 unreliable; improbable")
    expect(page.locator('[data-side="baghai#russian-denial"]')).to_contain_text("Denial")
    more = page.locator('[data-side="baghai#more"]')
    expect(more).to_contain_text("9,000 people")
    expect(more.locator("dt", has_text="Held")).to_have_count(1)


def test_who_contests_a_claim_from_outside_this_map_is_said_to(page: Page) -> None:
    expect(page.locator('[data-dispute="4"]')).to_contain_text("Whoever contests this is not on this map.")
    expect(page.get_by_text("Whoever contests this")).to_have_count(1)


def test_claims_that_share_opponents_stand_together(open_map: Opener) -> None:
    one, two, denial = (f"baghai#{name}" for name in ("one", "two", "denial"))
    claims = (
        cable.claim(one, "p. 1", "One.", "russia", contested=True, responses=(denial,)),
        cable.claim(two, "p. 2", "Two.", "russia", contested=True, responses=(denial,)),
        cable.claim(denial, "p. 3", "Neither.", "russia", negative=True, responds_to=(one, two)),
    )
    page = open_room(open_map, cable.document(claims=(*cable.CLAIMS, *claims)))
    assert [[one, two], [denial]] in sides(page)


def test_three_that_exclude_each_other_are_three_sides(open_map: Opener) -> None:
    refs = [f"baghai#{name}" for name in ("one", "two", "three")]
    claims = tuple(
        cable.claim(ref, "p. 1", ref, "russia", contested=True, conflicts=tuple(one for one in refs if one != ref))
        for ref in refs
    )
    page = open_room(open_map, cable.document(claims=(*cable.CLAIMS, *claims)))
    assert [[ref] for ref in refs] in sides(page)


def test_each_kind_has_a_heading_of_its_own_and_only_what_contests_is_red(open_map: Opener) -> None:
    def pair(kind: str, why: str) -> list[ShownClaim]:
        one, other = f"baghai#{kind}-1", f"baghai#{kind}-2"
        is_red = kind in ("contradiction", "accounts")
        return [
            cable.claim(
                ref,
                "p. 1",
                f"Of {ref}.",
                "russia",
                contested=is_red,
                conflicts=(against,) if is_red else (),
                disagreements=(ShownDisagreement(against, kind, why),),
            )
            for ref, against in ((one, other), (other, one))
        ]

    whys = {"contradiction": "More and less.", "accounts": "Two weights.", "aims": "Two wishes.", "definitions": "Net."}
    claims = tuple(claim for kind, why in whys.items() for claim in pair(kind, why))
    page = open_room(open_map, cable.document(claims=claims))
    borders = {}
    for kind, why in whys.items():
        expect(group(page, kind)).to_contain_text(why)
        expect(group(page, kind).locator("[data-side]")).to_have_count(2)
        borders[kind] = group(page, kind).locator(".dispute").evaluate("one => getComputedStyle(one).borderLeftColor")
    assert borders["contradiction"] == borders["accounts"] != borders["aims"] == borders["definitions"]
    expect(page.locator("#panel .body")).to_contain_text("2 of 2 disputes")
    page.locator('[data-side="baghai#definitions-1"] .claim-row').click()
    card = page.locator("article.claim")
    expect(card).to_contain_text("Counts or means something else")
    expect(card).to_contain_text("Net.")
    expect(card.locator(".chip.contested")).to_have_count(0)


def test_a_claim_and_the_marks_concerned_are_one_step_away(page: Page) -> None:
    dispute = page.locator('[data-dispute="2"]')
    dispute.locator('[data-shows="vladivostok"]').click()
    expect(page.locator("#panel h2")).to_have_text("Near Vladivostok")
    page.get_by_role("button", name="Back", exact=True).click()
    page.locator('[data-side="baghai#factory"] .claim-row').press("Enter")
    expect(page.locator("article.claim")).to_contain_text("hidden factory")


def test_only_contested_marks_are_shown_at_the_press_of_a_button(page: Page) -> None:
    only = page.get_by_role("button", name="Show only contested marks on the map")
    only.click()
    assert visible_marks(page) == {"vladivostok"}
    expect(only).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".statement.set-aside")).to_have_count(0)
    only.click()
    assert visible_marks(page) == {mark.id for mark in cable.MARKS}


def test_what_the_question_sets_aside_is_told(page: Page) -> None:
    expect(page.locator("#panel .body")).to_contain_text("4 of 4 disputes")
    page.get_by_role("button", name="Time", exact=True).click()
    known = page.get_by_role("textbox", name="Known: year, month or day")
    known.fill("2012")
    known.press("Enter")
    page.get_by_role("button", name="Disagreements", exact=True).click()
    denial, factory = (page.locator(f'[data-side="baghai#{name}"]') for name in ("russian-denial", "factory"))
    for statement in (denial, factory):
        expect(statement).to_contain_text("Set aside by the question")
    other = page.locator('[data-side="moscow-226#caricc-primary"]')
    expect(other.get_by_text("Set aside by the question")).to_be_hidden()
    expect(page.locator("#panel .body")).to_contain_text("1 of 4 disputes")


def test_figures_that_count_different_things_stand_side_by_side(page: Page) -> None:
    unlike = group(page, "unlike")
    expect(unlike).to_contain_text("They are no contradiction.")
    expect(unlike.locator("caption")).to_have_text(["Russia"])
    rows = unlike.locator("tbody tr").all_inner_texts()
    assert len(rows) == 5
    assert any("Users" in row and "500 people" in row and "Statistics Office" in row and "[1]" in row for row in rows)
    assert any("Afghan heroin consumed" in row and "kg/year" in row for row in rows)
    unlike.locator("tbody button").first.click()
    expect(page.locator("article.claim")).to_be_visible()


def test_figures_that_count_the_same_stand_in_one_list_whether_or_not_somebody_disputes_them(page: Page) -> None:
    alike = group(page, "alike")
    expect(alike.locator("caption")).to_have_text(["Workers, Russia, people", "Users, Russia, people"])
    expect(alike.locator("tbody tr")).to_have_count(4)


def test_a_map_without_disagreement_says_so(open_map: Opener) -> None:
    claims = tuple(
        replace(claim, contested=False, conflicts=(), disagreements=(), responses=(), negative=False, figure=None)
        for claim in cable.CLAIMS
    )
    opened = open_map(cable.document(claims=claims))
    opened.page.get_by_role("button", name="Disagreements", exact=True).click()
    body = opened.page.locator("#panel .body")
    for words in (
        "No claim of this map contradicts",
        "Nothing here is contested",
        "No place of this map",
        "No two figures",
    ):
        expect(body).to_contain_text(words)
    expect(opened.page.get_by_role("button", name="Show only contested")).to_have_count(0)
    assert opened.offences == []


def test_on_a_phone_nothing_is_cut_off(open_map: Opener) -> None:
    page = open_map(dated.disputed(), viewport={"width": 390, "height": 844}, has_touch=True).page
    page.get_by_role("button", name="Disagreements", exact=True).tap()
    assert page.locator("#panel .body").evaluate("one => one.scrollWidth <= one.clientWidth")


def test_on_the_real_map_every_contested_claim_is_in_one_dispute(open_map: Opener) -> None:
    dataset = mapper.load(ROOT)
    overview = mapper.compose(dataset, dataset.maps["overview"])
    page = open_room(open_map, overview)
    shown = [ref for dispute in sides(page) for side in dispute for ref in side]
    for kind in ("contradiction", "accounts"):
        refs = [ref for dispute in sides(group(page, kind)) for side in dispute for ref in side]
        assert len(refs) == len(set(refs))
    contested = {claim.ref for claim in overview.claims if claim.contested}
    assert contested <= set(shown)
    page.get_by_role("button", name="Show only contested marks on the map").click()
    answer = ask(overview, make_question(overview, {"contested": True}))
    assert visible_marks(page) == {found.mark.id for found in answer.marks}
    measures = {claim.figure.measure for claim in overview.claims if claim.figure and claim.figure.place == "Russia"}
    russia = group(page, "unlike").locator("table", has=page.locator("caption", has_text="Russia"))
    assert {row.split("\t")[0] for row in russia.locator("tbody tr").all_inner_texts()} == measures
