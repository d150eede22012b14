"""The two clocks: when a thing held, and since when it was known. All days are ISO texts, which compare as they are."""

from __future__ import annotations

from collections.abc import Mapping

from mapper.document.map_document import DateBounds
from mapper.questions.certainty import Certainty
from mapper.questions.question import Period

Dates = Mapping[str, DateBounds]
"""The dates of a map by their EDTF text."""

_BEFORE_ALL, _AFTER_ALL = "0000-00-00", "9999-99-99"
_VAGUE = frozenset("~?%")


def held(when: str, period: Period, dates: Dates) -> Certainty:
    """Return how surely something held within a period.

    Parameters
    ----------
    when
        EDTF, as the claim gives it; empty if it gives none.
    """
    if not when:
        return Certainty.UNDATED
    date = dates[when]
    earliest, latest = date.bounds[0] or _BEFORE_ALL, date.bounds[-1] or _AFTER_ALL
    if not _overlap(period, earliest, latest):
        return Certainty.NO
    if _is_vague(when):
        return Certainty.POSSIBLY
    if date.extent == "throughout":
        # Whenever it really began and ended, it then had begun by the last day asked and not ended before the first.
        is_sure = _overlap(period, *_firm_core(date))
    else:
        is_sure = period.first <= earliest and latest <= period.last
    return Certainty.DEFINITELY if is_sure else Certainty.POSSIBLY


def known(said: str, available: str, day: str, dates: Dates) -> Certainty:
    """Return how surely something was known on a day: said, and its source public.

    Parameters
    ----------
    said, available
        EDTF; empty where no date is given.
    day
        An ISO day.
    """
    given = [text for text in (said, available) if text]
    if not given:
        return Certainty.POSSIBLY
    earliest = max(dates[text].bounds[0] or _BEFORE_ALL for text in given)
    latest = max(dates[text].bounds[-1] or _AFTER_ALL for text in given)
    if earliest > day:
        return Certainty.NO
    return Certainty.DEFINITELY if latest <= day and not any(map(_is_vague, given)) else Certainty.POSSIBLY


def _firm_core(date: DateBounds) -> Period:
    """Return the latest first and the earliest last day of a period; told vaguely, the one may come after the other."""
    _, latest_first, earliest_last, _ = date.bounds
    first = latest_first or earliest_last or _AFTER_ALL
    return Period(first, earliest_last or first)


def _overlap(period: Period, first: str, last: str) -> bool:
    return period.first <= last and first <= period.last


def _is_vague(edtf: str) -> bool:
    """Whether a date is given as approximate or uncertain, so that its days are not sure to lie within its bounds."""
    return not _VAGUE.isdisjoint(edtf)
