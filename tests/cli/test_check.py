"""`mapper check`: problems for people and for programs."""

from __future__ import annotations

import errno
import json
import os
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
import typer

from mapper.cli.check import check
from mapper.cli.speech import harmless, note_problems
from mapper.model.problem import Problem
from tests.cli.conftest import Run
from tests.conftest import ROOT

Replace = Callable[[str, str, str], None]
KEYS = ["severity", "file", "line", "column", "feature", "field", "message", "fix"]


def test_a_warning_refuses_nothing(mapper_command: Run) -> None:
    done = mapper_command("check")
    assert done.returncode == 0
    assert done.stdout.startswith("seeds/closed-paper.toml:8:7: warning: closed-paper tlp:")
    assert "0 errors, 1 warning in 2 sources, 13 claims, 10 features." in done.stderr


def test_all_faults_of_all_files_are_told_in_one_run(mapper_command: Run, replace_in: Replace) -> None:
    replace_in("seeds/open-report.toml", 'status = "alleged"', 'status = "aleged"')
    replace_in("geodata/sites.geojson", '"country": "KAZ"', '"country": "TJK"')
    replace_in("maps/north.toml", 'title = "The north"', 'titel = "The north"')
    done = mapper_command("check", "--json")
    assert done.returncode == 1
    rows = json.loads(done.stdout)
    assert [list(row) for row in rows] == [KEYS] * len(rows)
    errors = {(row["file"], row["line"], row["feature"], row["field"]) for row in rows if row["severity"] == "error"}
    assert errors == {
        ("geodata/sites.geojson", 12, "office", "country"),
        ("maps/north.toml", 1, "maps/north.toml", "title"),
        ("maps/north.toml", 1, "maps/north.toml", "titel"),
        ("seeds/open-report.toml", 81, "open-report#laboratory", "status"),
    }


def test_a_path_narrows_what_is_told(mapper_command: Run, replace_in: Replace, sound: Path) -> None:
    replace_in("seeds/open-report.toml", 'status = "alleged"', 'status = "aleged"')
    assert mapper_command("check", "geodata").returncode == 0
    assert mapper_command("check", "geodata").stdout == ""
    assert mapper_command("check", sound / "seeds/open-report.toml").returncode == 1
    assert mapper_command("check", "seeds/nothing.toml").returncode == 2


def test_a_file_cannot_command_the_terminal(mapper_command: Run, replace_in: Replace, sound: Path) -> None:
    replace_in("seeds/open-report.toml", 'status = "alleged"', 'status = "\\u001b[2J\\u202e"')
    (sound / "seeds/\x1b]0;x\x07.toml").write_text("", "utf-8")
    done = mapper_command("check")
    assert done.returncode == 1
    assert "\x1b" not in done.stdout
    assert "\u202e" not in done.stdout
    assert "\\u001b[2J\\u202e" in done.stdout


def test_what_cannot_be_read_has_an_exit_code_of_its_own(
    sound: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken_disk(*_: object) -> int:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr("mapper.read.text._open_no_link", broken_disk)
    with pytest.raises(typer.Exit) as ended:
        check(root=sound)
    assert ended.value.exit_code == 3
    assert "geodata/names.toml: cannot be read (Input/output error)" in capsys.readouterr().err


def test_github_gets_notes_that_no_file_can_forge(mapper_command: Run, replace_in: Replace, sound: Path) -> None:
    replace_in("seeds/open-report.toml", 'status = "alleged"', 'status = "100%\\n::error ::forged"')
    (sound / "seeds/a,b: c.toml").write_text("", "utf-8")
    lines = mapper_command("check", "--format", "github").stdout.splitlines()
    assert lines[0] == (
        "::error file=seeds/a%2Cb%3A c.toml,line=1,col=1::the name of the file is its id, and this is none. "
        "Name it in lower-case words joined by hyphens."
    )
    assert lines[-1].startswith(
        "::error file=seeds/open-report.toml,line=81,col=10,title=open-report#laboratory::status"
    )
    assert "100%25\\u000a::error ::forged" in lines[-1]
    assert all(line.startswith(("::error file=", "::warning file=")) for line in lines)


HOSTILE_TEXTS = json.loads((ROOT / "tests/hostile_texts.json").read_text("utf-8"))


@pytest.mark.parametrize("text", HOSTILE_TEXTS.values(), ids=HOSTILE_TEXTS)
def test_a_note_for_github_is_one_line_in_which_nothing_hides(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    note_problems([Problem(f"seeds/{text}.toml", 1, 2, "error", text, text, text, text)])
    printed = capsys.readouterr().out
    assert printed.count("\n") == 1
    line = printed.removesuffix("\n")
    assert not {unicodedata.category(character) for character in line} & {"Cc", "Cf", "Cs", "Zl", "Zp"}
    written = re.fullmatch(r"::error file=([^,:]*),line=1,col=2,title=([^,:]*)::(.*)", line)
    assert written is not None
    file, title, _ = (part.replace("%3A", ":").replace("%2C", ",").replace("%25", "%") for part in written.groups())
    assert file == f"seeds/{harmless(text)}.toml"
    assert title == harmless(text)
