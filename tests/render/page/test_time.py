"""Time: two clocks on one timeline, set by hand, by key and by play, and what they leave on the map."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

import mapper
from mapper.document.map_document import MapDocument
from mapper.questions.ask import ask
from mapper.questions.wording import make_question
from tests.conftest import ROOT
from tests.render.page import cable, dated
from tests.render.page.conftest import Opener

pytestmark = pytest.mark.browser

AT_ONCE = "const later = window.setTimeout; window.setTimeout = (run, delay) => later(run, Math.min(delay || 0, 2));"
"""Play without waiting between its steps."""

ON_SCREEN = """elements => Object.fromEntries(
    elements.filter((one) => one.getClientRects().length).map((one) => [one.dataset.mark, one.dataset.certainty])
)"""

FORM = """element => [...element.querySelectorAll(".solid, .hollow, .stroke")]
    .map((part) => [part.getAttribute("class"), part.getAttribute("d").replace(/[-.\\d ]+/g, "")].join(" ")).join()"""

HEARD = """() => {
    window.heard = [];
    const tell = (changes) => {
        for (const { target } of changes) {
            const region = target.parentElement && target.closest("[role=status], [role=alert]");
            if (region && region.ariaLive !== "off" && region.textContent) window.heard.push(region.textContent);
        }
    };
    new MutationObserver(tell).observe(document.body, { childList: true, subtree: true });
}"""


def on_screen(page: Page) -> dict[str, str]:
    marks: dict[str, str] = page.locator("#map [data-mark]").evaluate_all(ON_SCREEN)
    return marks


def clock(page: Page, name: str) -> Locator:
    return page.locator(f'[data-clock-of="{name}"]')


def slider(page: Page, name: str) -> Locator:
    return page.locator(f'input[data-clock="{name}"]')


def type_date(page: Page, name: str, text: str) -> None:
    field = clock(page, name).get_by_role("textbox")
    field.fill(text)
    field.press("Enter")


def play(page: Page, name: str) -> Locator:
    return clock(page, name).get_by_role("button", name="Play")


def words(page: Page, name: str) -> Locator:
    return clock(page, name).locator(".clock-words")


def bar(page: Page, date: str) -> Locator:
    return page.locator(f'.time-lane .date-bar[data-date="{date}"]')


def edges(locator: Locator) -> tuple[float, float]:
    box = locator.bounding_box()
    assert box
    return box["x"], box["x"] + box["width"]


def told(document: MapDocument, **parts: Any) -> dict[str, str]:
    answer = ask(document, make_question(document, parts))  # type: ignore[arg-type]
    return {found.mark.id: found.certainty.value for found in answer.marks}


@pytest.fixture
def page(open_map: Opener) -> Page:
    opened: Page = open_map(dated.document()).page
    opened.get_by_role("button", name="Time", exact=True).click()
    return opened


def test_all_is_shown_until_a_time_is_asked(page: Page) -> None:
    assert set(on_screen(page)) == set(dated.WHENS)
    type_date(page, "held", "1850")
    assert on_screen(page) == {"century": "definitely", "undated": "undated"}
    clock(page, "held").get_by_role("button", name="Any time").click()
    assert set(on_screen(page)) == set(dated.WHENS)


def test_what_held_is_what_the_rules_say(page: Page) -> None:
    for text in ("0900", "1850", "1995", "1995-06-30", "2004", "2008", "2010", "2010-03", "2030"):
        type_date(page, "held", text)
        assert on_screen(page) == told(dated.document(), held=text), text


def test_what_was_known_is_what_the_rules_say(page: Page) -> None:
    for text in ("1850", "2009", "2010", "2011-08-23", "2011-08-24", "2012", "2013-01", "2030"):
        type_date(page, "known", text)
        assert on_screen(page) == told(dated.document(), known=text), text


def test_both_clocks_together_are_no_surer_than_the_worse(page: Page) -> None:
    type_date(page, "held", "2010")
    type_date(page, "known", "2012-06-01")
    assert on_screen(page) == told(dated.document(), held="2010", known="2012-06-01")


def test_how_certain_a_date_is_can_be_told_by_its_form(page: Page) -> None:
    dates = ["2010-03", "199X", "[2009..2010]", "2006/..", "2008~", "2007?", "2003/2005"]
    forms = [bar(page, date).evaluate(FORM) for date in dates]
    assert len(set(forms)) == len(dates)


def test_old_dates_stand_on_the_axis_where_they_belong(page: Page) -> None:
    type_date(page, "held", "1850")
    for date in ("0900", "1850", "2010-03"):
        type_date(page, "held", date)
        left, right = edges(bar(page, date))
        start, end = edges(page.locator(".time-lane .cursor").first)
        assert left - 1 <= start <= end <= right + 1
    assert edges(bar(page, "0900"))[1] < edges(bar(page, "1850"))[0]
    expect(page.locator(".scale text").first).to_have_text("1000")


def test_the_thumb_stands_over_the_time_that_is_asked(page: Page) -> None:
    for text in ("1850", "2010", "2010-03", "2013-12", "2010-03-15"):
        for place, name in enumerate(("held", "known")):
            type_date(page, name, text)
            cursor = page.locator(".time-lane .cursor").nth(place)
            box, (start, end) = slider(page, name).bounding_box(), edges(cursor)
            assert box
            at = end if name == "known" else (start + end) / 2
            share = slider(page, name).evaluate("one => (one.value - one.min) / (one.max - one.min)")
            assert box["x"] + 10 + share * (box["width"] - 20) == pytest.approx(at, abs=1.5), (text, name)


def test_the_thumb_can_be_dragged(page: Page) -> None:
    type_date(page, "held", "2010")
    box = slider(page, "held").bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] - 10, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(box["x"] + 2, box["y"] + box["height"] / 2, steps=4)
    page.mouse.up()
    expect(words(page, "held")).to_have_text("0900")
    assert on_screen(page) == told(dated.document(), held="0900")


def test_a_bar_of_one_claim_opens_its_card_and_one_of_several_lists_them(page: Page) -> None:
    bar(page, "1850").click()
    expect(page.locator("article.claim")).to_contain_text("It was there: century.")
    page.get_by_role("button", name="Back").click()
    several = page.locator(".time-lane").last.locator(".date-bar").filter(has_text="8")
    several.first.click()
    expect(page.locator("section:has(> h3:focus) .claim-row")).to_have_count(8)
    expect(page.locator("section h3:focus")).to_contain_text("24 August 2011: 8 claims")


def test_each_lane_is_one_tab_stop_with_arrows_in_it(page: Page) -> None:
    assert page.locator('.time-lane .date-bar[tabindex="0"]').count() == 2
    page.locator('.time-lane .date-bar[tabindex="0"]').first.focus()
    expect(bar(page, "0900")).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(bar(page, "1850")).to_be_focused()
    page.keyboard.press("End")
    page.keyboard.press("Home")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(page.locator("article.claim")).to_contain_text("It was there: century.")


def test_claims_that_the_question_leaves_stand_out(page: Page) -> None:
    type_date(page, "held", "1850")
    assert "faint" not in str(bar(page, "1850").get_attribute("class"))
    assert "faint" in str(bar(page, "0900").get_attribute("class"))
    expect(bar(page, "0900")).to_have_accessible_name("0900: 0 left of 1 claim")


def test_the_slider_is_moved_by_key(page: Page) -> None:
    clock(page, "held").get_by_role("button", name="Month").click()
    type_date(page, "held", "2010-03")
    slider(page, "held").focus()
    for key, month in [("ArrowRight", "April 2010"), ("ArrowDown", "March 2010"), ("PageUp", "January 2011")]:
        page.keyboard.press(key)
        expect(words(page, "held")).to_have_text(month)
    page.keyboard.press("PageDown")
    page.keyboard.press("Home")
    expect(words(page, "held")).to_have_text("January 0900")
    page.keyboard.press("End")
    expect(words(page, "held")).to_have_text("December 2013")
    assert "December 2013" in str(slider(page, "held").get_attribute("aria-valuetext"))


def test_steps_are_as_fine_as_chosen(page: Page) -> None:
    held = clock(page, "held")
    type_date(page, "held", "2010-03-01")
    held.get_by_role("button", name="One step back").click()
    expect(words(page, "held")).to_have_text("28 February 2010")
    held.get_by_role("button", name="Year").click()
    held.get_by_role("button", name="One step forward").click()
    expect(words(page, "held")).to_have_text("2011")


def test_a_date_that_is_none_is_refused_and_changes_nothing(page: Page) -> None:
    type_date(page, "held", "2010-03")
    for text in ("2010-13", "soon", "2010-02-30", "0000", "10"):
        type_date(page, "held", text)
        expect(page.get_by_role("alert").filter(has_text="This is no year, month or day")).to_be_visible()
        expect(words(page, "held")).to_have_text("March 2010")
    type_date(page, "held", "2010-02-28")
    expect(clock(page, "held").get_by_role("alert")).to_be_empty()
    expect(words(page, "held")).to_have_text("28 February 2010")


def test_known_at_a_month_means_its_last_day_in_words(page: Page) -> None:
    type_date(page, "known", "2011-02")
    expect(page.locator(".as-asked")).to_contain_text("As known on 28 February 2011.")
    expect(page.locator("#asked")).to_contain_text("As known on 28 February 2011.")


def test_a_source_becomes_public_at_the_press_of_a_button(page: Page) -> None:
    preset = page.locator('.preset[data-known="2011-08-24"]')
    expect(page.locator(".preset")).to_have_count(2)
    preset.click()
    expect(preset).to_have_attribute("aria-pressed", "true")
    assert on_screen(page) == told(dated.document(), known="2011-08-24")
    preset.click()
    assert set(on_screen(page)) == set(dated.WHENS)


def test_what_is_left_is_counted_by_how_sure_it_is(page: Page) -> None:
    type_date(page, "held", "2010")
    marks = list(told(dated.document(), held="2010").values())
    cells = page.locator('[data-of="marks"] td').all_text_contents()
    assert cells == [str(marks.count(word)) for word in ("definitely", "possibly", "undated")]
    assert "0" not in cells


def test_a_mark_that_is_only_possibly_there_is_told_and_drawn_so(page: Page) -> None:
    strong = page.locator('[data-mark="nineties"] .glyph').evaluate("one => getComputedStyle(one).fill")
    type_date(page, "held", "1995")
    mark = page.locator('[data-mark="nineties"]')
    assert "Possibly" in str(mark.get_attribute("aria-label"))
    assert mark.locator(".glyph").evaluate("one => getComputedStyle(one).fill") != strong
    mark.press("Enter")
    expect(page.locator(".certainty")).to_contain_text("Only possibly at that time")
    page.get_by_role("button", name="Close", exact=True).click()
    expect(page.locator('#panel [data-shows="nineties"]')).to_contain_text("Possibly")
    expect(page.locator('#panel [data-shows="undated"]')).to_contain_text("Undated")


def test_the_clocks_follow_what_is_asked_elsewhere(page: Page) -> None:
    type_date(page, "held", "2010-03")
    page.get_by_role("button", name="Show all").click()
    expect(words(page, "held")).to_have_text("Any time")
    expect(clock(page, "held").get_by_role("textbox")).to_have_value("")
    expect(clock(page, "held").get_by_role("button", name="Any time")).to_have_attribute("aria-pressed", "true")


def test_play_goes_by_steps_to_the_last_date_and_pauses_there(open_map: Opener) -> None:
    page = open_map(dated.document(), before=AT_ONCE).page
    page.get_by_role("button", name="Time", exact=True).click()
    type_date(page, "held", "2005")
    page.evaluate(HEARD)
    slider(page, "held").focus()
    page.keyboard.press("Space")
    expect(words(page, "held")).to_have_text("2010")
    expect(play(page, "held")).to_be_visible()
    expect(page.locator(".announced").filter(has_text="What held in 2010. 4 of 10 marks")).to_have_count(1)
    assert len(page.evaluate("window.heard")) == 1
    assert on_screen(page) == told(dated.document(), held="2010")


def test_play_stops_when_it_is_pressed_again_or_another_time_is_asked(page: Page) -> None:
    type_date(page, "held", "1850")
    play(page, "held").click()
    clock(page, "held").get_by_role("button", name="Pause").click()
    expect(play(page, "held")).to_be_visible()
    play(page, "held").click()
    type_date(page, "known", "2012")
    expect(play(page, "held")).to_be_visible()


def test_play_ends_when_the_reader_goes_elsewhere(open_map: Opener) -> None:
    page = open_map(dated.document()).page
    page.get_by_role("button", name="Time", exact=True).click()
    type_date(page, "held", "1850")
    play(page, "held").click()
    page.get_by_role("button", name="Filters", exact=True).click()
    page.get_by_role("button", name="Show all").click()
    page.get_by_role("button", name="Time", exact=True).click()
    expect(play(page, "held")).to_be_visible()
    assert set(on_screen(page)) == set(dated.WHENS)


def test_a_map_without_dates_says_so(open_map: Opener) -> None:
    opened = open_map(cable.document())
    opened.page.get_by_role("button", name="Time", exact=True).click()
    expect(opened.page.locator("#panel .body")).to_contain_text("are dated")
    assert opened.offences == []


def test_on_a_phone_the_timeline_fits(open_map: Opener) -> None:
    opened = open_map(dated.document(), viewport={"width": 390, "height": 844}, has_touch=True)
    page = opened.page
    page.get_by_role("button", name="Time", exact=True).click()
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 390
    left, right = edges(page.locator(".timeline svg").first)
    assert left >= 0
    assert right <= 390
    clock(page, "held").get_by_role("button", name="Year").tap()
    expect(words(page, "held")).to_have_text("2010")
    assert opened.offences == []


@pytest.fixture(scope="module")
def overview() -> MapDocument:
    dataset = mapper.load(ROOT)
    return mapper.compose(dataset, dataset.maps["overview"])


@pytest.mark.parametrize(("name", "part"), [("held", "held"), ("known", "known")])
def test_on_the_real_map_every_year_and_month_leaves_what_the_rules_say(
    open_map: Opener, overview: MapDocument, name: str, part: str
) -> None:
    page = open_map(overview).page
    page.get_by_role("button", name="Time", exact=True).click()
    last = max(day for date in overview.dates for day in date.bounds if day)
    for first, steps in [("1979", int(last[:4]) - 1979 + 1), ("2009-08", 30)]:
        type_date(page, name, first)
        slider(page, name).focus()
        for _ in range(steps):
            asked = clock(page, name).get_by_role("textbox").input_value()
            assert on_screen(page) == told(overview, **{part: asked}), asked
            page.keyboard.press("ArrowRight")
