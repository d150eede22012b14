"""Finding places by name: the name itself before other names, both before beginnings, and large before small."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from itertools import chain

from mapper.gazetteer.spelling import key_of
from mapper.gazetteer.store import Store, load
from mapper.model.place import Position

OWN_NAME_COUNTS = 50
"""How many times a place's people count where the name is its own: Monterey comes before Monterrey and
Salisbury before Harare, but Köln before Cologne in Lombardy and Wrocław before Breslau in Ontario."""

LEAST_PEOPLE = 5_000
"""What a place without a figure is taken to have."""


@dataclass(frozen=True, slots=True)
class Place:
    """A town of GeoNames.

    Parameters
    ----------
    name
        Its main name there, in Latin letters.
    country
        ISO 3166-1 alpha-3 (XKX for Kosovo).
    admin1
        Name of the first-level division where a source for it was found, else GeoNames' code of it.
    population
        As GeoNames has it; 0 where it has none.
    geonames
        GeoNames id.
    position
        WGS84; a point in the town, to five decimals of a degree.
    is_exact
        Whether one of its names is the one looked for, and does not only begin so.
    """

    name: str
    country: str
    admin1: str
    population: int
    geonames: int
    position: Position
    is_exact: bool = True


def find(name: str, country: str = "", limit: int = 10) -> tuple[Place, ...]:
    """Return the places that are called so, best first.

    Places with that name come by population, which counts more where it is their main name (`OWN_NAME_COUNTS`); after
    them those of which a name begins so.

    Parameters
    ----------
    name
        In Latin or Cyrillic letters or as written there; case, diacritics, apostrophes and hyphens do not matter, nor
        which of the forms of one letter is typed (folding.toml).
    country
        ISO 3166-1 alpha-3; empty for all countries.
    limit
        How many at most.
    """
    key = key_of(name)
    if not key:
        return ()
    store = load()
    exact = _called(key, store)
    found: list[Place] = []
    for row in dict.fromkeys(chain(exact, sorted(store.beginning(key)))):
        place = _place(store.rows[row], row in exact)
        if country in ("", place.country):
            found.append(place)
        if len(found) >= limit:
            break
    return tuple(found)


def by_id(geonames: int) -> Place | None:
    """Return the place with a GeoNames id, if the gazetteer has it."""
    field = f"\t{geonames}\t".encode()
    places = (_place(row, True) for row in load().rows if field in row)
    return next((place for place in places if place.geonames == geonames), None)


def similar(name: str, country: str = "", limit: int = 3) -> tuple[Place, ...]:
    """Return places whose name may be meant by a misspelt one, nearest first."""
    key, store = key_of(name), load()
    candidates = [
        other
        for other in store.keys
        if abs(len(other) - len(key)) <= 2 and (other[:1] == key[:1] or other[-4:] == key[-4:])
    ]
    nearest = difflib.get_close_matches(key, sorted(candidates), n=5 * limit, cutoff=0.75)
    places = [place for spelling in nearest for place in find(spelling, country, limit=1) if place.is_exact]
    return tuple({place.geonames: place for place in places}.values())[:limit]


def _called(key: str, store: Store) -> dict[int, None]:
    """Return the rows with a name that is spelt so, best first."""
    own = set(store.own(key))

    def weight(row: int) -> int:
        people = max(_place(store.rows[row], True).population, LEAST_PEOPLE)
        return people * OWN_NAME_COUNTS if row in own else people

    return dict.fromkeys(sorted(store.other(key), key=lambda row: (-weight(row), row)))


def _place(row: bytes, is_exact: bool) -> Place:
    name, country, admin1, population, geonames, latitude, longitude = row.decode().split("\t")
    position = Position(float(longitude), float(latitude))
    return Place(name, country, admin1, int(population), int(geonames), position, is_exact)
