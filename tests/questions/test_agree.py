"""Mixed questions with their answers in short: `mapper.questions` gives them, and so does the page (frontend/test)."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import mapper
from mapper.document.map_document import MapDocument
from mapper.questions.ask import ask
from mapper.questions.wording import make_question
from tests.conftest import SOUND

AGREE = Path(__file__).parent / "golden" / "agree.json"
MIXED = 125
"""Questions of several parts, drawn with a fixed seed."""


@pytest.fixture(scope="module")
def document() -> MapDocument:
    dataset = mapper.load(SOUND)
    return mapper.compose(dataset, dataset.maps["all"])


def times(document: MapDocument) -> list[str]:
    """Return the days on which dates begin and end, their months, and all years around them, in their order."""
    days = sorted({day for date in document.dates for day in date.bounds if day is not None})
    years = range(int(days[0][:4]) - 1, int(days[-1][:4]) + 2)
    return sorted({*map(str, years), *(day[:7] for day in days), *days})


def drawn(document: MapDocument) -> Iterator[dict[str, Any]]:
    """Yield the question that asks nothing, every value of every facet alone, and mixtures with times."""
    values = [(facet.id, value) for facet in document.facets for value in facet.choices]
    yield {}
    yield {"contested": True}
    yield from ({facet: [value]} for facet, value in values)
    dice = random.Random(document.id)
    for _ in range(MIXED):
        asked: dict[str, Any] = {}
        for facet, value in dice.sample(values, dice.randint(0, 3)):
            asked.setdefault(facet, []).append(value)
        if dice.random() < 0.6:
            asked["held"] = dice.choice(times(document))
        if dice.random() < 0.4:
            # Before its first source nothing is known.
            asked["known"] = dice.choice(times(document)[-12:])
        if dice.random() < 0.2:
            asked["contested"] = True
        yield asked


def in_short(document: MapDocument, asked: dict[str, Any]) -> dict[str, Any]:
    """Return an answer as texts of a few words; the counts in the order of the facets and their values."""
    parts = {"as_of" if part == "known" else part: value for part, value in asked.items()}
    answer = ask(document, make_question(document, parts))  # type: ignore[arg-type]

    def words(certainty: str, *signs: tuple[str, bool]) -> str:
        return " ".join([certainty, *(sign for sign, is_so in signs if is_so)])

    def carriers(claims: tuple[str, ...]) -> str:
        return " ".join(ref.partition("#")[2] for ref in claims)

    return {
        "marks": {
            found.mark.id: words(found.certainty.value, ("firm", found.firm), ("contested", found.contested))
            + f": {carriers(found.claims)}"
            for found in answer.marks
        },
        "hidden": {hidden.mark.id: hidden.reason for hidden in answer.hidden},
        "claims": {
            found.claim.ref.partition("#")[2]: words(found.certainty.value, ("contested", found.contested))
            for found in answer.claims
        },
        "undated": answer.undated,
        "counts": " ".join(str(count) for values in answer.counts.values() for count in values.values()),
    }


def test_the_answers_that_the_page_gives_too(
    document: MapDocument, golden: Callable[[Path, str], None], request: pytest.FixtureRequest
) -> None:
    is_updating = request.config.getoption("--update-golden")
    asked = list(drawn(document)) if is_updating else [one["asked"] for one in json.loads(AGREE.read_text("utf-8"))]
    lines = [json.dumps({"asked": one, **in_short(document, one)}, ensure_ascii=False) for one in asked]
    golden(AGREE, "[\n" + ",\n".join(lines) + "\n]\n")


def test_every_value_and_both_clocks_are_asked(document: MapDocument) -> None:
    asked = [one["asked"] for one in json.loads(AGREE.read_text("utf-8"))]
    values = {
        (part, value) for one in asked for part, chosen in one.items() if isinstance(chosen, list) for value in chosen
    }
    assert values == {(facet.id, value) for facet in document.facets for value in facet.choices}
    assert sum("held" in one and "known" in one for one in asked) > MIXED / 5
