"""`mapper slides`, as a user runs it."""

from __future__ import annotations

from pathlib import Path
from zipfile import is_zipfile

from tests.cli.conftest import Run


def test_it_says_what_it_does_and_where_the_file_is(mapper_command: Run, tmp_path: Path) -> None:
    done = mapper_command("slides", "all", "-o", tmp_path / "briefing.pptx")
    assert done.returncode == 0, done.stderr
    assert done.stdout == f"{tmp_path / 'briefing.pptx'}\n"
    assert is_zipfile(tmp_path / "briefing.pptx")
    assert "slide 1 of 3" in done.stderr


def test_a_map_that_is_not_there(mapper_command: Run) -> None:
    done = mapper_command("slides", "al")
    assert done.returncode == 2
    assert 'no map "al"' in done.stderr


def test_where_nothing_can_be_written(mapper_command: Run, sound: Path) -> None:
    done = mapper_command("slides", "north", "-o", sound / "maps/all.toml/briefing.pptx")
    assert done.returncode == 3
    assert "Traceback" not in done.stderr
