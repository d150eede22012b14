"""`mapper build --documents`: cited passages are in that build, within its ceiling, and in no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.test_build import every_byte

OPEN = """\
1. Nothing is said here of aardvarks.

2. The opiates go north, to Russia, say the pangolins.

"""

CLOSED = """\
1. A quokka farm feeds the numbats.

"""


@pytest.fixture
def copies(tmp_path: Path) -> Path:
    folder = tmp_path / "own copies"
    folder.mkdir()
    (folder / "open-report.txt").write_text(OPEN, "utf-8")
    (folder / "closed-paper.txt").write_text(CLOSED, "utf-8")
    return folder


def words_in(sound: Path) -> str:
    return "".join(every_byte(path).lower() for path in sorted((sound / "maps").glob("*.html")))


def test_cited_passages_are_in_the_build_and_what_is_not_cited_is_not(
    mapper_command: Run, sound: Path, copies: Path
) -> None:
    done = mapper_command("build", "--documents", copies)
    assert done.returncode == 0, done.stderr
    words = words_in(sound)
    assert "pangolins" in words
    assert "aardvarks" not in words
    assert str(copies).lower() not in words


def test_without_documents_no_word_of_them_is_anywhere_in_the_bytes(
    mapper_command: Run, sound: Path, copies: Path
) -> None:
    assert copies.is_dir()
    assert mapper_command("build", "--max-tlp", "RED").returncode == 0
    words = words_in(sound)
    assert "pangolins" not in words
    assert "numbats" not in words


def test_a_later_build_without_documents_takes_them_out_again(mapper_command: Run, sound: Path, copies: Path) -> None:
    assert mapper_command("build", "--documents", copies).returncode == 0
    assert mapper_command("build").returncode == 0
    assert "pangolins" not in words_in(sound)


@pytest.mark.parametrize(("level", "may"), [("CLEAR", False), ("GREEN", False), ("AMBER", True), ("RED", True)])
def test_a_withheld_source_shows_no_word_of_its_document(
    mapper_command: Run, sound: Path, copies: Path, level: str, may: bool
) -> None:
    done = mapper_command("build", "all", "--documents", copies, "--max-tlp", level)
    assert done.returncode == 0, done.stderr
    assert ("numbats" in words_in(sound)) == may
    assert "pangolins" in words_in(sound)


def test_a_folder_that_is_not_there_is_a_usage_error(mapper_command: Run, sound: Path) -> None:
    done = mapper_command("build", "--documents", "nowhere")
    assert done.returncode == 2
    assert "--documents DIR" in done.stderr
    assert not list((sound / "maps").glob("*.html"))
