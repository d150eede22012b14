"""What a record leaves unsaid that its reader will ask for: warnings, since the document may not tell."""

from __future__ import annotations

from collections.abc import Iterator

from mapper.model.dataset import Dataset
from mapper.model.problem import Fault
from mapper.read.dataset import Loaded


def gaps(loaded: Loaded) -> Iterator[Fault]:
    """Yield a warning for every address without the day it was read, and every claim of the trade without its goods."""
    dataset = loaded.dataset
    for source in dataset.sources.values():
        if source.url and "accessed" not in source.bibliography:
            fix = 'Write when you read it there, as accessed = "2026-11-30".'
            message = "the address has no day on which it was read."
            yield Fault(source.origin.at("URL"), message, fix, source.id, severity="warning")
    for claim in dataset.claims.values():
        if not claim.commodities and dataset.counts(claim.ref) and (role := _role_in_trade(claim.ref, dataset)):
            fix = "Name them in `commodities`; where the document does not tell the kind, there is a word for that."
            message = f"it names a place of {role} and no goods."
            yield Fault(claim.origin.at("commodities"), message, fix, claim.ref, severity="warning")


def _role_in_trade(ref: str, dataset: Dataset) -> str:
    """Return the first role in the trade that a claim gives, itself or through a leg; empty if it gives none."""
    given = (role for roles in dataset.roles[ref].values() for role in roles if role.is_of_trade)
    return next((role.value for role in given), "")
