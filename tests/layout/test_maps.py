"""The maps of this repository, laid out at the scales of a page: every line begins and ends where its claims say."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import pytest

import mapper
from mapper.document.map_document import MapDocument
from mapper.layout.bands import BANDS, layout_json, opening_zoom
from mapper.layout.frame import framed
from mapper.layout.laid import Laid
from mapper.layout.lay import lay
from mapper.layout.plane import Mercator
from tests.conftest import ROOT
from tests.layout.judged import Verdict, judge

MAPS = sorted(path.stem for path in (ROOT / "maps").glob("*.toml"))


@dataclass(frozen=True)
class Case:
    document: MapDocument
    laid: list[Laid]
    verdicts: list[Verdict]


@cache
def case(name: str) -> Case:
    document = framed(mapper.compose(mapper.load(ROOT), name))
    laid, memory = [], None
    planes = [Mercator(max(0.0, opening_zoom(document.bounds) + band)) for band in BANDS]
    for plane in planes:
        at_scale, memory = lay(document, plane, memory)
        laid.append(at_scale)
    verdicts = [judge(document, one, plane.period) for one, plane in zip(laid, planes, strict=True)]
    return Case(document, laid, verdicts)


@pytest.mark.parametrize("name", MAPS)
def test_every_leg_begins_and_ends_in_its_territories_and_crosses_those_on_its_way(name: str) -> None:
    for verdict in case(name).verdicts:
        assert (verdict.ends_outside, verdict.heads_outside, verdict.vias_missed) == ([], [], [])


@pytest.mark.parametrize("name", MAPS)
def test_no_symbol_is_moved_and_a_ring_encloses_the_places_that_it_stands_for(name: str) -> None:
    assert [verdict.places_outside for verdict in case(name).verdicts] == [[]] * len(BANDS)


@pytest.mark.parametrize("name", MAPS)
def test_every_leg_is_drawn_or_said_to_lie_within_a_ring(name: str) -> None:
    legs = sorted(mark.id for mark in case(name).document.marks if mark.kind == "leg")
    for laid in case(name).laid:
        assert sorted([*laid.hidden, *(leg for bundle in laid.bundles for leg in bundle.legs)]) == legs


@pytest.mark.parametrize("name", MAPS)
def test_at_the_opening_lines_keep_apart(name: str) -> None:
    verdict = case(name).verdicts[1]
    # Eleven lines of the overview leave Central Asia at the scale of the world.
    crowded = {"overview": [("afghanistan-central-asia-russia", "dushanbe")]}
    assert verdict.under_foreign_ring == crowded.get(name, [])
    assert verdict.other_bundle_share <= (0.08 if name in crowded else 0.07)
    assert len(verdict.acute_crossings) <= 1
    assert verdict.heads_close == []


@pytest.mark.parametrize("name", MAPS)
def test_the_same_map_has_the_same_layout(name: str) -> None:
    assert layout_json(case(name).document) == layout_json(case(name).document)
