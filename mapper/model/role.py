"""What a place is in a claim: the parts that `about` may give it."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """The part that something has in what a claim says."""

    ORIGIN = "origin"
    TRANSIT = "transit"
    DESTINATION = "destination"
    PRODUCTION = "production"
    SEIZURE = "seizure"
    ENFORCEMENT = "enforcement"
    TRAINING = "training"
    MEETING = "meeting"
    TREATMENT = "treatment"
    ALONG = "along"
    """Of legs and routes: the way on which it happened."""
    CONTEXT = "context"
    """It is spoken of, and has no part."""

    @property
    def is_of_trade(self) -> bool:
        """Whether it ties a place to the trade itself, and not to the work against it."""
        return self in TRADE


TRADE = frozenset((Role.ORIGIN, Role.TRANSIT, Role.DESTINATION, Role.PRODUCTION, Role.SEIZURE))
"""The roles that tie a place to the trade."""

Mention = tuple[str, Role]
"""An id and one role that it has."""
