"""`mapper diff` between folders and git revisions."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run

Replace = Callable[[str, str, str], None]


@pytest.fixture
def repository(sound: Path) -> Path:
    """Return the copied dataset as the first commit of a repository."""
    subprocess.run(["git", "-C", str(sound), "init", "-q"], check=True, capture_output=True)
    commit(sound)
    return sound


def commit(folder: Path) -> None:
    identity = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    for arguments in (["add", "."], [*identity, "commit", "-q", "-m", "all"]):
        subprocess.run(["git", "-C", str(folder), *arguments], check=True, capture_output=True)


def test_the_files_are_compared_with_the_last_commit(
    mapper_command: Run, repository: Path, replace_in: Replace
) -> None:
    assert mapper_command("diff").stdout == ""
    replace_in("geodata/sites.geojson", "[131.9, 43.15]", "[131.9, 43.25]")
    done = mapper_command("diff")
    assert (done.returncode, done.stdout) == (0, "site laboratory: moved (by 11.1 km): Laboratory\n")
    assert mapper_command("diff", "HEAD", "HEAD").stdout == ""
    assert json.loads(mapper_command("diff", "--format", "json", cwd=repository / "maps").stdout) == [
        {"kind": "moved", "what": "site", "id": "laboratory", "name": "Laboratory", "detail": "by 11.1 km"}
    ]


def test_folders_are_compared_and_a_map_is_written(
    mapper_command: Run, sound: Path, tmp_path: Path, replace_in: Replace
) -> None:
    before = tmp_path / "before"
    shutil.copytree(sound, before)
    replace_in("seeds/open-report.toml", "The office is useful.", "The office is of use.")
    done = mapper_command("diff", before, sound, "--format", "markdown", "--html", tmp_path / "diff.html")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("### Reworded (1)\n\n- claim **open\\-report\\#office\\-is\\-useful**")
    assert "before office" in (tmp_path / "diff.html").read_text("utf-8")


@pytest.mark.parametrize("name", ["nowhere", "--output=x", "HEAD~5"])
def test_what_is_no_state_is_a_usage_error(mapper_command: Run, repository: Path, name: str) -> None:
    done = mapper_command("diff", "--", name)
    assert done.returncode == 2
    assert "neither a dataset's folder nor a revision" in done.stderr
    assert not (repository / "x").exists()


@pytest.mark.parametrize("target", ["/etc/hostname", "../../../outside", "all.toml"])
def test_a_link_in_a_revision_is_no_part_of_its_dataset(mapper_command: Run, repository: Path, target: str) -> None:
    (repository / "maps/link.toml").symlink_to(target)
    commit(repository)
    (repository / "maps/link.toml").unlink()
    done = mapper_command("diff")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
