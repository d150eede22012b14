"""What drawing a crowded map costs: ``python -m benchmarks.pictures`` prints CPU seconds for pictures of 468 marks.

The seeded world has sites and traced lines; the crowded one has sites, territories and schematic legs between them,
on many named routes.
"""

from __future__ import annotations

import tempfile
import time
from dataclasses import replace
from pathlib import Path
from random import Random

import shapely

import mapper
from benchmarks.processes import REPOSITORY
from benchmarks.worlds import SEED, make_world
from mapper.document.map_document import MapDocument, Mark, Stop
from mapper.geometry.areas import outline
from mapper.render.common.place_names import place_names

MARKS, SITES, TERRITORIES, ROUTES = 468, 200, 100, 60


def seeded(root: Path) -> MapDocument:
    """Return the map of a seeded world."""
    make_world(MARKS, root)
    return mapper.compose(mapper.load(root), "overview")


def crowded() -> MapDocument:
    """Return a map of this repository with its marks replaced by many that are like them."""
    random, dataset = Random(SEED), mapper.load(REPOSITORY)
    model = mapper.compose(dataset, "overview")
    site, area, leg = (next(mark for mark in model.marks if mark.kind == kind) for kind in ("site", "area", "leg"))
    places: list[Mark] = []
    for number in range(SITES):
        at = (random.uniform(30, 90), random.uniform(20, 60))
        point = {"type": "Point", "coordinates": at}
        name = f"Settlement {number} on the river"
        places.append(
            replace(site, id=f"site-{number}", name=name, names={}, geometry=point, label_at=at, shading=None)
        )
    shapes = ((code, outline((code,))) for code in sorted(place_names()["countries"]))
    for code, shape in [one for one in shapes if not shapely.is_empty(one[1])][:TERRITORIES]:
        inner = shape.representative_point()
        named = {"name": f"Territory {code}", "names": {}, "countries": (code,), "label_at": (inner.x, inner.y)}
        places.append(replace(area, id=f"area-{code.lower()}", geometry=None, **named))
    legs = [_between(leg, number, random.sample(places, 2)) for number in range(MARKS - len(places))]
    route = next(layer for layer in model.layers if layer.kind == "route")
    routes = [
        replace(route, id=f"route-{number}", name=f"The way of name {number} through the hills", names={})
        for number in range(ROUTES)
    ]
    layers = (*routes, *(layer for layer in model.layers if layer.kind != "route"))
    return replace(model, marks=(*places, *legs), layers=layers, bounds=(-100.0, -30.0, 120.0, 65.0), story=None)


def _between(leg: Mark, number: int, ends: list[Mark]) -> Mark:
    route = f"route-{number % ROUTES}"
    line = {"type": "LineString", "coordinates": tuple(end.label_at for end in ends)}
    stops = tuple(Stop(end.id, end.name) for end in ends)
    own = {"id": f"leg-{number}", "layer": route, "route": route, "geometry": line, "stops": stops}
    return replace(leg, **own, name=f"Leg {number}", names={}, open_start=False, open_end=False)  # type: ignore[arg-type]


def main() -> None:
    """Draw each world once and print what it cost."""
    with tempfile.TemporaryDirectory() as folder:
        worlds = {"seeded": seeded(Path(folder) / "world"), "crowded": crowded()}
    for name, document in worlds.items():
        start = time.process_time()
        mapper.to_picture(document, dpi=96)
        print(f"{name}: {len(document.marks)} marks, {time.process_time() - start:.1f} CPU s")


if __name__ == "__main__":
    main()
