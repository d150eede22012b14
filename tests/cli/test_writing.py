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


def test_where_nothing_can_be_written_the_exit_code_says_so(mapper_command: Run, sound: Path) -> None:
    (sound / "out").write_text("a file where a folder should be", "utf-8")
    done = mapper_command("build", "--out", "out")
    assert done.returncode == 3
    assert "cannot be written" in done.stderr
    assert "Traceback" not in done.stderr
