"""The dataset as tables."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import pytest

from mapper.export import frames
from mapper.model.claim import Claim, Quantity
from mapper.model.dataset import Dataset
from mapper.model.grade import Credibility, Reliability, Status, Tlp
from mapper.model.locator import parse_locator
from mapper.model.place import Area, Basis, Leg, Position, Site
from mapper.model.problem import Origin
from mapper.model.role import Role
from mapper.model.source import Source
from mapper.model.vocabulary import Term, Vocabulary
from mapper.model.when import parse_when
from tests.geometry.strategies import ring


def claim(slug: str, **rest: object) -> Claim:
    fields: dict[str, object] = {"locators": (parse_locator("para. 2"),), "text": "Something is so.", "evidence": ()}
    return Claim(id=slug, source="report", origin=Origin("seeds/report.toml"), **(fields | rest))  # type: ignore[arg-type]


@pytest.fixture
def dataset() -> Dataset:
    origin = Origin("geodata/some.geojson")
    office = Site(
        id="office",
        name="Office",
        origin=origin,
        position=Position(76.93, 43.26),
        category="institution",
        country="KAZ",
        precision="city",
        uncertainty_m=10_000,
        basis=Basis.GEOCODED,
    )
    crossing = Leg(
        id="crossing",
        name="Crossing",
        origin=origin,
        line=(Position(170, 0), Position(-170, 10)),
        route="north",
        basis=Basis.TRACED,
        start="office",
        via=("stop",),
    )
    steppe = Area(
        id="steppe",
        name="Steppe",
        origin=origin,
        basis=Basis.DEFINED,
        label_at=Position(67, 48),
        countries=("KAZ", "KGZ"),
    )
    lagoon = Area(
        id="lagoon",
        name="Lagoon",
        origin=origin,
        basis=Basis.DRAWN,
        label_at=Position(180, 2),
        polygons=((ring([(179.0, 1.0), (181.0, 1.0), (181.0, 3.0), (179.0, 3.0)]),),),
    )
    figure = Quantity("users", "people", 5.0, None, approx=True)
    claims = [
        claim("there", about=("office",), when=parse_when("2010-01"), credibility=Credibility.PROBABLY_TRUE),
        claim("not-there", about=("office",), negative=True, status=Status.ALLEGED, responds_to=("report#there",)),
        claim("users", about=("steppe",), roles=(("steppe", Role.TRANSIT),), quantity=figure),
        claim("way", about=("crossing",), commodities=("opium", "heroin"), mode="air", status=Status.ALLEGED),
    ]
    report = Source(
        id="report",
        bibliography={"title": "Report"},
        origin=Origin("seeds/report.toml"),
        tlp=Tlp.CLEAR,
        issued=parse_when("2010-02-01"),
        reliability=Reliability.B,
    )
    terms = {term: Term(term, term) for term in ("heroin", "opium", "air")}
    return Dataset(
        vocabulary=Vocabulary(
            commodities={key: terms[key] for key in ("heroin", "opium")}, modes={"air": terms["air"]}
        ),
        sources={"report": report},
        claims={entry.ref: entry for entry in claims},
        sites={"office": office},
        legs={"crossing": crossing},
        areas={"steppe": steppe, "lagoon": lagoon},
    )


def test_a_site_is_a_point_with_its_claims(dataset: Dataset) -> None:
    table = frames.sites(dataset)
    assert table.crs == "EPSG:4326"
    (row,) = table.to_dict("records")
    assert (row["id"], row["country"], row["basis"], row["uncertainty_m"]) == ("office", "KAZ", "geocoded", 10_000)
    assert (row["claims"], row["denials"]) == (["report#there", "report#way"], ["report#not-there"])
    assert (row["firm"], row["quiet"]) == (False, False), "what ties it to the trade is only alleged"
    assert row["geometry"].coords[0] == (76.93, 43.26)


def test_a_leg_is_cut_at_180(dataset: Dataset) -> None:
    (row,) = frames.legs(dataset).to_dict("records")
    assert (row["start"], row["via"], row["end"], row["commodities"]) == ("office", ["stop"], None, ["heroin", "opium"])
    assert (row["modes"], row["firm"], row["quiet"]) == (["air"], False, False)
    assert [list(part.coords) for part in row["geometry"].geoms] == [[(170, 0), (180, 5)], [(-180, 5), (-170, 10)]]
    assert pd.isna(row["half_width_m"])


def test_areas_are_dissolved_or_drawn(dataset: Dataset) -> None:
    table = frames.areas(dataset).set_index("id")
    assert list(table.index) == ["steppe", "lagoon"]
    assert table.loc["steppe", "countries"] == ["KAZ", "KGZ"]
    assert table.geometry.is_valid.all()
    assert table.geometry["steppe"].covers(frames.sites(dataset).geometry[0])
    assert table.geometry["lagoon"].bounds == (-180, 1, 180, 3)


def test_claims_are_a_plain_table(dataset: Dataset) -> None:
    table = frames.claims(dataset).set_index("ref")
    assert list(table.index) == ["report#there", "report#not-there", "report#users", "report#way"]
    there, denial, users, way = table.to_dict("records")
    assert (there["when"], there["said"], there["credibility"], there["about"]) == (
        "2010-01",
        "2010-02-01",
        2,
        ["office"],
    )
    assert (there["contested"], denial["negative"], denial["status"]) == (True, True, "alleged")
    assert (users["low"], users["unit"], users["approx"], users["locators"]) == (5.0, "people", True, ["para. 2"])
    assert pd.isna(users["high"])
    assert (users["place"], there["place"]) == ("steppe", "")
    assert way["roles"] == ["context: crossing", "origin: office"]


@pytest.mark.parametrize("table", [frames.sites, frames.legs, frames.areas, frames.claims])
def test_an_empty_dataset_has_the_same_columns(dataset: Dataset, table: Callable[[Dataset], pd.DataFrame]) -> None:
    empty = table(Dataset())
    assert len(empty) == 0
    assert list(empty.columns) == list(table(dataset).columns)
    documented = table.__doc__ or ""
    assert all(str(column) in documented for column in empty.columns)
