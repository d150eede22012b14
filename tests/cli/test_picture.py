"""`mapper picture`: a file, its path, and words on what is wrong; nothing left in anybody's home."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run

# They draw pictures.
pytestmark = pytest.mark.slow


@pytest.mark.parametrize(("to", "start"), [("png", b"\x89PNG"), ("svg", b"<?xml"), ("pdf", b"%PDF")])
def test_a_picture_is_written_and_its_path_printed(mapper_command: Run, sound: Path, to: str, start: bytes) -> None:
    done = mapper_command("picture", "all", "--to", to, "--size", "4:3", "--dpi", "72")
    assert (done.returncode, done.stdout) == (0, f"all.{to}\n"), done.stderr
    assert (sound / f"all.{to}").read_bytes().startswith(start)


def test_a_step_of_the_story_goes_to_a_file_of_its_own(mapper_command: Run, sound: Path) -> None:
    done = mapper_command("picture", "all", "--step", "2", "--dpi", "72")
    assert done.stdout == "all-2.png\n", done.stderr
    assert (sound / "all-2.png").stat().st_size > 10_000


def test_it_needs_no_home_and_leaves_nothing_there(mapper_command: Run, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    env = {"HOME": str(home), "XDG_CACHE_HOME": "", "XDG_CONFIG_HOME": ""}
    done = mapper_command("picture", "all", "--dpi", "72", env=env)
    assert done.returncode == 0
    assert list(home.rglob("*")) == []
    nowhere = mapper_command("picture", "all", "--dpi", "72", env={**env, "HOME": "/nonexistent/home"})
    assert nowhere.returncode == 0
    assert "matplotlib" not in nowhere.stderr.lower()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("nothing",), "There is no map"),
        (("all", "--size", "huge"), "is no size"),
        (("all", "--dpi", "5"), "dots per inch"),
        (("all", "--step", "77"), "has no step 77"),
    ],
)
def test_what_cannot_be_drawn_is_refused_in_words(
    mapper_command: Run, sound: Path, arguments: tuple[str, ...], words: str
) -> None:
    done = mapper_command("picture", *arguments)
    assert done.returncode == 2
    assert words in done.stderr
    assert not list(sound.glob("*.png"))


def test_what_is_above_the_ceiling_stays_out(mapper_command: Run, sound: Path) -> None:
    mapper_command("picture", "all", "--to", "svg", "--max-tlp", "CLEAR", "--out", "clear.svg")
    assert "quokka" not in (sound / "clear.svg").read_text("utf-8").lower()
