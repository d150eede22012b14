"""Totals of one place and time that cannot both be right and that nobody has linked: a warning, never a dispute."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from heapq import heappop, heappush
from math import inf, isclose

from mapper.model.claim import Claim
from mapper.model.dataset import Dataset
from mapper.model.figures import earliest, latest, subject, totals
from mapper.model.problem import Fault
from mapper.model.unit_families import conversions
from mapper.read.dataset import Loaded

MOST_OF_A_PLACE = 10
"""So many pairs of one measure and place are told one by one."""
MOST = 300
"""So many pairs in all."""
_MOST_LINKED = 100
"""So many linked ones are looked past for one that is not: a link to a voice is one to all that it says."""


def figures(loaded: Loaded) -> Iterator[Fault]:
    """Yield a warning for two totals of one measure, place and subject whose times overlap and whose ranges do not.

    Pairs that somebody linked are left alone, and so are figures without a date. Where there are many, some pairs are
    told, and how many claims more there are: the cost grows with the claims, not with the pairs.
    """
    told, untold = 0, list[Claim]()
    for together in _of_one_place(loaded.dataset):
        left = min(MOST_OF_A_PLACE, MOST - told)
        sweep, more = _Sweep(), list[Claim]()
        for figure in sorted(together, key=lambda one: one.first):
            found = sweep.unlike(figure, max(left, 1))
            if left == 0 and found:
                more.append(figure.claim)
            for other in found[:left]:
                yield _unlike(figure.claim, other.claim, loaded.dataset)
                left, told = left - 1, told + 1
            sweep.add(figure)
        if told < MOST:
            yield from _and_more(more)
        else:
            untold += more
    yield from _and_more(untold)


@dataclass(frozen=True, slots=True)
class _Figure:
    """A dated total in the unit of its measure; bounds are infinite where open."""

    claim: Claim
    low: float
    high: float
    first: date
    last: date
    links: frozenset[str]

    def is_linked(self, other: _Figure) -> bool:
        return self._names(other) or other._names(self)

    def _names(self, other: _Figure) -> bool:
        return other.claim.ref in self.links or other.claim.voice_ref in self.links


class _Sweep:
    """Figures in the order of their first days; those that ended before the one looked at are forgotten."""

    def __init__(self) -> None:
        self._count = 0
        self._by_high: list[tuple[float, int, _Figure]] = []
        self._by_low: list[tuple[float, int, _Figure]] = []

    def add(self, figure: _Figure) -> None:
        self._count += 1
        heappush(self._by_high, (figure.high, self._count, figure))
        heappush(self._by_low, (-figure.low, self._count, figure))

    def unlike(self, figure: _Figure, most: int) -> list[_Figure]:
        """Return earlier figures that overlap in time and share no value, the farthest first."""
        below = _taken(self._by_high, figure, most, lambda other: _is_below(other.high, figure.low))
        above = _taken(self._by_low, figure, most - len(below), lambda other: _is_below(figure.high, other.low))
        return [*below, *above]


def _taken(
    heap: list[tuple[float, int, _Figure]], figure: _Figure, most: int, fits: Callable[[_Figure], bool]
) -> list[_Figure]:
    found: list[_Figure] = []
    back: list[tuple[float, int, _Figure]] = []
    while heap and len(found) < most and len(back) < most + _MOST_LINKED:
        other = heap[0][2]
        if other.last >= figure.first:
            if not fits(other):
                break
            back.append(heap[0])
            if not figure.is_linked(other):
                found.append(other)
        heappop(heap)
    for entry in back:
        heappush(heap, entry)
    return found


def _is_below(high: float, low: float) -> bool:
    # Converting may leave a difference in the last digit.
    return high < low and not isclose(high, low, rel_tol=1e-9)


def _of_one_place(dataset: Dataset) -> Iterator[list[_Figure]]:
    groups: dict[tuple[str, str, tuple[str, ...]], list[_Figure]] = {}
    for claim in totals(dataset, dataset.claims):
        figure, of_what, quantity = _figure(claim, dataset), subject(dataset, claim), claim.quantity
        place = dataset.place_of(claim)
        if figure is not None and quantity is not None and (place or of_what):
            groups.setdefault((quantity.measure, place, of_what), []).append(figure)
    yield from groups.values()


def _figure(claim: Claim, dataset: Dataset) -> _Figure | None:
    quantity = claim.quantity
    if quantity is None or claim.when is None:
        return None
    factors = conversions(quantity.unit, dataset.vocabulary.measures[quantity.measure].unit)
    if not factors:
        return None
    low = -inf if quantity.low is None else quantity.low * factors[0]
    high = inf if quantity.high is None else quantity.high * factors[0]
    links = frozenset(
        (*(one.claim for one in claim.disagrees_with), *claim.derived_from, *claim.supports, *claim.responds_to)
    )
    return _Figure(claim, low, high, earliest(claim), latest(claim), links)


def _unlike(one: Claim, other: Claim, dataset: Dataset) -> Fault:
    first, second = dataset.in_file_order((one.ref, other.ref))
    unlike = f"{first} and {second} give unlike figures for one place and time"
    message = f"{unlike}: link them, or correct measure, place or time."
    fix = "The links are `disagrees_with`, `derived_from`, `supports` and `responds_to`."
    return Fault(dataset.claims[second].origin.at("quantity"), message, fix, second, severity="warning")


def _and_more(claims: list[Claim]) -> Iterator[Fault]:
    if not claims:
        return
    message = f"{len(claims):,} more claims give figures that are unlike others for their place and time."
    first = claims[0]
    yield Fault(first.origin.at("quantity"), message, "Mend those told first.", first.ref, severity="warning")
