"""`mapper export`, as a user runs it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize("name", ["geojson", "gpkg", "geoparquet", "kml", "csv", "csl-json"])
def test_files_are_named_and_losses_told(mapper_command: Run, tmp_path: Path, name: str) -> None:
    done = mapper_command("export", "--to", name, "--out", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    written = [Path(line) for line in done.stdout.splitlines()]
    assert written
    assert sorted(written) == sorted((tmp_path / "out").iterdir())
    assert f"{name} cannot carry: " in done.stderr


def test_a_map_is_exported_as_it_shows(mapper_command: Run, tmp_path: Path) -> None:
    assert mapper_command("export", "north", "--to", "csv", "--out", tmp_path).returncode == 0
    marks = (tmp_path / "marks.csv").read_text("utf-8")
    assert "afghanistan-russia" in marks
    assert not any(line.startswith("ferry,") for line in marks.splitlines())
    assert mapper_command("export", "nroth", "--to", "csv").returncode == 2
