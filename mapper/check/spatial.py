"""Whether places can be where the files put them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from mapper.check.legs import geometry_of, leg_faults
from mapper.geometry.borders import Borders, known_codes, load_borders
from mapper.geometry.crossings import is_plainly_simple
from mapper.model.place import Area, Position, Site
from mapper.model.problem import Fault, Origin
from mapper.read.dataset import Loaded
from mapper.read.faults import did_you_mean

COAST_TOLERANCE_M = 5_000.0
"""Natural Earth's 1:50m coast runs up to 2.3 km inland of harbours such as Miami's and Lisbon's."""


def spatial(loaded: Loaded) -> Iterator[Fault]:
    """Yield a fault for every place, line or polygon that contradicts what its file says of it."""
    dataset = loaded.dataset
    codes = known_codes()
    for area in dataset.areas.values():
        yield from _codes(area, codes)
        yield from _rings(area)
    for site in dataset.sites.values():
        if site.country not in codes:
            yield _no_such_country(site.country, site.origin.at("country"), codes, site.id)
        elif site.country in load_borders().codes:
            yield from _country(site, load_borders())
    for leg in dataset.legs.values():
        yield from leg_faults(leg, dataset)


def _codes(area: Area, codes: frozenset[str]) -> Iterator[Fault]:
    for index, code in enumerate(area.countries):
        where = area.origin.at("countries", index)
        if code not in codes:
            yield _no_such_country(code, where, codes, area.id)
        elif code not in load_borders().codes:
            fix = "Draw the area in geodata/ instead."
            yield Fault(where, f"{code} is too small for the borders that the maps have.", fix, area.id)


def _no_such_country(code: str, where: Origin, codes: frozenset[str], record: str) -> Fault:
    fix = did_you_mean(code, codes) or "Write the ISO 3166 alpha-3 code, as KAZ."
    return Fault(where, f'there is no country "{code}".', fix, record)


def _rings(area: Area) -> Iterator[Fault]:
    """Judge drawn rings: none may jump over 180°, and none may cross itself."""
    where = geometry_of(area.origin)
    for polygon in area.polygons:
        for ring in polygon:
            if any(abs(one.lon - other.lon) > 180 for one, other in pairwise(ring)):
                fix = "Cut it at 180° into two polygons (RFC 7946, 3.1.9)."
                yield Fault(where, "a ring runs across the 180th meridian.", fix, area.id)
                return
    is_one_ring = len(area.polygons) == 1 and len(area.polygons[0]) == 1
    # Most areas are one ring that is plainly in order; loading the geometry library takes longer than all the rest.
    if area.polygons and not (is_one_ring and is_plainly_simple(area.polygons[0][0])):
        yield from _validity(area)


def _validity(area: Area) -> Iterator[Fault]:
    import shapely

    shape = shapely.MultiPolygon([(polygon[0], list(polygon[1:])) for polygon in area.polygons])
    if not shape.is_valid:
        reason = shapely.is_valid_reason(shape)
        fix = "Draw it so that no ring crosses itself or another."
        yield Fault(
            geometry_of(area.origin), f"the polygon is not valid: {reason[:1].lower()}{reason[1:]}.", fix, area.id
        )


def _country(site: Site, borders: Borders) -> Iterator[Fault]:
    limit = COAST_TOLERANCE_M + site.uncertainty_m
    if not is_farther(site.position, site.country, limit, borders):
        return
    distance = borders.distance_m(site.position, site.country)
    where = geometry_of(site.origin)
    message = f"lies {distance / 1000:,.0f} km outside {borders.name(site.country)} ({site.country})."
    fix = "Check the coordinates and the country."
    lon, lat = site.position
    if abs(lon) <= 90 and not is_farther(Position(lat, lon), site.country, limit, borders):
        fix = f"Longitude comes first: [{lat}, {lon}]?"
    elif there := borders.country_at(site.position):
        where, fix = site.origin.at("country"), f'It lies in {borders.name(there)}: is its country "{there}"?'
    yield Fault(where, message, fix, site.id)


def is_farther(position: Position, code: str, limit_m: float, borders: Borders) -> bool:
    """Whether a position lies farther outside a country than a limit in metres.

    The sphere decides, except where its error (at most 0.56 % of a distance) could change the verdict: there the
    ellipsoid does.
    """
    distance = borders.distance_m(position, code)
    if abs(distance - limit_m) > 0.006 * limit_m:
        return distance > limit_m
    from mapper.geometry.ellipsoidal import distance_to_territory_m

    return distance_to_territory_m(position, borders.polygons(code), limit_m) > limit_m
