"""Great circles: known middles, and whether a way goes over water whatever map it is drawn on."""

from __future__ import annotations

import numpy as np
import pytest

from mapper.layout.great_circle import great_circle, wet_share
from mapper.layout.terrain import foreign_to


def test_the_middle_of_a_great_circle_is_where_navigators_find_it() -> None:
    # Between two places on one parallel the middle lies polewards: tan(lat) = tan(45°) / cos(45°).
    middle = great_circle((0, 45), (90, 45), [0.5])[0]
    assert middle == pytest.approx((45.0, np.degrees(np.arctan(2**0.5))))
    assert great_circle((10, 20), (10, 20), [0.5])[0] == pytest.approx((10.0, 20.0))


def test_a_way_over_an_ocean_is_wet_and_one_over_land_is_dry() -> None:
    assert wet_share([(-58, -23), (10, 50)], foreign_to(["PRY", "BRA", "FRA", "DEU"])) > 0.5
    assert wet_share([(66, 34), (95, 62)], foreign_to(["AFG", "RUS"])) == 0.0
    assert wet_share([(66, 34), (68, 35)], foreign_to(["AFG"])) == 0.0
