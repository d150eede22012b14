"""What one large file may cost: no more than in proportion to its size."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mapper.admission.admit import find_problems
from mapper.read.dataset import load_dataset
from tests.sizes import assert_growth, seconds_of

AREAS, LEGS, SITES = (f"geodata/{name}.geojson" for name in ("areas", "legs", "sites"))

Data = dict[str, Any]


def change(root: Path, name: str, how: Callable[[list[Any]], None]) -> None:
    data = json.loads((root / name).read_text("utf-8"))
    how(data["features"])
    (root / name).write_text(json.dumps(data), "utf-8")


def circle(number: int) -> list[list[float]]:
    angles = [math.tau * place / number for place in range(number)]
    ring = [[51 + 2 * math.cos(angle), 41 + 2 * math.sin(angle)] for angle in angles]
    return [*ring, ring[0]]


def a_leg(root: Path, number: int, mode: str = "air") -> None:
    way = [[76.9286 - 5.5286 * place / number, 43.2567 + 7.8433 * place / number] for place in range(number)]
    change(root, LEGS, lambda legs: legs[2]["geometry"].update(coordinates=[*way, [71.4, 51.1]]))
    change(root, LEGS, lambda legs: legs[2]["properties"].update(mode=mode))


def a_sea_leg(root: Path, number: int) -> None:
    a_leg(root, number, "sea")


def a_polygon(root: Path, number: int) -> None:
    change(root, AREAS, lambda areas: areas[0]["geometry"].update(coordinates=[circle(number)]))


def sites(root: Path, number: int) -> None:
    def fill(features: list[Any]) -> None:
        for place in range(number):
            properties = {**features[0]["properties"], "id": f"site-{place}"}
            at = [70 + 6 * (place % 50) / 50, 45 + 3 * place / number]
            features.append({**features[0], "properties": properties, "geometry": {"type": "Point", "coordinates": at}})

    change(root, SITES, fill)


def legs_to_a_polygon(root: Path, number: int) -> None:
    """Many legs that end in one area of many corners: each grows, and so would their product."""
    a_polygon(root, 10 * number)

    def fill(features: list[Any]) -> None:
        for place in range(number):
            known = {"id": f"leg-{place}", "basis": "traced", "to": "caspian", "from": None, "half_width_m": None}
            line = [[44 + place / number, 40], [45, 41], [51, 41.5]]
            geometry = {"type": "LineString", "coordinates": line}
            features.append({**features[2], "properties": {**features[2]["properties"], **known}, "geometry": geometry})

    change(root, LEGS, fill)


@pytest.mark.parametrize(
    ("make", "number"),
    [(a_leg, 20_000), (a_sea_leg, 1_000), (a_polygon, 20_000), (sites, 500), (legs_to_a_polygon, 200)],
    ids=lambda value: getattr(value, "__name__", str(value)),
)
def test_the_cost_grows_with_the_size(sound: Path, make: Callable[[Path, int], None], number: int) -> None:
    original = {name: (sound / name).read_text("utf-8") for name in (AREAS, LEGS, SITES)}

    def seconds(size: int) -> float:
        for name, text in original.items():
            (sound / name).write_text(text, "utf-8")
        make(sound, size)
        return seconds_of(lambda: find_problems(load_dataset(sound)))

    assert_growth(seconds, number, 4 * number, most=9)
