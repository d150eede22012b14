"""What a map and its steps show at first."""

from __future__ import annotations

from dataclasses import replace

from mapper.document.shown_story import AskedQuestion, ShownStep, Story
from mapper.layout.bands import opening_zoom
from mapper.layout.frame import framed
from tests.layout.drawn_by_hand import a_map, area, leg, site

RUSSIA, AFGHANISTAN = area("russia", "RUS"), area("afghanistan", "AFG")


def step(*frames: str) -> ShownStep:
    asked = AskedQuestion({}, "", "", contested=False)
    return ShownStep(1, "", (), (), (0.0, 0.0, 1.0, 1.0), None, asked, None, None, frames=frames)


def test_a_country_is_shown_by_where_its_people_live() -> None:
    west, south, east, north = framed(a_map(RUSSIA)).bounds
    assert 20 < west < 40
    assert 90 < east < 120
    assert 38 < south < north < 70


def test_a_line_is_framed_as_it_is_drawn_and_not_by_label_points() -> None:
    whole = framed(a_map(AFGHANISTAN, RUSSIA, leg([AFGHANISTAN, RUSSIA]))).bounds
    assert whole[3] < RUSSIA.label_at[1]


def test_a_lone_place_is_shown_with_its_neighbours() -> None:
    document = framed(a_map(site("almaty", 76.9, 43.3)))
    assert opening_zoom(document.bounds) <= 6.0


def test_a_stated_view_stays() -> None:
    stated = replace(a_map(RUSSIA), bounds=(1.0, 2.0, 3.0, 4.0), is_view_stated=True)
    assert framed(stated).bounds == (1.0, 2.0, 3.0, 4.0)


def test_a_step_shows_what_it_names_and_else_the_map() -> None:
    document = replace(
        a_map(site("almaty", 76.9, 43.3), site("lisbon", -9.1, 38.7)), story=Story((step("almaty"), step()))
    )
    whole = framed(document)
    assert whole.story is not None
    first, second = whole.story.steps
    assert first.bounds[0] > 60
    assert second.bounds == whole.bounds


def test_two_sides_of_the_pacific_are_shown_in_one_piece() -> None:
    west, _, east, _ = framed(a_map(site("tokyo", 139.7, 35.7), site("anchorage", -149.9, 61.2))).bounds
    assert west > east
