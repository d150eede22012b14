"""The map itself: marks where they belong, arcs from edge to edge, names and symbols that do not lie on one another."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
import shapely
from matplotlib.artist import Artist
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.text import Text
from pyproj import Transformer
from shapely.geometry.base import BaseGeometry

from mapper.render.picture.composition import Composition
from tests.render.picture.conftest import REAL_MAPS, Drawn


def words_by_name(composed: Composition) -> dict[str, BaseGeometry]:
    """Return what each name covers as matplotlib draws it, in pixels; for turned ones the boxes that were kept free."""
    renderer = FigureCanvasAgg(composed.sheet.figure).get_renderer()  # type: ignore[no-untyped-call]
    height = composed.sheet.figure.bbox.height
    found = {entry.name.id: shapely.union_all([shapely.box(*box) for box in entry.boxes]) for entry in composed.names}
    for group in composed.sheet.figure.artists:
        lines = [child for child in parts_of(group) if isinstance(child, Text) and child.get_rotation() == 0]
        if str(group.get_gid()) in found and lines:
            extents = [line.get_window_extent(renderer) for line in lines]
            boxes = [shapely.box(one.x0, height - one.y1, one.x1, height - one.y0) for one in extents]
            found[str(group.get_gid())] = shapely.union_all(boxes)
    return found


def parts_of(group: Artist) -> list[Artist]:
    parts: list[Artist] = group.children  # type: ignore[attr-defined]
    return parts


@pytest.mark.parametrize("name", REAL_MAPS)
def test_no_two_names_overlap_and_none_leaves_the_map(drawn: Drawn, name: str) -> None:
    composed = drawn(name)
    shapes = words_by_name(composed)
    assert len(shapes) >= 10
    overlapping = [(one, other) for one, other in combinations(shapes, 2) if shapes[one].intersects(shapes[other])]
    assert overlapping == []
    frame = shapely.box(*composed.scene.frame.box)
    assert [identifier for identifier, shape in shapes.items() if not frame.contains(shape)] == []


@pytest.mark.parametrize("name", REAL_MAPS)
def test_no_name_lies_on_an_arrowhead_or_a_symbol(drawn: Drawn, name: str) -> None:
    composed = drawn(name)
    scene = composed.scene
    points = [*(course.arrow.point for course in scene.courses), *(site.spot for site in scene.sites)]
    taken = shapely.union_all([shapely.Point(point.real, point.imag).buffer(8.0) for point in points])
    assert [name for name, shape in words_by_name(composed).items() if shape.intersects(taken)] == []


def test_sites_lie_where_the_projection_puts_them(drawn: Drawn) -> None:
    scene = drawn("northern-route").scene
    to_metres = Transformer.from_crs("EPSG:4326", scene.frame.projection.definition, always_xy=True)
    sites = {site.mark.id: site for site in scene.sites}
    one, other = sites["moscow"], sites["kabul"]
    start, end = (to_metres.transform(*site.mark.label_at) for site in (one, other))
    apart = np.subtract(end, start) / scene.frame.metres_per_pixel
    assert other.home - one.home == pytest.approx(complex(apart[0], -apart[1]), abs=0.1)


def test_discs_have_their_true_size(drawn: Drawn) -> None:
    scene = drawn("northern-route").scene
    for site in scene.sites:
        if not site.disc.is_empty:
            metres = np.sqrt(site.disc.area / np.pi) * scene.frame.metres_per_pixel
            assert metres == pytest.approx(site.mark.uncertainty_m, rel=0.02)


def test_a_schematic_flow_is_bowed_and_ends_inside_its_territories(drawn: Drawn) -> None:
    scene = drawn("overview").scene
    areas = {area.mark.id: area.shape for area in scene.areas}
    checked = 0
    for course in scene.courses:
        (track,) = course.tracks
        if len(course.positions) == 2:
            chord = shapely.LineString([(end.real, end.imag) for end in (track.points[0], track.points[-1])])
            bend = max(shapely.distance(chord, shapely.Point(at.real, at.imag)) for at in track.points)
            assert bend > chord.length / 20
        for stop, at in zip(
            (course.mark.stops[0], course.mark.stops[-1]), (track.points[0], track.points[-1]), strict=True
        ):
            if stop.id in areas and not (course.mark.open_start or course.mark.open_end):
                checked += 1
                assert areas[stop.id].distance(shapely.Point(at.real, at.imag)) < 12.0
    assert checked >= 10


def test_arrowheads_lie_at_three_fifths_of_the_way(drawn: Drawn) -> None:
    for course in drawn("overview").scene.courses:
        (track,) = course.tracks
        line = shapely.LineString([(at.real, at.imag) for at in track.points])
        arrow = shapely.Point(course.arrow.point.real, course.arrow.point.imag)
        assert line.project(arrow, normalized=True) == pytest.approx(0.6, abs=0.02)


def test_symbols_do_not_hide_one_another(drawn: Drawn) -> None:
    spots = [site.spot for site in drawn("overview").scene.sites]
    assert all(abs(one - other) > 20 for one, other in combinations(spots, 2))


@pytest.mark.parametrize("name", REAL_MAPS)
def test_every_mark_is_on_the_picture_or_it_says_how_many_are_not(drawn: Drawn, name: str) -> None:
    composed = drawn(name)
    outside = len(composed.scene.document.marks) - len(composed.scene.marks)
    told = [text.get_text() for text in all_text(composed)]
    assert bool(outside) == any("outside of the picture" in line or "of this map lie" in line for line in told)


def all_text(composed: Composition) -> list[Text]:
    return [child for group in composed.sheet.figure.artists for child in parts_of(group) if isinstance(child, Text)]
