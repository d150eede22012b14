"""What is on screen is what `mapper.questions` answers; that the page's program answers so, frontend/test tells."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

import mapper
from mapper.document.map_document import MapDocument
from mapper.questions.ask import ask
from mapper.questions.wording import make_question
from tests.conftest import ROOT
from tests.render.page.conftest import Opener

pytestmark = pytest.mark.browser

ON_SCREEN = """asked => {
    const { reader } = window.mapperPage;
    const chosen = new Map(Object.entries(asked.chosen).map(([facet, values]) => [facet, new Set(values)]));
    reader.ask({ ...asked, chosen });
    return [...document.querySelectorAll("[data-mark]")]
        .filter((one) => one.getClientRects().length)
        .map((one) => [one.dataset.mark, one.dataset.firm === "true", one.dataset.contested === "true"]);
}"""

COUNTS = """() => [...document.querySelectorAll("input[data-facet]")].map((box) => [
    box.dataset.facet, box.dataset.value, Number(box.closest("label").querySelector(".count").textContent),
])"""

TIMES = ("1999", "2006", "2009-06", "2010", "2010-02-27", "2014")
QUESTIONS: tuple[dict[str, Any], ...] = (
    *({"held": time} for time in TIMES),
    *({"known": time} for time in TIMES),
    {"status": ["stated"]},
    {"status": ["alleged", "planned"], "held": "2010"},
    {"route": ["northern-route"], "known": "2011"},
    {"basis": ["geocoded"], "contested": True},
)


@pytest.fixture(scope="module")
def document() -> MapDocument:
    dataset = mapper.load(ROOT)
    return mapper.compose(dataset, dataset.maps["overview"])


def as_page(asked: dict[str, Any]) -> dict[str, Any]:
    chosen = {part: values for part, values in asked.items() if isinstance(values, list)}
    clocks = {"held": asked.get("held", ""), "known": asked.get("known", "")}
    return {"chosen": chosen, **clocks, "contested": asked.get("contested", False)}


def test_what_is_on_screen_is_the_answer(open_map: Opener, document: MapDocument) -> None:
    page: Page = open_map(document).page
    page.locator('[data-room="filters"]').click()
    for asked in ({}, *QUESTIONS):
        answer = ask(document, make_question(document, asked | {"with_context": True}))  # type: ignore[arg-type]
        on_screen = {mark: signs for mark, *signs in page.evaluate(ON_SCREEN, as_page(asked))}
        assert on_screen == {found.mark.id: [found.firm, found.contested] for found in answer.marks}, asked
        beside = {(facet, value): count for facet, value, count in page.evaluate(COUNTS)}
        counts = {(facet, value): count for facet, values in answer.counts.items() for value, count in values.items()}
        assert beside == counts, asked
