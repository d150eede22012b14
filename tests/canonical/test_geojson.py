"""Canonical GeoJSON: as GDAL and QGIS write it in, as this project keeps it out."""

from __future__ import annotations

import json
from typing import Any

import shapely
from hypothesis import given
from hypothesis import strategies as st

from mapper.canonical.geojson import canonical_geojson
from mapper.model.place import Position
from tests.conftest import ROOT

ANCHORS = {"afghanistan": Position(66.0, 33.8), "russia": Position(58.0, 58.0)}

FROM_GDAL = """{
"type": "FeatureCollection",
"name": "legs",
"crs": { "type": "name", "properties": { "name": "urn:ogc:def:crs:OGC:1.3:CRS84" } },
"features": [
{ "type": "Feature", "properties": { "name": "Way", "id": "way", "kind": "leg", "name:ru": null,
  "route": "north", "from": "office", "basis": "traced", "half_width_m": 10000.0,
  "claims": "[ \\"a#b\\", \\"a#c\\" ]" },
  "geometry": { "type": "LineString", "coordinates": [ [ 76.928600000000003, 43.2567 ], [ 71.4, 51.1 ] ] } }
]
}
"""

CANONICAL = """{
  "type": "FeatureCollection",
  "name": "legs",
  "features": [
    {
      "type": "Feature",
      "properties": {
        "id": "way",
        "kind": "leg",
        "name": "Way",
        "route": "north",
        "from": "office",
        "basis": "traced",
        "half_width_m": 10000,
        "claims": ["a#b", "a#c"]
      },
      "geometry": {
        "type": "LineString",
        "coordinates": [
          [76.9286, 43.2567],
          [71.4, 51.1]
        ]
      }
    }
  ]
}
"""

JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-1000, 1000) | st.floats(-180, 180, width=32) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=12,
)
PROPERTIES = st.dictionaries(
    st.sampled_from(["id", "kind", "name", "name:ru", "claims", "note", "from", "to", "via", "basis", "other"]), JSON
)


def leg(**properties: Any) -> dict[str, Any]:
    line = {"type": "LineString", "coordinates": [[0, 0], [1, 1]]}
    made = {"type": "Feature", "properties": {"id": "l", "kind": "leg", **properties}, "geometry": line}
    return {"type": "FeatureCollection", "features": [made]}


def coordinates(text: str) -> Any:
    return json.loads(text)["features"][0]["geometry"]["coordinates"]


def test_what_gdal_writes_becomes_canonical() -> None:
    assert canonical_geojson(json.loads(FROM_GDAL), {}) == CANONICAL
    assert canonical_geojson(json.loads(CANONICAL), {}) == CANONICAL


def test_schematic_legs_run_through_their_stops_and_others_are_left_alone() -> None:
    known = {"from": "afghanistan", "to": "russia"}
    assert coordinates(canonical_geojson(leg(basis="schematic", **known), ANCHORS)) == [[66.0, 33.8], [58.0, 58.0]]
    assert coordinates(canonical_geojson(leg(basis="traced", **known), ANCHORS)) == [[0.0, 0.0], [1.0, 1.0]]
    unknown = {"from": "afghanistan", "to": "rusia"}
    assert coordinates(canonical_geojson(leg(basis="schematic", **unknown), ANCHORS)) == [[0.0, 0.0], [1.0, 1.0]]


@given(st.booleans(), st.booleans())
def test_rings_follow_the_right_hand_rule(outer_reversed: bool, hole_reversed: bool) -> None:
    outer, hole = [[0, 0], [9, 0], [9, 9], [0, 9], [0, 0]], [[1, 1], [1, 2], [2, 2], [2, 1], [1, 1]]
    rings = [outer[::-1] if outer_reversed else outer, hole[::-1] if hole_reversed else hole]
    data = leg(kind="area")
    data["features"][0]["geometry"] = {"type": "Polygon", "coordinates": rings}
    written = coordinates(canonical_geojson(data, {}))
    assert shapely.LinearRing(written[0]).is_ccw
    assert not shapely.LinearRing(written[1]).is_ccw
    assert shapely.Polygon(written[0], [written[1]]).equals(shapely.Polygon(outer, [hole]))


@given(st.lists(PROPERTIES, max_size=3), JSON)
def test_nothing_is_lost_but_nulls_and_it_is_final(properties: list[dict[str, Any]], geometry: Any) -> None:
    features = [{"type": "Feature", "properties": one, "geometry": geometry, "bbox": [1]} for one in properties]
    text = canonical_geojson({"features": features, "type": "FeatureCollection", "more": geometry}, ANCHORS)
    again = json.loads(text)
    assert again["more"] == geometry
    for before, after in zip(properties, again["features"], strict=True):
        if not isinstance(before.get("claims"), str):
            assert after["properties"] == {key: value for key, value in before.items() if value is not None}
    assert canonical_geojson(again, ANCHORS) == text


def test_the_files_of_this_repository_are_canonical() -> None:
    from mapper.canonical.dataset import rewritten

    assert [file.name for file in rewritten(ROOT) if file.changed] == [], "run: .venv/bin/mapper fmt"
