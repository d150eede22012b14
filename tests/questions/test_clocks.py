"""The two clocks, against every way in which vaguely told dates can have been."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product

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
MONTHS = [f"2010-{month:02}" for month in range(1, 13)]


def held_in(when: str, period: str) -> Certainty:
    return held(when, parse_period(period), {when: bounds_of(parse_when(when))})


def known_on(said: str, available: str, day: str) -> Certainty:
    dates = {text: bounds_of(parse_when(text)) for text in (said, available) if text}
    return known(said, available, parse_period(day).last, dates)


@pytest.mark.parametrize(
    ("when", "period", "certainty"),
    [
        ("2010-05", "2010", DEFINITELY),
        ("2010-05", "2010-05-03", POSSIBLY),
        ("2010-05", "2010-06", NO),
        ("199X", "1995", POSSIBLY),
        ("199X", "2000-01-01", NO),
        ("198X", "1989-12-31", POSSIBLY),
        ("1961-04-12", "1961-04", DEFINITELY),
        ("[2009..2010-02]", "2009-12", POSSIBLY),
        ("[..2020-01]", "1900", POSSIBLY),
        ("[..2020-01]", "2020-02", NO),
        ("2006/2010-01", "2008", DEFINITELY),
        ("2006/2010-01", "2006-06", POSSIBLY),
        ("2006/2010-01", "2006", DEFINITELY),
        ("2006/2010-01", "2010-01-15", POSSIBLY),
        ("2006/2010-01", "2010-02", NO),
        ("2006/..", "2006", DEFINITELY),
        ("2006/..", "2050", POSSIBLY),
        ("2006/..", "2005-12-31", NO),
        ("../2010", "2010", DEFINITELY),
        ("../2010", "1900", POSSIBLY),
        ("../2010", "2011", NO),
        ("2010/2010", "2010", DEFINITELY),
        ("2006~", "2006", POSSIBLY),
        ("2006?", "2006", POSSIBLY),
        ("2006~/2010", "2008", POSSIBLY),
        ("2006~", "2007", NO),
    ],
)
def test_when_it_held(when: str, period: str, certainty: Certainty) -> None:
    assert held_in(when, period) is certainty


def test_what_has_no_date_is_undated() -> None:
    assert held("", Period("2010-01-01", "2010-12-31"), {}) is Certainty.UNDATED


@pytest.mark.parametrize(
    ("said", "available", "day", "certainty"),
    [
        ("2010-01-29", "2011-08-24", "2010-03-01", NO),
        ("2010-01-29", "2011-08-24", "2011-08-24", DEFINITELY),
        ("2010-01-29", "", "2010-01", DEFINITELY),
        ("2010-01-29", "", "2010-01-28", NO),
        ("2009-10", "", "2009-10-15", POSSIBLY),
        ("2009-10", "", "2009-10", DEFINITELY),
        ("[2010-06..]", "", "2030", POSSIBLY),
        ("[2010-06..]", "2011", "2030", POSSIBLY),
        ("[2010-06..]", "2011", "2010", NO),
        ("[..2010-06]", "2011", "2011", DEFINITELY),
        ("", "2011", "2011", DEFINITELY),
        ("", "", "1900", POSSIBLY),
        ("2006~", "", "2020", POSSIBLY),
    ],
)
def test_since_when_it_was_known(said: str, available: str, day: str, certainty: Certainty) -> None:
    assert known_on(said, available, day) is certainty


@pytest.mark.parametrize(
    "text", ["2010-13", "2010-02-30", "199X", "2010-21", "2010~", "10", "2010/2011", "0000", "١٩٩٠"]
)
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
