"""What is served while the files change under it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from mapper.cli.serving import workbench
from mapper.cli.serving.workbench import Workbench

CAUSES = [
    ValueError("max() arg is an empty sequence"),
    ZeroDivisionError("division by zero"),
    KeyError("x"),
    RecursionError(),
]


@pytest.mark.parametrize("cause", CAUSES, ids=lambda cause: type(cause).__name__)
def test_a_fault_of_the_program_ends_a_build_and_never_the_server(
    sound: Path, monkeypatch: pytest.MonkeyPatch, cause: Exception, replace_in: Callable[[str, str, str], None]
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise cause

    bench = Workbench(sound)
    assert bench.look()
    pages = bench.state.pages
    monkeypatch.setattr(workbench, "compose", fail)
    replace_in("maps/all.toml", 'title = "Everything"', 'title = "All"')
    assert bench.look()
    assert type(cause).__name__ in bench.state.failure
    assert (bench.state.pages, bench.state.built) == (pages, 1)
    monkeypatch.undo()
    replace_in("maps/all.toml", 'title = "All"', 'title = "Everything"')
    assert bench.look()
    assert (bench.state.failure, bench.state.built) == ("", 3)


def test_a_polygon_without_an_area_is_a_problem_there_and_mending_it_builds_again(
    sound: Path, replace_in: Callable[[str, str, str], None]
) -> None:
    bench = Workbench(sound)
    assert bench.look()
    old, new = "[53.8, 37.5],\n            [53.0, 46.5]", "[53.0, 46.5],\n            [53.8, 37.5]"
    replace_in("geodata/areas.geojson", old, new)
    assert bench.look()
    assert "geometry.coordinates" in [problem.field for problem in bench.state.problems]
    replace_in("geodata/areas.geojson", new, old)
    assert bench.look()
    assert bench.state.built == 3
