"""The set-up scripts where something is missing: one line that says what to type, and never a silent way round."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

NEEDED = ("sh", "basename", "rm")


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """Return a PATH on which there is next to nothing, and whose user is not root."""
    programs = tmp_path / "bin"
    programs.mkdir()
    for name in NEEDED:
        (programs / name).symlink_to(str(shutil.which(name)))
    program(programs, "id", "echo 1000")
    return programs


def program(folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    path.chmod(0o755)


def run(script: str, argument: str, path: Path, cwd: Path, **env: str) -> subprocess.CompletedProcess[str]:
    command = [str(path / "sh"), str(ROOT / "scripts" / script), argument]
    return subprocess.run(command, capture_output=True, text=True, cwd=cwd, env={"PATH": str(path), **env})


def test_without_a_chromium_the_line_to_type_is_told(bare: Path, tmp_path: Path) -> None:
    program(bare, "python-without-browser", "exit 1")
    done = run("find-chromium.sh", "python-without-browser", bare, tmp_path)
    assert done.returncode != 0
    assert "sudo apt-get install -y chromium" in done.stderr
    assert done.stdout == ""


def test_a_wrong_chromium_is_not_passed_over(bare: Path, tmp_path: Path) -> None:
    done = run("find-chromium.sh", sys.executable, bare, tmp_path, CHROMIUM="/nowhere/chromium")
    assert done.returncode != 0
    assert "CHROMIUM is set to /nowhere/chromium" in done.stderr


def test_a_chromium_on_the_path_or_in_the_environment_is_taken(bare: Path, tmp_path: Path) -> None:
    program(bare, "google-chrome", "true")
    assert run("find-chromium.sh", "none", bare, tmp_path).stdout.strip() == str(bare / "google-chrome")
    program(bare, "mine", "true")
    assert run("find-chromium.sh", "none", bare, tmp_path, CHROMIUM="mine").stdout.strip() == str(bare / "mine")


def test_without_python_the_line_to_type_is_told(bare: Path, tmp_path: Path) -> None:
    done = run("install.sh", "requirements/runtime.txt", bare, tmp_path)
    assert done.returncode != 0
    assert "sudo apt-get install -y python3 python3-venv" in done.stderr
    assert not (tmp_path / ".venv").exists()


def test_without_venv_the_line_to_type_is_told(bare: Path, tmp_path: Path) -> None:
    answers = 'case "$*" in *venv*) exit 1;; *executable*) echo /usr/bin/python3;; esac'
    program(bare, "python3", answers)
    done = run("install.sh", "requirements/runtime.txt", bare, tmp_path)
    assert done.returncode != 0
    assert "sudo apt-get install -y python3-venv" in done.stderr
    assert not (tmp_path / ".venv").exists()
