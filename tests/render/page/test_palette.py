"""Colours: routes stand out from what lies under them, text can be read, red means one thing only."""

from __future__ import annotations

import re
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.render.common.files import common_json
from mapper.render.common.palette import (
    CLAIMED_CONTRAST,
    GROUNDS,
    LINE_CONTRAST,
    TEXT_CONTRAST,
    contrast,
    legible,
    style,
)
from tests.conftest import ROOT

SCHEMES: dict[str, dict[str, str]] = common_json("palette.json")
OKABE_ITO = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#E69F00")

LANDS = ("land", "area-fill")

TEXT_ON = {
    "ink": ("paper", "shade", "land", "water", "area-fill", "sea-fill"),
    "quiet": ("paper", "shade"),
    "accent": ("paper", "shade"),
    "contested": ("paper",),
    "context": ("land", "area-fill"),
    "sea": ("water", "sea-fill"),
    "area-ink": ("land", "area-fill", "water"),
    "banner-ink": ("banner",),
}
"""Which colours of text stand on which grounds."""


def test_contrast_of_known_pairs() -> None:
    """WCAG 2.2: black on white is 21, and #777777 just misses 4.5."""
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.005)
    assert contrast("#FFFFFF", "#FFFFFF") == 1


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("ink", "grounds"), TEXT_ON.items())
def test_text_can_be_read(scheme: str, ink: str, grounds: tuple[str, ...]) -> None:
    colours = SCHEMES[scheme]
    for ground in grounds:
        assert contrast(colours[ink], colours[ground]) >= TEXT_CONTRAST, (ink, ground)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_claimed_land_stands_out_from_other_land(scheme: str) -> None:
    colours = SCHEMES[scheme]
    assert CLAIMED_CONTRAST <= contrast(colours["area-fill"], colours["land"]) < LINE_CONTRAST
    assert contrast(colours["area-border"], colours["area-fill"]) >= CLAIMED_CONTRAST, "and its borders from it"


@pytest.mark.parametrize("scheme", SCHEMES)
def test_rivers_are_seen_and_quieter_than_any_route(scheme: str) -> None:
    colours = SCHEMES[scheme]
    assert all(CLAIMED_CONTRAST <= contrast(colours["river"], colours[ground]) < LINE_CONTRAST for ground in LANDS)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_routes_stand_out(scheme: str) -> None:
    rules = style(OKABE_ITO).split("@media")[list(SCHEMES).index(scheme)]
    drawn = re.findall(r'\[data-colour="(#\w+)"\] \{ --route: (#\w+); --route-name: (#\w+); \}', rules)
    assert {colour for colour, _, _ in drawn} == set(OKABE_ITO)
    for _, line, name in drawn:
        for ground in GROUNDS:
            assert contrast(line, SCHEMES[scheme][ground]) >= 3
            assert contrast(name, SCHEMES[scheme][ground]) >= 4.5
    assert len({line for _, line, _ in drawn}) == len(OKABE_ITO)


@given(st.integers(0, 0xFFFFFF), st.sampled_from(sorted(SCHEMES)))
def test_any_colour_becomes_legible(number: int, scheme: str) -> None:
    colours = SCHEMES[scheme]
    for least in (LINE_CONTRAST, TEXT_CONTRAST):
        mixed = legible(f"#{number:06X}", colours, least)
        assert min(contrast(mixed, colours[ground]) for ground in GROUNDS) >= least


def test_every_route_of_the_dataset_has_a_colour_of_its_own() -> None:
    colours = tomllib.loads((ROOT / "geodata" / "vocabulary.toml").read_text("utf-8"))["route_colours"]
    routes = tomllib.loads((ROOT / "geodata" / "names.toml").read_text("utf-8"))["route"]
    assert len(set(colours)) == len(colours) >= len(routes)
    for scheme in SCHEMES.values():
        drawn = [legible(colour, scheme, LINE_CONTRAST) for colour in colours]
        assert len(set(drawn)) == len(drawn)


def test_marks_of_contest_are_seen() -> None:
    for colours in SCHEMES.values():
        assert min(contrast(colours["contested"], colours[ground]) for ground in GROUNDS) >= 3
        assert min(contrast(colours["site"], colours[ground]) for ground in GROUNDS) >= 3
        assert min(contrast(colours["quiet"], colours[ground]) for ground in GROUNDS) >= 3


def test_what_is_no_colour_gets_no_rule() -> None:
    hostile = ("red", "#12345", '#123456"] { } * { background: url(x)', "", "#GGGGGG")
    assert style(hostile) == style(())
