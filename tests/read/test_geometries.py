"""Geometries as people draw them: what has an inside is taken, anything else is told where it stands."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from mapper.geometry.label_point import label_point
from mapper.model.problem import Problem
from mapper.read.coordinates import CoordinateError
from mapper.read.geometries import read_geometry
from mapper.read.polygons import read_polygons

AREAS = "geodata/areas.geojson"

Judge = Callable[[Path], tuple[Problem, ...]]
Rings = list[list[list[float]]]


def box(west: float, south: float, east: float, north: float) -> list[list[float]]:
    return [[west, south], [east, south], [east, north], [west, north], [west, south]]


SQUARE = box(70.0, 40.0, 80.0, 50.0)

WITHOUT_INSIDE: dict[str, Any] = {
    "a bow-tie": [[[70, 40], [80, 50], [70, 50], [80, 40], [70, 40]]],
    "a bow-tie with one larger wing": [[[70, 40], [80, 50], [70, 50], [79, 40], [70, 40]]],
    "all on one line": [[[70, 40], [75, 45], [80, 50], [70, 40]]],
    "to and fro": [[[70, 40], [80, 50], [70, 40], [80, 50], [70, 40]]],
    "one place": [[[70, 40], [70, 40], [70, 40], [70, 40]]],
    "one place to six decimals": [[[70, 40], [70.0000001, 40], [70, 40.0000001], [70, 40]]],
    "a sliver narrower than six decimals": [box(70.0, 40.0, 80.0, 40.0000004)],
    "a spike": [[*SQUARE[:2], [90, 40], [80, 40], *SQUARE[2:]]],
    "a hole outside its shell": [SQUARE, box(0, 0, 1, 1)],
    "a hole that is its shell": [SQUARE, SQUARE],
    "holes that overlap": [SQUARE, box(71, 41, 74, 44), box(73, 43, 76, 46)],
    "a hole across its shell": [SQUARE, box(75, 45, 85, 55)],
    "shells that cross": [[SQUARE], [box(75, 45, 85, 55)]],
    "a shell within a shell": [[SQUARE], [box(72, 42, 74, 44)]],
    "one shell twice": [[SQUARE], [SQUARE]],
    "a ring round the pole": [[[-120, 80], [0, 80], [120, 80], [-120, 80]]],
    "a ring round the pole, with an edge along it": [box(-180, 80, 180, 90)],
    "a ring across 180°": [[[170, 0], [-170, 0], [-170, 10], [170, 10], [170, 0]]],
    "a ring of no positions": [[]],
    "no rings": [],
}


@pytest.mark.parametrize("name", WITHOUT_INSIDE)
def test_a_polygon_without_an_inside_is_told_and_the_rest_judged(sound: Path, problems_of: Judge, name: str) -> None:
    rings = WITHOUT_INSIDE[name]
    is_multi = bool(rings) and bool(rings[0]) and isinstance(rings[0][0], list) and isinstance(rings[0][0][0], list)
    data = json.loads((sound / AREAS).read_text("utf-8"))
    (feature,) = data["features"]
    del feature["properties"]["label_at"]
    feature["geometry"] = {"type": "MultiPolygon" if is_multi else "Polygon", "coordinates": rings}
    data["features"].append({"type": "Feature", "properties": {"id": "next", "kind": "aera"}, "geometry": None})
    (sound / AREAS).write_text(json.dumps(data), "utf-8")
    errors = [problem for problem in problems_of(sound) if problem.severity == "error"]
    assert [(error.file, error.feature) for error in errors] == [(AREAS, "caspian"), (AREAS, "next")]
    assert errors[0].field.startswith("geometry.coordinates")
    assert errors[0].fix


def test_a_polygon_far_from_the_origin_may_be_as_small_as_six_decimals_allow() -> None:
    (polygon,) = read_polygons("Polygon", [box(150.0, 60.0, 150.000003, 60.000003)])
    lon, lat = label_point([polygon])
    assert (150 <= lon <= 150.000003, 60 <= lat <= 60.000003) == (True, True)


ON_A_GRID = st.tuples(
    st.sampled_from([-180, -179, -90, 0, 1, 2, 90, 179, 180]), st.sampled_from([-90, -1, 0, 1, 2, 90])
)
RING = st.lists(ON_A_GRID.map(list), min_size=3, max_size=7).map(lambda corners: [*corners, corners[0]])


@given(st.lists(st.lists(RING, min_size=1, max_size=3), min_size=1, max_size=2))
def test_whatever_is_taken_has_a_label_point_inside(polygons: list[Rings]) -> None:
    try:
        taken = read_polygons("MultiPolygon", polygons)
    except CoordinateError:
        return
    shape = shapely.MultiPolygon([(outer, holes) for outer, *holes in taken])
    assert shape.is_valid
    assert shape.buffer(1e-6).contains(shapely.Point(label_point(taken)))


FORMS: list[tuple[str, Any, Any]] = [
    ("site", {"type": "Point", "coordinates": [1, 2, 0]}, (1, 2)),
    ("site", {"type": "Point", "coordinates": [1, 2, 0.0], "bbox": [1, 2, 0, 1, 2, 0]}, (1, 2)),
    ("site", {"type": "MultiPoint", "coordinates": [[1.0, 2.0]]}, (1, 2)),
    ("site", {"type": "Point", "coordinates": [1.00000049, -0.00000001]}, (1, 0)),
    ("leg", {"type": "LineString", "coordinates": [[1, 2, 0], [3, 4, 0]]}, ((1, 2), (3, 4))),
    ("leg", {"type": "MultiLineString", "coordinates": [[[1, 2], [3, 4]]]}, ((1, 2), (3, 4))),
    ("leg", {"type": "LineString", "coordinates": [[1, 2], [1.0000001, 2], [3, 4]]}, ((1, 2), (3, 4))),
    (
        "leg",
        {"type": "MultiLineString", "coordinates": [[[170, -10], [180, -15]], [[-180, -15], [-170, -20]]]},
        ((170, -10), (-170, -20)),
    ),
    (
        "leg",
        {"type": "MultiLineString", "coordinates": [[[-170, -10], [-180, -10]], [[180, -10], [170, -11], [169, -12]]]},
        ((-170, -10), (-180, -10), (170, -11), (169, -12)),
    ),
    (
        "leg",
        {
            "type": "MultiLineString",
            "coordinates": [[[170, 0], [180, 0]], [[-180, 0], [-170, 0], [-180, 0]], [[180, 0], [170, 0]]],
        },
        ((170, 0), (-170, 0), (170, 0)),
    ),
    ("area", {"type": "MultiPolygon", "coordinates": [[box(0, 0, 1, 1)]]}, None),
]


@pytest.mark.parametrize(("kind", "written", "read"), FORMS)
def test_forms_that_gis_programs_give_a_geometry(kind: str, written: Any, read: Any) -> None:
    shape = read_geometry(kind, written)
    assert read is None or shape == read


REFUSED: list[tuple[str, Any, tuple[Any, ...], str, str]] = [
    ("site", None, (), "the geometry of a site is missing.", "Give it a Point."),
    ("leg", None, (), "the geometry of a leg is missing.", "Give it a LineString."),
    ("area", None, (), "the geometry of an area is missing.", "Polygon or MultiPolygon"),
    ("site", {}, (), "no GeoJSON geometry", "Give it a Point."),
    ("site", [1, 2], (), "no GeoJSON geometry", "Give it a Point."),
    ("site", {"type": "Polygon", "coordinates": []}, (), "not a Polygon", "Give it a Point."),
    ("site", {"type": "MultiPoint", "coordinates": [[1, 2], [3, 4]]}, ("coordinates",), "2 points", "another site"),
    ("site", {"type": "MultiPoint", "coordinates": []}, ("coordinates",), "no parts", "Point"),
    ("site", {"type": "Point", "coordinates": [1, 2, 12]}, ("coordinates",), "without height", "[longitude"),
    ("site", {"type": "Point", "coordinates": [1, 2, None]}, ("coordinates",), "without height", "[longitude"),
    ("site", {"type": "Point", "coordinates": [1, 2], "bbox": [1, 2]}, ("bbox",), "not a bounding box", "Remove it"),
    (
        "leg",
        {"type": "MultiLineString", "coordinates": [[[1, 2], [3, 4]], [[3, 4], [5, 6]]]},
        ("coordinates", 1),
        "does not go on at 180°",
        "LineString",
    ),
    (
        "leg",
        {"type": "MultiLineString", "coordinates": [[[170, 2], [180, 4]], [[-180, 5], [-170, 6]]]},
        ("coordinates", 1),
        "does not go on at 180°",
        "LineString",
    ),
    ("leg", {"type": "LineString", "coordinates": [[1, 2], [1, 2], [3, 4]]}, ("coordinates", 1), "repeats", "Remove"),
    ("leg", {"type": "LineString", "coordinates": [[1, 2], [1.0000001, 2]]}, ("coordinates",), "0.1 m", "larger"),
]


@pytest.mark.parametrize(("kind", "written", "path", "message", "fix"), REFUSED)
def test_what_is_no_geometry_of_its_kind_is_told_with_what_to_write(
    kind: str, written: Any, path: tuple[Any, ...], message: str, fix: str
) -> None:
    with pytest.raises(CoordinateError) as caught:
        read_geometry(kind, written)
    assert caught.value.path == path
    assert message in caught.value.message
    assert fix in caught.value.fix
