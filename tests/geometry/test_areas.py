"""Areas that borders define."""

from __future__ import annotations

import pytest
import shapely

from mapper.geometry.areas import outline
from mapper.geometry.borders import load_borders

CENTRAL_ASIA = ["KAZ", "KGZ", "TJK", "TKM", "UZB"]


def test_borders_between_members_are_gone() -> None:
    shape = outline(CENTRAL_ASIA)
    assert shape.is_valid
    members = [shapely.Polygon(p[0], p[1:]) for code in CENTRAL_ASIA for p in load_borders().polygons(code)]
    assert shape.area == pytest.approx(sum(member.area for member in members))
    border = shapely.Point(68.05, 40.9)  # where Kazakhstan and Uzbekistan meet, near Tashkent
    assert shape.contains(border.buffer(0.3))
    assert len(shapely.get_parts(shape)) < len(members)


def test_the_order_of_members_is_of_no_account() -> None:
    assert outline(CENTRAL_ASIA).equals_exact(outline(CENTRAL_ASIA[::-1]), 0)


def test_russia_has_parts_on_both_sides_of_180() -> None:
    assert outline(["RUS"]).bounds[::2] == (-180, 180)


@pytest.mark.parametrize("countries", [[], ["GIB"]])
def test_what_is_not_drawn_at_this_scale_is_empty(countries: list[str]) -> None:
    assert outline(countries).is_empty
