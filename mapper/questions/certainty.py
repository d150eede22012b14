"""How surely something fits a question."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum


class Certainty(StrEnum):
    """From worst to best; undated stands below possibly, since nothing at all is known of its time."""

    NO = "no"
    UNDATED = "undated"
    POSSIBLY = "possibly"
    DEFINITELY = "definitely"


_ORDER = list(Certainty)


def worst(certainties: Iterable[Certainty]) -> Certainty:
    """Return the worst of some certainties; `DEFINITELY` if there are none, since then nothing was asked."""
    return min(certainties, key=_ORDER.index, default=Certainty.DEFINITELY)


def best(certainties: Iterable[Certainty]) -> Certainty:
    """Return the best of some certainties; `DEFINITELY` if there are none."""
    return max(certainties, key=_ORDER.index, default=Certainty.DEFINITELY)
