"""The scales on which claims are graded: status, reliability, credibility, release."""

from __future__ import annotations

from enum import IntEnum, StrEnum


class Status(StrEnum):
    """In what manner the source says it."""

    STATED = "stated"
    ALLEGED = "alleged"
    PLANNED = "planned"
    POSSIBLE = "possible"

    @property
    def is_firm(self) -> bool:
        """Whether a mark carried by such a claim is drawn as known rather than dotted."""
        return self is Status.STATED


class Reliability(StrEnum):
    """Reliability of a source: the letters of the Admiralty code (NATO AJP-2.1)."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"


class Credibility(IntEnum):
    """Credibility of one piece of information: the figures of the Admiralty code; 6 cannot be judged."""

    CONFIRMED = 1
    PROBABLY_TRUE = 2
    POSSIBLY_TRUE = 3
    DOUBTFUL = 4
    IMPROBABLE = 5
    CANNOT_BE_JUDGED = 6


class Tlp(StrEnum):
    """Traffic Light Protocol 2.0 (FIRST): to whom something may be released, from all to hardly anyone."""

    CLEAR = "CLEAR"
    GREEN = "GREEN"
    AMBER = "AMBER"
    AMBER_STRICT = "AMBER+STRICT"
    RED = "RED"

    def releasable_at(self, ceiling: Tlp) -> bool:
        """Whether something marked so may be in a product that is released up to `ceiling`."""
        levels = list(Tlp)
        return levels.index(self) <= levels.index(ceiling)
