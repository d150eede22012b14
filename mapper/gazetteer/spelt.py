"""Places with all spellings of their names, by where they lie: for those who know a position and look for names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from math import cos, floor, radians
from typing import NamedTuple

from mapper.gazetteer.store import band_of, load_band
from mapper.model.place import Position


@dataclass(frozen=True, slots=True)
class Spelt:
    """A town of GeoNames by its names.

    Parameters
    ----------
    geonames
        GeoNames id.
    keys
        Folded spellings (see `key_of`) of its main name, then of all its other names.
    """

    geonames: int
    keys: tuple[str, ...]


def spelt_near(position: Position, reach_deg: float) -> Iterator[Spelt]:
    """Yield the places around a position, large before small.

    Parameters
    ----------
    position
        WGS84.
    reach_deg
        How far to the north and south, in degrees of latitude; to the east and west it is as far in kilometres.
    """
    width = reach_deg / max(cos(radians(position.lat)), 0.1)
    columns = range(floor(position.lon - width), floor(position.lon + width) + 1)
    rows = range(floor(position.lat - reach_deg), floor(position.lat + reach_deg) + 1)
    found = [town for column in columns for line in rows for town in _cells(round(_around(column))).get(line, ())]
    for town in sorted(found):
        if abs(town.lat - position.lat) <= reach_deg and abs(_around(town.lon - position.lon)) <= width:
            yield Spelt(town.geonames, tuple(town.line.decode().strip("|").split("|")))


def _around(degrees: float) -> float:
    """Return degrees of longitude from -180 up to 180."""
    return (degrees + 180) % 360 - 180


class _Town(NamedTuple):
    """One row; towns sort as the gazetteer does, large before small."""

    rank: int
    geonames: int
    lat: float
    lon: float
    line: bytes


@cache
def _cells(column: int) -> dict[int, list[_Town]]:
    """Return the towns within one whole degree of longitude, by whole degrees of latitude."""
    store = load_band(band_of(column))
    cells: dict[int, list[_Town]] = defaultdict(list)
    for row, line in zip(store.rows, store.spellings.split(b"\n")[1:], strict=False):
        lon = float(row[row.rindex(b"\t") + 1 :])
        if floor(lon) == column:
            *_, population, geonames, lat, _ = row.split(b"\t")
            cells[floor(float(lat))].append(_Town(-int(population), int(geonames), float(lat), lon, line))
    return cells
