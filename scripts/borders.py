"""Derives mapper/geometry/borders/countries-50m.json.zlib from npm world-atlas 2.0.2 (Natural Earth 4.1).

Usage: ``python scripts/borders.py COUNTRIES-50M.JSON``, with the file from the npm package and the project installed.
What it changes, and why, is told in mapper/geometry/borders/README.md.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import tomllib
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import shapely

from mapper.geometry.antimeridian import split_polygon
from mapper.geometry.borders.topology import Topology
from mapper.model.place import Polygon

SOURCE_SHA256 = "04342cdc1e3016bcd7db1630de95684d67b79fe3c8c460321e87aef469502394"
BORDERS = Path(__file__).resolve().parent.parent / "mapper" / "geometry" / "borders"

EFFORT = 7
"""Of deflating, 1 to 9."""

Cell = tuple[int, int]
"""Column and row in the grid to which world-atlas quantises positions."""

Cells = tuple[Cell, ...]


def main() -> int:
    """Read the file named on the command line, write the derived one."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("source", type=Path, help="countries-50m.json of npm world-atlas 2.0.2")
    data = parser.parse_args().source.read_bytes()
    if hashlib.sha256(data).hexdigest() != SOURCE_SHA256:
        print("This is not countries-50m.json of world-atlas 2.0.2.", file=sys.stderr)
        return 1
    (BORDERS / "countries-50m.json.zlib").write_bytes(zlib.compress(derive(data).encode(), EFFORT))
    return 0


def derive(data: bytes) -> str:
    """Return the derived TopoJSON for the bytes of world-atlas' file."""
    codes = tomllib.loads((BORDERS / "codes.toml").read_text("utf-8"))
    topology = json.loads(data)
    grid = Grid(*topology["transform"]["scale"], *topology["transform"]["translate"])
    shares = sorted(_shares(Topology(data), codes), key=lambda share: (share.code, -share.size))
    shapes: dict[str, list[shapely.Polygon]] = defaultdict(list)
    names: dict[str, str] = {}
    for share in shares:
        shapes[share.code] += [part for polygon in share.polygons for part in grid.snapped(polygon)]
        names.setdefault(share.code, codes["renamed"].get(share.code, share.name))
    arcs = Arcs()
    rings = {code: [_rings(polygon) for polygon in _dissolved(polygons)] for code, polygons in shapes.items()}
    arcs.share(ring for polygons in rings.values() for polygon in polygons for ring in polygon)
    geometries = [_geometry(code, names[code], [[arcs.of(r) for r in rs] for rs in rings[code]]) for code in rings]
    header = {"type": "Topology", "bbox": topology["bbox"], "transform": topology["transform"]}
    return _written(header, geometries, [_deltas(arc) for arc in arcs.indices])


# Whose territory


@dataclass(frozen=True)
class Share:
    """What one feature of the source contributes to a code."""

    code: str
    name: str
    polygons: list[Polygon]

    @property
    def size(self) -> float:
        """Area in square degrees; the name of the largest share is the country's."""
        return sum(shapely.Polygon(outer).area for outer, *_ in self.polygons)


def _shares(source: Topology, codes: dict[str, Any]) -> Iterator[Share]:
    for feature in source.geometries:
        name = feature["properties"]["name"]
        left = list(source.polygons(feature))
        for entry in codes["detached"]:
            if entry["from"] == name:
                bounds = shapely.box(*entry["bounds"])
                taken = [polygon for polygon in left if bounds.contains(shapely.Polygon(polygon[0]))]
                left = [polygon for polygon in left if polygon not in taken]
                yield Share(entry["code"], entry["name"], taken)
        if left:
            code = codes["alpha3"][feature["id"]] if "id" in feature else codes["unnumbered"][name]
            yield Share(code, name, left)


# Shapes in the grid


@dataclass(frozen=True)
class Grid:
    """The grid of the source's transform, kept so that what is not changed stays exactly as it was."""

    scale_lon: float
    scale_lat: float
    west: float
    south: float

    def snapped(self, polygon: Polygon) -> list[shapely.Polygon]:
        """Return a polygon, cut at 180°, in columns and rows.

        Raises
        ------
        ValueError
            If the result is not valid.
        """
        # The source closes Antarctica by a ring round the pole, at the southern edge of its grid.
        rings = tuple(ring for ring in polygon if max(lat for _, lat in ring) > self.south)
        cells = [[[self._cell(*position) for position in ring] for ring in part] for part in split_polygon(rings)]
        shapes = [shapely.Polygon(outer, holes) for outer, *holes in cells]
        if not all(shape.is_valid for shape in shapes):
            raise ValueError("a polygon is invalid after it was cut and snapped to the grid")
        return shapes

    def _cell(self, lon: float, lat: float) -> Cell:
        return round((lon - self.west) / self.scale_lon), max(0, round((lat - self.south) / self.scale_lat))


def _dissolved(polygons: list[shapely.Polygon]) -> list[shapely.Polygon]:
    touching = any(a.touches(b) for a in polygons for b in polygons)
    return list(shapely.get_parts(shapely.union_all(polygons))) if touching else polygons


def _rings(polygon: shapely.Polygon) -> list[Cells]:
    oriented = shapely.orient_polygons(polygon)
    rings = [oriented.exterior, *oriented.interiors]
    return [tuple((round(column), round(row)) for column, row in ring.coords) for ring in rings]


# Arcs that neighbours share


class Arcs:
    """Cuts rings where neighbours part, and numbers the arcs between."""

    def __init__(self) -> None:
        self.indices: dict[Cells, int] = {}
        self._junctions: set[Cell] = set()

    def share(self, rings: Iterable[Cells]) -> None:
        """Find where rings part: cells that do not have the same two neighbours in all rings."""
        neighbours: dict[Cell, frozenset[Cell]] = {}
        for ring in rings:
            for before, cell, after in zip((ring[-2], *ring), ring, ring[1:], strict=False):
                if neighbours.setdefault(cell, frozenset((before, after))) != {before, after}:
                    self._junctions.add(cell)

    def of(self, ring: Cells) -> list[int]:
        """Return the indices of a ring's arcs; ``~index`` for one that runs backwards."""
        cells = ring[:-1]
        cuts = [place for place, cell in enumerate(cells) if cell in self._junctions]
        cuts = cuts or [cells.index(min(cells))]
        turned = cells[cuts[0] :] + cells[: cuts[0] + 1]
        ends = [cut - cuts[0] for cut in cuts] + [len(cells)]
        return [self._index(turned[start : end + 1]) for start, end in pairwise(ends)]

    def _index(self, arc: Cells) -> int:
        if arc[::-1] in self.indices:
            return ~self.indices[arc[::-1]]
        return self.indices.setdefault(arc, len(self.indices))


def _deltas(arc: Cells) -> list[Cell]:
    return [arc[0], *((column - x, row - y) for (x, y), (column, row) in pairwise(arc))]


# The file


def _geometry(code: str, name: str, polygons: list[list[list[int]]]) -> dict[str, Any]:
    kind, arcs = ("MultiPolygon", polygons) if len(polygons) > 1 else ("Polygon", polygons[0])
    return {"type": kind, "id": code, "properties": {"name": name}, "arcs": arcs}


def _written(header: dict[str, Any], geometries: list[dict[str, Any]], arcs: list[list[Cell]]) -> str:
    """Return the file with one geometry and one arc per line, so that a change shows in a diff."""
    opening = _compact(header)[:-1]
    countries = ",\n".join(map(_compact, geometries))
    lines = ",\n".join(map(_compact, arcs))
    members = f'"objects":{{"countries":{{"type":"GeometryCollection","geometries":[\n{countries}\n]}}}}'
    return f'{opening},{members},"arcs":[\n{lines}\n]}}\n'


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


if __name__ == "__main__":
    sys.exit(main())
