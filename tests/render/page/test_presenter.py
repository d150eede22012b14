"""Presenting as a speaker does: keys, clicker, mouse and touch; what the audience sees; and back to where one was."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

import mapper
from mapper.render.page import to_html
from tests.conftest import ROOT
from tests.render.page import briefing
from tests.render.page.conftest import Opened, Opener
from tests.render.page.screen import layer_switch, settle, site_on_screen, until

pytestmark = pytest.mark.browser

SIZES = ({"width": 1280, "height": 720}, {"width": 1440, "height": 900}, {"width": 390, "height": 844})
SWIPE = [(300, 0), (200, 4), (60, 6)]
SIZE_OF = "element => parseFloat(getComputedStyle(element).fontSize)"
OVERFLOW = "body => body.scrollHeight - body.clientHeight"
NO_WINDOWS = "window.open = () => null;"


@pytest.fixture
def opened(open_map: Opener) -> Opened:
    return open_map(briefing.document(), viewport=SIZES[0])


def heading(page: Page) -> str:
    return page.locator("#caption h2").inner_text()


def present(page: Page) -> None:
    page.get_by_role("button", name="Present", exact=True).click()


def marks(page: Page) -> set[str]:
    return set(
        page.locator(".marks .mark[data-mark]:not(.off)").evaluate_all("all => all.map((one) => one.dataset.mark)")
    )


def step_to(page: Page, number: int) -> None:
    page.evaluate("number => { location.hash = 'step=' + number; }", number)
    expect(page.locator("#caption h2")).to_have_text(briefing.HEADINGS[number - 1])


@pytest.mark.parametrize(
    ("forth", "back"),
    [("ArrowRight", "ArrowLeft"), ("ArrowDown", "ArrowUp"), ("PageDown", "PageUp"), ("Space", "Shift+Space")],
)
def test_keys_lead_through_the_steps(opened: Opened, forth: str, back: str) -> None:
    page = opened.page
    page.locator("body").press("p")
    told = [heading(page)]
    for _ in range(4):
        page.keyboard.press(forth)
        told.append(heading(page))
    assert told == [*briefing.HEADINGS, "Sources"]
    page.keyboard.press(back)
    assert heading(page) == briefing.HEADINGS[2]
    page.keyboard.press("Home")
    assert heading(page) == briefing.HEADINGS[0]
    page.keyboard.press("End")
    assert heading(page) == "Sources"
    assert opened.offences == []


def test_buttons_and_the_list_lead_through_the_steps(opened: Opened) -> None:
    page = opened.page
    present(page)
    page.get_by_role("button", name="Next step").click()
    assert heading(page) == briefing.HEADINGS[1]
    page.get_by_role("button", name="Previous step").click()
    page.get_by_role("button", name="List of steps").click()
    page.get_by_role("button", name=briefing.HEADINGS[2]).click()
    assert heading(page) == briefing.HEADINGS[2]
    expect(page.locator("#caption")).to_contain_text("Step 3 of 4")
    assert page.locator("#step-list").is_hidden()


def test_a_swipe_leads_through_the_steps(open_map: Opener) -> None:
    page = open_map(briefing.document(), viewport=SIZES[2], has_touch=True).page
    present(page)
    session = page.context.new_cdp_session(page)

    def touch(kind: str, points: list[dict[str, float]]) -> None:
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    touch("touchStart", [{"x": 300, "y": 620}])
    for x, down in SWIPE:
        touch("touchMove", [{"x": x, "y": 620 + down}])
    touch("touchEnd", [])
    expect(page.locator("#caption h2")).to_have_text(briefing.HEADINGS[1])


def test_a_step_says_what_the_document_says_and_runs_nothing(opened: Opened) -> None:
    page = opened.page
    present(page)
    told = page.locator("#caption .told")
    expect(told).to_contain_text(briefing.HOSTILE.strip())
    expect(told.locator("li strong")).to_have_text("Canal")
    assert told.locator("img").count() == 0
    assert told.get_attribute("aria-live") == "polite"
    assert opened.offences == []


def test_a_step_shows_its_layers_its_filters_and_its_choice(opened: Opened) -> None:
    page = opened.page
    everything = marks(page)
    present(page)
    assert marks(page) == {"afghanistan", "central-asia", "russia", "northern-leg"}
    assert page.locator(".mark.chosen").get_attribute("data-mark") == "northern-leg"
    page.keyboard.press("PageDown")
    assert marks(page) == everything
    assert page.locator(".mark.pointed").get_attribute("data-mark") == "caricc"
    page.keyboard.press("PageDown")
    assert marks(page) == {"vladivostok"}
    expect(page.locator("#caption .told")).to_contain_text("Only what is contested")
    page.keyboard.press("PageDown")
    assert marks(page) == everything
    assert page.locator(".mark.pointed, .mark.chosen").count() == 0


def test_leaving_gives_back_what_was_there(opened: Opened) -> None:
    page = opened.page
    layer_switch(page, "laboratory").uncheck()
    page.locator('.mark[data-mark="caricc"]').press("Enter")
    page.locator('[data-tool="tools.in"]').click()
    settle(page)
    before = (marks(page), page.locator("#panel h2").inner_text(), site_on_screen(page, "caricc"), page.url)
    present(page)
    page.keyboard.press("End")
    assert page.locator("#panel").is_hidden()
    assert page.locator("#legend").is_hidden()
    page.keyboard.press("Escape")
    settle(page)
    assert page.locator("#caption").is_hidden()
    seen = marks(page), page.locator("#panel h2").inner_text()
    assert seen == before[:2]
    assert site_on_screen(page, "caricc") == pytest.approx(before[2], abs=1)
    expect(page.get_by_role("button", name="Present", exact=True)).to_be_focused()
    assert "step=" not in page.url


def test_a_footnote_tells_its_source_and_opens_its_claim(opened: Opened) -> None:
    page = opened.page
    step_to(page, 2)
    lines = page.locator("#caption .footnotes li").all_inner_texts()
    first, second = (" ".join(line.split()) for line in lines)
    assert first == "1 Embassy Moscow, 2010, para. 7 · B2 · Stated"
    assert second == "2 3 Embassy Moscow, 2010, para. 7 · B6 · Stated · Contested"
    page.locator("#caption .told").get_by_role("button", name="Footnote 3: the claim in full").click()
    expect(page.locator("#panel article")).to_contain_text("Russia sees the CSTO as an alternative")
    page.get_by_role("button", name="Back to the step").click()
    assert page.locator("#panel").is_hidden()
    page.locator("#caption .footnotes").get_by_role("button", name="Footnote 1: the claim in full").click()
    expect(page.locator("#panel article")).to_contain_text("CARICC has its seat in Almaty.")
    page.keyboard.press("Escape")
    assert heading(page) == briefing.HEADINGS[1]
    assert opened.offences == []


def test_a_mark_shows_its_claims_and_a_clicker_goes_on(opened: Opened) -> None:
    page = opened.page
    step_to(page, 2)
    page.mouse.click(*site_on_screen(page, "caricc"))
    expect(page.locator("#panel h2")).to_have_text("CARICC, Almaty")
    page.keyboard.press("PageDown")
    assert heading(page) == briefing.HEADINGS[2]
    assert page.locator("#panel").is_hidden()


def test_the_last_step_is_the_bibliography(opened: Opened) -> None:
    page = opened.page
    step_to(page, 4)
    expect(page.locator("#caption .footnotes li")).to_have_count(2)
    expect(page.locator("#caption .footnotes")).to_contain_text("Cable 10MOSCOW226, 29 January 2010")
    page.locator("#caption .footnotes").get_by_role("button").first.click()
    expect(page.locator("#panel h2")).to_contain_text("Scenesetter")


def test_the_address_tells_the_step(opened: Opened) -> None:
    page = opened.page
    present(page)
    page.keyboard.press("ArrowRight")
    assert page.url.endswith("#step=2")
    page.go_back()
    expect(page.locator("#caption h2")).to_have_text(briefing.HEADINGS[0])
    page.go_forward()
    expect(page.locator("#caption h2")).to_have_text(briefing.HEADINGS[1])
    page.go_back()
    page.go_back()
    expect(page.locator("#caption")).to_be_hidden()
    page.evaluate("location.hash = 'step=5'")
    expect(page.locator("#notice")).to_contain_text("step=5")


def test_a_link_opens_a_step_in_another_language(opened: Opened) -> None:
    page = opened.page
    page.goto("about:blank")
    page.go_back()
    page.locator("html[data-map-state=ready]").wait_for(state="attached")
    page.evaluate("location.hash = 'step=3&lang=ru'")
    page.locator("html[lang=ru]").wait_for(state="attached")
    expect(page.locator("#caption h2")).to_have_text(briefing.HEADINGS[2])
    expect(page.locator("#caption")).to_contain_text("Шаг 3 из 4")
    assert marks(page) == {"vladivostok"}


def test_it_can_be_read_from_across_a_room(opened: Opened) -> None:
    page = opened.page
    height = "element => element.getBoundingClientRect().height"
    name = page.locator('.label[data-label="caricc"]')
    before = name.evaluate(height)
    step_to(page, 2)
    sizes = page.locator("#caption .told :is(p, li):not(.shown-only)").evaluate_all(f"all => all.map({SIZE_OF})")
    assert min(sizes) >= 22
    assert page.locator("#caption h2").evaluate(SIZE_OF) >= 34
    assert name.evaluate(height) > 1.4 * before
    assert page.locator("#handling").is_visible()


@pytest.mark.parametrize("size", SIZES)
def test_what_a_step_is_about_lies_beside_the_caption(open_map: Opener, size: dict[str, Any]) -> None:
    page = open_map(briefing.document(), viewport=size).page
    step_to(page, 3)
    step_to(page, 2)
    settle(page)
    stage = page.locator("#stage").bounding_box()
    caption = page.locator("#caption").bounding_box()
    x, y = site_on_screen(page, "caricc")
    assert stage is not None
    assert caption is not None
    assert stage["x"] < x < stage["x"] + stage["width"]
    assert stage["y"] < y < stage["y"] + stage["height"]
    assert abs(x - stage["x"] - stage["width"] / 2) < stage["width"] / 4
    assert caption["x"] >= stage["x"] + stage["width"] - 1 or caption["y"] >= stage["y"] + stage["height"] - 1
    assert stage["height"] > 240


def test_the_map_flies_unless_motion_is_unwanted(open_map: Opener) -> None:
    still = open_map(briefing.document(), viewport=SIZES[0]).page
    flown = open_map(briefing.document(), viewport=SIZES[0], reduced_motion="no-preference").page
    places = []
    for page in (still, flown):
        step_to(page, 2)
        settle(page)
        places.append(site_on_screen(page, "caricc"))
    assert places[0] != pytest.approx(places[1], abs=3)
    there = "([x, y]) => { const box = document.querySelector('[data-mark=caricc] .hit').getBoundingClientRect();"
    there += " return Math.hypot(box.x + box.width / 2 - x, box.y + box.height / 2 - y) < 2; }"
    until(flown, there, list(places[0]))


def test_the_screen_can_be_blanked(opened: Opened) -> None:
    page = opened.page
    step_to(page, 2)
    for key in ("b", "."):
        page.keyboard.press(key)
        assert page.locator("#blank").is_visible()
        page.keyboard.press("ArrowRight")
        assert page.locator("#blank").is_hidden()
    assert heading(page) == briefing.HEADINGS[1]
    page.get_by_role("button", name="Blank the screen").click()
    page.mouse.click(300, 300)
    assert page.locator("#blank").is_hidden()
    page.keyboard.press("ArrowRight")
    assert heading(page) == briefing.HEADINGS[2]


def test_the_whole_screen_can_be_had_and_given_back(opened: Opened) -> None:
    page = opened.page
    present(page)
    page.get_by_role("button", name="Full screen, or back").click()
    until(page, "document.fullscreenElement !== null")
    page.keyboard.press("f")
    until(page, "document.fullscreenElement === null")


def test_the_keys_are_listed(opened: Opened) -> None:
    page = opened.page
    page.locator("body").press("?")
    expect(page.locator("#keys")).to_contain_text("present the map, step by step")


def test_without_a_story_there_is_nothing_to_present(open_map: Opener) -> None:
    page = open_map().page
    page.locator("body").press("p")
    assert page.locator("#caption, #present").count() == 0
    page.locator("body").press("?")
    expect(page.locator("#keys")).not_to_contain_text("present the map")
    page.evaluate("location.hash = 'step=1'")
    expect(page.locator("#notice")).to_contain_text("step=1")


def test_notes_have_a_window_of_their_own(open_map: Opener) -> None:
    opened = open_map(briefing.document(notes=True), viewport=SIZES[0])
    page = opened.page
    present(page)
    with page.expect_popup() as popped:
        page.get_by_role("button", name="Notes in a window of their own").click()
    notes = popped.value
    expect(notes.locator("main")).to_contain_text("Begin with the map")
    expect(notes.locator("main")).to_contain_text("under the name Canal")
    expect(notes.locator(".next")).to_have_text(f"Next: {briefing.HEADINGS[1]}")
    expect(notes.locator(".time-of-day")).to_contain_text("0:")
    assert notes.locator("h1").evaluate(SIZE_OF) > 20
    notes.locator("body").press("ArrowRight")
    expect(page.locator("#caption h2")).to_have_text(briefing.HEADINGS[1])
    expect(notes.locator("main")).to_contain_text("No notes for this step.")
    notes.get_by_role("button", name="Next step").click()
    expect(page.locator("#caption h2")).to_have_text(briefing.HEADINGS[2])
    with notes.expect_event("close"):
        page.keyboard.press("Escape")
    assert opened.offences == []


def test_the_window_for_the_notes_closes_with_the_page(open_map: Opener) -> None:
    page = open_map(briefing.document(notes=True), viewport=SIZES[0]).page
    present(page)
    with page.expect_popup() as popped:
        page.get_by_role("button", name="Notes in a window of their own").click()
    with popped.value.expect_event("close"):
        page.goto("about:blank")


def test_a_word_is_said_where_no_window_may_be_opened(open_map: Opener) -> None:
    page = open_map(briefing.document(notes=True), before=NO_WINDOWS).page
    present(page)
    page.get_by_role("button", name="Notes in a window of their own").click()
    expect(page.locator("#notice")).to_contain_text("The browser did not open the window")


def test_without_notes_there_is_no_window_for_them(opened: Opened) -> None:
    present(opened.page)
    assert opened.page.get_by_role("button", name="Notes in a window of their own").count() == 0


@pytest.mark.parametrize("name", ["northern-route", "overview", "two-seas"])
def test_the_steps_of_a_real_map_fit_the_screen(open_html: Opener, name: str) -> None:
    dataset = mapper.load(ROOT)
    document = mapper.compose(dataset, dataset.maps[name])
    assert document.story is not None
    opened = open_html(to_html(document), viewport=SIZES[0])
    page = opened.page
    page.locator("body").press("p")
    for step in document.story.steps:
        assert heading(page) == step.heading
        assert page.locator("#caption .told .cited").count() >= len(step.footnotes)
        assert page.locator("#caption .footnotes .cited").count() == len(step.footnotes)
        assert page.locator("#caption .body").evaluate(OVERFLOW) <= 1
        page.keyboard.press("PageDown")
    assert heading(page) == "Sources"
    assert page.locator("#caption .footnotes li").count() == len(document.sources)
    page.keyboard.press("Escape")
    settle(page)
    assert "step=" not in page.url
    assert opened.offences == []
