"""Figures beside each other: what a figure is of, and which of them count the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from mapper.model.claim import Claim
from mapper.model.dataset import Dataset
from mapper.model.vocabulary import Counts


def totals(dataset: Dataset, refs: Iterable[str]) -> Iterator[Claim]:
    """Yield the claims that give a total: those that deny one give none, and events are each their own."""
    measures = dataset.vocabulary.measures
    for ref in refs:
        claim = dataset.claims[ref]
        measure = measures.get(claim.quantity.measure) if claim.quantity is not None else None
        if measure is not None and measure.counts is Counts.TOTAL and dataset.counts(ref) and not claim.negative:
            yield claim


def subject(dataset: Dataset, claim: Claim) -> tuple[str, ...]:
    """Return ids of the areas, sites, routes and things that a claim names; a leg is only a way between them."""
    return tuple(sorted(one for one in claim.about if one not in dataset.legs))


def alike(dataset: Dataset, refs: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """Return refs of claims whose figures count the same: lists of two or more, each claim in one of them at most.

    Two figures count the same if measure, place and commodities are the same and their times overlap; one without a
    time may be of any. What overlaps with one figure of a list stands in it too, so that a list may reach over more
    time than one of its figures, and one that is undated joins all of its measure and place. Figures without a place
    are of one place if their claims are about the same. In the order of time, undated ones last.
    """
    counted: dict[object, list[Claim]] = {}
    for claim in totals(dataset, refs):
        quantity = claim.quantity
        place = dataset.place_of(claim) or subject(dataset, claim)
        if quantity is not None and place:
            counted.setdefault((quantity.measure, place, dataset.commodities(claim.ref)), []).append(claim)
    lists = (together for claims in counted.values() for together in _by_time(claims))
    return tuple(tuple(claim.ref for claim in together) for together in lists if len(together) > 1)


def _by_time(claims: list[Claim]) -> Iterator[list[Claim]]:
    undated = [claim for claim in claims if claim.when is None]
    together: list[Claim] = []
    until = date.min
    for claim in sorted((claim for claim in claims if claim.when is not None), key=earliest):
        if together and not undated and earliest(claim) > until:
            yield together
            together, until = [], date.min
        together.append(claim)
        until = max(until, latest(claim))
    yield [*together, *undated]


def earliest(claim: Claim) -> date:
    """Return the first day on which what a claim says can have held; the first of all where that is open."""
    return (claim.when and claim.when.earliest) or date.min


def latest(claim: Claim) -> date:
    """Return the last day on which what a claim says can have held; the last of all where that is open."""
    return (claim.when and claim.when.latest) or date.max
