"""The two clocks, against every way in which vaguely told dates can have been."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date, timedelta
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.document.dates import bounds_of
from mapper.errors import UsageError
from mapper.model.when import Extent, When, parse_when
from mapper.questions.certainty import Certainty, worst
from mapper.questions.clocks import held, known
from mapper.questions.question import Period
from mapper.questions.wording import parse_period

DEFINITELY, POSSIBLY, NO = Certainty.DEFINITELY, Certainty.POSSIBLY, Certainty.NO
CASES: dict[str, Any] = json.loads((Path(__file__).parent / "clocks.json").read_text("utf-8"))
"""Cases that the page's clocks pass as well (frontend/test/clocks.test.js); `dates` are the bounds that it gets."""

MONTHS = [f"2010-{month:02}" for month in range(1, 13)]


def held_in(when: str, period: str) -> Certainty:
    return held(when, parse_period(period), {when: bounds_of(parse_when(when))} if when else {})


def known_on(said: str, available: str, day: str) -> Certainty:
    dates = {text: bounds_of(parse_when(text)) for text in (said, available) if text}
    return known(said, available, parse_period(day).last, dates)


@pytest.mark.parametrize(("when", "period", "certainty"), CASES["held"])
def test_when_it_held(when: str, period: str, certainty: str) -> None:
    assert held_in(when, period).value == certainty


@pytest.mark.parametrize(("said", "available", "day", "certainty"), CASES["known"])
def test_since_when_it_was_known(said: str, available: str, day: str, certainty: str) -> None:
    assert known_on(said, available, day).value == certainty


def test_the_dates_of_the_cases_have_the_bounds_that_the_page_gets() -> None:
    told = {text for when, _, _ in CASES["held"] for text in [when] if text}
    told |= {text for *texts, _, _ in CASES["known"] for text in texts if text}
    bounds = [asdict(bounds_of(parse_when(date["edtf"]))) for date in CASES["dates"]]
    assert json.loads(json.dumps(bounds)) == CASES["dates"]
    assert {date["edtf"] for date in CASES["dates"]} == told


@pytest.mark.parametrize("text", CASES["no_time"])
def test_a_time_asked_is_a_day_a_month_or_a_year(text: str) -> None:
    with pytest.raises(UsageError, match="is no day, month or year"):
        parse_period(text)


def days(first: date | None, last: date | None) -> list[date]:
    assert first is not None
    assert last is not None
    return [first + timedelta(number) for number in range((last - first).days + 1)]


def possible_stretches(when: When) -> list[tuple[date, date]]:
    """Return first and last day of every way in which it can have been."""
    first = days(when.start.earliest, when.start.latest)
    if when.extent is not Extent.THROUGHOUT:
        return [(day, day) for day in first]
    return [(start, end) for start, end in product(first, days(when.end.earliest, when.end.latest)) if start <= end]


def months_and_days() -> st.SearchStrategy[str]:
    return st.one_of(
        st.sampled_from(MONTHS), st.dates(date(2010, 1, 1), date(2010, 12, 31)).map(lambda day: day.isoformat())
    )


def dates() -> st.SearchStrategy[str]:
    pairs = st.tuples(months_and_days(), months_and_days()).filter(lambda pair: pair[0] <= pair[1])
    return st.one_of(
        months_and_days(),
        pairs.map(lambda pair: f"[{pair[0]}..{pair[1]}]"),
        pairs.map("/".join),
    )


@given(dates(), months_and_days())
def test_it_is_definite_if_it_held_then_however_it_was_and_possible_if_in_some_way(when: str, period: str) -> None:
    asked = parse_period(period)
    first, last = date.fromisoformat(asked.first), date.fromisoformat(asked.last)
    ways = [start <= last and first <= end for start, end in possible_stretches(parse_when(when))]
    expected = DEFINITELY if all(ways) else POSSIBLY if any(ways) else NO
    assert held_in(when, period) is expected


@given(dates(), st.lists(st.dates(date(2009, 1, 1), date(2011, 12, 31)), min_size=4, max_size=4))
def test_a_longer_time_is_never_less_certain(when: str, ends: list[date]) -> None:
    first, inner_first, inner_last, last = sorted(day.isoformat() for day in ends)
    table = {when: bounds_of(parse_when(when))}
    narrow, wide = held(when, Period(inner_first, inner_last), table), held(when, Period(first, last), table)
    assert worst([narrow, wide]) is narrow


@given(dates(), st.one_of(st.just(""), dates()), months_and_days(), months_and_days())
def test_what_was_known_once_stays_known(said: str, available: str, one: str, other: str) -> None:
    before, after = sorted((one, other), key=lambda text: parse_period(text).last)
    verdicts = known_on(said, available, before), known_on(said, available, after)
    assert worst(verdicts) is verdicts[0]
