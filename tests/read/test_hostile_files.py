"""Files that are no files, no text, or too much of it: one clear problem each, never a traceback."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from mapper.model.problem import Problem
from tests.read.hostile import HOSTILE, SITES, Hostile

SEED = "seeds/closed-paper.toml"

COLLECTION = b'{"type":"FeatureCollection","features":[%s]}'

Judge = Callable[[Path], tuple[Problem, ...]]


def errors_in(root: Path, judge: Judge, file: str) -> list[Problem]:
    return [problem for problem in judge(root) if problem.severity == "error" and problem.file == file]


@pytest.mark.parametrize("hostile", HOSTILE, ids=str)
def test_one_error_tells_where_it_is(sound: Path, problems_of: Judge, hostile: Hostile) -> None:
    hostile.change(sound)
    errors = [problem for problem in problems_of(sound) if problem.severity == "error"]
    told = [(problem.file, problem.line, problem.feature, problem.field) for problem in errors]
    assert told == [(hostile.file, hostile.line, hostile.feature, hostile.field)], [str(error) for error in errors]
    assert hostile.message in errors[0].message
    assert errors[0].fix


@pytest.mark.parametrize(
    ("content", "message", "line"),
    [
        (b"", "is empty", 1),
        (b"  \n\n", "is empty", 1),
        (b"\x00\x01\x02\xff", "is not UTF-8", 1),
        (b'{\n"type": "\xe9"}', "byte 0xe9 is not UTF-8", 2),
        ('{"type": "FeatureCollection"}'.encode("utf-16"), "is not UTF-8", 1),
        (b'{"type": "FeatureCollection", "features": [', "is not valid JSON", 1),
        (b"[" * 100_000, "is nested too deeply", 1),
        (b'{"type": "FeatureCollection", "features": ' + b"[" * 5000 + b"]" * 5000 + b"}", "", 1),
        (b'{"type": "FeatureCollection", "features": [' + b"9" * 5000 + b"]}", "number that cannot be used", 1),
        (b"true", "is not a GeoJSON FeatureCollection", 1),
        (b'{"type": "FeatureCollection", "features": {}}', "has no list of features", 1),
        (b'{"type": "FeatureCollection", "features": [7]}', "is not a GeoJSON Feature", 1),
        (
            b'{"type":"FeatureCollection","features":[{"type":"Feature","properties":null,"geometry":null}]}',
            "what kind",
            1,
        ),
        (
            b'{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":[],"kind":{}}}]}',
            "what kind",
            1,
        ),
    ],
)
def test_geojson(sound: Path, problems_of: Judge, content: bytes, message: str, line: int) -> None:
    (sound / SITES).write_bytes(content)
    found = errors_in(sound, problems_of, SITES)
    assert found
    assert message in found[0].message
    assert found[0].line == line
    assert found[0].fix


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is empty"),
        (b"\x89PNG\r\n\x1a\n", "is not UTF-8"),
        (b"a = " + b"[" * 100_000, "is nested too deeply"),
        (b"a = " + b"9" * 5000, "too many digits"),
        (b"source = 7", "valid dictionary"),
        (b"[source]\nsource = { }\n[source]", "is not valid TOML"),
        (b'claim = "x"', "has no table [source]"),
        (b"[source]\n[[source.author]]\n", "missing"),
    ],
)
def test_toml(sound: Path, problems_of: Judge, content: bytes, message: str) -> None:
    (sound / SEED).write_bytes(content)
    assert any(message in problem.message for problem in errors_in(sound, problems_of, SEED))


def test_one_broken_file_does_not_accuse_the_others(sound: Path, problems_of: Judge) -> None:
    (sound / "seeds/open-report.toml").write_text("x", "utf-8")
    assert {problem.file for problem in problems_of(sound) if problem.severity == "error"} == {"seeds/open-report.toml"}


def test_a_fifo_and_a_folder_are_no_files_and_a_link_is_not_followed(sound: Path, problems_of: Judge) -> None:
    os.mkfifo(sound / "seeds/pipe.toml")
    (sound / "geodata/folder.geojson").mkdir()
    (sound / "maps/zero.toml").symlink_to("/dev/zero")
    told = {problem.file: problem.message for problem in problems_of(sound) if problem.severity == "error"}
    link = "is a symbolic link, and a dataset consists of files and folders of its own."
    irregular = dict.fromkeys(["geodata/folder.geojson", "seeds/pipe.toml"], "is not a regular file.")
    assert told == {**irregular, "maps/zero.toml": link}


@pytest.mark.parametrize(
    ("file", "data"),
    [
        ("geodata/many.geojson", COLLECTION % b",".join([b'{"type":"Feature","properties":{"kind":"site"}}'] * 30_000)),
        ("geodata/many.geojson", COLLECTION % b",".join([b"7"] * 300_000)),
        ("seeds/many.toml", b"[source]\n" + b"".join(b"key-%d = 1\n" % number for number in range(20_000))),
        ("seeds/many.toml", b"".join(b"[key-%d]\n" % number for number in range(20_000))),
        ("seeds/many.toml", b"".join(b"[[claim]]\nid = %d\n" % number for number in range(5_000))),
    ],
)
def test_a_file_of_nothing_but_faults_is_told_within_bounds(
    sound: Path, problems_of: Judge, file: str, data: bytes
) -> None:
    (sound / file).write_bytes(data)
    errors = [problem for problem in problems_of(sound) if problem.severity == "error"]
    assert {problem.file for problem in errors} == {file}
    assert len(errors) < 1_200


def test_references_that_lead_nowhere_are_told_within_bounds(
    sound: Path, problems_of: Judge, replace_in: Callable[[str, str, str], None]
) -> None:
    nobody = ", ".join(f'"nobody-{number}"' for number in range(20_000))
    replace_in("seeds/open-report.toml", 'about = ["flight"]', f"about = [{nobody}]")
    errors = errors_in(sound, problems_of, "seeds/open-report.toml")
    assert any("more than 1,000 faults" in error.message for error in errors)
    assert len(errors) < 1_200


def test_a_line_that_no_map_could_show_is_refused(
    sound: Path, problems_of: Judge, replace_in: Callable[[str, str, str], None]
) -> None:
    many = ", ".join(f"[{number % 90}.5, {number % 45}.5]" for number in range(100_001))
    replace_in("geodata/legs.geojson", "[71.4, 51.1]", many)
    (error,) = errors_in(sound, problems_of, "geodata/legs.geojson")
    assert (error.line, error.feature, error.field) == (56, "flight", "geometry.coordinates")
    assert "more than 100,000 positions" in error.message


def test_a_file_beyond_the_bound_is_not_read(sound: Path, problems_of: Judge) -> None:
    with (sound / SEED).open("wb") as file:
        file.truncate(5 * 1024 * 1024)
    assert "larger than 4 MiB" in errors_in(sound, problems_of, SEED)[0].message


@pytest.mark.parametrize("name", ["Über.toml", "a b.toml", "<script>.toml", "-x.toml", "..toml", "{{7*7}}.toml"])
def test_a_file_whose_name_is_no_id(sound: Path, problems_of: Judge, name: str) -> None:
    (sound / "seeds" / name).write_text("[source]\n", "utf-8")
    if name.startswith("."):
        assert not errors_in(sound, problems_of, f"seeds/{name}")
    else:
        assert "name of the file is its id" in errors_in(sound, problems_of, f"seeds/{name}")[0].message


def test_a_missing_vocabulary_is_told_once(sound: Path, problems_of: Judge) -> None:
    (sound / "geodata/vocabulary.toml").unlink()
    told = [(problem.file, problem.message) for problem in problems_of(sound) if problem.severity == "error"]
    assert told == [("geodata/vocabulary.toml", "is missing.")]


def test_a_byte_order_mark_and_windows_line_ends_are_fine(sound: Path, problems_of: Judge) -> None:
    for file in (SITES, SEED):
        text = (sound / file).read_text("utf-8")
        (sound / file).write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert [problem for problem in problems_of(sound) if problem.severity == "error"] == []


def test_what_qgis_writes_for_an_absent_value_is_absence(
    sound: Path, problems_of: Judge, replace_in: Callable[[str, str, str], None]
) -> None:
    replace_in(SITES, '"note": "Quokka note"', '"note": null, "name:ru": null')
    assert [problem for problem in problems_of(sound) if problem.severity == "error"] == []
