"""The borders: facts of geography, and what readers of the file rely on."""

from __future__ import annotations

import json
import zlib
from itertools import pairwise

import pytest
import shapely

from mapper.geometry.borders import Borders, known_codes, load_borders, topojson_bytes
from mapper.geometry.geodesic import densify, distance_m
from mapper.model.place import Line, Position

PLACES = {
    "Almaty": (Position(76.9286, 43.2567), "KAZ"),
    "Moscow": (Position(37.6173, 55.7558), "RUS"),
    "Kaliningrad": (Position(20.51, 54.71), "RUS"),
    "Pristina": (Position(21.1655, 42.6629), "XKX"),
    "Belgrade": (Position(20.46, 44.82), "SRB"),
    "Dushanbe": (Position(68.787, 38.5598), "TJK"),
    "Kabul": (Position(69.1723, 34.5281), "AFG"),
    "Maseru, in an enclave": (Position(27.6, -29.4), "LSO"),
    "Bloemfontein, around it": (Position(26.2, -29.1), "ZAF"),
    "Cayenne": (Position(-52.33, 4.85), "GUF"),
    "Paris": (Position(2.35, 48.86), "FRA"),
    "Longyearbyen": (Position(15.7, 78.2), "SJM"),
    "Kralendijk": (Position(-68.25, 12.17), "BES"),
    "Canberra": (Position(149.13, -35.28), "AUS"),
    "Hargeisa": (Position(44.06, 9.56), "SOM"),
    "Kyrenia": (Position(33.32, 35.3), "CYP"),
    "The Siachen Glacier": (Position(77.2, 35.4), None),
    "Chukotka west of 180°": (Position(179.0, 67.5), "RUS"),
    "Chukotka east of 180°": (Position(-175.0, 66.5), "RUS"),
    "Chukotka at 180°": (Position(180.0, 67.5), "RUS"),
    "Chukotka at -180°": (Position(-180.0, 67.5), "RUS"),
    "Wrangel Island east of 180°": (Position(-178.9, 71.2), "RUS"),
    "Vanua Levu": (Position(179.0, -16.6), "FJI"),
    "Rabi": (Position(-179.98, -16.5), "FJI"),
    "The South Pole's plateau": (Position(100.0, -89.9), "ATA"),
    "The middle of the Caspian Sea": (Position(51.0, 42.0), None),
    "The Atlantic": (Position(-40.0, 30.0), None),
}


@pytest.fixture(scope="module")
def borders() -> Borders:
    return load_borders()


@pytest.mark.parametrize("name", PLACES)
def test_whose_territory_a_place_lies_in(borders: Borders, name: str) -> None:
    position, code = PLACES[name]
    assert borders.country_at(position) == code
    if code is not None:
        assert borders.distance_m(position, code) == 0


@pytest.mark.parametrize(
    ("position", "code"),
    [
        (Position(-80.1918, 25.7617), "USA"),
        (Position(-74.0060, 40.7128), "USA"),
        (Position(-9.1393, 38.7223), "PRT"),
        (Position(-43.1729, -22.9068), "BRA"),
    ],
    ids=["Miami", "New York", "Lisbon", "Rio de Janeiro"],
)
def test_ports_off_the_generalised_coast_are_near_it(borders: Borders, position: Position, code: str) -> None:
    assert borders.country_at(position) is None
    assert 0 < borders.distance_m(position, code) < 3000


@pytest.mark.parametrize(
    ("position", "code"),
    [
        (Position(69.1723, 34.5281), "TJK"),
        (Position(139.69, 35.68), "RUS"),
        (Position(-0.12, 51.5), "FRA"),
        (Position(-179.5, 51.9), "RUS"),
        (Position(30.0, 75.0), "SJM"),
        (Position(-80.1918, 25.7617), "CUB"),
    ],
)
def test_how_far_a_territory_is(borders: Borders, position: Position, code: str) -> None:
    edges = [edge for polygon in borders.polygons(code) for ring in polygon for edge in pairwise(ring)]
    near = sorted(edges, key=lambda edge: distance_m(position, edge[0]))[:200]
    nearest = min(distance_m(position, corner) for a, b in near for corner in densify((a, b), 100) if a != b)
    assert borders.distance_m(position, code) == pytest.approx(nearest, rel=0.0057)


@pytest.mark.parametrize(
    ("line", "low", "high"),
    [
        (((37.6, 55.75), (76.9, 43.25)), 1.0, 1.0),
        (((-70.0, 25.0), (-20.0, 38.0)), 0.0, 0.0),
        (((51.0, 42.5), (51.0, 41.0)), 0.0, 0.0),
        (((10.0, 38.5), (10.0, 35.5)), 0.5, 0.62),
        (((170.0, 67.5), (-175.0, 66.5)), 0.9, 1.0),
        (((-70.0, 30.0), (-70.0, 30.0)), 0.0, 0.0),
        (((30.0, -1.0), (36.0, -1.0)), 1.0, 1.0),
    ],
    ids=["Moscow-Almaty", "Atlantic", "Caspian Sea", "coast of Tunisia", "Chukotka", "no length", "Lake Victoria"],
)
def test_what_share_of_a_line_lies_on_land(borders: Borders, line: Line, low: float, high: float) -> None:
    share = borders.share_on_land(tuple(Position(*position) for position in line))
    assert low - 1e-9 <= share <= high + 1e-9


def test_the_share_on_land_agrees_with_a_planar_library(borders: Borders) -> None:
    line = (Position(-10.0, 43.0), Position(0.5, 41.0), Position(9.0, 44.5))
    shape = shapely.LineString(line)
    land = shapely.union_all(
        [shapely.Polygon(outer, holes) for code in borders.codes for outer, *holes in borders.polygons(code)]
    )
    assert borders.share_on_land(line) == pytest.approx(shape.intersection(land).length / shape.length, abs=0.01)


def test_codes(borders: Borders) -> None:
    assert known_codes() - borders.codes == {"BVT", "GIB", "TUV", "UMI"}
    assert borders.codes - known_codes() == set()
    assert len(known_codes()) == 250
    assert {"XKX", "GUF", "TWN", "ESH", "PSE", "SSD"} <= borders.codes


def test_names(borders: Borders) -> None:
    names = [borders.name(code) for code in ("KAZ", "AUS", "SOM", "CYP", "MKD")]
    assert names == ["Kazakhstan", "Australia", "Somalia", "Cyprus", "North Macedonia"]


def test_a_code_that_is_not_drawn_is_a_key_error(borders: Borders) -> None:
    with pytest.raises(KeyError):
        borders.polygons("GIB")
    with pytest.raises(KeyError):
        borders.distance_m(Position(0, 0), "")


def test_every_polygon_is_valid_and_runs_as_rfc_7946_has_it(borders: Borders) -> None:
    for code in sorted(borders.codes):
        for outer, *holes in borders.polygons(code):
            assert shapely.Polygon(outer, holes).is_valid, code
            assert shapely.is_ccw(shapely.LinearRing(outer)), code
            assert not any(shapely.is_ccw(shapely.LinearRing(hole)) for hole in holes), code


def test_no_two_territories_overlap(borders: Borders) -> None:
    polygons = [polygon for code in sorted(borders.codes) for polygon in borders.polygons(code)]
    assert shapely.coverage_is_valid([shapely.Polygon(outer, holes) for outer, *holes in polygons])


def test_rings_are_cut_at_180(borders: Borders) -> None:
    for code in sorted(borders.codes):
        for ring in (ring for polygon in borders.polygons(code) for ring in polygon):
            assert ring[0] == ring[-1]
            assert all(-180 <= lon <= 180 and -90 <= lat <= 90 for lon, lat in ring)
            assert all(abs(a.lon - b.lon) <= 180 for a, b in pairwise(ring)), code


@pytest.mark.parametrize("code", ["RUS", "FJI", "ATA"])
def test_both_sides_of_180_meet(borders: Borders, code: str) -> None:
    positions = [position for polygon in borders.polygons(code) for position in polygon[0]]
    west = [lat for lon, lat in positions if lon == 180]
    east = [lat for lon, lat in positions if lon == -180]
    assert (min(west), max(west)) == (min(east), max(east))


def test_the_file_is_topojson_that_stays_small() -> None:
    data = topojson_bytes()
    topology = json.loads(data)
    assert topology["type"] == "Topology"
    assert list(topology["objects"]) == ["countries"]
    geometries = topology["objects"]["countries"]["geometries"]
    assert {geometry["type"] for geometry in geometries} == {"Polygon", "MultiPolygon"}
    ids = [geometry["id"] for geometry in geometries]
    assert ids == sorted(set(ids))
    assert len(data) <= 760_000
    assert len(zlib.compress(data, 9)) <= 240_000
