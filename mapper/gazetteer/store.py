"""The gazetteer's file: read once, when a name is first looked up, and searched as it is."""

from __future__ import annotations

import lzma
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from itertools import accumulate

FILE = "places.xz"
"""Rows, an empty line, and for each row a line of spellings; see README.md."""


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


@cache
def load() -> Store:
    """Return the gazetteer."""
    content = lzma.decompress((files(__package__) / FILE).read_bytes())
    rows, spellings = content.split(b"\n\n")
    return Store(rows.split(b"\n"), b"\n" + spellings)
