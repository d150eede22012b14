"""The page and `mapper.questions` (with context) answer alike, on every map here, whatever is asked."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

import mapper
from mapper.document.map_document import MapDocument
from mapper.questions.ask import ask
from mapper.questions.wording import make_question
from tests.conftest import ROOT

pytestmark = pytest.mark.browser

MAPS = sorted(path.stem for path in (ROOT / "maps").glob("*.toml"))
MIXED = 150
"""Questions of several parts for each map, drawn with a fixed seed."""

ANSWERED = """questions => {
    const page = window.mapperPage;
    const { index, clocks } = page.reader;
    return questions.map((asked) => {
        const chosen = new Map(Object.entries(asked.chosen).map(([facet, values]) => [facet, new Set(values)]));
        const question = { ...asked, chosen };
        const { shown, hidden, claims, sure, contested, undated } = page.answer(index, question, clocks);
        return {
            marks: [...shown].map(([id, stays]) => [id, stays.certainty, stays.firm, stays.contested, stays.claims]),
            hidden: [...hidden],
            claims: [...claims].map((ref) => [ref, sure.get(ref), contested.has(ref)]),
            undated,
        };
    });
}"""

ON_SCREEN = """asked => {
    const page = window.mapperPage;
    page.reader.ask({ ...asked, chosen: new Map() });
    return [...document.querySelectorAll("[data-mark]")]
        .filter((one) => one.getClientRects().length)
        .map((one) => [one.dataset.mark, one.dataset.firm === "true", one.dataset.contested === "true"]);
}"""

COUNTS = """() => [...document.querySelectorAll("input[data-facet]")].map((box) => [
    box.dataset.facet, box.dataset.value, Number(box.closest("label").querySelector(".count").textContent),
])"""

# One after the other, alone; without the mouse, which tests/render/page/test_filters.py uses.
EACH_CHOICE = """() => [...document.querySelectorAll("input[data-facet]")].map((box) => {
    box.click();
    const marks = [...document.querySelectorAll("[data-mark]:not(.off)")].map((one) => one.dataset.mark);
    box.click();
    return [box.dataset.facet, box.dataset.value, marks];
})"""


@pytest.fixture(scope="module")
def documents() -> dict[str, MapDocument]:
    dataset = mapper.load(ROOT)
    return {name: mapper.compose(dataset, dataset.maps[name]) for name in MAPS}


@pytest.fixture(scope="module")
def pages(
    documents: dict[str, MapDocument], browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, Page]]:
    folder = tmp_path_factory.mktemp("maps")
    context = browser.new_context(viewport={"width": 1280, "height": 720}, reduced_motion="reduce")
    opened = {}
    for name, document in documents.items():
        path = folder / f"{name}.html"
        path.write_text(mapper.to_html(document), encoding="utf-8")
        opened[name] = context.new_page()
        opened[name].goto(path.as_uri())
        opened[name].locator("html[data-map-state=ready]").wait_for(state="attached")
    yield opened
    context.close()


def times(document: MapDocument) -> tuple[list[str], list[str]]:
    """Return what the two clocks are set to: every year and some months and days for *held*, every turn for *known*."""
    days = sorted({day for date in document.dates for day in date.bounds if day is not None})
    years = range(int(days[0][:4]) - 1, int(days[-1][:4]) + 2)
    held = [*map(str, years), *sorted({day[:7] for day in days}), *days]
    return held, [*map(str, years), *sorted({day[:7] for day in days}), *days]


def asked(chosen: dict[str, list[str]], held: str = "", known: str = "", contested: bool = False) -> dict[str, Any]:
    return {"chosen": chosen, "held": held, "known": known, "contested": contested}


def questions(document: MapDocument) -> list[dict[str, Any]]:
    """Return every filter and clock position alone, and a mixture of them."""
    held, known = times(document)
    values = [(facet.id, value) for facet in document.facets for value in facet.choices]
    alone = [asked({facet: [value]}) for facet, value in values]
    clocks = [*(asked({}, held=time) for time in held), *(asked({}, known=time) for time in known)]
    dice = random.Random(document.id)
    mixed = []
    for _ in range(MIXED):
        chosen: dict[str, list[str]] = {}
        for facet, value in dice.sample(values, dice.randint(1, 4)):
            chosen.setdefault(facet, []).append(value)
        mixed.append(asked(chosen, dice.choice(["", *held]), dice.choice(["", *known]), contested=dice.random() < 0.2))
    return [asked({}), asked({}, contested=True), *alone, *clocks, *mixed]


def answer(document: MapDocument, question: dict[str, Any]) -> dict[str, Any]:
    parts: Any = {**question["chosen"], "contested": question["contested"], "with_context": True}
    parts |= {"held": question["held"]} if question["held"] else {}
    parts |= {"known": question["known"]} if question["known"] else {}
    found = ask(document, make_question(document, parts))
    return {
        "marks": [[one.mark.id, one.certainty.value, one.firm, one.contested, list(one.claims)] for one in found.marks],
        "hidden": [[one.mark.id, one.reason] for one in found.hidden],
        "claims": [[one.claim.ref, one.certainty.value, one.contested] for one in found.claims],
        "undated": found.undated,
    }


@pytest.mark.parametrize("name", MAPS)
def test_every_filter_and_clock_position(name: str, documents: dict[str, MapDocument], pages: dict[str, Page]) -> None:
    document = documents[name]
    every = questions(document)
    answers = pages[name].evaluate(ANSWERED, every)
    assert len(answers) == len(every)
    for question, from_page in zip(every, answers, strict=True):
        assert from_page == answer(document, question), json.dumps(question)


@pytest.mark.parametrize("name", ["overview"])
def test_what_is_on_screen_at_every_year(name: str, documents: dict[str, MapDocument], pages: dict[str, Page]) -> None:
    document = documents[name]
    years = [time for time in times(document)[0] if len(time) == 4]
    every = [*(asked({}, held=year) for year in years), *(asked({}, known=year) for year in years)]
    for question in every:
        on_screen = {mark: (firm, contested) for mark, firm, contested in pages[name].evaluate(ON_SCREEN, question)}
        expected = {mark: (firm, contested) for mark, _, firm, contested, _ in answer(document, question)["marks"]}
        assert on_screen == expected, json.dumps(question)
    pages[name].evaluate("() => window.mapperPage.reader.clear()")


@pytest.mark.parametrize("name", ["overview", "northern-route"])
def test_every_choice_clicked(name: str, documents: dict[str, MapDocument], pages: dict[str, Page]) -> None:
    document, page = documents[name], pages[name]
    page.locator('[data-room="filters"]').click()
    counts = ask(document, make_question(document, {"with_context": True})).counts
    assert {(facet, value): count for facet, value, count in page.evaluate(COUNTS)} == {
        (facet, value): count for facet, values in counts.items() for value, count in values.items()
    }
    for facet, value, on_screen in page.evaluate(EACH_CHOICE):
        expected = answer(document, asked({facet: [value]}))["marks"]
        assert sorted(on_screen) == sorted(mark[0] for mark in expected), (facet, value)
