"""From what a person writes to a Question that its map can answer, or to a word on what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import isfinite
from typing import cast

from mapper.document.map_document import MapDocument
from mapper.errors import UsageError
from mapper.model.place import Position
from mapper.model.when import parse_calendar
from mapper.questions.question import CLAIM_FACETS, MARK_FACETS, Near, Parts, Period, Question
from mapper.read.faults import did_you_mean

_POSITION = re.compile(r"\s*(-?[0-9.]+)\s*,\s*(-?[0-9.]+)\s*")


def make_question(document: MapDocument, parts: Parts) -> Question:
    """Return the question that some parts make.

    Raises
    ------
    UsageError
        If the map does not have what is asked for, or a part cannot be read; the message says what would be right.
    """
    values = {facet: _values(document, facet, parts) for facet in (*MARK_FACETS, *CLAIM_FACETS)}
    held, known = parts.get("held"), parts.get("as_of")
    within = parts.get("within_km")
    return Question(
        **values,
        held=parse_period(held) if held else None,
        known=parse_period(known).last if known else None,
        near=_near(document, *within) if within else None,
        contested=parts.get("contested", False),
    )


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
        raise UsageError(f'"{text}" is no day, month or year: write 2010, 2010-03 or 2010-03-01.') from None
    return Period(str(when.earliest), str(when.latest))


def parse_position(text: str) -> Position | None:
    """Return the position that ``lon,lat`` names in degrees; None if it names none."""
    match = _POSITION.fullmatch(text)
    try:
        lon, lat = map(float, match.groups()) if match else (181.0, 91.0)
    except ValueError:
        return None
    return Position(lon, lat) if abs(lon) <= 180 and abs(lat) <= 90 else None


def _values(document: MapDocument, facet: str, parts: Parts) -> tuple[str, ...]:
    given = cast("str | Sequence[str]", parts.get(facet, ()))
    wanted = (given,) if isinstance(given, str) else tuple(dict.fromkeys(given))
    known = next((one.choices for one in document.facets if one.id == facet), {})
    for value in wanted:
        if value not in known:
            hint = did_you_mean(value, known)
            there = f"There is: {', '.join(known)}." if known else f"The map has no {facet} to choose."
            raise UsageError(f'There is no {facet} "{value}". {f"{hint} " if hint else ""}{there}')
    return wanted


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
