"""The controlled vocabulary of a dataset, as read from geodata/vocabulary.toml."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal, get_args


class Counts(StrEnum):
    """What two figures of one measure are to each other.

    ``event``: each its own, as seizures are, so that they add up. ``total``: of one place and time there is one, as of
    stocks and yearly amounts, so that they never add up and may contradict each other.
    """

    EVENT = "event"
    TOTAL = "total"


TermKind = Literal["category", "commodity", "mode", "measure", "precision"]
TERM_KINDS: tuple[str, ...] = get_args(TermKind)


@dataclass(frozen=True, slots=True)
class Term:
    """One entry: its display name; for categories the symbol, for commodities the group to which they belong."""

    id: str
    name: str
    names: dict[str, str] = field(default_factory=dict)
    symbol: str = ""
    unit: str = ""
    uncertainty_m: float = 0.0
    counts: Counts = Counts.TOTAL
    group: str = ""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Terms by id, per list; ids are unique within a list.

    Parameters
    ----------
    measures
        Their `unit` is the only one in which quantities of that measure are given; `counts` says whether these are
        events or totals.
    precisions
        Their `uncertainty_m` is the default radius in metres.
    route_colours
        Hexadecimal colours in the order in which routes take them.
    """

    categories: dict[str, Term] = field(default_factory=dict)
    commodities: dict[str, Term] = field(default_factory=dict)
    modes: dict[str, Term] = field(default_factory=dict)
    measures: dict[str, Term] = field(default_factory=dict)
    precisions: dict[str, Term] = field(default_factory=dict)
    route_colours: tuple[str, ...] = ()

    def of_kind(self, kind: str) -> dict[str, Term]:
        """Return the terms of one list; none of what is no list."""
        lists = (self.categories, self.commodities, self.modes, self.measures, self.precisions)
        return dict(zip(TERM_KINDS, lists, strict=True)).get(kind, {})
