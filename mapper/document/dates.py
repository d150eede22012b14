"""What days the dates of a map mean, each once, so that nobody who reads a document has to parse EDTF."""

from __future__ import annotations

from datetime import date

from mapper.document.map_document import DateBounds, ShownClaim
from mapper.model.dataset import Dataset
from mapper.model.when import Extent, When


def make_dates(dataset: Dataset, claims: tuple[ShownClaim, ...]) -> tuple[DateBounds, ...]:
    """Return the bounds of every date that the shown claims and their sources give, in the order of their texts."""
    whens: dict[str, When] = {}
    for shown in claims:
        claim = dataset.claims[shown.ref]
        dates = (claim.when, dataset.said(claim), dataset.sources[claim.source].available)
        whens |= {when.text: when for when in dates if when is not None}
    return tuple(bounds_of(whens[text]) for text in sorted(whens))


def bounds_of(when: When) -> DateBounds:
    """Return what days one date means."""
    ends = (when.start, when.end) if when.extent is Extent.THROUGHOUT else (when.start,)
    return DateBounds(
        when.text, when.extent.value, tuple(_iso(day) for end in ends for day in (end.earliest, end.latest))
    )


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
