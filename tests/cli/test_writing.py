"""Whoever looks finds the old map or the new one, whole."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from mapper.cli.atomic import write_atomically
from mapper.errors import UnreadableError
from tests.cli.conftest import Run

KILLED_AT = """
import os, signal, sys
from pathlib import Path
from mapper.cli import atomic

calls = 0

def killing(function):
    def run(*arguments, **options):
        global calls
        calls += 1
        if calls == int(sys.argv[2]):
            os.kill(os.getpid(), signal.SIGKILL)
        return function(*arguments, **options)
    return run

# Every step of a write that the operating system sees is a moment at which the machine may go down.
atomic.tempfile.mkstemp = killing(atomic.tempfile.mkstemp)
atomic.os.fdopen = killing(atomic.os.fdopen)
atomic.os.fsync = killing(atomic.os.fsync)
Path.chmod = killing(Path.chmod)
Path.replace = killing(Path.replace)
atomic.write_atomically(Path(sys.argv[1]), b"new" * 100000)
"""


@pytest.mark.parametrize("step", [1, 2, 3, 4, 5])
def test_a_write_killed_at_any_step_leaves_the_old_file_whole(tmp_path: Path, step: int) -> None:
    target = tmp_path / "map.html"
    target.write_bytes(b"old")
    done = subprocess.run([sys.executable, "-c", KILLED_AT, str(target), str(step)])
    assert done.returncode == -signal.SIGKILL
    assert target.read_bytes() == b"old"


def test_a_write_that_is_let_be_replaces_the_file_and_keeps_its_permissions(tmp_path: Path) -> None:
    target = tmp_path / "map.html"
    target.write_bytes(b"old")
    target.chmod(0o640)
    write_atomically(target, b"new")
    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in tmp_path.iterdir()] == ["map.html"]


def test_a_full_disk_leaves_the_old_file_and_no_rubbish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "map.html"
    target.write_bytes(b"old")

    def full(_handle: int) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UnreadableError, match=r"No space left on device.*old file is as it was"):
        write_atomically(target, b"new")
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["map.html"]


def test_where_nothing_can_be_written_the_exit_code_says_so(mapper_process: Run, sound: Path) -> None:
    (sound / "out").write_text("a file where a folder should be", "utf-8")
    done = mapper_process("build", "--out", "out")
    assert done.returncode == 3
    assert "cannot be written" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.fixture
def linked(tmp_path: Path) -> tuple[Path, Path]:
    """Return a link in one folder, and the file in another that it leads to by way of a second link."""
    (tmp_path / "here").mkdir()
    (tmp_path / "there").mkdir()
    target = tmp_path / "there/map.html"
    target.write_bytes(b"old")
    target.chmod(0o640)
    (tmp_path / "there/latest.html").symlink_to("map.html")
    (tmp_path / "here/map.html").symlink_to("../there/latest.html")
    return tmp_path / "here/map.html", target


def test_through_a_link_its_target_is_written_and_the_link_stays(linked: tuple[Path, Path]) -> None:
    link, target = linked
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert (link.parent / "../there/latest.html").is_symlink()
    assert not target.is_symlink()
    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in link.parent.iterdir()] == ["map.html"]
    assert sorted(path.name for path in target.parent.iterdir()) == ["latest.html", "map.html"]


def test_a_link_to_what_is_not_there_yet_makes_it(linked: tuple[Path, Path]) -> None:
    link, target = linked
    target.unlink()
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_a_link_to_itself_is_told_and_stays(tmp_path: Path) -> None:
    link = tmp_path / "map.html"
    link.symlink_to("map.html")
    with pytest.raises(UnreadableError, match=r"map\.html: cannot be written"):
        write_atomically(link, b"new")
    assert link.is_symlink()


def test_a_link_to_a_folder_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "map.html").symlink_to("folder")
    with pytest.raises(UnreadableError, match=r"map\.html: cannot be written"):
        write_atomically(tmp_path / "map.html", b"new")
    assert (tmp_path / "folder").is_dir()


def test_what_is_no_file_is_written_into_and_never_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE) as reader:
        write_atomically(pipe, b"new")
        assert reader.communicate()[0] == b"new"
    assert pipe.is_fifo()
    write_atomically(Path(os.devnull), b"new")
    assert Path(os.devnull).is_char_device()


@pytest.mark.parametrize(
    "arguments",
    [
        ("build", "all", "--out", "out"),
        ("export", "--to", "csv", "--out", "out"),
        ("picture", "all", "--to", "svg", "--out", "out/claims.csv"),
    ],
)
def test_every_command_keeps_a_link_that_it_writes_to(
    mapper_process: Run, sound: Path, arguments: tuple[str, ...]
) -> None:
    (sound / "out").mkdir()
    for name in ("all.html", "claims.csv"):
        (sound / "out" / name).symlink_to("../elsewhere")
    done = mapper_process(*arguments)
    assert done.returncode == 0, done.stderr
    assert (sound / "out/all.html").is_symlink()
    assert (sound / "out/claims.csv").is_symlink()
    assert len((sound / "elsewhere").read_bytes()) > 100


@pytest.mark.parametrize("arguments", [("fmt",), ("add", "thing", "A new agency", "--kind", "organisation")])
def test_a_file_of_the_dataset_is_no_link(
    mapper_process: Run, sound: Path, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    names, target = sound / "geodata/names.toml", tmp_path / "names.toml"
    target.write_text(names.read_text("utf-8").replace(" = ", "   =   "), "utf-8")
    names.unlink()
    names.symlink_to(target)
    before = target.read_bytes()
    done = mapper_process(*arguments)
    assert "Traceback" not in done.stderr
    assert names.is_symlink()
    assert target.read_bytes() == before


SLOW = """
import os, signal, sys
from pathlib import Path
from mapper.cli import atomic

def stop(_handle):
    print("writing", flush=True)
    signal.pause()

atomic.os.fsync = stop
atomic.write_atomically(Path(sys.argv[1]), b"new")
"""


def test_what_a_killed_write_left_is_swept_and_what_is_being_written_is_not(tmp_path: Path) -> None:
    target = tmp_path / "map.html"
    (tmp_path / ".map.html.notes.part").write_text("mine", "utf-8")
    with subprocess.Popen([sys.executable, "-c", SLOW, str(target)], stdout=subprocess.PIPE) as slow:
        assert slow.stdout is not None
        assert slow.stdout.readline() == b"writing\n"
        write_atomically(target, b"one")
        assert len(list(tmp_path.glob(".map.html.*.part"))) == 2
        slow.kill()
    write_atomically(target, b"two")
    assert sorted(path.name for path in tmp_path.iterdir()) == [".map.html.notes.part", "map.html"]
    assert target.read_bytes() == b"two"
