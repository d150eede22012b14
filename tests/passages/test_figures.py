"""Figures as texts give them."""

from __future__ import annotations

import pytest

from mapper.passages.figures import figures_in
from mapper.passages.folding import fold


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("75,000-80,000 kilograms", {75_000, 80_000}),
        ("up to six million people (4.2 percent)", {6_000_000, 4.2}),
        ("8.5 million drug users", {8_500_000}),
        ("at least $100,000 and $2.8 million", {100_000, 2_800_000}),
        ("worth $20 billion", {20_000_000_000}),
        ("two or three million", {2_000_000, 3_000_000}),
        ("between 5,000 and 10,000 workers", {5_000, 10_000}),
        ("in at least ten countries, including four of the five", {10, 4, 5}),
        ("roughly 1,000 officials", {1_000}),
        ("nearly 65 percent", {65}),
        ("twenty-five tonnes", {25}),
        ("20% of it", {20}),
        ("5kg", {5}),
    ],
)
def test_figures(text: str, figures: set[float]) -> None:
    assert figures <= figures_in(fold(text).text)


@pytest.mark.parametrize(("text", "figure"), [("75,000 kilograms", 75), ("4.2 percent", 2), ("no figure", 0)])
def test_parts_of_figures_are_none(text: str, figure: float) -> None:
    assert figure not in figures_in(fold(text).text)
