"""What a build leaves behind when others build at the same time, or the system does not let it write."""

from __future__ import annotations

import errno
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, NoReturn

import pytest

from mapper.cli.atomic import write_atomically
from mapper.errors import UnreadableError
from tests.cli.conftest import Run
from tests.conftest import ROOT

MAPS = ["all.html", "north.html"]


def building(root: Path, out: Path, **options: Any) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "mapper", "build", "--root", str(root), "--out", str(out)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(
        command, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options
    )


@pytest.mark.slow
def test_five_builds_at_once_into_one_folder_leave_whole_files(
    mapper_process: Run, sound: Path, tmp_path: Path
) -> None:
    assert mapper_process("build", "--out", tmp_path / "alone").returncode == 0
    crowd = [building(sound, tmp_path / "together") for _ in range(5)]
    told = [process.communicate() for process in crowd]
    assert [process.returncode for process in crowd] == [0] * 5, told
    assert sorted(path.name for path in (tmp_path / "together").iterdir()) == MAPS
    for name in MAPS:
        assert (tmp_path / "together" / name).read_bytes() == (tmp_path / "alone" / name).read_bytes()


def test_a_write_that_the_system_stops_midway_leaves_the_old_files(sound: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    for name in MAPS:
        (out / name).write_text("old", "utf-8")

    def allow_little() -> None:
        # As on a full disk, part of the file can be written and the rest cannot.
        resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))

    stopped = building(sound, out, preexec_fn=allow_little)
    printed, said = stopped.communicate()
    assert stopped.returncode == 3
    assert "cannot be written" in said
    assert "Traceback" not in said
    assert printed == ""
    assert {path.name: path.read_text("utf-8") for path in out.iterdir()} == dict.fromkeys(MAPS, "old")


def test_a_folder_that_may_not_be_written_to_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "map.html").write_bytes(b"old")

    def refuse(**_options: object) -> NoReturn:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    # Permissions would not do: whoever runs the tests may be root.
    monkeypatch.setattr(tempfile, "mkstemp", refuse)
    with pytest.raises(UnreadableError, match=r"map\.html: cannot be written \(Permission denied\).*old file"):
        write_atomically(tmp_path / "map.html", b"new")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("map.html", b"old")]
