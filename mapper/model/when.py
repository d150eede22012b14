"""Dates as sources give them: the part of EDTF (ISO 8601-2) that the seed files use, with both ends as bounds.

Level 1 and ``[a..b]``. The library `edtf` 5.0.2 was tried and is not used: it raises TypeError on the bounds of an open
interval (``2006/..``), takes an unknown start to be ten years before the end, and accepts ``2010/2006``.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

_DATE = re.compile(r"(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(?:-(?P<month>[0-9]{2}|XX))?(?:-(?P<day>[0-9]{2}|XX))?")
_CALENDAR = re.compile(r"[0-9]{4}(-(0[1-9]|1[0-2])(-[0-9]{2})?)?")
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)}


class Extent(StrEnum):
    """How a date fills the time between its bounds."""

    AT = "at"
    WITHIN = "within"
    THROUGHOUT = "throughout"


@dataclass(frozen=True, slots=True)
class Span:
    """One end of a date: it lies somewhere from `earliest` to `latest`; None is without bound."""

    earliest: date | None
    latest: date | None


@dataclass(frozen=True, slots=True)
class When:
    """A date or period as an EDTF string and as bounds in the proleptic Gregorian calendar.

    Parameters
    ----------
    text
        The EDTF string as written.
    extent
        ``at`` for a plain date (it held then, told to this precision), ``within`` for some unknown time between
        the bounds (``199X``, ``[a..b]``), ``throughout`` for an interval.
    start, end
        Bounds of the first and the last day; equal unless the date is an interval.
    approximate, uncertain
        Whether any part carries ``~`` or ``?`` (``%`` is both).
    """

    text: str
    extent: Extent
    start: Span
    end: Span
    approximate: bool = False
    uncertain: bool = False

    def __str__(self) -> str:
        return self.text

    @property
    def earliest(self) -> date | None:
        """The first day on which it can have held; None where open."""
        return self.start.earliest

    @property
    def latest(self) -> date | None:
        """The last day on which it can have held; None where open."""
        return self.end.latest


def parse_when(text: str) -> When:
    """Parse one EDTF string.

    Parameters
    ----------
    text
        ``2010``, ``2010-01``, ``2010-01-29``, ``2010-21`` (season), ``199X``, ``2010-XX``, with ``?``, ``~`` or ``%``;
        ``2006/2010-01``, ``2006/..``, ``../2010``; ``[2009..2010-02]``.

    Raises
    ------
    ValueError
        If it is none of these, names a day that does not exist, or ends before it starts.
    """
    if text.startswith("["):
        span = _alternatives(text)
        return _checked(When(text, Extent.WITHIN, span, span))
    if "/" in text:
        return _checked(_interval(text))
    body, approximate, uncertain = _qualifier(text)
    span, masked = _date_span(body)
    return When(text, Extent.WITHIN if masked else Extent.AT, span, span, approximate, uncertain)


def parse_calendar(text: str) -> When:
    """Parse a day, a month or a year, and nothing vaguer.

    Raises
    ------
    ValueError
        If it is none of these, or does not exist.
    """
    if not _CALENDAR.fullmatch(text):
        raise ValueError("a day, month or year as 2010-03-01, 2010-03 or 2010")
    return parse_when(text)


def _alternatives(text: str) -> Span:
    match = re.fullmatch(r"\[([^\[\].,]*)\.\.([^\[\].,]*)\]", text)
    if match is None or not any(match.groups()):
        raise ValueError("one of two ends as [2009..2010]")
    first, last = match.groups()
    earliest = _date_span(first)[0].earliest if first else None
    latest = _date_span(last)[0].latest if last else None
    return Span(earliest, latest)


def _interval(text: str) -> When:
    ends = text.split("/")
    if len(ends) != 2 or all(end in ("", "..") for end in ends):
        raise ValueError("a period has two ends, as 2006/2010-01")
    spans, approximate, uncertain = [], False, False
    for end in ends:
        if end in ("", ".."):
            spans.append(Span(None, None))
            continue
        body, approx, unsure = _qualifier(end)
        spans.append(_date_span(body)[0])
        approximate, uncertain = approximate or approx, uncertain or unsure
    return When(text, Extent.THROUGHOUT, spans[0], spans[1], approximate, uncertain)


def _qualifier(text: str) -> tuple[str, bool, bool]:
    sign = text[-1:]
    return text.rstrip("?~%") if sign in "?~%" and text[:-1].isascii() else text, sign in ("~", "%"), sign in ("?", "%")


def _date_span(text: str) -> tuple[Span, bool]:
    match = _DATE.fullmatch(text)
    if match is None or text.startswith("0000"):
        raise ValueError("a date as 2010, 2010-01, 2010-01-29 or 199X")
    year, month, day = match["year"], match["month"], match["day"]
    first_year, last_year = max(int(year.replace("X", "0")), 1), int(year.replace("X", "9"))
    if day not in (None, "XX") and "X" in year + month:
        raise ValueError("a day needs its month and year")
    if month is None or month == "XX":
        return Span(date(first_year, 1, 1), date(last_year, 12, 31)), "X" in text
    if "X" in year:
        raise ValueError("a month needs its year")
    months = _SEASONS.get(int(month), (int(month), int(month)))
    if not 1 <= months[0] <= 12 or (int(month) > 12 and day is not None):
        raise ValueError(f"month {month} does not exist")
    if day is None or day == "XX":
        return Span(date(first_year, months[0], 1), _season_end(first_year, int(month), months[1])), "X" in text
    only = date(first_year, months[0], int(day))
    return Span(only, only), False


def _season_end(year: int, month: int, last_month: int) -> date:
    if month == 24:  # winter runs into the next year
        return date(year + 1, 2, monthrange(year + 1, 2)[1])
    return date(year, last_month, monthrange(year, last_month)[1])


def _checked(when: When) -> When:
    if not _not_after(when.earliest, when.latest):
        raise ValueError("it ends before it starts")
    return when


def _not_after(first: date | None, second: date | None) -> bool:
    return first is None or second is None or first <= second
