"""Each format: readable by others, nothing withheld in it, the same bytes twice, and a word on what it cannot carry."""

from __future__ import annotations

import io
import json
import sqlite3
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pyogrio
import pytest

import mapper
from mapper.admission.admit import find_problems
from mapper.canonical.dataset import rewritten
from mapper.export.csl_json import item
from mapper.export.shown import Shown, shown
from mapper.model.grade import Tlp
from mapper.model.map_spec import MapSpec
from mapper.model.when import parse_when
from mapper.read.dataset import load_dataset
from tests.conftest import ROOT, SOUND

FORMATS = ("geojson", "gpkg", "geoparquet", "kml", "csv", "csl_json")
ALL = MapSpec.everything()


def exported(name: str, max_tlp: Tlp = Tlp.CLEAR, root: Path = SOUND) -> dict[str, bytes]:
    made: dict[str, bytes] = import_module(f"mapper.export.{name}").files(everything(max_tlp, root))
    return made


def everything(max_tlp: Tlp = Tlp.CLEAR, root: Path = SOUND) -> Shown:
    return shown(mapper.load(root), ALL, max_tlp)


@pytest.mark.parametrize("name", FORMATS)
def test_equal_input_gives_equal_bytes_and_losses_are_told(name: str) -> None:
    first = exported(name)
    assert first
    assert all(first.values())
    assert exported(name) == first
    assert import_module(f"mapper.export.{name}").LOSSES


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_of_a_withheld_source_is_in_any_format(name: str) -> None:
    words = [b"quokka", b"QUOKKA", b"closed-paper"]
    withheld, opened = exported(name), exported(name, Tlp.RED)
    for file, content in withheld.items():
        assert not any(word in content for word in words), file
    if name != "geoparquet":  # whose texts are compressed
        assert any(word in content for content in opened.values() for word in words)


def test_geojson_is_what_was_contributed() -> None:
    for file, content in exported("geojson", root=ROOT).items():
        if file != "drawn.geojson":
            assert content == (ROOT / "geodata" / file).read_bytes()


def test_it_comes_back_from_gdal_without_a_fault(sound: Path) -> None:
    for file, content in exported("geojson", Tlp.RED).items():
        if file != "drawn.geojson":
            # As QGIS or ogr2ogr read and write it again.
            frame = pyogrio.read_dataframe(io.BytesIO(content), use_arrow=True)
            pyogrio.write_dataframe(frame, sound / "geodata" / file, driver="GeoJSON", use_arrow=True)
    for one in rewritten(sound):
        (sound / one.name).write_text(one.after, "utf-8")
    problems = find_problems(load_dataset(sound))
    assert [str(problem) for problem in problems if problem.severity == "error"] == []
    assert load_dataset(sound).dataset.sites.keys() == load_dataset(SOUND).dataset.sites.keys()


def test_geopackage_has_a_layer_for_each_kind_and_tables_for_the_evidence(tmp_path: Path) -> None:
    path = tmp_path / "all.gpkg"
    path.write_bytes(exported("gpkg")["dataset.gpkg"])
    assert {name for name, _ in pyogrio.list_layers(path)} == {"sites", "legs", "areas", "shading", "claims", "sources"}
    sites = gpd.read_file(path, layer="sites")
    assert str(sites.set_index("id").loc["office", "claims"]).startswith("open-report#office-in-almaty")
    assert sites.crs.to_epsg() == 4326
    with sqlite3.connect(path) as database:
        (count,) = database.execute("select count(*) from claims where ref like 'open-report#%'").fetchone()
    assert count == 10


def test_parquet_keeps_numbers_and_geometry() -> None:
    made = exported("geoparquet")
    marks = gpd.read_parquet(io.BytesIO(made["marks.parquet"]))
    assert set(marks["kind"]) == {"site", "leg", "area"}
    claims = pd.read_parquet(io.BytesIO(made["claims.parquet"])).set_index("ref")
    assert claims.loc["open-report#users-few", "high"] == 3_000_000


def test_what_marks_of_a_kind_lack_stays_empty_in_the_table() -> None:
    marks = gpd.read_parquet(io.BytesIO(exported("geoparquet")["marks.parquet"])).set_index("id")
    empty = {
        mark: {name for name, value in marks.loc[mark].items() if value == "" or value is None} for mark in marks.index
    }
    on_the_way = {"modes", "commodities", "stops"}
    assert on_the_way <= empty["office"] & empty["russia"]
    assert {"precision", "country", "category"} <= empty["ferry"]
    assert marks["uncertainty_m"].notna().to_dict() == (marks["kind"] == "site").to_dict()


def test_kml_names_places_and_the_claims_that_carry_them() -> None:
    text = exported("kml")["dataset.kml"].decode()
    assert "<name>Office, Almaty</name>" in text
    assert "open-report#office-in-almaty" in text


def test_a_spreadsheet_runs_nothing(sound: Path) -> None:
    path = sound / "seeds/open-report.toml"
    text = path.read_text("utf-8")
    path.write_text(
        text.replace("The office is useful.", "=HYPERLINK(1)").replace("Opiates go", "@SUM Opiates go"), "utf-8"
    )
    claims = pd.read_csv(io.BytesIO(exported("csv", root=sound)["claims.csv"])).set_index("ref")
    assert claims.loc["open-report#office-is-useful", "text"] == "'=HYPERLINK(1)"
    assert str(claims.loc["open-report#opiates-go-north", "text"]).startswith("'@SUM")
    assert claims.loc["open-report#users-few", "low"] == 2_000_000


RAW = object()
"""The date as it is written."""


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2010", {"date-parts": [[2010]]}),
        ("2010-01", {"date-parts": [[2010, 1]]}),
        ("2010-01-29", {"date-parts": [[2010, 1, 29]]}),
        ("0987-12", {"date-parts": [[987, 12]]}),
        ("2010~", {"date-parts": [[2010]], "circa": True}),
        ("2010-01?", {"date-parts": [[2010, 1]], "circa": True}),
        ("2010-01-29%", {"date-parts": [[2010, 1, 29]], "circa": True}),
        ("2010-21", {"date-parts": [[2010]], "season": 1}),
        ("2010-22~", {"date-parts": [[2010]], "season": 2, "circa": True}),
        ("2010-23", {"date-parts": [[2010]], "season": 3}),
        ("2010-24", {"date-parts": [[2010]], "season": 4}),
        ("2006/2010-01", {"date-parts": [[2006], [2010, 1]]}),
        ("2006-05-09/2006-05-10", {"date-parts": [[2006, 5, 9], [2006, 5, 10]]}),
        *((edtf, RAW) for edtf in ("2006~/2010", "2006/2010?", "2006~/2010~", "2006/..", "../2010", "2006/")),
        *((edtf, RAW) for edtf in ("2009-21/2010", "2009/2010-24", "199X/2005", "1990/200X", "2009-XX/2010")),
        *((edtf, RAW) for edtf in ("199X", "19XX", "199X~", "2010-XX", "2010-XX-XX", "2010-01-XX", "2010-01-XX?")),
        *((edtf, RAW) for edtf in ("[2009..2010-02]", "[..2010]", "[2011-05-09..]")),
    ],
)
def test_a_csl_date_says_no_more_than_the_source(edtf: str, expected: object) -> None:
    assert parse_when(edtf).text == edtf
    source = replace(mapper.load(SOUND).sources["open-report"], bibliography={"title": "T", "issued": edtf})
    assert item(source)["issued"] == ({"raw": edtf} if expected is RAW else expected)


def test_csl_dates_are_as_exact_as_the_source_gives_them() -> None:
    (report,) = json.loads(exported("csl_json")["sources.json"])
    assert report["id"] == "open-report"
    assert report["issued"] == {"date-parts": [[2010, 1, 29]]}
    assert report["author"] == [{"literal": "An office"}, {"family": "Writer", "given": "A."}]
    assert "tlp" not in report
    real = {one["id"]: one for one in json.loads(exported("csl_json", root=ROOT)["sources.json"])}
    assert real["newsweek-ivanov-2011"]["issued"] == {"raw": "[2011-05-09..]"}
