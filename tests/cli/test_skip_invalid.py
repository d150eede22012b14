"""One broken record stops no command that reads: each leaves it out on request, and says so."""

from __future__ import annotations

import inspect
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from mapper.cli.app import app
from mapper.cli.serving.workbench import Workbench
from mapper.render import picture, slides

Replace = Callable[[str, str, str], None]

READING = {
    "build": ["all", "--out", "out"],
    "query": [],
    "measure": [],
    "list": ["claims"],
    "export": ["--to", "csv", "--out", "out"],
    "picture": ["all", "--out", "out.png"],
    "coverage": [],
    "slides": ["all", "--out", "out.pptx"],
    "embed": ["all", "--srcdoc"],
    "site": ["--out", "out"],
    "verify": [],
    "serve": ["--port", "0"],
}
JUDGING = {"check", "fmt", "diff", "add", "locate", "schema", "init"}
"""Commands that go on whatever is broken, need a dataset that is whole, or read none."""


@pytest.fixture
def broken(sound: Path, replace_in: Replace, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a dataset in which the one claim on a laboratory is broken; nothing is drawn, which takes seconds."""
    replace_in("seeds/open-report.toml", 'status = "alleged"', 'status = "aleged"')
    (sound / "documents").mkdir()
    monkeypatch.chdir(sound)
    monkeypatch.setattr(picture, "to_picture", lambda *_, **__: b"drawn")
    monkeypatch.setattr(slides, "to_slides", lambda *_, **__: b"drawn")
    return sound


def test_every_command_is_one_of_them() -> None:
    names = {command.name or "" for command in app.registered_commands} | {"add"}
    assert names == READING.keys() | JUDGING
    for command in app.registered_commands:
        known = inspect.signature(command.callback).parameters if command.callback else {}
        assert ("skip_invalid" in known) == (command.name in READING), command.name


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize("command", sorted(READING.keys() - {"serve"}))
def test_a_command_that_reads_leaves_out_what_is_broken(command: str) -> None:
    arguments = [command, *READING[command]]
    refused = CliRunner().invoke(app, arguments)
    assert refused.exit_code == 1
    assert "Mend it, or leave the broken records out with --skip-invalid." in refused.stderr
    done = CliRunner().invoke(app, [*arguments, "--skip-invalid"])
    assert done.exit_code == 0, done.output
    assert "aleged" in done.stderr
    assert "the records concerned are left out" in done.stderr
    assert "aleged" not in done.stdout
    assert "said to be a laboratory" not in done.stdout


@pytest.mark.parametrize("command", ["query", "measure", "coverage"])
def test_json_tells_what_was_left_out(command: str, broken: Path) -> None:
    done = CliRunner().invoke(app, [command, "--json", "--skip-invalid"])
    assert json.loads(done.stdout)["left_out"]
    whole = (broken / "seeds/open-report.toml").read_text("utf-8").replace("aleged", "alleged")
    (broken / "seeds/open-report.toml").write_text(whole, "utf-8")
    done = CliRunner().invoke(app, [command, "--json", "--skip-invalid"])
    assert (json.loads(done.stdout)["left_out"], done.stderr.count("left out")) == ([], 0)


@pytest.mark.parametrize("command", ["query", "measure"])
def test_json_tells_no_more_of_it_than_may_be_released(
    command: str, sound: Path, replace_in: Replace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(sound)
    replace_in("geodata/sites.geojson", '"name": "Quokka store"', '"nmae": "Quokka store"')
    for level, told in (("CLEAR", False), ("RED", True)):
        done = CliRunner().invoke(app, [command, "--json", "--skip-invalid", "--max-tlp", level])
        assert done.exit_code == 0, done.output
        left_out = json.loads(done.stdout)["left_out"]
        assert left_out
        assert ("quokka" in str(left_out)) == told


def test_a_command_that_cannot_leave_it_out_does_not_advise_it(broken: Path) -> None:
    done = CliRunner().invoke(app, ["add", "term", "mode", "By rail", "--root", str(broken)])
    assert done.exit_code == 1
    assert "--skip-invalid" not in done.output


def test_the_server_shows_the_rest(broken: Path) -> None:
    strict, lenient = Workbench(broken, ["all"]), Workbench(broken, ["all"], skip_invalid=True)
    assert strict.look()
    assert not strict.state.pages
    assert lenient.look()
    assert b'"id":"office"' in lenient.state.pages["all"]
    assert any("aleged" in problem.message for problem in lenient.state.problems)
