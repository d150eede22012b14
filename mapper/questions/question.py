"""What can be asked of a map, and nothing of how it is answered. docs/questions.md tells the meaning of every part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple, TypedDict

CLAIM_FACETS = ("source", "voice", "status", "reliability")
MARK_FACETS = ("route", "commodity", "mode", "category", "precision", "basis")


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
    route, commodity, mode, category, precision, basis
        Ids asked of marks: one of them has to fit; empty is not asked.
    source, voice, status, reliability
        Ids asked of claims, likewise.
    held
        When it held.
    known
        The day, in ISO form, on which it was known.
    near
        Where it lies.
    contested
        Whether only what is contested is wanted.
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
    held: Period | None = None
    known: str | None = None
    near: Near | None = None
    contested: bool = False

    def chosen(self, facet: str) -> tuple[str, ...]:
        """Return the values that are chosen in a facet."""
        values: tuple[str, ...] = getattr(self, facet)
        return values

    def choosing(self, facet: str, *values: str) -> Question:
        """Return the question with these values, and no others, chosen in a facet."""
        changes: dict[str, Any] = {facet: values}
        return replace(self, **changes)


class Parts(TypedDict, total=False):
    """The parts of a question as people write them; one value of a facet may stand without a list round it.

    Parameters
    ----------
    held
        ``2010``, ``2010-03`` or ``2010-03-01``.
    as_of
        Likewise; a month or year means its last day.
    within_km
        Kilometres and the id of a mark, or ``lon,lat``.
    """

    route: str | Sequence[str]
    commodity: str | Sequence[str]
    mode: str | Sequence[str]
    category: str | Sequence[str]
    precision: str | Sequence[str]
    basis: str | Sequence[str]
    source: str | Sequence[str]
    voice: str | Sequence[str]
    status: str | Sequence[str]
    reliability: str | Sequence[str]
    held: str
    as_of: str
    within_km: tuple[float, str] | None
    contested: bool
