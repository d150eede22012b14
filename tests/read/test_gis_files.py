"""GeoJSON as GDAL and QGIS save it: what they add of their own accord refuses nothing, and is gone after `fmt`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mapper.canonical.dataset import rewritten
from mapper.model.problem import Problem
from mapper.read.dataset import load_dataset

SITES = "geodata/sites.geojson"

Judge = Callable[[Path], tuple[Problem, ...]]
Data = dict[str, Any]


def crs(**properties: Any) -> Data:
    return {"crs": {"type": "name", "properties": properties}}


def office(data: Data) -> Data:
    feature: Data = data["features"][0]
    return feature


def of_file(**more: Any) -> Callable[[Data], None]:
    return lambda data: data.update(more)


def of_feature(**more: Any) -> Callable[[Data], None]:
    return lambda data: office(data).update(more)


def of_properties(**more: Any) -> Callable[[Data], None]:
    return lambda data: office(data)["properties"].update(more)


def of_geometry(**more: Any) -> Callable[[Data], None]:
    return lambda data: office(data)["geometry"].update(more)


ADDED = {
    "GDAL 3.9": of_file(xy_coordinate_resolution=1e-9, z_coordinate_resolution=0.001),
    "CRS84, URN": of_file(**crs(name="urn:ogc:def:crs:OGC:1.3:CRS84")),
    "CRS84, URN without version": of_file(**crs(name="urn:ogc:def:crs:OGC::CRS84")),
    "EPSG, URN": of_file(**crs(name="urn:ogc:def:crs:EPSG::4326")),
    "EPSG, URN with version": of_file(**crs(name="urn:ogc:def:crs:EPSG:6.9:4326")),
    "CRS84, address": of_file(**crs(name="http://www.opengis.net/def/crs/OGC/1.3/CRS84")),
    "EPSG, address": of_file(**crs(name="https://www.opengis.net/def/crs/EPSG/0/4326")),
    "EPSG, GML": of_file(**crs(name="http://www.opengis.net/gml/srs/epsg.xml#4326")),
    "EPSG": of_file(**crs(name="EPSG:4326")),
    "EPSG, small": of_file(**crs(name="epsg:4326")),
    "CRS84": of_file(**crs(name="OGC:CRS84")),
    "a linked CRS": of_file(
        crs={"type": "link", "properties": {"href": "http://www.opengis.net/def/crs/OGC/1.3/CRS84"}}
    ),
    "EPSG of GeoJSON 2008": of_file(crs={"type": "EPSG", "properties": {"code": 4326}}),
    "no CRS": of_file(crs=None),
    "a box of the file": of_file(bbox=[76.0, 43.0, 132.0, 44.0]),
    "a box across 180°": of_file(bbox=[170.0, 43.0, -132.0, 44.0]),
    "a box with heights": of_file(bbox=[76.0, 43.0, 0.0, 132.0, 44.0, 0.0]),
    "a box of the feature": of_feature(bbox=[76.9286, 43.2567, 76.9286, 43.2567]),
    "a box of the geometry": of_geometry(bbox=[76.9286, 43.2567, 76.9286, 43.2567]),
    "a number of the row": of_properties(fid=7),
    "a number of the row in PostgreSQL": of_properties(ogc_fid=7.0),
    "columns of other features": of_properties(uncertainty_m=None, note=None, geonames=None),
    "a whole number": of_properties(geonames=1526384.0),
    "one point of many": of_geometry(type="MultiPoint", coordinates=[[76.9286, 43.2567]]),
    "a height of 0": of_geometry(coordinates=[76.9286, 43.2567, 0.0]),
    "digits of a float": of_geometry(coordinates=[76.92860000000001, 43.256700000000002]),
}
IS_CONTENT = {"a whole number"}


def changed(root: Path, change: Callable[[Data], None]) -> None:
    data = json.loads((root / SITES).read_text("utf-8"))
    change(data)
    (root / SITES).write_text(json.dumps(data), "utf-8")


@pytest.mark.parametrize("name", ADDED)
def test_it_is_taken_and_fmt_removes_it(sound: Path, problems_of: Judge, name: str) -> None:
    before = load_dataset(sound).dataset
    changed(sound, ADDED[name])
    assert [problem for problem in problems_of(sound) if problem.severity == "error"] == []
    after = next(file for file in rewritten(sound) if file.name == SITES).after
    if name in IS_CONTENT:
        return
    assert load_dataset(sound).dataset.sites == before.sites
    (sound / SITES).write_text(after, "utf-8")
    assert load_dataset(sound).dataset.sites == before.sites
    plain = json.loads(after)
    assert set(plain) == {"type", "features"}
    assert set(office(plain)) == {"type", "properties", "geometry"}
    assert office(plain)["geometry"] == {"type": "Point", "coordinates": [76.9286, 43.2567]}


WRONG = {
    "another system": (of_file(**crs(name="EPSG:3857")), "crs", "another coordinate reference system"),
    "a system like WGS84": (of_file(**crs(name="EPSG:43260")), "crs", "another coordinate reference system"),
    "a system that is no name": (of_file(crs=7), "crs", "another coordinate reference system"),
    "a box of three numbers": (of_file(bbox=[1, 2, 3]), "bbox", "not a bounding box"),
    "a box off the globe": (of_file(bbox=[0, 0, 500, 10]), "bbox", "not a bounding box"),
    "a box upside down": (of_feature(bbox=[0, 10, 10, 0]), "bbox", "not a bounding box"),
    "a box in words": (of_geometry(bbox=["west", 0, 1, 1]), "geometry.bbox", "not a bounding box"),
    "no geometry": (of_feature(geometry=None), "geometry", "the geometry of a site is missing"),
    "a label that is nowhere": (of_properties(label_at=[1, 2]), "label_at", "unknown key"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_with_it_is_told(sound: Path, problems_of: Judge, name: str) -> None:
    change, field, message = WRONG[name]
    changed(sound, change)
    told = [problem for problem in problems_of(sound) if problem.severity == "error" and problem.file == SITES]
    assert [problem.field for problem in told] == [field]
    assert message in told[0].message


HALVES = {
    "a name": of_properties(name="\ud83d"),
    "a note, the second half": of_properties(note="x \ude00"),
    "a key": of_properties(**{"name:\ud83d": "x"}),
    "a key of the file": of_file(**{"\ud83d": 1}),
    "the name of the collection": of_file(name="\udcff"),
    "the text of a list": of_properties(claims=["\ud83d"]),
}


@pytest.mark.parametrize("name", HALVES)
def test_half_a_character_is_told_and_fmt_leaves_the_file(sound: Path, problems_of: Judge, name: str) -> None:
    changed(sound, HALVES[name])
    errors = [problem for problem in problems_of(sound) if problem.severity == "error" and problem.file == SITES]
    assert errors
    assert "half of a character" in errors[0].message
    str(errors[0]).encode()
    assert SITES not in [file.name for file in rewritten(sound)]


@pytest.mark.parametrize("text", ['"name": "A", "name": "B"', '"name": 1e400', '"name": NaN', f'"name": {"9" * 5000}'])
def test_fmt_leaves_a_file_of_which_it_would_lose_something(sound: Path, text: str) -> None:
    old = (sound / SITES).read_text("utf-8")
    (sound / SITES).write_text(
        old.replace('"type": "FeatureCollection"', f'"type": "FeatureCollection", {text}'), "utf-8"
    )
    assert SITES not in [file.name for file in rewritten(sound)]
    assert "geodata/legs.geojson" in [file.name for file in rewritten(sound)]


def test_a_whole_character_in_two_escapes_is_one(sound: Path, problems_of: Judge) -> None:
    changed(sound, of_properties(name="\U0001f600"))
    assert "\\ud83d\\ude00" in (sound / SITES).read_text("utf-8")
    assert [problem for problem in problems_of(sound) if problem.severity == "error"] == []
