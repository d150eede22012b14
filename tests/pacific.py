"""The sound dataset moved to the South Pacific: marks on both sides of 180°."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

SUVA, APIA, TONGA, AUCKLAND = (178.4419, -18.1416), (-171.7514, -13.8333), (-175.2018, -21.1393), (174.7633, -36.8485)
SITES = {
    "suva": ("FJI", SUVA),
    "apia": ("WSM", APIA),
    "nukualofa": ("TON", TONGA),
    "auckland": ("NZL", AUCKLAND),
}
LEGS = {
    "suva-apia": ("suva", "apia", "schematic", [SUVA, APIA]),
    "auckland-apia": ("auckland", "apia", "traced", [AUCKLAND, (-179.0, -25.0), APIA]),
}


def make_pacific(root: Path, sites: Sequence[str] = tuple(SITES), legs: Sequence[str] = tuple(LEGS)) -> Path:
    """Give a copy of the sound dataset these sites and legs, and the map ``all`` without a view or a story."""
    about = json.dumps([*sites, *legs])
    claim = 'id = "pacific"\nlocator = "header"\ntext = "It goes over the line."\nevidence = ["x y z"]'
    seed = root / "seeds/open-report.toml"
    seed.write_text(f"{seed.read_text('utf-8')}\n[[claim]]\n{claim}\nabout = {about}\n", "utf-8")
    names = root / "geodata/names.toml"
    route = '[[route]]\nid = "pacific-route"\nname = "Pacific route"\nname_basis = "ours"\n'
    names.write_text(f"{names.read_text('utf-8')}\n{route}", "utf-8")
    for name in ("pacific-sites", "pacific-legs"):
        features = [_site(one) for one in sites] if name == "pacific-sites" else [_leg(one) for one in legs]
        data = {"type": "FeatureCollection", "features": features}
        (root / f"geodata/{name}.geojson").write_text(json.dumps(data), "utf-8")
    map_file = f'title = "Pacific"\nroutes = ["pacific-route"]\nareas = []\nsites = {json.dumps([*sites])}\n'
    (root / "maps/pacific.toml").write_text(map_file, "utf-8")
    return root


def _site(name: str) -> dict[str, Any]:
    country, position = SITES[name]
    properties = {"category": "institution", "country": country, "precision": "city", "basis": "geocoded"}
    return _feature(name, {"kind": "site", **properties}, "Point", position)


def _leg(name: str) -> dict[str, Any]:
    start, end, basis, line = LEGS[name]
    properties = {"route": "pacific-route", "from": start, "to": end, "basis": basis}
    return _feature(name, {"kind": "leg", **properties}, "LineString", line)


def _feature(name: str, properties: dict[str, Any], kind: str, coordinates: Any) -> dict[str, Any]:
    geometry = {"type": kind, "coordinates": coordinates}
    return {"type": "Feature", "properties": {"id": name, "name": name.title(), **properties}, "geometry": geometry}
