"""Texts that try to become something other than text, read back by what reads each format."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from xml.etree import ElementTree

import geopandas as gpd
import pandas as pd
import pytest

from mapper.document.visible_text import visible
from mapper.export.csv import FORMULA_STARTS
from mapper.export.kml import NAMESPACE
from mapper.export.shown import Shown
from tests.export.test_formats import everything
from tests.hostile_texts import TEXTS, full_of


@pytest.fixture(scope="module")
def hostile() -> Shown:
    """Return a map with more marks than there are texts, and each of these among its names and its notes."""
    shown = everything()
    document = full_of(shown.document)
    assert set(TEXTS.values()) <= {mark.name for mark in document.marks} | {mark.note for mark in document.marks}
    return Shown(document, shown.records)


def from_kml(content: dict[str, bytes], _folder: Path) -> list[str]:
    root = ElementTree.fromstring(content["dataset.kml"])
    layers = root.findall(f"{{{NAMESPACE}}}Document/{{{NAMESPACE}}}Document")
    drawn = [layer for layer in layers if layer.get("id") != "shading"]
    return [
        element.text or ""
        for layer in drawn
        for place in layer.iter(f"{{{NAMESPACE}}}Placemark")
        for element in (
            place.find(f"{{{NAMESPACE}}}name"),
            place.find(f".//{{{NAMESPACE}}}SimpleData[@name='note']"),
        )
        if element is not None
    ]


def from_csv(content: dict[str, bytes], _folder: Path) -> list[str]:
    # A territory's outline is longer than the csv module takes.
    cells = flat(pd.read_csv(io.BytesIO(content["marks.csv"]), keep_default_na=False))
    assert not any(start.startswith(FORMULA_STARTS) for cell in cells for start in (cell, cell.lstrip()))
    return [cell.removeprefix("'") for cell in cells]


def from_gpkg(content: dict[str, bytes], folder: Path) -> list[str]:
    (folder / "a.gpkg").write_bytes(content["dataset.gpkg"])
    with sqlite3.connect(folder / "a.gpkg") as database:
        return [text for table in ("sites", "legs", "areas") for text in both(database, table)]


def both(database: sqlite3.Connection, table: str) -> list[str]:
    return [text for row in database.execute(f"select name, note from {table}") for text in row]


def from_parquet(content: dict[str, bytes], _folder: Path) -> list[str]:
    return flat(gpd.read_parquet(io.BytesIO(content["marks.parquet"])))


def flat(frame: pd.DataFrame) -> list[str]:
    return [text for row in frame[["name", "note"]].itertuples(index=False) for text in row]


def from_geojson(content: dict[str, bytes], _folder: Path) -> list[str]:
    features = json.loads(content["drawn.geojson"])["features"]
    return [each["properties"][key] for each in features for key in ("name", "note") if key in each["properties"]]


READERS: dict[str, Callable[[dict[str, bytes], Path], list[str]]] = {
    "kml": from_kml,
    "csv": from_csv,
    "gpkg": from_gpkg,
    "geoparquet": from_parquet,
    "geojson": from_geojson,
}


@pytest.mark.parametrize("name", READERS)
def test_every_text_comes_out_as_it_went_in_with_nothing_hidden(hostile: Shown, tmp_path: Path, name: str) -> None:
    found = READERS[name](import_module(f"mapper.export.{name}").files(hostile), tmp_path)
    expected = {visible(text) for text in TEXTS.values()}
    assert expected <= set(found)


def test_contributed_geojson_keeps_even_half_a_character() -> None:
    shown = everything()
    names = dict(zip(shown.records.sites, TEXTS.values(), strict=False)) | {
        next(iter(shown.records.sites)): TEXTS["half a character"]
    }
    sites = {key: replace(site, name=names.get(key, site.name)) for key, site in shown.records.sites.items()}
    made = import_module("mapper.export.geojson").files(Shown(shown.document, replace(shown.records, sites=sites)))
    features = json.loads(made["sites.geojson"])["features"]
    assert {each["properties"]["id"]: each["properties"]["name"] for each in features}.items() >= names.items()


def test_a_bibliography_keeps_every_title() -> None:
    shown = everything()
    (key, source), *_ = shown.records.sources.items()
    for text in TEXTS.values():
        told = replace(source, bibliography={**source.bibliography, "title": text})
        records = replace(shown.records, sources={**shown.records.sources, key: told})
        made = import_module("mapper.export.csl_json").files(Shown(shown.document, records))
        assert json.loads(made["sources.json"])[0]["title"] == text


@pytest.mark.parametrize(
    "text", ["=1+1", " =1+1", "\u00a0=1", "\t=1", "\n=1", "＝1+1", "＋1", "＠SUM(1)", "-1+1", "+1"]
)
def test_a_formula_is_a_text_however_it_begins(text: str) -> None:
    written = import_module("mapper.export.csv").table([{"text": text, "number": -5.0}])
    (row,) = csv.DictReader(io.StringIO(written, newline=""))
    assert row == {"text": f"'{text}", "number": "-5.0"}
