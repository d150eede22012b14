"""Mixed questions with their answers in short: `mapper.questions` gives them, and so does the page (frontend/test)."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest

import mapper
from mapper.document.map_document import MapDocument
from mapper.questions.ask import ask
from mapper.questions.wording import make_question
from tests.conftest import SOUND
from tests.questions.drawn_map import Dice, drawn_map

GOLDEN = Path(__file__).parent / "golden"
MIXED = 120
"""Questions of several parts, besides every value of every facet alone."""


@pytest.fixture(scope="module")
def drawn() -> MapDocument:
    dataset = mapper.load(SOUND)
    return drawn_map(mapper.compose(dataset, dataset.maps["all"]))


def times(document: MapDocument) -> list[str]:
    """Return the days on which dates begin and end, their months, and all years around them, in their order."""
    days = {day for date in document.dates for day in date.bounds if day is not None}
    years = range(int(min(days)[:4]) - 1, int(max(days)[:4]) + 2)
    return sorted({*map(str, years), *(day[:7] for day in days), *days})


def questions(document: MapDocument) -> Iterator[dict[str, Any]]:
    values = [(facet.id, value) for facet in document.facets for value in facet.choices]
    yield {}
    yield {"contested": True}
    yield from ({facet: [value]} for facet, value in values)
    dice = Dice("questions")
    for _ in range(MIXED):
        asked: dict[str, Any] = {}
        for facet, value in dict.fromkeys(dice.one_of(values) for _ in range(dice.one_of([0, 1, 1, 2, 3]))):
            asked.setdefault(facet, []).append(value)
        asked |= {"held": dice.one_of(times(document))} if dice.random() < 0.5 else {}
        # Before its sources spoke nothing is known.
        asked |= {"known": dice.one_of(times(document)[-24:])} if dice.random() < 0.4 else {}
        yield asked | ({"contested": True} if dice.random() < 0.2 else {})


def in_short(document: MapDocument, asked: dict[str, Any]) -> dict[str, Any]:
    """Return an answer as texts: of each mark how it stands and on which claims, and ids by what is said of them."""
    parts: Any = asked | {"with_context": True}
    answer = ask(document, make_question(document, parts))
    marks = {one.mark.id: _words(one.certainty.value, firm=one.firm, contested=one.contested) for one in answer.marks}
    claims = [(_words(one.certainty.value, contested=one.contested), one.claim.ref) for one in answer.claims]
    return {
        "marks": {one.mark.id: f"{marks[one.mark.id]}: {' '.join(one.claims)}" for one in answer.marks},
        "hidden": _grouped((one.reason, one.mark.id) for one in answer.hidden),
        "claims": _grouped(claims),
        "undated": answer.undated,
        "counts": " ".join(str(count) for values in answer.counts.values() for count in values.values()),
    }


def _words(certainty: str, **signs: bool) -> str:
    return " ".join([certainty, *(sign for sign, is_so in signs.items() if is_so)])


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    ordered = sorted(pairs, key=lambda pair: pair[0])
    return {words: " ".join(one for _, one in found) for words, found in groupby(ordered, key=lambda pair: pair[0])}


def by_line(records: Iterable[Any]) -> str:
    return "[\n" + ",\n".join(json.dumps(record, ensure_ascii=False) for record in records) + "\n]"


def test_the_map_of_which_is_asked(drawn: MapDocument, golden: Callable[[Path, str], None]) -> None:
    parts = (f"{json.dumps(key)}: {_written(value)}" for key, value in drawn.as_json().items())
    golden(GOLDEN / "drawn.json", "{\n" + ",\n".join(parts) + "\n}\n")


def _written(value: Any) -> str:
    is_table = isinstance(value, list | tuple) and bool(value) and isinstance(value[0], dict)
    return by_line(value) if is_table else json.dumps(value, ensure_ascii=False)


def test_the_answers_that_the_page_gives_too(drawn: MapDocument, golden: Callable[[Path, str], None]) -> None:
    answers = ({"asked": asked, **in_short(drawn, asked)} for asked in questions(drawn))
    golden(GOLDEN / "agree.json", by_line(answers) + "\n")
