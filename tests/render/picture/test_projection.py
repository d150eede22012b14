"""Projections: chosen by the extent, named, true to published definitions, and without lines across the world."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis.strategies import floats, sampled_from
from pyproj import Geod, Transformer
from shapely.geometry.base import BaseGeometry

from mapper.render.common.messages import Messages
from mapper.render.picture.frame import BLEED, Box, Frame
from mapper.render.picture.ground import Ground
from mapper.render.picture.notes import projection_words
from mapper.render.picture.projection import Bounds, choose

BOX = Box(0.0, 0.0, 900.0, 500.0)

WORLD: Bounds = (-125.0, -38.0, 150.0, 72.0)
CENTRAL_ASIA: Bounds = (35.0, 30.0, 86.0, 61.0)
CASPIAN: Bounds = (45.0, 34.0, 56.0, 48.0)
ARCTIC: Bounds = (-170.0, 64.0, 170.0, 88.0)
PACIFIC: Bounds = (150.0, 40.0, -130.0, 65.0)
EQUATORIAL: Bounds = (-80.0, -12.0, -40.0, 12.0)

EXTENTS = (WORLD, CENTRAL_ASIA, CASPIAN, ARCTIC, PACIFIC, EQUATORIAL)


@pytest.mark.parametrize(
    ("bounds", "name"),
    [
        (WORLD, "Equal Earth projection, central meridian 10° E"),
        (
            CENTRAL_ASIA,
            "Albers equal-area conic projection, standard parallels 35° N and 56° N, central meridian 60° E",
        ),
        (CASPIAN, "Lambert azimuthal equal-area projection, centre 41° N 50° E"),
        (ARCTIC, "Lambert azimuthal equal-area projection, centre 90° N 0°"),
        (EQUATORIAL, "Lambert azimuthal equal-area projection, centre 0° 60° W"),
    ],
)
def test_the_projection_suits_the_extent_and_is_named(bounds: Bounds, name: str) -> None:
    assert projection_words(choose(bounds), Messages("en", room="picture")) == name


@pytest.mark.parametrize(
    ("bounds", "epsg"),
    [((-140.0, -40.0, 140.0, 70.0), 8857), ((-150.0, 64.0, 150.0, 88.0), 3571)],
    ids=["Equal Earth, EPSG:8857", "North Pole Lambert, EPSG:3571"],
)
def test_positions_are_those_of_the_published_projection(bounds: Bounds, epsg: int) -> None:
    positions = np.array([(-60.0, 70.0), (12.5, 75.0), (59.0, 81.0)])
    ours = choose(bounds)
    published = Transformer.from_crs("EPSG:4326", f"EPSG:{epsg}", always_xy=True)
    # EPSG:3571 looks along 180°: turned by that, the positions come out the same.
    turn = 180.0 if epsg == 3571 else 0.0
    middle = ours.lon_0
    expected = np.column_stack(published.transform(positions[:, 0] - middle + turn, positions[:, 1]))
    assert np.allclose(ours.forward(positions), expected, atol=1.0)


@pytest.mark.parametrize("bounds", EXTENTS)
def test_areas_are_true(bounds: Bounds) -> None:
    frame = Frame(choose(bounds), bounds, BOX)
    west, south = bounds[0] + 3, bounds[1] + 3
    ring = shapely.segmentize(shapely.box(west, south, west + 5, south + 5), 0.05)
    on_ground = abs(Geod(ellps="WGS84").geometry_area_perimeter(ring)[0])
    metres = shapely.transform(ring, frame.projection.forward)
    assert metres.area == pytest.approx(on_ground, rel=1e-3)


@pytest.mark.parametrize("bounds", EXTENTS)
def test_all_that_has_to_be_seen_is_in_the_box(bounds: Bounds) -> None:
    frame = Frame(choose(bounds), bounds, BOX)
    west, south, east, north = bounds
    middle = (west + (east if east > west else east + 360)) / 2
    for lon, lat in ((west, south), (west, north), (east, south), (east, north), (middle, south), (middle, north)):
        assert BOX.grown(1.0).holds(frame.points([(lon, lat)])[0])


@pytest.mark.parametrize("bounds", EXTENTS)
def test_a_pixel_leads_back_to_its_position(bounds: Bounds) -> None:
    frame = Frame(choose(bounds), bounds, BOX)
    pixels = np.array([(300.0, 200.0), (450.0, 250.0), (600.0, 300.0)])
    assert np.allclose(frame.pixels(frame.degrees(pixels)), pixels, atol=0.02)


@pytest.mark.parametrize("bounds", EXTENTS)
def test_no_outline_runs_across_the_map(bounds: Bounds) -> None:
    frame = Frame(choose(bounds), bounds, BOX)
    rim = frame.globe().boundary.union(shapely.box(*BOX.grown(BLEED)).boundary)
    for shape in Ground(frame).territories().values():
        for start, end in edges(frame.cut(shape)):
            # The longest that is meant is the 49th parallel between Canada and the United States.
            if abs(complex(*end) - complex(*start)) > BOX.width / 4:
                assert rim.distance(shapely.Point((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)) < 3.0


@pytest.mark.slow
@given(
    west=floats(-180, 180),
    south=floats(-85, 80),
    across=sampled_from([2.0, 20.0, 60.0, 120.0, 200.0, 340.0]),
    up=sampled_from([2.0, 20.0, 60.0]),
)
@settings(max_examples=20)
def test_the_ground_of_any_extent_can_be_drawn(west: float, south: float, across: float, up: float) -> None:
    east = west + across if west + across <= 180 else west + across - 360
    bounds: Bounds = (west, south, east, min(south + up, 85.0))
    frame = Frame(choose(bounds), bounds, BOX)
    ground = Ground(frame)
    assert shapely.difference(ground.land, shapely.box(*BOX.grown(BLEED + 1))).is_empty
    assert shapely.difference(ground.borders, shapely.box(*BOX.grown(BLEED + 1))).is_empty
    assert not ground.graticule().is_empty
    assert 0 < frame.scale_range()[0] <= 1.001


def test_russia_is_whole_beyond_180_degrees() -> None:
    bounds: Bounds = (150.0, 50.0, -150.0, 75.0)
    russia = Ground(Frame(choose(bounds), bounds, BOX)).territories()["RUS"]
    chukotka = Frame(choose(bounds), bounds, BOX).points([(179.9, 68.0), (-179.9, 68.0)])
    both = shapely.LineString([(point.real, point.imag) for point in chukotka])
    assert russia.contains(both)


def edges(shape: BaseGeometry) -> Iterator[tuple[tuple[float, ...], tuple[float, ...]]]:
    for part in shapely.get_parts(shape):
        if part.geom_type == "Polygon":
            for ring in (part.exterior, *part.interiors):
                yield from pairwise(ring.coords)
