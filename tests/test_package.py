"""The installed package is whole: its data files travel with it, and it works from any folder."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

from tests.conftest import ROOT

BUILD = "import sys; from flit_core.buildapi import build_wheel; print(build_wheel(sys.argv[1]))"


def files_in(folder: Path) -> set[str]:
    return {
        path.relative_to(folder.parent).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_the_wheel_holds_every_file_and_builds_a_map_from_another_folder(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", BUILD, str(tmp_path)], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    installed = tmp_path / "installed"
    with zipfile.ZipFile(tmp_path / done.stdout.strip()) as wheel:
        wheel.extractall(installed)
        names = {name for name in wheel.namelist() if name.startswith("mapper/")}
    assert names == files_in(ROOT / "mapper")

    where = tmp_path / "elsewhere"
    where.mkdir()
    env = {**os.environ, "PYTHONPATH": str(installed)}

    def mapper(*arguments: str) -> str:
        command = [sys.executable, "-m", "mapper", *arguments]
        run = subprocess.run(command, cwd=where, env=env, capture_output=True, text=True)
        assert run.returncode == 0, run.stderr
        return run.stdout

    mapper("init", "mine")
    assert mapper("build", "--root", "mine", "--out", "out").strip() == str(Path("out/overview.html"))
    assert (where / "out/overview.html").stat().st_size > 100_000
