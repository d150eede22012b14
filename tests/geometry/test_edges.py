"""Quick answers about polygons: the same as the slow ones."""

from __future__ import annotations

import shapely
from hypothesis import given
from hypothesis import strategies as st

from mapper.geometry.borders import Borders, load_borders, topojson_bytes
from mapper.geometry.borders.topology import Topology
from mapper.geometry.crossings import is_plainly_simple
from mapper.geometry.edges import EdgesByLatitude
from mapper.geometry.sphere import in_polygon
from mapper.model.place import Position

# Whole numbers make edges touch, run along each other and turn back far more often than chance would.
COORDINATE = st.one_of(st.integers(0, 6).map(float), st.floats(0, 6))
CORNERS = st.lists(st.tuples(COORDINATE, COORDINATE), min_size=3, max_size=10)


@given(st.sampled_from(["RUS", "ZAF", "CAN", "ITA"]), st.floats(-180, 180), st.floats(-60, 85))
def test_sorted_edges_hold_what_the_polygon_holds(code: str, lon: float, lat: float) -> None:
    position = Position(lon, lat)
    for polygon in load_borders().polygons(code):
        assert EdgesByLatitude(polygon).hold(position) == in_polygon(position, polygon)


def test_the_hundredth_answer_is_the_first() -> None:
    places = [Position(28.05, -29.6), Position(28.05, -26.2), Position(-180.0, 68.0), Position(12.45, 43.94)]
    fresh = Borders(Topology(topojson_bytes()))
    for _ in range(20):
        assert [fresh.country_at(place) for place in places] == ["LSO", "ZAF", "RUS", "SMR"]


@given(CORNERS)
def test_what_is_plainly_simple_is_valid(corners: list[tuple[float, float]]) -> None:
    ring = tuple(Position(*corner) for corner in (*corners, corners[0]))
    if is_plainly_simple(ring):
        assert shapely.Polygon(ring).is_valid


def test_a_square_is_plainly_simple_and_a_bow_tie_is_not() -> None:
    west, east, south, north = 10.0, 12.0, 40.0, 41.0
    corners = [Position(west, south), Position(east, south), Position(east, north), Position(west, north)]
    assert is_plainly_simple((*corners, corners[0]))
    corners[2], corners[3] = corners[3], corners[2]
    assert not is_plainly_simple((*corners, corners[0]))
