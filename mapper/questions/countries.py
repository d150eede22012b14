"""In which countries the marks of a map lie: as their records say, not by measuring."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from mapper.document.map_document import AreaMark, LegMark, Mark, SiteMark

Countries = Mapping[str, tuple[str, ...]]
"""ISO alpha-3 codes by the id of a mark."""


def countries_of(marks: Sequence[Mark]) -> Countries:
    """Return the countries of each mark: a site's own, those that make up an area, those of all stops of a leg.

    Areas that are drawn have none: their record names none. Nor has a leg of what it passes between its stops.
    """
    places = {mark.id: _of_place(mark) for mark in marks if mark.kind != "leg"}
    legs = {mark.id: tuple(dict.fromkeys(_of_stops(mark, places))) for mark in marks if mark.kind == "leg"}
    return {**places, **legs}


def _of_place(mark: SiteMark | AreaMark) -> tuple[str, ...]:
    if mark.kind == "area":
        return mark.countries
    return (mark.country,) if mark.country else ()


def _of_stops(leg: LegMark, places: Countries) -> Iterator[str]:
    for stop in leg.stops:
        yield from places.get(stop.id, stop.countries)
