"""The map itself: marks where they belong, lines as they are laid out, names and symbols that keep off one another."""

from __future__ import annotations

from functools import cache
from itertools import combinations

import numpy as np
import pytest
import shapely
from matplotlib.artist import Artist
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.text import Text
from pyproj import Transformer
from shapely.geometry.base import BaseGeometry

from mapper.layout.kinds import Floats, Points
from mapper.render.picture.composition import Composition
from mapper.render.picture.plane import FramePlane
from tests.layout.judged import Verdict, judge
from tests.render.picture.conftest import REAL_MAPS, Drawn

# They draw every map.
pytestmark = pytest.mark.slow


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


@cache
def verdict(drawn: Drawn, name: str) -> Verdict:
    """Return what is wrong with the layout of a picture, judged by the borders themselves."""
    scene = drawn(name).scene

    def read(line: Points) -> Floats:
        return np.asarray(scene.frame.degrees(np.column_stack([line.real, line.imag])))

    return judge(scene.document, scene.laid, FramePlane(scene.frame).points, read)


@pytest.mark.parametrize("name", REAL_MAPS)
def test_every_leg_crosses_the_territories_on_its_way(drawn: Drawn, name: str) -> None:
    assert verdict(drawn, name).vias_missed == []


@pytest.mark.parametrize("name", REAL_MAPS)
def test_each_line_of_a_bundle_is_drawn_once_and_its_head_is_where_its_leg_ends(drawn: Drawn, name: str) -> None:
    scene = drawn(name).scene
    for bundle in scene.laid.bundles:
        courses = [course for course in scene.courses if course.mark.id in bundle.legs]
        assert sum(len(course.lines) for course in courses) == len(bundle.edges)
        assert [len(course.under) for course in courses] == [len(bundle.edges), *[0] * (len(courses) - 1)]
        for course in courses:
            assert abs(course.arrow.tip - course.tracks[-1].points[-1]) < 0.01


def test_lines_stop_at_the_rims_of_rings(drawn: Drawn) -> None:
    scene = drawn("two-seas").scene
    spots = {mark.id: (site.spot, site.radius) for site in scene.sites for mark in site.members}
    heads = [course for course in scene.courses if course.mark.stops[-1].id in spots]
    assert len(heads) >= 3
    for course in heads:
        spot, radius = spots[course.mark.stops[-1].id]
        assert radius < abs(course.arrow.tip - spot) < radius + 3


def test_several_places_in_one_ring_are_counted_and_named_together(drawn: Drawn) -> None:
    composed = drawn("two-seas")
    told = [text.get_text() for text in all_text(composed)]
    assert {"2", "4"} <= set(told)
    named = {entry.name.id: " ".join(entry.block.lines) for entry in composed.names}
    assert named["_name-of-antwerp"] == "Antwerp, Rotterdam"
    assert "_name-of-rotterdam" not in named


@pytest.mark.parametrize("name", REAL_MAPS)
def test_every_mark_is_on_the_picture_or_it_says_how_many_are_not(drawn: Drawn, name: str) -> None:
    composed = drawn(name)
    outside = len(composed.scene.document.marks) - len(composed.scene.marks)
    told = [text.get_text() for text in all_text(composed)]
    assert bool(outside) == any("outside of the picture" in line or "of this map lie" in line for line in told)


def all_text(composed: Composition) -> list[Text]:
    return [child for group in composed.sheet.figure.artists for child in parts_of(group) if isinstance(child, Text)]


def test_an_inset_shows_what_the_map_leaves_to_it_under_its_title(drawn: Drawn) -> None:
    composed = drawn("overview")
    ((inset, names),) = composed.insets
    assert "Central Asia and the Caspian" in [text.get_text() for text in all_text(composed)]
    there = {course.mark.id for course in inset.courses} | {site.mark.id for site in inset.sites}
    here = {course.mark.id for course in composed.scene.courses} | {site.mark.id for site in composed.scene.sites}
    assert "afghanistan-tajikistan" in there
    assert there & here == set()
    assert inset.frame.metres_per_pixel * 2**0.5 < composed.scene.frame.metres_per_pixel
    frame = shapely.box(*inset.frame.box)
    covers = [shapely.union_all([shapely.box(*box) for box in entry.boxes]) for entry in names]
    assert all(frame.contains(cover) for cover in covers)
    assert not any(one.intersects(other) for one, other in combinations(covers, 2))


def test_no_two_elements_have_the_same_id(drawn: Drawn) -> None:
    ids = [group.get_gid() for group in drawn("overview").sheet.figure.artists]
    assert len(ids) == len(set(ids))


def test_disputed_land_rivers_and_seas_are_drawn(drawn: Drawn) -> None:
    composed = drawn("northern-route")
    scene, ground = composed.scene, composed.scene.ground
    crimea, krasnodar = scene.frame.points([(34.2, 45.2), (39.0, 45.2)])
    assert shapely.contains_xy(ground.disputed(), crimea.real, crimea.imag)
    assert not shapely.contains_xy(ground.disputed(), krasnodar.real, krasnodar.imag)
    above = next(group for group in composed.sheet.figure.artists if group.get_gid() == "_above-areas")
    assert len(parts_of(above)) == 1 + len(ground.rivers()) == 3
    caspian = next(area for area in drawn("caspian-corridor").scene.areas if area.mark.id == "caspian-sea")
    assert caspian.mark.water
    assert shapely.intersection(caspian.seen, ground_land(drawn)).area < 0.02 * caspian.seen.area
    names = {entry.name.id: entry.block.style for entry in drawn("caspian-corridor").names}
    assert names["_name-of-caspian-sea"].italic


def ground_land(drawn: Drawn) -> BaseGeometry:
    return drawn("caspian-corridor").scene.ground.land
