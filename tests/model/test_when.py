"""Dates as sources give them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.model.when import Extent, parse_when


@pytest.mark.parametrize(
    ("text", "extent", "earliest", "latest"),
    [
        ("2010-01-29", Extent.AT, date(2010, 1, 29), date(2010, 1, 29)),
        ("2010-02", Extent.AT, date(2010, 2, 1), date(2010, 2, 28)),
        ("2012-02", Extent.AT, date(2012, 2, 1), date(2012, 2, 29)),
        ("1955", Extent.AT, date(1955, 1, 1), date(1955, 12, 31)),
        ("199X", Extent.WITHIN, date(1990, 1, 1), date(1999, 12, 31)),
        ("19XX", Extent.WITHIN, date(1900, 1, 1), date(1999, 12, 31)),
        ("2010-XX", Extent.WITHIN, date(2010, 1, 1), date(2010, 12, 31)),
        ("2010-03-XX", Extent.WITHIN, date(2010, 3, 1), date(2010, 3, 31)),
        ("2010-21", Extent.AT, date(2010, 3, 1), date(2010, 5, 31)),
        ("2010-24", Extent.AT, date(2010, 12, 1), date(2011, 2, 28)),
        ("2006/2010-01", Extent.THROUGHOUT, date(2006, 1, 1), date(2010, 1, 31)),
        ("2006/..", Extent.THROUGHOUT, date(2006, 1, 1), None),
        ("../2010", Extent.THROUGHOUT, None, date(2010, 12, 31)),
        ("[2009..2010-02]", Extent.WITHIN, date(2009, 1, 1), date(2010, 2, 28)),
        ("[..2010]", Extent.WITHIN, None, date(2010, 12, 31)),
    ],
)
def test_bounds(text: str, extent: Extent, earliest: date | None, latest: date | None) -> None:
    when = parse_when(text)
    assert (when.extent, when.earliest, when.latest, str(when)) == (extent, earliest, latest, text)


def test_an_interval_knows_how_far_its_ends_are_known() -> None:
    when = parse_when("2006/2010-01")
    assert (when.start.latest, when.end.earliest) == (date(2006, 12, 31), date(2010, 1, 1))


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [("2010~", True, False), ("2010?", False, True), ("2010-05%", True, True), ("2006~/2010?", True, True)],
)
def test_qualifiers(text: str, approximate: bool, uncertain: bool) -> None:
    when = parse_when(text)
    assert (when.approximate, when.uncertain) == (approximate, uncertain)


@pytest.mark.parametrize(
    "text",
    [
        *("", "X", "10", "2010-1", "2010-13", "2010-00", "2010-02-30", "2010-21-05", "199X-05", "2010-XX-05"),
        *("2010/2006", "2006/2008/2010", "..", "../..", "/", "[..]", "[2010]", "[2010..2009]", "[2009,2010]"),
        *("2010-01-29T15:33:00Z", "-0500", "0000", "Y17000", "January 2010", "２０１０", "2010 ", "?", "~2010"),
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_when(text)


@given(st.dates(), st.dates())
def test_a_period_reaches_from_its_first_day_to_its_last(one: date, other: date) -> None:
    first, last = sorted((one, other))
    period = parse_when(f"{first.isoformat()}/{last.isoformat()}")
    assert (period.earliest, period.latest) == (first, last)


@given(st.text(max_size=20))
def test_any_text_is_a_date_or_a_value_error(text: str) -> None:
    try:
        when = parse_when(text)
    except ValueError:
        return
    assert when.earliest is None or when.latest is None or when.earliest <= when.latest
