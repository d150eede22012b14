"""Units: what is one amount in two of them, and what is not."""

from __future__ import annotations

import pytest

from mapper.model.unit_families import conversions, is_same_amount


@pytest.mark.parametrize(
    ("figure", "unit", "other", "other_unit"),
    [
        (7.2, "tonnes", 7_200, "kg"),
        (7_200_000, "g", 7.2, "t"),
        (500, "lb", 227, "kg"),
        (2, "tons", 1_814, "kg"),
        (0.3, "tonnes", 300, "kg"),
        (8.5, "million people", 8_500, "thousand people"),
        (2.8, "million USD", 2_800_000, "USD"),
        (3, "crore people", 30, "million people"),
        (600, "kg/month", 7.2, "t/year"),
        (600, "kilograms a month", 7.2, "tonnes per year"),
        (7.2, "tonnes", 7_200, "kg/year"),
        (25, "thousand hectares", 250, "km²"),
        (5, "per cent", 5, "%"),
        (7.2, "тонны", 7_200, "kg"),
        (12, "Kilos.", 12, "kg"),
    ],
)
def test_one_amount_in_two_units(figure: float, unit: str, other: float, other_unit: str) -> None:
    assert is_same_amount(figure, unit, other, other_unit)
    assert is_same_amount(figure, unit, figure, unit)


@pytest.mark.parametrize(
    ("figure", "unit", "other", "other_unit"),
    [
        (7.2, "tonnes", 7_201, "kg"),
        (7.2, "tonnes", 720, "kg"),
        (500, "lb", 250, "kg"),
        (600, "kg/month", 600, "kg/year"),
        (7.2, "tonnes", 7_200, "litres"),
        (4, "people", 4, "cities"),
        (5, "kg/ha", 5, "kg"),
        (4, "% of population", 4, "% of addicts"),
    ],
)
def test_other_amounts_and_other_things(figure: float, unit: str, other: float, other_unit: str) -> None:
    assert not is_same_amount(figure, unit, other, other_unit)


def test_a_name_with_several_meanings_has_a_first_one() -> None:
    assert conversions("ton", "kg")[0] == 1_000
    assert len(conversions("ton", "kg")) == 3
    assert conversions("kg", "people") == ()
