"""What a step counts, as bars: one measure and unit to a scale, and each bar no further than its claim goes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mapper.document.map_document import Figure, ShownClaim
from mapper.document.shown_story import FigureBar
from mapper.document.step_figures import figure_groups
from tests.render.page import cable

Bounds = tuple[float | None, float | None]


def claims(*counted: tuple[str, str, Bounds], negative: bool = False) -> dict[str, ShownClaim]:
    """Return claims by their refs: each with a measure, a unit and bounds."""
    figures = [
        Figure(measure, "", low, high, unit, approx=False, measure_id=measure) for measure, unit, (low, high) in counted
    ]
    return {
        f"a#{place}": replace(cable.CLAIMS[0], ref=f"a#{place}", figure=figure, negative=negative)
        for place, figure in enumerate(figures, start=1)
    }


def drawn(of: dict[str, ShownClaim]) -> list[tuple[str, float, list[tuple[float, float | None]]]]:
    groups = figure_groups({ref: place for place, ref in enumerate(of, start=1)}, of)
    return [(group.measure, group.end, [(bar.sure, bar.most) for bar in group.bars]) for group in groups]


def test_one_measure_has_one_scale_and_another_its_own() -> None:
    of = claims(("users", "people", (6e6, 6e6)), ("seized", "t", (35, 35)), ("users", "people", (2e6, 3e6)))
    assert drawn(of) == [("users", 1e7, [(0.6, 0.6), (0.2, 0.3)]), ("seized", 50, [(0.7, 0.7)])]
    (users, _) = figure_groups(dict.fromkeys(of, 4), of)
    assert users.bars[1] == FigureBar(4, "a#3", 0.2, 0.3)


def test_one_measure_in_two_units_is_on_two_scales() -> None:
    assert len(drawn(claims(("seized", "t", (5, 5)), ("seized", "kg", (5000, 5000))))) == 2


@pytest.mark.parametrize(
    ("unit", "bounds", "end", "sure", "most"),
    [
        ("t", (None, 80), 100, 0, 0.8),  # at most
        ("t", (100, None), 200, 0.5, None),  # at least: the scale goes on beyond it
        ("t", (100, 100), 100, 1, 1),
        ("t", (0.03, 0.04), 0.05, 0.6, 0.8),
        ("t", (0, 0), 1, 0, 0),
        ("t", (-5, -2), 1, 0, 0),
        ("% of all", (20, 20), 100, 0.2, 0.2),  # a share, of the whole
        ("% of last year", (150, 150), 200, 0.75, 0.75),
    ],
)
def test_a_bar_goes_from_zero_as_far_as_the_figure(
    unit: str, bounds: Bounds, end: float, sure: float, most: float | None
) -> None:
    ((_, scale, bars),) = drawn(claims(("m", unit, bounds)))
    assert scale == pytest.approx(end)
    assert bars == [(sure, most)]


def test_what_denies_a_figure_and_what_has_none_is_no_bar() -> None:
    assert drawn(claims(("users", "people", (5, 5)), negative=True)) == []
    assert figure_groups({"a": 1}, {"a": replace(cable.CLAIMS[0], figure=None)}) == ()
