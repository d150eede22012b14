"""Sums of figures: events are added, each once; totals stand side by side, since they never add up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from mapper.document.map_document import Figure, MapDocument, ShownClaim
from mapper.model.union_find import lead_of


@dataclass(frozen=True, slots=True)
class Sum:
    """What some figures of one measure, unit and commodity come to.

    Parameters
    ----------
    measure, name, unit
        Id and display name of the measure, and its unit.
    commodities
        Ids, as the claims name them.
    counts
        ``event``: the sum of all events; ``total``: one figure, which is added to nothing.
    number
        How many events were added; 1 of a total.
    not_stated
        How many of them nobody states: they are only alleged, planned or possible.
    low, high
        Bounds in `unit`. An event without a lower bound ("up to") counts as nothing at least; if one has no upper bound
        ("at least"), nor has the sum: None.
    approx
        Whether one of the figures is.
    place, when
        Totals: id of the site or area that is counted, and when it held (EDTF); empty where the claim does not say.
    claims
        Refs, in the order of the map.
    """

    measure: str
    name: str
    unit: str
    commodities: tuple[str, ...]
    counts: str
    number: int
    not_stated: int
    low: float | None
    high: float | None
    approx: bool
    place: str
    when: str
    claims: tuple[str, ...]


@dataclass(frozen=True)
class _Event:
    """Claims that tell one event: their figures as one range."""

    claims: tuple[ShownClaim, ...]

    @property
    def figures(self) -> tuple[Figure, ...]:
        return tuple(claim.figure for claim in self.claims if claim.figure is not None)

    @property
    def low(self) -> float:
        return min(figure.low or 0.0 for figure in self.figures)

    @property
    def high(self) -> float | None:
        return _most(figure.high for figure in self.figures)

    @property
    def commodities(self) -> tuple[str, ...]:
        return tuple(sorted({commodity for figure in self.figures for commodity in figure.commodity_ids}))

    @property
    def is_stated(self) -> bool:
        return any(claim.status == "stated" for claim in self.claims)


def sums(document: MapDocument, left: Sequence[ShownClaim]) -> tuple[Sum, ...]:
    """Return what the figures of some claims come to, by measure, unit and commodity, in the order of the claims.

    Parameters
    ----------
    document
        The map, whose links tell which claims speak of one event: also through claims that are not left.
    left
        The claims; denials among them, and those that were withdrawn, count nothing.

    Notes
    -----
    Claims with figures of one measure of which one supports, repeats or contests the other tell one event:
    from the least to the greatest of their figures.
    """
    events = _first_refs(document.claims)
    by_kind: dict[tuple[str, str], dict[str, list[ShownClaim]]] = {}
    for claim in left:
        if claim.figure is not None and _adds(claim):
            kind = by_kind.setdefault((claim.figure.measure_id, claim.figure.unit), {})
            kind.setdefault(events[claim.ref], []).append(claim)
    return tuple(found for kind in by_kind.values() for found in _of_kind([tuple(claims) for claims in kind.values()]))


def _of_kind(events: Sequence[tuple[ShownClaim, ...]]) -> Iterator[Sum]:
    """Yield the sums of one measure in one unit."""
    by_commodities: dict[tuple[str, ...], list[_Event]] = {}
    for claims in events:
        event = _Event(claims)
        if event.figures[0].counts == "event":
            by_commodities.setdefault(event.commodities, []).append(event)
        else:
            yield from map(_total, claims)
    for commodities, added in by_commodities.items():
        yield _added(commodities, added)


def _added(commodities: tuple[str, ...], events: Sequence[_Event]) -> Sum:
    figure = events[0].figures[0]
    highs = [event.high for event in events]
    return Sum(
        figure.measure_id,
        figure.measure,
        figure.unit,
        commodities,
        figure.counts,
        number=len(events),
        not_stated=sum(not event.is_stated for event in events),
        low=_sum(event.low for event in events),
        high=None if None in highs else _sum(high for high in highs if high is not None),
        approx=any(figure.approx for event in events for figure in event.figures),
        place="",
        when="",
        claims=tuple(claim.ref for event in events for claim in event.claims),
    )


def _total(claim: ShownClaim) -> Sum:
    figure = _Event((claim,)).figures[0]
    return Sum(
        figure.measure_id,
        figure.measure,
        figure.unit,
        figure.commodity_ids,
        figure.counts,
        number=1,
        not_stated=int(claim.status != "stated"),
        low=figure.low,
        high=figure.high,
        approx=figure.approx,
        place=figure.place_id,
        when=claim.when,
        claims=(claim.ref,),
    )


def _first_refs(claims: Iterable[ShownClaim]) -> dict[str, str]:
    """Return by the ref of each claim with a figure one that all claims of its event have in common."""
    figures = {claim.ref: claim.figure for claim in claims if _adds(claim)}
    leads: dict[str, str] = {}
    for claim in claims:
        # A claim of another measure, or without a figure, may be supported by events that have nothing in common.
        for other in (*claim.supports, *claim.conflicts, *claim.derived_from):
            one, two = figures.get(claim.ref), figures.get(other)
            if one is not None and two is not None and (one.measure_id, one.unit) == (two.measure_id, two.unit):
                leads[lead_of(leads, claim.ref)] = lead_of(leads, other)
    return {ref: lead_of(leads, ref) for ref in figures}


def _adds(claim: ShownClaim) -> bool:
    return claim.figure is not None and not claim.negative and not claim.withdrawn


def _most(highs: Iterable[float | None]) -> float | None:
    known = list(highs)
    return None if None in known else max(high for high in known if high is not None)


def _sum(figures: Iterable[float]) -> float:
    """Return a sum as one would add the figures on paper: 0.1 and 0.2 make 0.3."""
    return float(sum(map(Decimal, map(str, figures))))
