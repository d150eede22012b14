"""How long legs are, as a range, and which territories they pass in what order: as sources say, or by their course."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from mapper.document.map_document import LegMark
from mapper.geometry.crossed import countries_crossed
from mapper.geometry.geodesic import length_m
from mapper.model.dataset import Dataset
from mapper.model.place import Area, Leg
from mapper.questions.distances import farthest_m, nearest_m
from mapper.questions.extent import Extent, is_schematic

BETWEEN_STOPS = "straight between its stops, from border to border or disc to disc"
AS_DRAWN = "along its course as drawn, from disc to disc"

FROM_CLAIMS, FROM_GEOMETRY = "claims", "geometry"


@dataclass(frozen=True, slots=True)
class Waypoint:
    """A place or territory that a leg passes.

    Parameters
    ----------
    role
        ``from``, ``via``, ``to``, or ``crossed`` where only the course on the map leads through it.
    countries
        ISO alpha-3 codes in which it lies; of several, the way may touch any.
    known_from
        ``claims`` or ``geometry``.
    claims
        Refs of those that say so.
    """

    id: str
    name: str
    role: str
    countries: tuple[str, ...]
    known_from: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MeasuredLeg:
    """One leg.

    Parameters
    ----------
    least_m, most_m
        Bounds of its geodesic length in metres; `most_m` is None where an end is not known.
    measured
        In words, between what.
    passages
        What it passes, in order; the key that JSON has for it.
    """

    id: str
    name: str
    basis: str
    modes: tuple[str, ...]
    least_m: float
    most_m: float | None
    measured: str
    passages: tuple[Waypoint, ...]


def measure_leg(mark: LegMark, dataset: Dataset, known: dict[str, Extent]) -> MeasuredLeg:
    """Measure one leg.

    Parameters
    ----------
    mark
        The leg as a map of everything has it.
    dataset
        The records behind that map.
    known
        Where its marks are, see `mapper.questions.extent.extents`.

    Notes
    -----
    Geodesics on WGS84 (Karney 2013). A schematic leg is measured straight between its stops, from their nearest to
    their farthest points: its way may be longer by any amount. Any other is measured along its line, by the radii of
    the discs at its ends less or more.
    """
    leg = dataset.legs[mark.id]
    stops = [known[stop] for stop in leg.stops if stop in known]
    is_open = leg.start is None or leg.end is None
    least_m, most_m = _between(stops) if is_schematic(mark) else _along(leg, known)
    return MeasuredLeg(
        id=mark.id,
        name=mark.name,
        basis=mark.basis,
        modes=mark.mode_ids,
        least_m=least_m,
        most_m=None if is_open or len(stops) < len(leg.stops) else most_m,
        measured=BETWEEN_STOPS if is_schematic(mark) else AS_DRAWN,
        passages=(*_waypoints(mark, leg, dataset), *_crossed(mark, leg)),
    )


def _between(stops: list[Extent]) -> tuple[float, float]:
    """Return bounds of the length of a way from stop to stop."""
    least = [0.0] * len(stops)
    for index, stop in enumerate(stops):
        # Between neighbours it may be nothing; whatever lies between them, the way from farther back is no shorter.
        least[index] = max((least[back] + nearest_m(stops[back], stop) for back in range(index)), default=0.0)
    most = sum(farthest_m(before, after) for before, after in pairwise(stops))
    return (least[-1] if least else 0.0), most


def _along(leg: Leg, known: dict[str, Extent]) -> tuple[float, float]:
    length = length_m(leg.line)
    ends = [known[end].margin_m for end in (leg.start, leg.end) if end in known]
    return max(0.0, length - sum(ends)), length + sum(ends)


def _waypoints(mark: LegMark, leg: Leg, dataset: Dataset) -> list[Waypoint]:
    roles = [(leg.start, "from"), *((stop, "via") for stop in leg.via), (leg.end, "to")]
    found = []
    for stop, role in roles:
        if stop is None:
            continue
        place = dataset.features[stop]
        countries = place.countries if isinstance(place, Area) else (getattr(place, "country", ""),)
        codes = tuple(sorted(filter(None, countries)))
        found.append(Waypoint(stop, place.name, role, codes, FROM_CLAIMS, mark.claims))
    return found


def _crossed(mark: LegMark, leg: Leg) -> list[Waypoint]:
    if is_schematic(mark):
        return []
    return [Waypoint(code, name, "crossed", (code,), FROM_GEOMETRY, ()) for code, name in countries_crossed(leg.line)]
