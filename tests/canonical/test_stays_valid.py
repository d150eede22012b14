"""`fmt` never turns a valid dataset into an invalid one, nor a record into another."""

from __future__ import annotations

import json
import shutil
import tempfile
from itertools import pairwise
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mapper.admission.admit import find_problems
from mapper.canonical.dataset import rewritten
from mapper.read.dataset import Loaded, load_dataset
from tests.conftest import SOUND

AREAS, LEGS, SITES = (f"geodata/{name}.geojson" for name in ("areas", "legs", "sites"))

JITTER = st.floats(-3e-6, 3e-6) | st.sampled_from([1e-7, 4.9e-7, 5e-7, -5e-7, 1e-6])
NEAR = st.lists(st.tuples(JITTER, JITTER), max_size=4)
"""Positions so near to another that rounding may make them one, or turn what is drawn over."""

ONWARDS = st.sets(st.floats(1e-9, 5e-7), max_size=4).map(sorted)
"""Shares of an edge at which it has positions so near to its corner."""

DRAWN_BADLY = ("polygon is not valid", "within 6 decimals", "repeats the position")
"""All that may be wrong with what is drawn: it is told before it is written anew, and the rest is not touched by it."""


@st.composite
def changes(draw: st.DrawFn) -> dict[str, Any]:
    """Draw how the sound dataset is written by another program: digits, heights, parts, nulls."""
    corners = [[49.6, 37.5], [53.8, 37.5], [53.0, 46.5], [47.6, 45.0]]
    ring = []
    for (lon, lat), (to_lon, to_lat) in pairwise([*corners, corners[0]]):
        ring += [[lon + (to_lon - lon) * share, lat + (to_lat - lat) * share] for share in [0.0, *draw(ONWARDS)]]
    if draw(st.integers(0, 3)) == 0:
        ring += [[47.6 + dx, 45.0 + dy] for dx, dy in draw(NEAR)]
    size = draw(st.floats(1e-7, 1e-5))
    hole = [[50.0, 41.0], [50.0, 41.0 + size], [50.0 + size, 41.0 + size], [50.0 + size, 41.0]]
    turn = draw(st.sampled_from([1, -1]))
    line = [[76.9286, 43.2567], *([74 + dx, 47 + dy] for dx, dy in draw(NEAR)), [71.4, 51.1]]
    rings = [[*ring, ring[0]][::turn], *([[*hole, hole[0]]] if draw(st.booleans()) else [])]
    return {
        "rings": rings,
        "line": line,
        "site": [76.9286 + draw(JITTER), 43.2567 + draw(JITTER)],
        "height": draw(st.booleans()),
        "parts": draw(st.booleans()),
        "label_at": draw(st.none() | st.just([51.0000004, 41.0])),
    }


def write(root: Path, drawn: dict[str, Any]) -> None:
    def high(position: list[float]) -> list[float]:
        return [*position, 0.0] if drawn["height"] else position

    def geometry(kind: str, coordinates: Any) -> dict[str, Any]:
        return {
            "type": f"Multi{kind}" if drawn["parts"] else kind,
            "coordinates": [coordinates] if drawn["parts"] else coordinates,
        }

    areas, legs, sites = (json.loads((root / name).read_text("utf-8")) for name in (AREAS, LEGS, SITES))
    (caspian,) = areas["features"]
    caspian["geometry"] = geometry("Polygon", [list(map(high, ring)) for ring in drawn["rings"]])
    caspian["properties"]["label_at"] = drawn["label_at"]
    legs["features"][2]["geometry"] = geometry("LineString", list(map(high, drawn["line"])))
    sites["features"][0]["geometry"] = geometry("Point", high(drawn["site"]))
    for data, name in ((areas, AREAS), (legs, LEGS), (sites, SITES)):
        (root / name).write_text(json.dumps(data), "utf-8")
    # Schematic legs end where the area is labelled, and where the site is.
    dataset = load_dataset(root).dataset
    if "caspian" in dataset.areas:
        legs["features"][1]["geometry"]["coordinates"][0] = list(dataset.areas["caspian"].label_at)
    legs["features"][3]["geometry"]["coordinates"][0] = list(dataset.sites["office"].position)
    (root / LEGS).write_text(json.dumps(legs), "utf-8")


def errors_of(loaded: Loaded) -> list[str]:
    return [str(problem) for problem in find_problems(loaded) if problem.severity == "error"]


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(changes())
def test_what_is_valid_stays_valid_and_the_same(drawn: dict[str, Any]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "dataset"
        shutil.copytree(SOUND, root)
        write(root, drawn)
        before = load_dataset(root)
        faulty = errors_of(before)
        assert all(any(words in error for words in DRAWN_BADLY) for error in faulty)
        for file in rewritten(root):
            (root / file.name).write_text(file.after, "utf-8")
        after = load_dataset(root)
        if not faulty:
            assert errors_of(after) == []
            assert after.dataset.sites == before.dataset.sites
            assert after.dataset.legs == before.dataset.legs
            assert after.dataset.areas == before.dataset.areas
        assert [file.name for file in rewritten(root) if file.changed] == []
