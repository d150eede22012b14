"""Arcs of longitude that hold what lies on both sides of 180°."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.geometry.arcs import WHOLE, Arc, smallest_arc, turned

LON = st.integers(-180, 180).map(float)
ARC = st.builds(Arc, LON, LON).filter(lambda arc: arc.width <= 180)


def at(*lons: float) -> list[Arc]:
    return [Arc(lon, lon) for lon in lons]


@pytest.mark.parametrize(
    ("arcs", "smallest"),
    [
        (at(10), Arc(10, 10)),
        (at(178.4, -171.8), Arc(178.4, -171.8)),
        (at(-171.8, 178.4, 174.8), Arc(174.8, -171.8)),
        (at(-90, 90), Arc(-90, 90)),
        (at(0, 180), Arc(0, 180)),
        (at(180, -180), Arc(180, -180)),
        (at(-180, -170), Arc(-180, -170)),
        # What runs between two places is held too, be the way round the other side shorter.
        ([Arc(-100, 70), *at(160)], Arc(-100, 160)),
        ([Arc(178, 180), Arc(-180, -172)], Arc(178, -172)),
        ([Arc(170, -170), *at(-150)], Arc(170, -150)),
        ([Arc(-180, 0), Arc(0, 180)], WHOLE),
        ([Arc(170, -170), Arc(-170, 170)], WHOLE),
    ],
)
def test_the_smallest_arc(arcs: list[Arc], smallest: Arc) -> None:
    assert smallest_arc(arcs) == smallest


def holds(arc: Arc, lon: float) -> bool:
    return (lon - arc.west) % 360 <= arc.width or arc.width >= 360


@given(st.lists(ARC, min_size=1, max_size=6), st.integers(-180, 179))
def test_it_holds_all_and_no_arc_of_whole_degrees_is_smaller(arcs: list[Arc], start: int) -> None:
    smallest = smallest_arc(arcs)
    within = [arc.west + step for arc in arcs for step in range(int(arc.width) + 1)]
    assert all(holds(smallest, lon) for lon in within)
    # Any other arc that begins somewhere and holds all of them is as wide.
    needed = max((lon - start) % 360 for lon in within)
    assert smallest.width <= needed or needed == 359


@given(st.floats(-1000, 1000))
def test_a_longitude_is_turned_by_whole_circles(lon: float) -> None:
    assert -180 <= turned(lon) <= 180
    assert abs((turned(lon) - lon) / 360 - round((turned(lon) - lon) / 360)) < 1e-9
