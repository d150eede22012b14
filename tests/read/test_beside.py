"""Files and folders beside those that are read: links are not followed, and what is passed over is told once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from mapper.admission.admit import admit
from mapper.canonical.dataset import rewritten
from mapper.model.problem import Problem
from mapper.read.passed_over import MAX_TOLD

Judge = Callable[[Path], tuple[Problem, ...]]


def told_of(root: Path, judge: Judge, file: str) -> list[Problem]:
    return [problem for problem in judge(root) if problem.file == file]


@pytest.mark.parametrize(
    ("name", "fix"),
    [
        ("geodata/x.GEOJSON", "Call it x.geojson: read is what lies in geodata/ itself and ends in .geojson"),
        ("geodata/x.json", "Call it x.geojson"),
        ("geodata/x.toml", "geodata/names.toml and geodata/vocabulary.toml"),
        ("geodata/events.csv", "Bring what is in it into such a file"),
        ("geodata/NAMES.TOML", "geodata/names.toml"),
        ("geodata/.hidden.geojson", "Take the dot from the beginning"),
        ("seeds/x.TOML", "Call it x.toml"),
        ("seeds/.x.toml", "Take the dot from the beginning"),
        ("seeds/zotero.json", "ends in .toml"),
        ("seeds/x", "ends in .toml"),
        ("seeds/overview.html", "ends in .toml"),
        ("seeds/\u202ex.lmot", "ends in .toml"),
        ("maps/x.Toml", "Call it x.toml"),
        ("maps/x.geojson", "ends in .toml"),
    ],
)
def test_a_file_that_is_not_read_is_told_with_what_is(sound: Path, problems_of: Judge, name: str, fix: str) -> None:
    (sound / name).write_text("not looked at \0", "utf-8")
    (problem,) = told_of(sound, problems_of, name)
    assert (problem.severity, problem.message) == ("warning", "is not read.")
    assert fix in problem.fix
    assert problem in admit(sound).warnings


@pytest.mark.parametrize("folder", ["seeds/old", "geodata/2010", "maps/.drafts"])
def test_a_folder_is_told_once_whatever_is_in_it(sound: Path, problems_of: Judge, folder: str) -> None:
    (sound / folder).mkdir()
    for name in ("a.toml", "b.geojson", "c.txt"):
        (sound / folder / name).write_text("x", "utf-8")
    (problem,) = (problem for problem in problems_of(sound) if problem.file.startswith(folder))
    assert (problem.file, problem.severity) == (folder, "warning")
    assert problem.message == "is a folder, and what is in it is not read."


@pytest.mark.parametrize(
    "name",
    [
        *("maps/all.html", "maps/all.png", "maps/README.md", "seeds/LICENSE", "geodata/ORIGIN.txt", "seeds/.gitkeep"),
        *("seeds/a.toml~", "seeds/.a.toml.swp", "geodata/#a.geojson#", "maps/.#a.toml", "geodata/.DS_Store"),
        *("geodata/thumbs.db", "geodata/sites.qmd", "seeds/a.toml.bak"),
    ],
)
def test_what_nobody_expects_on_a_map_is_not_told(sound: Path, problems_of: Judge, name: str) -> None:
    (sound / name).write_text("x", "utf-8")
    assert told_of(sound, problems_of, name) == []


def test_a_folder_full_of_others_is_told_within_bounds(sound: Path, problems_of: Judge) -> None:
    for number in range(MAX_TOLD + 7):
        (sound / f"seeds/{number}.csv").write_text("x", "utf-8")
    told = [problem for problem in problems_of(sound) if problem.message.endswith("not read.")]
    assert len(told) == MAX_TOLD + 1
    assert told_of(sound, problems_of, "seeds/")[0].message == "holds 7 more files that are not read."


def test_what_is_left_out_does_not_silence_what_is_passed_over(
    sound: Path, replace_in: Callable[[str, str, str], None]
) -> None:
    (sound / "seeds/zotero.json").write_text("[]", "utf-8")
    replace_in("seeds/open-report.toml", 'status = "alleged"', 'status = "aleged"')
    warned = [problem.file for problem in admit(sound, skip_invalid=True).warnings]
    assert "seeds/zotero.json" in warned


@pytest.mark.parametrize("name", ["geodata/secret.geojson", "seeds/secret.toml", "seeds", "geodata/names.toml"])
def test_nothing_of_what_a_link_leads_to_is_told(sound: Path, problems_of: Judge, name: str) -> None:
    secret = sound.parent / "secret"
    if "." in name:
        secret.write_text('{"type": "FeatureCollection", "features": [], "password-hunter2": 1}', "utf-8")
    else:
        secret.mkdir()
        (secret / "password-hunter2.toml").write_text("hunter2 = 1", "utf-8")
    path = sound / name
    if path.is_dir():
        path.rename(sound.parent / "before")
    path.unlink(missing_ok=True)
    path.symlink_to(secret)
    told = [str(problem) for problem in problems_of(sound)]
    assert not any("hunter2" in text or "secret is" in text for text in told)
    assert told_of(sound, problems_of, name)[0].severity == "error"
    assert name not in [file.name for file in rewritten(sound)]


def test_a_dataset_that_is_reached_by_a_link_is_read(sound: Path, problems_of: Judge) -> None:
    link = sound.parent / "link"
    link.symlink_to(sound)
    assert [problem.severity for problem in problems_of(link)] == ["warning"]
