"""EDTF dates in words, as the page's document/dates.js tells them too. What is not understood is told as written."""

from __future__ import annotations

import re

from mapper.render.common.messages import Messages

_DATE = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?", re.ASCII)
_WITHIN = re.compile(r"\[(.*)\.\.(.*)\]")
_QUALIFIED = {"?": "date.perhaps", "~": "date.about", "%": "date.perhaps-about"}


def date_in_words(text: str, say: Messages) -> str:
    """Return a date, month, season, decade or interval as a person writes it."""
    return _Dates(say).words(text) or text


class _Dates:
    def __init__(self, say: Messages) -> None:
        self.say = say

    def words(self, text: str) -> str:
        """Return a date in words; nothing where it is not understood."""
        if within := _WITHIN.fullmatch(text):
            return self.between(within[1], within[2], ("date.by", "date.from", "date.within"))
        start, bar, end = text.partition("/")
        if bar and "/" not in end:
            return self.between(start, end, ("date.until", "date.since", "date.interval"))
        return self.qualified(text, follows=False)

    def between(self, first: str, last: str, keys: tuple[str, str, str]) -> str:
        until, since, both = keys
        if days := self.days(first, last):
            return days
        is_open = [end in ("", "..") for end in (first, last)]
        if all(is_open):
            return ""
        # Some languages change a date that follows a word such as "until".
        follows = both != "date.interval" or any(is_open)
        start, end = (
            "" if opens else self.qualified(date, follows) for date, opens in zip((first, last), is_open, strict=True)
        )
        if (not start and not is_open[0]) or (not end and not is_open[1]):
            return ""
        if not start:
            return self.say.text(until, end=end)
        return self.say.text(both, start=start, end=end) if end else self.say.text(since, start=start)

    def days(self, first: str, last: str) -> str:
        """Return two days of one month as such, where the output has words for that."""
        start, end = _DATE.fullmatch(first), _DATE.fullmatch(last)
        if not start or not end or "date.days" not in self.say.entries:
            return ""
        year, month, day = start.groups()
        if not day or "X" in first + last or end.groups()[:2] != (year, month) or not end[3]:
            return ""
        words = self.month(month, follows=True)
        return self.say.text("date.days", first=int(day), last=int(end[3]), month=words, year=year)

    def qualified(self, text: str, follows: bool) -> str:
        sign = text[-1:] if text[-1:] in _QUALIFIED else ""
        words = self.plain(text.removesuffix(sign), follows or sign in ("~", "%"))
        return self.say.text(_QUALIFIED[sign], date=words) if words and sign else words

    def plain(self, text: str, follows: bool) -> str:
        match = _DATE.fullmatch(text)
        if not match:
            return ""
        year, month, day = match.groups()
        if "X" in year:
            key = "date.century" if year.endswith("XX") else "date.decade"
            return self.form(key, follows, year=year.replace("X", "0"), last=year.replace("X", "9"))
        if month is None:
            return year
        if month == "XX":
            return self.form("date.some-month", follows, year=year)
        return self.day(year, month, day, follows) if f"month.{month}" in self.say.entries else ""

    def day(self, year: str, month: str, day: str | None, follows: bool) -> str:
        if day is None:
            return self.say.text("date.month", month=self.month(month, follows), year=year)
        number = "" if day == "XX" else int(day)
        key = "date.some-day" if day == "XX" else "date.day"
        return self.form(key, follows, day=number, month=self.month(month, follows=True), year=year)

    def month(self, number: str, follows: bool) -> str:
        of = f"month.of.{number}"
        return self.say.text(of if follows and of in self.say.entries else f"month.{number}")

    def form(self, key: str, follows: bool, **values: object) -> str:
        of = f"{key}.of"
        return self.say.text(of if follows and of in self.say.entries else key, **values)
