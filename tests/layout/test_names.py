"""What is named first where there is no room for every name."""

from __future__ import annotations

from dataclasses import replace

from mapper.layout.names import by_importance
from tests.layout.drawn_by_hand import a_map, area, leg, site


def test_ends_of_lines_are_named_before_all_else_and_contested_marks_before_those_that_are_not() -> None:
    start, end, aside = area("start", "COL"), site("end", 4.4, 51.2), area("aside", "MEX")
    quiet, disputed = site("quiet", 10.0, 50.0), replace(site("disputed", 20.0, 50.0), contested=True)
    told = by_importance(a_map(aside, start, leg([start, end]), disputed, end, quiet))
    assert told == ["start", "end", "disputed", "quiet", "aside"]
