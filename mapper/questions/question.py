"""What can be asked of a map, and nothing of how it is answered. docs/questions.md tells the meaning of every part."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, NamedTuple, TypedDict

CLAIM_FACETS = ("source", "voice", "status", "reliability", "commodity", "mode")
MARK_FACETS = ("route", "category", "precision", "basis")
ROLE = "role"
"""Asked of a claim together with a mark: what this is in that. With the facets of claims and of marks, these are what
the page lets one choose by."""

CLAIM_ROWS = (*CLAIM_FACETS, ROLE, "measure")
MARK_ROWS = (*MARK_FACETS, "kind", "country")
"""All by which one can choose; in this order they hide."""

KINDS = ("site", "leg", "area")


class Period(NamedTuple):
    """A stretch of time: its first and its last day, as ISO days, which compare as texts."""

    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Near:
    """Within some kilometres of a mark (by its id) or of a position (``lon,lat`` in degrees, WGS84)."""

    km: float
    place: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question.

    Parameters
    ----------
    route, category, precision, basis, kind, country
        Ids asked of marks: one of them has to fit; empty is not asked. Countries are ISO alpha-3 codes.
    source, voice, status, reliability, commodity, mode, measure
        Ids asked of claims, likewise; one that names no goods fits none.
    role
        Asked of a claim and a mark: what the mark has to be in the claim.
    text
        Words asked of names and claims, as they were written; empty is not asked.
    held
        When it held.
    known
        The day, in ISO form, on which it was known.
    near
        Where it lies.
    contested
        Whether only what is contested is wanted.
    with_context
        Whether marks of a kind that does not know what is asked (the category of a leg) stay, as they do on the page.
    """

    route: tuple[str, ...] = ()
    commodity: tuple[str, ...] = ()
    mode: tuple[str, ...] = ()
    category: tuple[str, ...] = ()
    precision: tuple[str, ...] = ()
    basis: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    voice: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    reliability: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    country: tuple[str, ...] = ()
    role: tuple[str, ...] = ()
    measure: tuple[str, ...] = ()
    text: str = ""
    held: Period | None = None
    known: str | None = None
    near: Near | None = None
    contested: bool = False
    with_context: bool = False

    def chosen(self, row: str) -> tuple[str, ...]:
        """Return the values that are chosen in a row."""
        values: tuple[str, ...] = getattr(self, row)
        return values

    def choosing(self, row: str, *values: str) -> Question:
        """Return the question with these values, and no others, chosen in a row."""
        changes: dict[str, Any] = {row: values}
        return replace(self, **changes)


Choice = str | Iterable[str] | None
"""One value of a row or several; None is not asked."""

Time = str | date | None
"""A day, month or year, as ``2010``, ``2010-03`` or ``2010-03-01``; empty and None are not asked."""

Within = tuple[float, str] | None
"""Kilometres, and the id of a mark or ``lon,lat`` in degrees (WGS84)."""


class Parts(TypedDict, total=False):
    """The parts of a question as people write them; `mapper.query` takes the same.

    Parameters
    ----------
    known
        A month or year means its last day.
    as_of
        Another name of `known`.
    """

    route: Choice
    commodity: Choice
    mode: Choice
    category: Choice
    precision: Choice
    basis: Choice
    source: Choice
    voice: Choice
    status: Choice
    reliability: Choice
    kind: Choice
    country: Choice
    role: Choice
    measure: Choice
    text: str
    held: Time
    known: Time
    as_of: Time
    within_km: Within
    contested: bool
    with_context: bool
