"""One difference between two states of a dataset."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """In what way something differs."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    REWORDED = "reworded"
    REGRADED = "regraded"
    PRECISION = "precision changed"
    GAINED_CARRIER = "gained its only carrier"
    LOST_CARRIER = "lost its only carrier"
    CONTESTED = "became contested"
    UNCONTESTED = "is contested no more"
    FIRM = "became firm"
    NOT_FIRM = "is firm no more"
    QUIET = "became quiet"
    TIED = "is quiet no more"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference.

    Parameters
    ----------
    kind
        In what way.
    what
        ``source``, ``claim``, ``site``, ``leg``, ``area``, ``route``, ``thing`` or ``map``.
    id
        Id of the record; the ref of a claim.
    name
        Its display name, or a claim's text; of the later state if there is one.
    detail
        What was before and is now, or by how much.
    """

    kind: Kind
    what: str
    id: str
    name: str
    detail: str = ""

    def __str__(self) -> str:
        return f"{self.what} {self.id}: {self.kind}{f' ({self.detail})' if self.detail else ''}: {self.name}"
