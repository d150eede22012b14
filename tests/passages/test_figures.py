"""Figures as texts give them."""

from __future__ import annotations

import pytest

from mapper.passages.figures import figures_in
from mapper.passages.folding import fold


def values(text: str) -> set[float]:
    return {figure.value for figure in figures_in(fold(text).text)}


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
        ("75\u00a0000 and 12 345 678 people", {75_000, 12_345_678}),
        ("7,2 тонны; 3,5 млн доз", {7.2, 3_500_000}),
        ("two crore, three dozen and $2.8bn", {20_000_000, 36, 2_800_000_000}),
    ],
)
def test_figures(text: str, figures: set[float]) -> None:
    assert figures <= values(text)


@pytest.mark.parametrize(
    ("text", "figure"),
    [("75,000 kilograms", 75), ("4.2 percent", 2), ("no figure", 0), ("8.5 million", 8.5), ("7,2 t", 2)],
)
def test_parts_of_figures_are_none(text: str, figure: float) -> None:
    assert figure not in values(text)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("7.2 tonnes of it", {(7.2, "tonnes")}),
        ("75,000-80,000 kilograms per year", {(75_000, "kilograms/year"), (80_000, "kilograms/year")}),
        ("between two and three million metric tons", {(2e6, "metric tons"), (3e6, "metric tons")}),
        ("a 5-kg parcel and 3 lbs. more", {(5, "kg"), (3, "lbs")}),
        ("600kg/month, 600 g monthly", {(600, "kg/month"), (600, "g/monthly")}),
        ("40 km2; 4 tonight", {(40, "km2"), (4, "")}),
    ],
)
def test_figures_have_their_units(text: str, figures: set[tuple[float, str]]) -> None:
    assert figures <= {(figure.value, figure.unit) for figure in figures_in(fold(text).text)}
