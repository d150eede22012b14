"""What is seen of a map at first: the smallest rectangle that holds its marks, on whatever side of 180° they are."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import mapper
from mapper.changes.compare import compare
from mapper.document.before_after import compose_changes
from mapper.document.map_document import MapDocument, Mark
from mapper.document.view import WORLD, Bounds, cut_of, fit
from mapper.geometry.arcs import Arc
from mapper.model.map_spec import MapSpec
from mapper.model.problem import Origin
from tests.conftest import SOUND
from tests.pacific import APIA, AUCKLAND, SUVA, make_pacific
from tests.render.page import cable


def mark(*positions: tuple[float, float]) -> Mark:
    """Return a site, or a leg in one line for each pair of positions."""
    lines = [positions[at : at + 2] for at in range(0, len(positions), 2)]
    if len(positions) == 1:
        return cable.site("m", "M", "l", positions[0])
    return cable.leg("m", "M", "l", positions[0], geometry={"type": "MultiLineString", "coordinates": lines})


def holds(bounds: Bounds, lon: float, lat: float) -> bool:
    arc = Arc(bounds[0], bounds[2])
    return (lon - arc.west) % 360 <= arc.width and bounds[1] <= lat <= bounds[3]


@pytest.mark.parametrize(
    ("marks", "crosses", "widest"),
    [
        ([mark(SUVA), mark(APIA)], True, 13),
        ([mark(SUVA, (180.0, -16.0), (-180.0, -16.0), APIA)], True, 13),
        ([mark(SUVA), mark(APIA), mark(AUCKLAND)], True, 17),
        # Anadyr and Nome; Wellington and Papeete; Kiritimati and Tarawa.
        ([mark((177.5, 64.7)), mark((-165.4, 64.5))], True, 22),
        ([mark((174.8, -41.3)), mark((-149.6, -17.5))], True, 45),
        ([mark((-157.4, 1.9)), mark((173.0, 1.4))], True, 37),
        # Beside 180°, where the margin would have no room.
        ([mark((179.99, -16.5))], True, 2.1),
        ([mark((-179.99, -16.5))], True, 2.1),
        ([mark((180.0, -16.5))], True, 2.1),
        ([mark((179.2, -16.5))], False, 2.1),
        # Over the Atlantic, and the whole world.
        ([mark((-74.1, 4.7)), mark((-9.1, 38.7)), mark((131.9, 43.1))], False, 260),
        ([mark((-74.1, 4.7)), mark((131.9, 43.1))], True, 192),
        ([mark((lon, 0.0)) for lon in (-170.0, -90.0, 0.0, 90.0, 175.0)], True, 336),
        ([mark((lon, 0.0)) for lon in range(-175, 180, 10)], False, 360),
        ([mark((-100.0, 10.0), (70.0, 10.0)), mark((160.0, 10.0))], False, 330),
    ],
)
def test_the_smallest_that_holds_all(marks: list[Mark], crosses: bool, widest: float) -> None:
    bounds = fit(tuple(marks))
    assert (bounds[0] > bounds[2], -180 <= bounds[0] <= 180, -180 <= bounds[2] <= 180) == (crosses, True, True)
    assert Arc(bounds[0], bounds[2]).width <= widest
    assert all(holds(bounds, *one.label_at) for one in marks)


def test_a_place_near_a_pole_has_room_above_it() -> None:
    assert fit((mark((10.0, 89.0)),))[3] == 90
    assert fit((mark((10.0, 84.9)),))[3] > 84.9
    assert fit((mark((10.0, 83.0)),))[3] == 84
    assert fit(()) == WORLD


@pytest.fixture
def pacific(sound: Path) -> MapDocument:
    dataset = mapper.load(make_pacific(sound))
    return mapper.compose(dataset, dataset.maps["pacific"])


STEP = '\n[[step]]\nheading = "One"\ntext = "It goes [@open-report#pacific]."\n'


@pytest.mark.parametrize(
    ("head", "more", "bounds"),
    [
        ("view = [170, -25, -165, -8]\n", "", (170, -25, -165, -8)),
        ("", STEP + "view = [170, -25, -165, -8]\n", (170, -25, -165, -8)),
        ("", STEP + 'fit = ["suva", "apia"]\n', (177.2651, -18.6586, -170.5746, -13.3163)),
        ("", STEP + 'fit = ["route-pacific-route"]\n', None),
    ],
)
def test_views_and_fits_across_180(sound: Path, head: str, more: str, bounds: Any) -> None:
    path = make_pacific(sound) / "maps/pacific.toml"
    path.write_text(head + path.read_text("utf-8") + more, "utf-8")
    dataset = mapper.load(sound)
    document = mapper.compose(dataset, dataset.maps["pacific"])
    seen = document.story.steps[0].bounds if document.story else document.bounds
    assert seen == (bounds or document.bounds)
    assert seen[0] > seen[2]


def test_what_changed_is_seen_on_both_sides(pacific: MapDocument, sound: Path) -> None:
    before = mapper.load(SOUND)
    after = mapper.load(sound)
    document = compose_changes(before, after, compare(before, after))
    shown = {mark.id for mark in document.marks}
    assert {f"after {mark.id}" for mark in pacific.marks} <= shown
    assert all(holds(document.bounds, *mark.label_at) for mark in document.marks)


def test_the_world_is_cut_where_nothing_is_shown(pacific: MapDocument) -> None:
    cut = cut_of(pacific)
    assert -170 < cut < 173
    assert cut_of(replace(pacific, bounds=(170, -25, 175, -8))) == -180
    europe = replace(pacific, marks=(*pacific.marks, mark((2.3, 48.9)), mark((-0.1, 51.5))))
    assert not -1 < cut_of(europe) < 3
    whole = MapSpec("w", "W", Origin(""))
    assert cut_of(mapper.compose(mapper.load(SOUND), whole)) == -180
