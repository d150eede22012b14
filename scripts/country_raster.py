"""Derives mapper/layout/countries.raster.zlib, whose land a point of the map lies on, from the committed borders.

Usage: ``python scripts/country_raster.py``. The format is told in mapper/layout/terrain.py, which reads it.
"""

from __future__ import annotations

import zlib
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from mapper.geometry.borders import topojson_bytes
from mapper.geometry.borders.topology import Topology
from mapper.layout.mercator import unit
from mapper.layout.terrain import SIDE

TARGET = Path(__file__).resolve().parent.parent / "mapper" / "layout" / "countries.raster.zlib"


def main() -> None:
    """Write the raster."""
    topology = Topology(topojson_bytes())
    numbered = [geometry for geometry in topology.geometries if geometry["id"]]
    raster = np.zeros((SIDE, SIDE), dtype=np.uint8)
    for number, geometry in enumerate(topology.geometries):
        rings = [ring for polygon in topology.polygons(geometry) for ring in polygon]
        # Land of nobody is land: the last number.
        index = numbered.index(geometry) + 1 if geometry in numbered else len(numbered) + 1
        raster[_filled([unit(np.array(ring)) * SIDE for ring in rings])] = index
        print(f"{number + 1}/{len(topology.geometries)} {geometry['id']}", end="\r")
    codes = " ".join([*(geometry["id"] for geometry in numbered), "-"])
    TARGET.write_bytes(zlib.compress(codes.encode() + b"\n" + raster.tobytes(), 9))
    print(f"{TARGET.name}: {TARGET.stat().st_size} bytes")


def _filled(rings: list[NDArray[np.float64]]) -> NDArray[np.bool_]:
    """Return the cells whose middle lies in rings, by the even-odd rule."""
    flips = np.zeros((SIDE, SIDE + 1), dtype=np.uint8)
    for ring in rings:
        (x0, y0), (x1, y1) = ring[:-1].T, ring[1:].T
        first, last = np.ceil(np.minimum(y0, y1) - 0.5), np.ceil(np.maximum(y0, y1) - 0.5)
        rows = np.maximum(last - first, 0).astype(int)
        edge = np.repeat(np.arange(len(rows)), rows)
        row = first[edge].astype(int) + np.arange(len(edge)) - np.repeat(np.cumsum(rows) - rows, rows)
        inside = (row >= 0) & (row < SIDE)
        edge, row = edge[inside], row[inside]
        crossing = x0[edge] + (row + 0.5 - y0[edge]) / (y1[edge] - y0[edge]) * (x1[edge] - x0[edge])
        np.add.at(flips, (row, np.clip(np.ceil(crossing - 0.5), 0, SIDE).astype(int)), 1)
    return (np.cumsum(flips, axis=1)[:, :SIDE] % 2).astype(bool)


if __name__ == "__main__":
    main()
