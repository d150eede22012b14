"""Whose land a point of a plane lies on: a raster of countries, looked up in one step for any number of points.

The file holds codes in one line, divided by spaces, and then a byte for each cell of the web Mercator square, row by
row from the north-west: 0 is water, n the n-th code. It is derived by scripts/country_raster.py; a cell is 20 km wide
at the equator, which is a pixel at zoom 3, and enough for a price.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable
from functools import cache
from importlib.resources import files

import numpy as np

from mapper.layout.kinds import Codes, Flags, Floats, Points
from mapper.layout.mercator import unit

SIDE = 2048
"""Cells of the square's side."""


@cache
def _world() -> tuple[dict[str, int], Codes]:
    codes, _, cells = zlib.decompress((files(__package__) / "countries.raster.zlib").read_bytes()).partition(b"\n")
    numbers = {code: number for number, code in enumerate(codes.decode().split(), start=1)}
    return numbers, np.frombuffer(cells, dtype=np.uint8).reshape(SIDE, SIDE)


class Terrain:
    """Countries under a plane.

    Parameters
    ----------
    cells
        Numbers of countries, shape (rows, columns).
    step
        Pixels of a cell's side.
    wraps
        Whether the plane goes on around the world.
    """

    def __init__(self, cells: Codes, step: float, corner: complex = 0j, *, wraps: bool = False) -> None:
        self._cells, self._step, self._corner, self._wraps = cells, step, corner, wraps

    def at(self, points: Points) -> Codes:
        """Return the number of the country at each point, 0 for water and for what lies beyond the plane."""
        rows, columns = self._cells.shape
        column = ((points.real - self._corner.real) / self._step).astype(np.int32)
        row = ((points.imag - self._corner.imag) / self._step).astype(np.int32)
        if self._wraps:
            column = column % columns
            return np.asarray(self._cells[np.clip(row, 0, rows - 1), column])
        found = self._cells[np.clip(row, 0, rows - 1), np.clip(column, 0, columns - 1)]
        return np.where((row >= 0) & (row < rows) & (column >= 0) & (column < columns), found, 0).astype(np.uint8)


def mercator_terrain(scale: float) -> Terrain:
    """Return the terrain of the web Mercator plane whose world has so many pixels."""
    return Terrain(_world()[1], scale / SIDE, wraps=True)


def sampled_terrain(
    corner: complex, size: tuple[int, int], step: float, degrees: Callable[[Floats], Floats]
) -> Terrain:
    """Return the terrain of another plane, looked up once for each of its cells.

    Parameters
    ----------
    corner, size, step
        Of the part of the plane that is asked about: its north-west, its columns and rows, pixels of a cell's side.
    degrees
        What turns pixels, shape (n, 2), into longitudes and latitudes, infinite where there are none.
    """
    columns, rows = size
    x, y = np.meshgrid(corner.real + (np.arange(columns) + 0.5) * step, corner.imag + (np.arange(rows) + 0.5) * step)
    places = degrees(np.column_stack([x.ravel(), y.ravel()]))
    known = np.isfinite(places).all(axis=1)
    cells = np.zeros(len(places), dtype=np.uint8)
    cells[known] = land_at(places[known])
    return Terrain(cells.reshape(rows, columns), step, corner)


def land_at(places: Floats) -> Codes:
    """Return the number of the country at longitudes and latitudes in degrees, shape (n, 2), 0 for water."""
    at = unit(places) * SIDE
    return np.asarray(_world()[1][np.clip(at[:, 1], 0, SIDE - 1).astype(int), at[:, 0].astype(int) % SIDE])


def foreign_to(countries: Iterable[str]) -> Flags:
    """Return by number which land is of none of these countries; water is not foreign."""
    numbers, _ = _world()
    foreign = np.ones(256, dtype=bool)
    foreign[0] = False
    foreign[[numbers[code] for code in countries if code in numbers]] = False
    return foreign
