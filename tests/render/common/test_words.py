"""The words of every output, by the table of cases that the page's program passes too; plurals; names of countries."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from babel import Locale

from mapper.document.map_document import Figure, LegendRow, LegMark, Speaker, Stop
from mapper.render.common.messages import LANGUAGES, Messages
from mapper.render.common.place_names import place_names
from mapper.render.common.words import Words
from scripts.country_names import country_names
from tests.render.page import cable

TABLE = Path(__file__).parent / "words.json"
CASES: list[dict[str, Any]] = json.loads(TABLE.read_text("utf-8"))

MARKS = {mark.kind: mark for mark in cable.MARKS}
CLAIM, SOURCE = cable.CLAIMS[0], cable.SOURCES[0]


def words_of(case: dict[str, Any], words: Words) -> Any:
    """Return what a case is called."""
    given = case["given"]
    match case["of"]:
        case "number":
            return words.say.number(given)
        case "count":
            return words.say.count(given["key"], given["number"])
        case "figure":
            return words.figure(Figure(measure="", place="", **given))
        case "radius":
            return words.radius(given)
        case "date":
            return words.date(given)
        case "grade":
            source = replace(SOURCE, reliability=given["reliability"])
            return list(words.grade(replace(CLAIM, credibility=given["credibility"]), source))
        case "precision":
            return words.precision(replace(MARKS[given["kind"]], **given))
        case "way":
            return words.way(leg(given))
        case "legend":
            head, tail = words.legend(LegendRow(**given))
            return [head, *tail]
        case "first":
            chain = (Speaker(tuple(given["names"])),) if given["names"] else ()
            return words.first(replace(CLAIM, chain=chain), replace(SOURCE, author=given["author"]))
        case _:
            speakers = tuple(Speaker(tuple(speaker["names"]), speaker["issued"]) for speaker in given["chain"])
            return words.chain(replace(CLAIM, chain=speakers), replace(SOURCE, author=given["author"]))


def leg(given: dict[str, Any]) -> LegMark:
    return cable.leg("leg", "", "", (0.0, 0.0), **given | {"stops": tuple(Stop(name, name) for name in given["stops"])})


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", CASES, ids=[f"{case['of']} {number}" for number, case in enumerate(CASES)])
def test_a_case_is_called_as_in_the_table(case: dict[str, Any], language: str) -> None:
    assert words_of(case, Words(Messages(language))) == case["words"][language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_have_the_plural_categories_of_cldr(language: str) -> None:
    rule, messages = Locale(language).plural_form, Messages(language)
    forms = {form: f"{form} {{count}}" for form in ("one", "few", "many", "other")}
    messages.entries = {f"things.{form}": message for form, message in forms.items()}
    for number in (*range(300), 1_000, 1_000_000, 1_000_001, 3_000_000):
        assert messages.count("things", number).split(" ")[0] == rule(number), number


def test_countries_are_called_as_cldr_calls_them() -> None:
    assert place_names()["countries"] == country_names(), "run: .venv/bin/python scripts/country_names.py"
