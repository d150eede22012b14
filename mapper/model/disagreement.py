"""How two claims disagree: what is red on the map, and what only looks like it."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Disagreement(StrEnum):
    """The kind of a disagreement."""

    CONTRADICTION = "contradiction"
    """Both cannot hold."""
    ACCOUNTS = "accounts"
    """One event is told differently."""
    AIMS = "aims"
    """Each wants something else; neither says anything of the other that is untrue."""
    DEFINITIONS = "definitions"
    """Two things are counted or meant; both may hold."""

    @property
    def contests(self) -> bool:
        """Whether it contests what the claims say; else it is shown in ink, with its reason."""
        return self in (Disagreement.CONTRADICTION, Disagreement.ACCOUNTS)


class Disagreeing(NamedTuple):
    """A claim that another one disagrees with, how, and why."""

    claim: str
    kind: Disagreement
    why: str
