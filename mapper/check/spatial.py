"""Whether places can be where the files put them."""

from __future__ import annotations

from collections.abc import Iterator

from mapper.check.legs import Places, geometry_of, leg_faults
from mapper.geometry.borders import Borders, known_codes, load_borders
from mapper.model.place import Area, Position, Site
from mapper.model.problem import Fault, Origin
from mapper.read.dataset import Loaded
from mapper.read.faults import did_you_mean

COAST_TOLERANCE_M = 5_000.0
"""Natural Earth's 1:50m coast runs up to 2.3 km inland of harbours such as Miami's and Lisbon's."""


def spatial(loaded: Loaded) -> Iterator[Fault]:
    """Yield a fault for every place or line that contradicts what its file says of it."""
    dataset = loaded.dataset
    codes = known_codes()
    for area in dataset.areas.values():
        yield from _codes(area, codes)
    for site in dataset.sites.values():
        if site.country not in codes:
            yield _no_such_country(site.country, site.origin.at("country"), codes, site.id)
        elif site.country in load_borders().codes:
            yield from _country(site, load_borders())
    places = Places(dataset)
    for leg in dataset.legs.values():
        yield from leg_faults(leg, places, dataset.modes(*dataset.carriers(leg.id)))


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
