"""From what a person writes to a Question that its map can answer, or to a word on what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date, datetime
from math import isfinite
from numbers import Real
from typing import Any, cast

from mapper.document.map_document import MapDocument
from mapper.errors import UsageError
from mapper.model.place import Position
from mapper.model.when import parse_calendar
from mapper.questions.countries import countries_of
from mapper.questions.question import CLAIM_ROWS, KINDS, MARK_ROWS, Near, Parts, Period, Question
from mapper.questions.words import Words
from mapper.read.faults import did_you_mean, meant

_POSITION = re.compile(r"\s*(-?[0-9.]+)\s*,\s*(-?[0-9.]+)\s*")
_ROWS = (*MARK_ROWS, *CLAIM_ROWS)
_TIME = "write 2010, 2010-03 or 2010-03-01."


def make_question(document: MapDocument, parts: Parts) -> Question:
    """Return the question that some parts make.

    Raises
    ------
    UsageError
        If there is no such part, the map does not have what is asked for, or a part cannot be read; the message says
        what would be right.
    """
    given = cast("Mapping[str, Any]", parts)
    for name in given:
        if name not in Parts.__annotations__:
            raise UsageError(f'A question has no part "{name}". {meant(name, Parts.__annotations__)}')
    values = {row: _values(document, row, given.get(row)) for row in _ROWS}
    held = _time("held", given.get("held"))
    within = given.get("within_km")
    return Question(
        **values,
        text=_text(given.get("text")),
        held=held,
        known=_known(given),
        near=None if within is None else _near(document, *_within(within)),
        contested=_yes_or_no("contested", given.get("contested", False)),
        with_context=_yes_or_no("with_context", given.get("with_context", False)),
    )


def put_to(document: MapDocument, question: Question) -> Question:
    """Return a question that was made elsewhere as it is put to this map.

    Raises
    ------
    UsageError
        If the map does not have what is asked for, or a part is not what a question holds there.
    """
    parts = {field.name: getattr(question, field.name) for field in fields(question)}
    near = parts.pop("near")
    within = (near.km, near.place) if isinstance(near, Near) else near
    return make_question(document, cast(Parts, {**parts, "within_km": within}))


def parse_period(text: str) -> Period:
    """Return the first and last day of a day, month or year.

    Raises
    ------
    UsageError
        If the text is none of these.
    """
    try:
        when = parse_calendar(text)
    except ValueError:
        raise UsageError(f'"{text}" is no day, month or year: {_TIME}') from None
    return Period(str(when.earliest), str(when.latest))


def parse_position(text: str) -> Position | None:
    """Return the position that ``lon,lat`` names in degrees; None if it names none."""
    match = _POSITION.fullmatch(text)
    try:
        lon, lat = map(float, match.groups()) if match else (181.0, 91.0)
    except ValueError:
        return None
    return Position(lon, lat) if abs(lon) <= 180 and abs(lat) <= 90 else None


def _values(document: MapDocument, row: str, given: Any) -> tuple[str, ...]:
    wanted = _ids(row, given)
    if row == "country":
        wanted = tuple(code.upper() for code in wanted)
    if not wanted:
        return ()
    there = _there(document, row)
    for value in wanted:
        if value not in there:
            hint = did_you_mean(value, there)
            listed = f"There is: {', '.join(there)}." if there else f"The map has no {row} to choose."
            raise UsageError(f'There is no {row} "{value}". {f"{hint} " if hint else ""}{listed}')
    return wanted


def _there(document: MapDocument, row: str) -> list[str]:
    """Return the values of a row that occur on a map."""
    if row == "kind":
        return list(KINDS)
    if row == "country":
        return sorted({code for codes in countries_of(document.marks).values() for code in codes})
    if row == "measure":
        return list(dict.fromkeys(one.figure.measure_id for one in document.claims if one.figure is not None))
    return [value for facet in document.facets if facet.id == row for value in facet.choices]


def _ids(row: str, given: Any) -> tuple[str, ...]:
    if given is None or isinstance(given, str):
        return () if given is None else (given,)
    values = tuple(given) if isinstance(given, Iterable) and not isinstance(given, Mapping | bytes) else (given,)
    for value in values:
        if not isinstance(value, str):
            raise UsageError(f"{row} is an id, as a text, or several in a list: {value!r} is neither.")
    return tuple(dict.fromkeys(values))


def _text(given: Any) -> str:
    if not isinstance(given, str | None):
        raise UsageError(f"text is words to look for, in one text: {given!r} is none.")
    if given and not Words(given):
        raise UsageError(f'"{given}" has no letter or digit to look for: write a word, or its beginning.')
    return given or ""


def _known(given: Mapping[str, Any]) -> str | None:
    """Return the last day of the time that is asked of the second clock, by either of its names."""
    known, as_of = _time("known", given.get("known")), _time("as_of", given.get("as_of"))
    if known and as_of and known.last != as_of.last:
        raise UsageError(f"known and as_of are one clock, and cannot be both {known.last} and {as_of.last}: give one.")
    time = known or as_of
    return time.last if time else None


def _time(part: str, given: Any) -> Period | None:
    if given is None or given == "":
        return None
    if isinstance(given, Period):
        return given
    if isinstance(given, date):
        return parse_period(str(given.date() if isinstance(given, datetime) else given))
    if not isinstance(given, str):
        raise UsageError(f"{part} is a day, month or year, as a text: {given!r} is none; {_TIME}")
    return parse_period(given)


def _yes_or_no(part: str, given: Any) -> bool:
    if not isinstance(given, bool):
        raise UsageError(f"{part} is True or False, not {given!r}.")
    return given


def _within(given: Any) -> tuple[float, str]:
    if isinstance(given, list | tuple) and len(given) == 2:
        km, place = given
        if isinstance(km, Real) and not isinstance(km, bool) and isinstance(place, str):
            return float(km), place
    raise UsageError(
        f'within_km is kilometres and a place, as (50, "caricc") or (50, "76.9,43.3"): {given!r} is something else.'
    )


def _near(document: MapDocument, km: float, place: str) -> Near:
    if not (isfinite(km) and km >= 0):
        raise UsageError(f"{km} is no distance: write kilometres, as 50.")
    marks = {mark.id: mark.name for mark in document.marks}
    if place not in marks and parse_position(place) is None:
        hint = (
            did_you_mean(place, marks) or "Write the id of a mark, as mapper query lists them, or lon,lat in degrees."
        )
        raise UsageError(f'The map has no place "{place}". {hint}')
    return Near(km, place)
