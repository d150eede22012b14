"""`mapper site`, as a user runs it."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from mapper.cli.site_folder import exchange
from tests.cli.conftest import Run
from tests.inflated import inflated

# They build all there is to publish.
pytestmark = pytest.mark.slow

LOCAL = re.compile(r'(?:href|src)="([^"]*)"')


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_everything_is_linked_and_every_link_leads_to_a_file(mapper_command: Run, tmp_path: Path) -> None:
    done = mapper_command("site", "--max-tlp", "GREEN", "--out", tmp_path / "site")
    assert done.returncode == 0, done.stderr
    assert done.stdout == f"{tmp_path / 'site' / 'index.html'}\n"
    assert "(1 of 2)" in done.stderr
    assert "(2 of 2)" in done.stderr
    files = set(contents(tmp_path / "site"))
    index = (tmp_path / "site/index.html").read_text("utf-8")
    # The ceiling of the site, whatever a map's own is.
    assert "TLP:GREEN" in index
    assert "TLP:CLEAR" not in index
    linked = {unescape(address) for address in LOCAL.findall(index)} - {"data:,"}
    assert linked == files - {"index.html", "SHA256SUMS", ".mapper-site"}
    assert {"maps/all.html", "pictures/all.png", "data/all/claims.csv", "data/all/sources.json"} <= files
    assert "data/north/drawn.geojson" in files


def test_the_same_folder_every_time(mapper_command: Run, tmp_path: Path) -> None:
    surroundings = (
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "77", "TZ": "America/Caracas", "PYTHONUTF8": "0"},
    )
    for number, env in enumerate(surroundings):
        assert mapper_command("site", "--out", tmp_path / str(number), env=env).returncode == 0
    assert contents(tmp_path / "0") == contents(tmp_path / "1")


@pytest.mark.parametrize("level", ["CLEAR", "GREEN", "AMBER"])
def test_withheld_words_are_nowhere_in_it(mapper_command: Run, tmp_path: Path, level: str) -> None:
    assert mapper_command("site", "--out", tmp_path / "site", "--max-tlp", level).returncode == 0
    files = contents(tmp_path / "site")
    text = "\n".join(files).encode() + b"".join(inflated(name, content) for name, content in files.items())
    is_in = {word: word.encode() in text.lower() for word in ("quokka", "closed-paper")}
    assert is_in == dict.fromkeys(is_in, level == "AMBER")


def test_a_folder_of_its_own_is_replaced(mapper_command: Run, sound: Path, tmp_path: Path) -> None:
    out = tmp_path / "site"
    exchange(out, {"maps/north.html": b"old"})
    (sound / "maps/north.toml").unlink()
    assert mapper_command("site", "--out", out).returncode == 0
    assert not [name for name in contents(out) if "north" in name]
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_folder_of_other_things_is_refused_at_once(mapper_command: Run, sound: Path) -> None:
    before = contents(sound)
    for place in (sound, sound / "seeds", sound / "maps/all.toml"):
        done = mapper_command("site", "--out", place)
        assert done.returncode == 2
        assert "(1 of" not in done.stderr
    assert contents(sound) == before


def test_a_dataset_with_faults_leaves_the_old_folder(mapper_command: Run, sound: Path, tmp_path: Path) -> None:
    out = tmp_path / "site"
    exchange(out, {"index.html": b"old"})
    before = contents(out)
    (sound / "maps/broken.toml").write_text("titel = 1", "utf-8")
    assert mapper_command("site", "--out", out).returncode == 1
    assert contents(out) == before


def test_a_map_for_a_closed_circle_is_left_out_with_its_title(mapper_command: Run, tmp_path: Path) -> None:
    done = mapper_command("site", "--out", tmp_path / "site")
    assert done.returncode == 0
    assert "north: left out, it is made for TLP:GREEN" in done.stderr
    assert [path for path in (tmp_path / "site").rglob("*") if "north" in path.name] == []
    assert "north.html" not in (tmp_path / "site/index.html").read_text("utf-8")
