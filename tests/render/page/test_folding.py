"""Folding: what people type otherwise than it is written comes out the same, and every letter knows where it stood."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from mapper.gazetteer import folding_table, key_of
from mapper.render.page import to_html
from tests.gazetteer.alike import ALIKE
from tests.render.page import cable

pytestmark = pytest.mark.browser

LOOK = """([text, typed]) => {
    const { folding, matching } = window.mapperPage;
    const match = matching.look(folding.keys(text), matching.typed(typed));
    return match && match.parts.map(([from, to]) => text.slice(from, to));
}"""
RANK = """([text, typed]) => {
    const { folding, matching } = window.mapperPage;
    const match = matching.look(folding.keys(text), matching.typed(typed));
    return match ? match.rank : 99;
}"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    opened = context.new_page()
    opened.set_content(to_html(cable.document()))
    opened.locator("html[data-map-state=ready]").wait_for(state="attached")
    yield opened
    context.close()


@pytest.mark.parametrize(
    ("text", "typed", "parts"),
    [
        ("Almaty", "алматы", ["Almaty"]),
        ("Алматы", "almaty", ["Алматы"]),
        ("Алматы", "ALMATI", ["Алматы"]),
        ("Alma-Ata", "almaata", ["Alma-Ata"]),
        ("Алма-Ата", "alma ata", ["Алма-Ата"]),
        ("almaata", "Alma-Ata", ["almaata"]),
        ("Dushanbe", "Душанбе", ["Dushanbe"]),
        ("Душанбе́", "dushanbe", ["Душанбе́"]),
        ("Хорог", "khorog", ["Хорог"]),
        ("Zhanaozen", "Janaozen", ["Zhanaozen"]),
        ("Жезказган", "Jezkazgan", ["Жезказган"]),
        ("Вена", "Vienna", ["Вена"]),
        ("Санкт-Петербург", "Sankt Peterburg", ["Санкт-Петербург"]),
        ("St Petersburg", "Saint Petersburg", ["St Petersburg"]),
        ("St. Petersburg", "st petersb", ["St. Petersb"]),
        ("Екатеринбург", "Yekaterinburg", ["Екатеринбург"]),
        ("Ырғыз", "yrgyz", ["Ырғыз"]),
        ("Łódź", "lodz", ["Łódź"]),
        ("Zürich", "zurich", ["Zürich"]),
        ("Zu\u0308rich", "zür", ["Zu\u0308r"]),
        ("Straße der Opiate", "strasse", ["Straße"]),
        ("Ürümqi, the city", "urumki", ["Ürümqi"]),
        ("Latin America–Europe", "america europe", ["America–Europe"]),
        ("Kara'suu", "karasuu", ["Kara'suu"]),
        ("Heroin reaches the city of Almaty.", "almaty heroin", ["Heroin", "Almaty"]),
        ("Northern Route", "oute", ["oute"]),
        ("😀 Osh 😀", "osh", ["Osh"]),
    ],
)
def test_other_spellings_find_and_mark_the_same_letters(page: Page, text: str, typed: str, parts: list[str]) -> None:
    assert page.evaluate(LOOK, [text, typed]) == parts


@pytest.mark.parametrize("spellings", ALIKE)
def test_letters_that_are_one_to_the_gazetteer_are_one_here(page: Page, spellings: tuple[str, ...]) -> None:
    keys = page.evaluate(
        "texts => texts.map((text) => window.mapperPage.folding.keys(text).plain.text)", list(spellings)
    )
    assert len({key.replace(" ", "") for key in keys}) == 1


def test_every_form_of_a_letter_is_folded_as_in_the_gazetteer(page: Page) -> None:
    forms = [*folding_table().letters, *folding_table().silent]
    typed = [[form, key_of(form)] for form in forms]
    plain = "pairs => pairs.map((pair) => pair.map((text) => window.mapperPage.folding.keys(text).plain.text))"
    assert [pair for pair, (one, other) in zip(typed, page.evaluate(plain, typed), strict=True) if one != other] == []


@pytest.mark.parametrize(
    ("text", "typed"),
    [("Almaty", "Astana"), ("Osh", "ashgabat"), ("Heroin in Almaty", "heroin osh"), ("Kabul", "ul"), ("", "a")],
)
def test_what_is_something_else_is_not_found(page: Page, text: str, typed: str) -> None:
    assert page.evaluate(LOOK, [text, typed]) is None


@pytest.mark.parametrize("typed", ["", "   ", "–—…", "'’ь", "\u202e\u200b", "()[]*+?\\^$|"])
def test_what_has_no_letter_asks_for_nothing(page: Page, typed: str) -> None:
    assert page.evaluate("typed => window.mapperPage.matching.typed(typed)", typed) is None


def test_the_whole_name_comes_before_its_beginning_a_word_and_the_inside(page: Page) -> None:
    texts = ["Route", "Route of the north", "Northern Route", "Enroutement", "Roads out of the east"]
    ranks = [page.evaluate(RANK, [text, "route"]) for text in texts[:4]]
    assert ranks == sorted(set(ranks))
    assert page.evaluate(RANK, [texts[4], "east roads"]) > ranks[-1]
    assert page.evaluate(RANK, ["Almati", "Almaty"]) > page.evaluate(RANK, ["Almaty", "Almaty"])


@pytest.mark.parametrize(
    "text", ["ß" * 50, "Щ" * 50, "e\u0301\u0302" * 20, "\ud83d", "İİı", "ﬁﬀ ①", "𝔄𝔩𝔪𝔞", "क्षेत्र", "阿拉木图"]
)
def test_every_letter_of_a_key_knows_its_place_in_the_text(page: Page, text: str) -> None:
    for key in page.evaluate("text => Object.values(window.mapperPage.folding.keys(text))", text):
        assert len(key["text"]) == len(key["starts"]) == len(key["ends"])
        assert key["starts"] == sorted(key["starts"])
        assert all(start < end for start, end in zip(key["starts"], key["ends"], strict=True))
