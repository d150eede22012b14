"""Where routes meet: at stops that they share, at places that may be one, and where courses cross; and who says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from mapper.document.map_document import LegMark
from mapper.model.dataset import Dataset
from mapper.model.independence import independent_voices
from mapper.model.place import Area
from mapper.questions.certainty import Certainty
from mapper.questions.distances import can_meet
from mapper.questions.extent import Extent
from mapper.questions.neighbours import touching

ByStop = dict[str, list[LegMark]]
"""Legs by the ids of their stops."""

STOP, OVERLAP, CROSSING = "shared stop", "places that may be one", "crossing"


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting of two or more routes.

    Parameters
    ----------
    kind
        ``shared stop``, ``places that may be one`` or ``crossing``.
    name, places
        What meets there, by name and by id: a stop, two stops, two legs, or a stop and a leg.
    certainty
        Definitely at a site, or where lines cross; possibly where routes pass the same territory, or come within their
        uncertainties.
    routes, legs
        Ids.
    voices
        How many independent voices speak of these legs.
    claims
        Refs of the claims that carry them.
    """

    kind: str
    name: str
    places: tuple[str, ...]
    certainty: Certainty
    routes: tuple[str, ...]
    legs: tuple[str, ...]
    voices: int
    claims: tuple[str, ...]


def find_meetings(legs: tuple[LegMark, ...], dataset: Dataset, known: dict[str, Extent]) -> tuple[Meeting, ...]:
    """Return where routes meet, those first of which most independent voices speak.

    Parameters
    ----------
    legs
        As a map of everything has them.
    dataset
        The records behind that map.
    known
        Where its marks are.

    Notes
    -----
    A schematic line says nothing of where its way runs: it meets others at its stops only.
    """
    by_stop = _by_stop(legs)
    found = [
        *_shared(by_stop, dataset),
        *_overlaps(by_stop, dataset, known),
        *_crossings(legs, dataset, known),
        *_passed(legs, by_stop, dataset, known),
    ]
    return tuple(sorted(found, key=lambda meeting: (-meeting.voices, meeting.kind != STOP, meeting.name)))


def _shared(by_stop: ByStop, dataset: Dataset) -> Iterator[Meeting]:
    for stop, there in by_stop.items():
        is_territory = isinstance(dataset.features[stop], Area)
        certainty = Certainty.POSSIBLY if is_territory else Certainty.DEFINITELY
        yield from _meeting(STOP, (stop,), certainty, there, dataset)


def _overlaps(by_stop: ByStop, dataset: Dataset, known: dict[str, Extent]) -> Iterator[Meeting]:
    sites = {stop: known[stop] for stop in by_stop if stop in dataset.sites and stop in known}
    territories = sorted(stop for stop in by_stop if stop in dataset.areas)
    # Neighbours touch along their border, and do not meet by that: only a country in both counts.
    nested = [
        (one, other)
        for one, other in combinations(territories, 2)
        if not set(dataset.areas[one].countries).isdisjoint(dataset.areas[other].countries)
    ]
    for one, other in (*nested, *touching(sites)):
        if not _routes(by_stop[one]) & _routes(by_stop[other]):
            there = [*by_stop[one], *by_stop[other]]
            yield from _meeting(OVERLAP, (one, other), Certainty.POSSIBLY, there, dataset)


def _crossings(legs: tuple[LegMark, ...], dataset: Dataset, known: dict[str, Extent]) -> Iterator[Meeting]:
    courses = {leg.id: leg for leg in legs if leg.id in known}
    for pair in touching({leg: known[leg] for leg in courses}):
        one, other = courses[pair[0]], courses[pair[1]]
        if one.route != other.route and {stop.id for stop in one.stops}.isdisjoint(stop.id for stop in other.stops):
            lines = (Extent(known[leg].shape) for leg in pair)
            certainty = Certainty.DEFINITELY if can_meet(*lines) else Certainty.POSSIBLY
            yield from _meeting(CROSSING, pair, certainty, (one, other), dataset)


def _passed(
    legs: tuple[LegMark, ...], by_stop: ByStop, dataset: Dataset, known: dict[str, Extent]
) -> Iterator[Meeting]:
    """Yield meetings at a place that a course passes without stopping there."""
    courses = {leg.id: leg for leg in legs if leg.id in known}
    sites = {stop: known[stop] for stop in by_stop if stop in dataset.sites and stop in known}
    for site, course in touching(sites, {leg: known[leg] for leg in courses}):
        if courses[course].route not in _routes(by_stop[site]):
            there = [*by_stop[site], courses[course]]
            yield from _meeting(CROSSING, (site, course), Certainty.POSSIBLY, there, dataset)


def _meeting(
    kind: str, places: tuple[str, ...], certainty: Certainty, legs: Iterable[LegMark], dataset: Dataset
) -> Iterator[Meeting]:
    """Yield a meeting if there are two routes to meet."""
    there = sorted(legs, key=lambda leg: leg.id)
    routes = tuple(route for route in dataset.routes if route in _routes(there))
    if len(routes) < 2:
        return
    claims = tuple(dict.fromkeys(ref for leg in there for ref in leg.claims))
    yield Meeting(
        kind=kind,
        name=" / ".join(dataset.features[place].name for place in places),
        places=places,
        certainty=certainty,
        routes=routes,
        legs=tuple(leg.id for leg in there),
        voices=independent_voices(dataset, claims),
        claims=claims,
    )


def _by_stop(legs: Iterable[LegMark]) -> ByStop:
    found: ByStop = {}
    for leg in legs:
        for stop in dict.fromkeys(stop.id for stop in leg.stops):
            found.setdefault(stop, []).append(leg)
    return found


def _routes(legs: Iterable[LegMark]) -> set[str]:
    return {leg.route for leg in legs}
