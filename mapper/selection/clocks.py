"""The two clocks of docs/questions.md, as far as telling which claims they rule out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from mapper.model.claim import Claim
from mapper.model.dataset import Dataset
from mapper.model.when import parse_calendar


def heard_of(refs: Iterable[str], dataset: Dataset, held: str, known: str) -> frozenset[str]:
    """Return which of some claims are possible by both clocks.

    Parameters
    ----------
    held, known
        A day, month or year each; empty if it is not asked. The day of `known` is the last of its month or year.
    """
    period = parse_calendar(held) if held else None
    day = parse_calendar(known).latest if known else None
    claims = (dataset.claims[ref] for ref in refs)
    return frozenset(
        claim.ref
        for claim in claims
        if (period is None or claim.when is None or claim.when.overlaps(period))
        and (day is None or _can_have_been_known(claim, dataset, day))
    )


def _can_have_been_known(claim: Claim, dataset: Dataset, day: date) -> bool:
    dates = (dataset.said(claim), dataset.sources[claim.source].available)
    return all(when is None or when.earliest is None or when.earliest <= day for when in dates)
