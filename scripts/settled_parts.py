"""Derives mapper/layout/settled.json, where most people of a country live, from the committed gazetteer.

Usage: ``python scripts/settled_parts.py``. For each country by its ISO alpha-3 code: west, south, east and north of the
middle nine tenths of the people in its towns, in whole degrees; west is more than east where that spans 180°.
"""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

import numpy as np

from mapper.gazetteer.store import load

TARGET = Path(__file__).resolve().parent.parent / "mapper" / "layout" / "settled.json"
EDGES = (0.05, 0.95)


def main() -> None:
    """Write the file."""
    towns: dict[str, list[tuple[float, float, float]]] = defaultdict(list)
    for row in load().rows:
        _, country, _, people, _, lat, lon = row.decode().split("\t")
        towns[country].append((float(lon), float(lat), max(1.0, float(people))))
    parts = {country: _middle(np.array(of_country)) for country, of_country in sorted(towns.items())}
    lines = ",\n".join(f'  "{country}": {json.dumps(part)}' for country, part in parts.items())
    TARGET.write_text("{\n" + lines + "\n}\n", "utf-8")
    print(f"{TARGET.name}: {len(parts)} countries")


def _middle(towns: np.ndarray) -> list[int]:
    lon, lat, people = towns.T
    # Degrees from the largest town, so that 180° is no edge.
    centre = lon[people.argmax()]
    away = (lon - centre + 180.0) % 360.0 - 180.0
    west, east = (_turned(centre + edge) for edge in _edges(away, people))
    south, north = _edges(lat, people)
    return [int(np.floor(west)), int(np.floor(south)), int(np.ceil(east)), int(np.ceil(north))]


def _edges(values: np.ndarray, weights: np.ndarray) -> tuple[float, float]:
    order = np.argsort(values, kind="stable")
    shares = np.cumsum(weights[order]) / weights.sum()
    first, last = np.searchsorted(shares, EDGES)
    return float(values[order[first]]), float(values[order[min(last, len(order) - 1)]])


def _turned(lon: float) -> float:
    return float((lon + 180.0) % 360.0 - 180.0)


if __name__ == "__main__":
    main()
