"""Every example in README, docs/ and the help of a command can be copied, and shows something when it is run."""

from __future__ import annotations

import ast
import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
import pytest
import typer
from typer.testing import CliRunner

import mapper
from mapper.cli import serve
from mapper.cli.app import app
from mapper.document.map_document import MapDocument
from mapper.render import picture, slides
from mapper.render.picture.size import read_size
from mapper.render.picture.stepping import narrowed
from tests.conftest import ROOT

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
SHOWN = re.compile(r"^(?: {4})?(mapper .*)$|`(mapper [^`]*)`", re.MULTILINE)
PLACEHOLDER = re.compile(r"\[|…|\b[A-Z]{4,}\b")
"""What stands for something else: of a synopsis, which nobody copies."""

SILENT = ("fmt",)
"""Has nothing to tell where all is well."""

COLUMNS = 80

# Stands in for the documents of which the help speaks; nothing of them is part of the project.
REPORT = """\
1. The report.

2. There is a laboratory in Termez.

3. Opiates go from Afghanistan to Hairatan, and on by ferry. The two met in Termez. There is a border post.

4. Fifty kilos of heroin were seized at the bridge.

The West looks on.
"""
CLAIMS = {"to-hairatan": "Opiates go to Hairatan.", "met-in-termez": "They met in Termez.", "post": "There is a post."}
CLAIMS |= {"ferry": "Opiates go on by ferry."}


@dataclass(frozen=True)
class Help:
    """The help of one command."""

    name: str
    text: str

    @property
    def examples(self) -> list[str]:
        """The commands that stand below "Example", one to a line, with what follows a backslash."""
        _, _, below = self.text.partition("\n  Example")
        shown = below.partition("\n")[2].partition("\n\n")[0]
        return re.sub(r" \\\n +", " ", shown).replace("\n    ", "\n").strip().splitlines()


def helps() -> list[Help]:
    return sorted(_helps(typer.main.get_command(app), "mapper"), key=lambda one: one.name)


def _helps(command: Any, path: str) -> Iterator[Help]:
    context = click.Context(command, info_name=path, terminal_width=COLUMNS)
    yield Help(path, command.get_help(context))
    for name, below in getattr(command, "commands", {}).items():
        yield from _helps(below, f"{path} {name}")


HELPS = helps()
NAMES = {shown.name for shown in HELPS}
"""Of commands; among the words of a sentence they are no examples."""


def in_pages() -> list[str]:
    """Return the commands that README and docs/ show."""
    found = []
    for page in PAGES:
        for match in SHOWN.finditer(page.read_text("utf-8")):
            command = (match[1] or match[2]).partition("  #")[0].strip()
            is_name = match[1] is None and command in NAMES
            if not is_name and not PLACEHOLDER.search(command):
                found.append(command)
    return list(dict.fromkeys(found))


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the project's data in a repository with a branch, and beside it what the help's examples take for given.

    There are a stand-in of a document, a source with claims from it, an older state, and the folder with copies.
    """
    root = tmp_path_factory.mktemp("examples") / "project"
    for station in ("seeds", "geodata", "maps"):
        shutil.copytree(ROOT / station, root / station, ignore=shutil.ignore_patterns("*.html"))
    shutil.copytree(root, root / "old-folder")
    git(root, "init", "-qb", "main")
    commit(root)
    (root / "documents").mkdir()
    for name in ("some-report.txt", "opiate-flows.txt"):
        (root / "documents" / name).write_text(REPORT, "utf-8")
    add(root, "source", "some-report", "--type", "report", "--title", "A report", "--tlp", "CLEAR")
    git(root, "checkout", "-qb", "work")
    commit(root)
    for name, text in CLAIMS.items():
        add(root, "claim", "some-report", name, "--locator", "para. 3", "--text", text, "--evidence", "Opiates go from")
    (root / "copies").mkdir()
    (root / "copies" / "some-report.txt").write_text(REPORT, "utf-8")
    return root


def git(root: Path, *arguments: str) -> None:
    subprocess.run(["git", "-C", str(root), *arguments], check=True, capture_output=True)


def commit(root: Path) -> None:
    git(root, "add", "seeds", "geodata", "maps")
    git(root, "-c", "user.name=A", "-c", "user.email=a@b.c", "commit", "-qm1")


def add(root: Path, *arguments: str) -> None:
    done = CliRunner().invoke(app, ["add", *arguments, "--root", str(root)])
    assert done.exit_code == 0, done.output


@pytest.fixture
def project(prepared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of it in which one may write, as the folder in which one stands."""
    root = tmp_path / "project"
    shutil.copytree(prepared, root)
    monkeypatch.chdir(root)
    monkeypatch.setenv("HOME", str(root))
    monkeypatch.setattr(serve, "_keep_building", build_once)
    monkeypatch.setattr(picture, "to_picture", drawn_at_once)
    monkeypatch.setattr(slides, "to_slides", lambda document, *_: drawn_at_once(document))
    return root


def build_once(workbench: Any) -> None:
    """Build the maps that are served, as whoever presses Ctrl-C soon after sees it."""
    assert workbench.look()
    assert workbench.state.pages
    raise KeyboardInterrupt


def drawn_at_once(document: MapDocument, _: str = "png", *, size: str = "4:3", dpi: int = 96, **asked: Any) -> bytes:
    """Return no picture: drawing takes seconds, and tests/render/ has its own. What is asked for has to be there."""
    read_size(size, dpi)
    shown, _footnotes = narrowed(document, asked.get("step"))
    assert shown.marks
    return b"drawn"


def run(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run what somebody copied, in this process, where it must show something; what a pipe does then is left out."""
    for command in re.split(r" && ", line):
        words = shlex.split(re.split(r" [|>] ", command)[0])
        if words[0] == "cd":
            monkeypatch.chdir(words[1])
            continue
        assert words[0] == "mapper"
        arguments = [word.replace("~", str(Path.home())) for word in words[1:]]
        free_port = ["--port", "0"] if arguments[0] == "serve" else []
        done = CliRunner().invoke(app, arguments + free_port)
        assert done.exit_code == 0, f"{command}\n{done.output}"
        # A table of nothing has its header.
        assert len(done.stdout.splitlines()) > 1 or not done.stdout.startswith(("id\t", "ref\t", "measure\t")), command
        assert not re.search(r"^0 of \d+ marks", done.stderr, re.MULTILINE), command
        assert done.output or arguments[0] in SILENT, command


@pytest.mark.slow
@pytest.mark.parametrize("command", in_pages())
@pytest.mark.usefixtures("project")
def test_what_the_pages_show(command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    run(command, monkeypatch)


@pytest.mark.slow
@pytest.mark.parametrize("shown", HELPS, ids=lambda shown: shown.name)
@pytest.mark.usefixtures("project")
def test_what_a_help_shows(shown: Help, monkeypatch: pytest.MonkeyPatch) -> None:
    if shown.name == "mapper add":
        Path("seeds/some-report.toml").unlink()
    if shown.name == "mapper site":
        for spec in set(Path("maps").iterdir()) - {Path("maps/overview.toml")}:
            spec.unlink()
    if shown.name.startswith("mapper archive"):
        # Nothing may be asked of anybody here: sources without an address.
        for seed in Path("seeds").iterdir():
            seed.write_text(re.sub(r"^(URL|archive_url) = .*\n", "", seed.read_text("utf-8"), flags=re.M), "utf-8")
    for command in shown.examples:
        run(command, monkeypatch)


@pytest.mark.parametrize("shown", HELPS, ids=lambda shown: shown.name)
def test_every_help_shows_examples_that_no_terminal_breaks(shown: Help) -> None:
    assert shown.examples or shown.name == "mapper"
    assert all(re.match(rf"{shown.name}( |$)|mapper add thing ", command) for command in shown.examples)
    assert max(map(len, shown.text.splitlines())) <= COLUMNS


@pytest.mark.usefixtures("project")
def test_what_readme_shows_of_the_library() -> None:
    block = re.search(r"^    import mapper\n(?:    .*\n)+", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)
    assert block is not None
    tree = ast.parse("\n".join(line[4:] for line in block[0].splitlines()))
    last = tree.body.pop()
    assert isinstance(last, ast.Expr)
    names: dict[str, Any] = {}
    exec(compile(tree, "README.md", "exec"), names)
    assert "CARICC" in eval(compile(ast.Expression(last.value), "README.md", "eval"), names)._repr_html_()


@pytest.mark.usefixtures("project")
def test_what_the_docstrings_of_the_library_show() -> None:
    import doctest

    dataset = mapper.load(".")
    given = {"mapper": mapper, "Path": Path, "dataset": dataset, "document": mapper.compose(dataset, "overview")}
    documented = [mapper, *(getattr(mapper, name) for name in mapper.__all__)]
    shown = [one for each in documented for one in doctest.DocTestParser().get_examples(each.__doc__ or "")]
    assert shown
    for example in shown:
        exec(example.source, given)
    assert given["answer"].marks  # type: ignore[attr-defined]
