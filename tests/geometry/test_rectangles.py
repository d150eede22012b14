"""What lies in a rectangle, also in one that spans 180°."""

from __future__ import annotations

import pytest

from mapper.geometry.rectangles import passes
from mapper.model.place import Position

EUROPE = (0.0, 40.0, 30.0, 60.0)
BERING = (170.0, 50.0, -165.0, 70.0)


@pytest.mark.parametrize(
    ("view", "place", "is_in"),
    [
        (EUROPE, (10, 50), True),
        (EUROPE, (40, 50), False),
        (EUROPE, (10, 70), False),
        (BERING, (175, 60), True),
        (BERING, (-170, 60), True),
        (BERING, (0, 60), False),
    ],
)
def test_a_place_lies_in_it_or_not(
    view: tuple[float, float, float, float], place: tuple[float, float], is_in: bool
) -> None:
    assert passes(view, [Position(*place)], []) is is_in


@pytest.mark.parametrize(
    ("view", "line", "is_in"),
    [
        (EUROPE, [(-20, 50), (50, 50)], True),  # right through, with no position inside
        (EUROPE, [(-20, 20), (50, 20)], False),
        (EUROPE, [(170, 50), (-170, 50)], False),  # the shorter way, over 180°
        (BERING, [(160, 60), (-150, 60)], True),
    ],
)
def test_a_line_passes_it_by_the_shorter_way(
    view: tuple[float, float, float, float], line: list[tuple[float, float]], is_in: bool
) -> None:
    assert passes(view, [], [tuple(Position(*place) for place in line)]) is is_in
