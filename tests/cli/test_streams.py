"""Where what a command prints goes: a full disk, nowhere, to a reader that leaves, into a file in another encoding."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT

# Each starts a process.
pytestmark = pytest.mark.slow

Printing = Callable[..., subprocess.CompletedProcess[bytes]]

COMMANDS = {
    "help": ("--help",),
    "check": ("check",),
    "check for programs": ("check", "--json"),
    "check for GitHub": ("check", "--format", "github"),
    "list": ("list", "claims"),
    "query": ("query",),
    "query for programs": ("query", "--json"),
    "query for spreadsheets": ("query", "--format", "csv"),
    "measure": ("measure",),
    "coverage": ("coverage",),
    "locate": ("locate", "Mazar-i-Sharif"),
    "schema": ("schema", "seed"),
    "embed": ("embed", "all"),
    "build": ("build", "all", "--out", "out"),
    "export": ("export", "--to", "csv", "--out", "out"),
}


@pytest.fixture
def printing(sound: Path) -> Printing:
    """Return a function that runs ``mapper`` in the copied dataset with a standard output of one's own."""

    def run(*arguments: str, env: dict[str, str] | None = None, **options: Any) -> subprocess.CompletedProcess[bytes]:
        environment = {**os.environ, "COLUMNS": "120", "NO_COLOR": "1", "PYTHONPATH": str(ROOT), **(env or {})}
        command = [sys.executable, "-m", "mapper", *arguments]
        return subprocess.run(command, cwd=sound, env=environment, **{"stderr": subprocess.PIPE, **options})

    return run


def closed(number: int) -> Callable[[], None]:
    return lambda: os.close(number)


def one_sentence(told: bytes) -> str:
    """Return the last line that was told; there is no traceback in it or before it."""
    assert b"Traceback" not in told
    assert b"Exception ignored" not in told
    return told.decode().splitlines()[-1]


@pytest.mark.parametrize("name", COMMANDS)
def test_a_full_disk_is_told_and_is_no_success(printing: Printing, name: str) -> None:
    with Path("/dev/full").open("wb") as full:
        done = printing(*COMMANDS[name], stdout=full)
    assert done.returncode == 3
    sentence = one_sentence(done.stderr)
    assert sentence == "Standard output cannot be written (No space left on device): it is not whole."


@pytest.mark.parametrize("name", ["help", "check", "query for programs", "build"])
def test_without_a_standard_output_nothing_is_done(printing: Printing, sound: Path, name: str) -> None:
    done = printing(*COMMANDS[name], preexec_fn=closed(1))
    assert done.returncode == 3
    assert one_sentence(done.stderr).startswith("Standard output is closed: nothing was done.")
    assert done.stderr.count(b"\n") == 1
    assert not (sound / "out").exists()


def test_without_a_place_for_messages_the_answer_is_the_same(printing: Printing) -> None:
    answers = [
        printing("query", "--format", "csv", stdout=subprocess.PIPE, **options)
        for options in ({}, {"stderr": None, "preexec_fn": closed(2)})
    ]
    assert [answer.returncode for answer in answers] == [0, 0]
    assert answers[0].stdout == answers[1].stdout != b""


def test_messages_that_cannot_be_written_are_no_success(printing: Printing) -> None:
    with Path("/dev/full").open("wb") as full:
        assert printing("check", stdout=subprocess.PIPE, stderr=full).returncode == 3


def test_without_a_keyboard_what_is_missing_is_told(printing: Printing) -> None:
    done = printing("add", "source", "report", stdout=subprocess.PIPE, preexec_fn=closed(0))
    assert done.returncode == 2
    assert "Missing: " in one_sentence(done.stderr)


@pytest.mark.parametrize(
    ("name", "code"), [("help", 0), ("list", 0), ("query for programs", 0), ("build", 0), ("check", 1)]
)
def test_a_reader_that_leaves_ends_nothing_and_is_not_told(
    printing: Printing, sound: Path, name: str, code: int
) -> None:
    if name == "check":
        (sound / "geodata/sites.geojson").write_text("{", "utf-8")
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = printing(*COMMANDS[name], stdout=writing)
    finally:
        os.close(writing)
    assert done.returncode == code
    assert b"pipe" not in done.stderr
    assert b"Traceback" not in done.stderr
    # What was to be done besides printing is done.
    assert (sound / "out/all.html").exists() == (name == "build")


LOCALES = {
    "cp1252": {"PYTHONIOENCODING": "cp1252"},
    "ASCII": {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
    "KOI8-R, strict": {"PYTHONIOENCODING": "koi8-r:strict"},
}


@pytest.mark.parametrize("locale", LOCALES)
def test_a_table_tells_by_number_what_the_locale_lacks(printing: Printing, locale: str) -> None:
    done = printing("locate", "Mazar-i-Sharif", stdout=subprocess.PIPE, env=LOCALES[locale])
    assert done.returncode == 0, done.stderr
    assert rb"Maz\u0101r-e Shar\u012bf" in done.stdout
    assert len(done.stdout.splitlines()) == 2


@pytest.mark.parametrize("locale", ["cp1252", "ASCII"])
def test_data_is_in_utf_8_in_every_locale(printing: Printing, sound: Path, locale: str) -> None:
    for name, old in (("maps/all.toml", 'title = "'), ("geodata/sites.geojson", '"name": "')):
        path = sound / name
        path.write_text(path.read_text("utf-8").replace(old, f"{old}Мазари-Шариф ایران 鴉 ", 1), "utf-8")
    for command in (("embed", "all"), ("query", "--format", "csv")):
        done = printing(*command, stdout=subprocess.PIPE, env=LOCALES[locale])
        assert done.returncode == 0, done.stderr
        assert "Мазари-Шариф ایران 鴉" in done.stdout.decode()


def test_help_can_be_had_in_every_locale(printing: Printing) -> None:
    done = printing("locate", "--help", stdout=subprocess.PIPE, env=LOCALES["cp1252"])
    assert done.returncode == 0, done.stderr
    assert rb"\u0410\u043b\u043c\u0430" in done.stdout


@pytest.mark.parametrize("name", ["check", "query", "build", "export"])
def test_memory_that_is_short_is_told(printing: Printing, sound: Path, name: str) -> None:
    def allow_little() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (60 << 20, 60 << 20))

    done = printing(*COMMANDS[name], stdout=subprocess.PIPE, preexec_fn=allow_little)
    assert done.returncode == 3
    assert one_sentence(done.stderr).startswith("There is not enough memory for this")
    assert not (sound / "out/all.html").exists()


HUNGRY = """
import mapper.admission.admit, mapper.cli
def admit(*_, **__):
    raise MemoryError
mapper.admission.admit.admit = admit
mapper.cli.main()
"""


def test_a_memory_error_anywhere_is_told() -> None:
    command = [sys.executable, "-c", HUNGRY, "query"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, capture_output=True, cwd=ROOT / "tests/sound", env=environment)
    assert done.returncode == 3
    assert one_sentence(done.stderr).startswith("There is not enough memory")
