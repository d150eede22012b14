"""The gazetteer's files, one for each band of longitude: read when first looked into, and searched as they are."""

from __future__ import annotations

import lzma
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from itertools import accumulate
from operator import itemgetter

BANDS = 72
"""Of longitude, from 180° W to the east: ``places/00.xz`` and so on. Whoever looks round one place reads one or two."""


@dataclass(frozen=True)
class Store:
    """The places, by descending population.

    Parameters
    ----------
    rows
        Tab-separated: name, country, admin1, population, GeoNames id, latitude, longitude.
    spellings
        One line for each row, ``|own|other|…|``: keys of the name and of its other names.
    """

    rows: list[bytes]
    spellings: bytes

    def own(self, key: str) -> Iterator[int]:
        """Yield the rows whose name is spelt so, by descending population."""
        return self._rows_with(f"\n|{key}|")

    def other(self, key: str) -> Iterator[int]:
        """Yield the rows of which any name is spelt so."""
        return self._rows_with(f"|{key}|")

    def beginning(self, key: str) -> Iterator[int]:
        """Yield the rows of which any name begins so."""
        return self._rows_with(f"|{key}")

    @cached_property
    def keys(self) -> frozenset[str]:
        """Every spelling."""
        return frozenset(self.spellings.decode().replace("\n", "").split("|")) - {""}

    @cached_property
    def _starts(self) -> list[int]:
        """Where each line of spellings begins."""
        lines = self.spellings.split(b"\n")[1:-1]
        return list(accumulate((len(line) + 1 for line in lines), initial=1))

    def _rows_with(self, text: str) -> Iterator[int]:
        wanted = text.encode()
        place = self.spellings.find(wanted)
        while place >= 0:
            yield bisect_right(self._starts, place + wanted.index(b"|")) - 1
            place = self.spellings.find(wanted, place + 1)


def band_of(lon: float) -> int:
    """Return the number of the band in which a longitude lies, in degrees from -180 to 180."""
    return min(BANDS - 1, int((lon + 180) * BANDS / 360))


@cache
def load_band(number: int) -> Store:
    """Return the places of one band."""
    rows, lines = _read(number)
    return Store(rows, b"\n" + b"\n".join(lines) + b"\n")


@cache
def load() -> Store:
    """Return the places of all bands."""
    found = [(*_rank(row), row, line) for number in range(BANDS) for row, line in zip(*_read(number), strict=True)]
    found.sort(key=itemgetter(0, 1))
    return Store([row for _, _, row, _ in found], b"\n" + b"\n".join(line for *_, line in found) + b"\n")


def _read(number: int) -> tuple[list[bytes], list[bytes]]:
    """Return the rows of a band and, for each, its line of spellings."""
    content = lzma.decompress((files(__package__) / "places" / f"{number:02}.xz").read_bytes())
    rows, spellings = content.split(b"\n\n")
    return rows.split(b"\n"), spellings.removesuffix(b"\n").split(b"\n")


def _rank(row: bytes) -> tuple[int, int]:
    """Return what sorts rows by descending population, then by GeoNames id."""
    _, _, _, population, geonames, _, _ = row.split(b"\t")
    return -int(population), int(geonames)
