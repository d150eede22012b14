"""Datasets with figures made for a test: the sound dataset and claims that give them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from mapper.model.claim import Claim, Quantity
from mapper.model.dataset import Dataset
from mapper.model.disagreement import Disagreeing, Disagreement
from mapper.model.vocabulary import Counts
from mapper.model.when import parse_when

MEASURE = "regular-users"


def with_figures(dataset: Dataset, figures: Iterable[Claim], counts: Counts = Counts.TOTAL) -> Dataset:
    """Return the dataset with these figures for its only ones, of a measure that counts events or totals."""
    measures = {MEASURE: replace(dataset.vocabulary.measures[MEASURE], counts=counts)}
    others = {ref: claim for ref, claim in dataset.claims.items() if claim.quantity is None}
    return replace(
        dataset,
        claims={**others, **{figure.ref: figure for figure in figures}},
        vocabulary=replace(dataset.vocabulary, measures=measures),
    )


def figure(dataset: Dataset, name: str, of: str = "5", when: str = "", **others: Any) -> Claim:
    """Return a claim that gives a figure for Russia.

    Parameters
    ----------
    of
        ``5``, ``5-7``, ``5-`` (at least) or ``-7`` (at most).
    others
        `place` and `unit` of its quantity; the rest are fields of Claim by name.
    """
    low, _, high = of.partition("-") if "-" in of else (of, "", of)
    place, unit = others.pop("place", "russia"), others.pop("unit", "people")
    quantity = Quantity(MEASURE, unit, float(low) if low else None, float(high) if high else None, place)
    told = {"about": ("russia",), "when": parse_when(when) if when else None, "quantity": quantity, "voice": None}
    links: dict[str, Any] = dict.fromkeys(("supports", "responds_to", "disagrees_with"), ())
    return replace(dataset.claims["open-report#users-few"], id=name, **{**told, **links, **others})


def against(*refs: str) -> tuple[Disagreeing, ...]:
    """Return links to claims that cannot hold together with another."""
    return tuple(Disagreeing(ref, Disagreement.CONTRADICTION, "Both cannot hold.") for ref in refs)


def many(dataset: Dataset, count: int, **others: Any) -> list[Claim]:
    """Return so many figures, no two alike, of dates that overlap here and there or are missing."""
    whens = ("2013", "2013/2019", "", "2019-05", "2013-05-01")
    return [
        figure(dataset, f"made-{number}", str(number), whens[number % len(whens)], **others) for number in range(count)
    ]
