"""`mapper build`: what it writes, and what it leaves alone."""

from __future__ import annotations

import base64
import re
import shutil
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run

Replace = Callable[[str, str, str], None]


def every_byte(path: Path) -> str:
    """Return a page's text followed by its inflated blocks."""
    text = path.read_text("utf-8")
    blocks = re.findall(r">([A-Za-z0-9+/]{200,}={0,2})<", text)
    return text + "".join(zlib.decompress(base64.b64decode(block)).decode("utf-8") for block in blocks)


def test_all_maps_are_written_beside_their_files_and_named_on_standard_output(mapper_command: Run, sound: Path) -> None:
    done = mapper_command("build")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [str(sound / "maps/all.html"), str(sound / "maps/north.html")]
    assert all(Path(line).read_text("utf-8").startswith("<!doctype html>") for line in done.stdout.splitlines())


def test_one_map_into_another_folder(mapper_command: Run, sound: Path, tmp_path: Path) -> None:
    done = mapper_command("build", "north", "--out", tmp_path / "new/folder", "--root", sound, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert [path.name for path in (tmp_path / "new/folder").iterdir()] == ["north.html"]
    assert not list((sound / "maps").glob("*.html"))


def test_the_dataset_is_found_from_a_folder_inside_it(mapper_command: Run, sound: Path) -> None:
    assert mapper_command("build", "north", cwd=sound / "geodata").returncode == 0


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("build", "nroth"), 'Did you mean "north"?'),
        (("build", "--max-tlp", "WHITE"), "WHITE"),
        (("build", "--root", "seeds"), "not a dataset"),
        (("list", "claim"), "claim"),
    ],
)
def test_what_does_not_exist_is_a_usage_error(mapper_command: Run, arguments: tuple[str, ...], says: str) -> None:
    done = mapper_command(*arguments)
    assert done.returncode == 2
    assert says in done.stderr
    assert done.stdout == ""


def test_outside_a_dataset_the_way_in_is_told(mapper_command: Run, tmp_path: Path) -> None:
    done = mapper_command("build", cwd=tmp_path)
    assert done.returncode == 2
    assert "mapper init" in done.stderr


def test_an_error_refuses_the_whole_build(mapper_command: Run, sound: Path, replace_in: Replace) -> None:
    replace_in("geodata/sites.geojson", '"country": "KAZ"', '"country": "TJK"')
    done = mapper_command("build")
    assert done.returncode == 1
    assert "geodata/sites.geojson" in done.stderr
    assert "Tajikistan" in done.stderr
    assert done.stdout == ""
    assert not list((sound / "maps").glob("*.html"))


def test_skip_invalid_leaves_out_what_is_broken_and_what_nothing_carries_without_it(
    mapper_command: Run, sound: Path, replace_in: Replace
) -> None:
    replace_in("seeds/open-report.toml", 'status = "alleged"', 'status = "aleged"')
    done = mapper_command("build", "all", "--skip-invalid", "--max-tlp", "RED")
    assert done.returncode == 0, done.stderr
    assert "aleged" in done.stderr
    assert "no claim carries it" in done.stderr
    page = (sound / "maps/all.html").read_text("utf-8")
    assert "said to be a laboratory" not in page
    assert '"id":"laboratory"' not in page
    assert '"id":"office"' in page


def test_a_broken_map_does_not_take_a_route_of_the_same_name_with_it(mapper_command: Run, sound: Path) -> None:
    (sound / "maps/northern-route.toml").write_text("colour = 1\n", "utf-8")
    done = mapper_command("build", "all", "--skip-invalid")
    assert done.returncode == 0, done.stderr
    assert '"id":"afghanistan-russia"' in (sound / "maps/all.html").read_text("utf-8")


@pytest.mark.parametrize("level", ["CLEAR", "GREEN"])
def test_withheld_words_are_nowhere_in_the_bytes(mapper_command: Run, sound: Path, level: str) -> None:
    done = mapper_command("build", "--max-tlp", level)
    assert done.returncode == 0, done.stderr
    for path in (sound / "maps").iterdir():
        assert "quokka" not in path.name
        if path.suffix == ".html":
            content = every_byte(path).lower()
            assert "quokka" not in content
            assert "closed-paper" not in content


@pytest.mark.parametrize("level", ["AMBER", "AMBER+STRICT", "RED", "red"])
def test_they_are_there_for_those_who_may_read_them(mapper_command: Run, sound: Path, level: str) -> None:
    assert mapper_command("build", "all", "--max-tlp", level).returncode == 0
    assert "quokka farm" in every_byte(sound / "maps/all.html")


def test_withheld_words_do_not_leak_through_what_was_left_out(
    mapper_command: Run, sound: Path, replace_in: Replace
) -> None:
    replace_in("geodata/sites.geojson", '"name": "Quokka store"', '"nmae": "Quokka store"')
    assert mapper_command("build", "all", "--skip-invalid").returncode == 0
    assert "quokka" not in every_byte(sound / "maps/all.html").lower()


def test_speaker_notes_are_in_the_bytes_only_if_asked_for(mapper_command: Run, sound: Path) -> None:
    assert mapper_command("build", "all").returncode == 0
    bare = every_byte(sound / "maps/all.html").lower()
    assert "users are" in bare
    assert "wombat" not in bare
    assert mapper_command("build", "all", "--notes").returncode == 0
    assert "wombat" in every_byte(sound / "maps/all.html").lower()


@pytest.mark.parametrize(
    "broken", ["wombat [@open-report", "wombat twice. Say wombat", "wombat\\u0007", "wombat [@open-report#nobody]"]
)
def test_notes_do_not_leak_through_what_is_wrong_with_them(
    mapper_command: Run, sound: Path, replace_in: Replace, broken: str
) -> None:
    replace_in("maps/all.toml", "wombat once [@open-report#users-many]", broken)
    assert mapper_command("build", "all", "--skip-invalid", "--max-tlp", "RED").returncode == 0
    page = every_byte(sound / "maps/all.html").lower()
    assert "maps/all.toml step 1" in page
    assert "wombat" not in page
    assert "the ferry" in page


def test_two_builds_are_the_same_bytes_wherever_and_whenever(mapper_command: Run, sound: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "ein anderer Ort" / "Каспий"
    shutil.copytree(sound, elsewhere)
    first = {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "SOURCE_DATE_EPOCH": "0"}
    second = {"PYTHONHASHSEED": "2", "TZ": "America/Adak", "LC_ALL": "C.UTF-8", "PYTHONOPTIMIZE": "1"}
    assert mapper_command("build", env=first).returncode == 0
    assert mapper_command("build", "--root", elsewhere, cwd=tmp_path, env=second).returncode == 0
    for name in ("all.html", "north.html"):
        assert (sound / "maps" / name).read_bytes() == (elsewhere / "maps" / name).read_bytes()
