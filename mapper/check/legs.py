"""Whether a leg's line is what its ends, its basis and its mode say."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import pairwise

from mapper.geometry.borders import load_borders
from mapper.geometry.borders.part import Part
from mapper.geometry.sphere import box_of, distance_m
from mapper.model.dataset import Dataset
from mapper.model.place import Area, Basis, Leg, Line, Position, Site
from mapper.model.problem import Fault, Origin

END_TOLERANCE_M = 5_000.0
"""How far beyond its uncertainty from a site, or outside an area, a traced line may end."""

LAND_TOLERANCE = 0.05
"""What share of a sea leg may lie on land before somebody should look (coasts are at 1:50m)."""

MOST_METRES = 100_000_000.0
"""How long a line may be: two and a half times round the Earth."""

METRES_PER_DEGREE = 111_320.0
"""Of a great circle, at most."""


class Places:
    """Where legs may stop; each is asked about by many of them, and made ready for that once."""

    def __init__(self, dataset: Dataset) -> None:
        self.by_id = dataset.places
        self._drawn: dict[str, tuple[Part, ...]] = {}

    def hold(self, area: Area, position: Position) -> bool:
        """Whether a position lies in an area that is drawn."""
        if area.id not in self._drawn:
            self._drawn[area.id] = tuple(map(Part, area.polygons))
        return any(part.holds(position) for part in self._drawn[area.id])


def leg_faults(leg: Leg, places: Places, modes: Collection[str]) -> Iterator[Fault]:
    """Yield what is wrong with the line of one leg; stops that do not exist are for the rule on references.

    Parameters
    ----------
    modes
        Ids of the modes that its claims name.
    """
    if leg.start is None and leg.end is None:
        fix = "Name at least one end in `from` or `to`."
        yield Fault(leg.origin.at("from"), "the leg has no end at all.", fix, leg.id)
        return
    if any(stop not in places.by_id for stop in leg.stops):
        return
    stops = [places.by_id[stop] for stop in leg.stops]
    if leg.basis is Basis.SCHEMATIC:
        yield from _schematic(leg, stops)
        return
    if any(isinstance(stop, Area) for stop in stops) and len(leg.line) == len(stops):
        yield from _invented(leg, stops)
    yield from _ends(leg, places)
    length = _length_m(leg.line)
    if length > MOST_METRES:
        message = f"the line is {length / 1000:,.0f} km long."
        yield Fault(geometry_of(leg.origin), message, "Check the coordinates: no leg is so long.", leg.id)
        return
    if "air" not in modes:
        yield from _meridian(leg)
    if modes == ("sea",):
        yield from _on_land(leg)


def _schematic(leg: Leg, stops: list[Site | Area]) -> Iterator[Fault]:
    if len(stops) < 2:
        fix = "Name a second stop in `via`, or trace the line from a source."
        yield Fault(leg.origin.at("via"), "a schematic leg needs two stops to run between.", fix, leg.id)
        return
    expected = [anchor(stop).rounded() for stop in stops]
    if [position.rounded() for position in leg.line] != expected:
        points = ", ".join(f"[{lon:g}, {lat:g}]" for lon, lat in expected)
        fix = f"Write its coordinates as [{points}]."
        where = geometry_of(leg.origin)
        yield Fault(where, "a schematic line joins the label points of its stops and nothing else.", fix, leg.id)


def geometry_of(origin: Origin) -> Origin:
    """Return where the coordinates of a feature stand, from where its properties do."""
    return Origin(origin.file, (*origin.path[:-1], "geometry", "coordinates"))


def anchor(stop: Site | Area) -> Position:
    """Return where a schematic leg meets a stop: a site's position, an area's label point."""
    return stop.position if isinstance(stop, Site) else stop.label_at


def _invented(leg: Leg, stops: list[Site | Area]) -> Iterator[Fault]:
    if [position.rounded() for position in leg.line] == [anchor(stop).rounded() for stop in stops]:
        fix = 'Write "basis": "schematic".'
        yield Fault(leg.origin.at("basis"), f"a line between label points is not {leg.basis}.", fix, leg.id)


def _ends(leg: Leg, places: Places) -> Iterator[Fault]:
    for key, stop, position in (("from", leg.start, leg.line[0]), ("to", leg.end, leg.line[-1])):
        if stop is None:
            continue
        place = places.by_id[stop]
        away = _metres_away(position, place, places)
        limit = END_TOLERANCE_M + (place.uncertainty_m if isinstance(place, Site) else 0.0)
        if away > limit:
            message = f'the line ends {away / 1000:,.0f} km from "{stop}".'
            fix = "Let it begin and end at its stops, in the direction of travel."
            yield Fault(leg.origin.at(key), message, fix, leg.id)


def _metres_away(position: Position, place: Site | Area, places: Places) -> float:
    if isinstance(place, Site):
        return distance_m(position, place.position)
    if place.countries:
        borders = load_borders()
        drawn = [code for code in place.countries if code in borders.codes]
        return min((borders.distance_m(position, code) for code in drawn), default=0.0)
    if places.hold(place, position):
        return 0.0
    return min(distance_m(position, corner) for polygon in place.polygons for corner in polygon[0])


def _length_m(line: Line) -> float:
    """Return the length of a line in metres, or a bound above it where that is short enough."""
    west, south, east, north = box_of(line)
    bound = (len(line) - 1) * (east - west + north - south) * METRES_PER_DEGREE
    return bound if bound <= MOST_METRES else sum(distance_m(one, other) for one, other in pairwise(line))


def _meridian(leg: Leg) -> Iterator[Fault]:
    west, _, east, _ = box_of(leg.line)
    if east - west <= 180:
        return
    if any(abs(one.lon - other.lon) > 180 for one, other in pairwise(leg.line)):
        message = "a step of more than 180° of longitude is drawn the short way, across the 180th meridian."
        fix = "If it goes the long way, add positions between; if a sign is wrong, mend it."
        yield Fault(geometry_of(leg.origin), message, fix, leg.id, severity="warning")


def _on_land(leg: Leg) -> Iterator[Fault]:
    share = load_borders().share_on_land(leg.line)
    if share > LAND_TOLERANCE:
        message = f"{share:.0%} of this sea leg lies on land."
        fix = "Lead it through waypoints at sea."
        yield Fault(geometry_of(leg.origin), message, fix, leg.id, severity="warning")
