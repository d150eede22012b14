"""Lines that go around the rings of other places."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from mapper.layout.clear import around
from mapper.layout.rings import Ring

LINE = np.array([0j, 50 + 4j, 100 + 0j])


@pytest.mark.parametrize("centre", [50 + 10j, 50 - 2j, 50 + 4j, 78 + 0j])
def test_a_line_goes_around_the_ring_of_another_place(centre: complex) -> None:
    ring = Ring(centre, 9.0, (0,))
    line = around(LINE, [ring])
    shape = shapely.LineString(np.column_stack([line.real, line.imag]))
    assert shape.distance(shapely.Point(centre.real, centre.imag)) > ring.radius
    assert shape.is_simple
    assert (line[0], line[-1]) == (LINE[0], LINE[-1])


@pytest.mark.parametrize("ring", [Ring(50 + 40j, 9.0, (0,)), Ring(96 + 3j, 9.0, (0,))])
def test_a_line_that_passes_clear_or_ends_there_stays(ring: Ring) -> None:
    assert around(LINE, [ring]).tolist() == LINE.tolist()
