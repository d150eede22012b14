"""The maps of this repository, laid out at the scales of a page: every line begins and ends where its claims say."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import pytest

import mapper
from mapper.document.map_document import MapDocument
from mapper.layout.bands import BANDS, layout_json, opening_zoom
from mapper.layout.frame import framed
from mapper.layout.insets import SHRUNK, lay_insets, without
from mapper.layout.laid import Laid
from mapper.layout.lay import lay
from mapper.layout.plane import Mercator
from tests.conftest import ROOT
from tests.layout.judged import Verdict, judge, mercator_degrees

MAPS = sorted(path.stem for path in (ROOT / "maps").glob("*.toml"))


@dataclass(frozen=True)
class Case:
    document: MapDocument
    laid: list[Laid]
    verdicts: list[Verdict]
    in_insets: tuple[str, ...]


@cache
def case(name: str) -> Case:
    """Return a map with its layout at each scale, less what its insets show, and its insets last."""
    document = framed(mapper.compose(mapper.load(ROOT), name))
    insets = lay_insets(document)
    laid, verdicts, memory = [], [], None
    for band in BANDS:
        plane = Mercator(max(0.0, opening_zoom(document.bounds) + band))
        left = without(document, [mark for inset in insets if plane.zoom < inset.zoom - SHRUNK for mark in inset.marks])
        at_scale, memory = lay(left, plane, memory)
        laid.append(at_scale)
        verdicts.append(judge(left, at_scale, plane.points, mercator_degrees(plane.period)))
    for inset in insets:
        plane = Mercator(inset.zoom)
        verdicts.append(judge(document, inset.laid, plane.points, mercator_degrees(plane.period)))
    return Case(document, laid, verdicts, tuple(mark for inset in insets for mark in inset.marks))


@pytest.mark.parametrize("name", MAPS)
def test_every_leg_begins_and_ends_in_its_territories_and_crosses_those_on_its_way(name: str) -> None:
    for verdict in case(name).verdicts:
        assert (verdict.ends_outside, verdict.heads_outside, verdict.vias_missed) == ([], [], [])


@pytest.mark.parametrize("name", MAPS)
def test_no_symbol_is_moved_and_a_ring_encloses_the_places_that_it_stands_for(name: str) -> None:
    assert [verdict.places_outside for verdict in case(name).verdicts] == [[]] * len(case(name).verdicts)


@pytest.mark.parametrize("name", MAPS)
def test_every_leg_is_drawn_or_said_to_lie_within_a_ring(name: str) -> None:
    legs = {mark.id for mark in case(name).document.marks if mark.kind == "leg"}
    for laid in case(name).laid:
        drawn = [*laid.hidden, *(leg for bundle in laid.bundles for leg in bundle.legs)]
        assert len(drawn) == len(set(drawn))
        assert legs - set(drawn) <= set(case(name).in_insets)


@pytest.mark.parametrize("name", MAPS)
def test_at_the_opening_and_in_insets_lines_keep_apart(name: str) -> None:
    _, opening, _, _, *insets = case(name).verdicts
    for verdict in (opening, *insets):
        assert verdict.other_bundle_share <= 0.07
        assert len(verdict.acute_crossings) <= 1
        assert verdict.heads_close == []
        assert verdict.under_foreign_ring == []


@pytest.mark.parametrize("name", MAPS)
def test_the_same_map_has_the_same_layout(name: str) -> None:
    assert layout_json(case(name).document) == layout_json(case(name).document)
