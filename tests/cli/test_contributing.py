"""The contributor's walk through one addition: its commands, run in their order, do what it says they do."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import mapper
from tests.conftest import ROOT

WALK = (ROOT / "docs/contributing/data.md").read_text("utf-8").partition("## One addition")[2]
SOURCE = "itar-tass-2010"
CLAIMS = {f"{SOURCE}#port-of-batumi", f"{SOURCE}#georgia-way-to-russia"}

# Stands in for the document, which is no part of the project: our words around those that are cited as evidence.
STAND_IN = """\
Head

The title, and the day

The territory of Georgia is called a way of drug trafficking to Russia.

A sentence between.

The ports of Batumi and Poti are called the main ones in drug trafficking.
"""


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", WALK, re.MULTILINE | re.DOTALL)


def commands() -> list[list[str]]:
    lines = "".join(blocks("sh")).replace("\\\n", " ").splitlines()
    return [shlex.split(line) for line in lines]


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a repository with the project's data, but for the source of the walk and all that it alone carries."""
    root = tmp_path_factory.mktemp("walk") / "project"
    for station in ("seeds", "geodata", "maps"):
        shutil.copytree(ROOT / station, root / station, ignore=shutil.ignore_patterns("*.html"))
    (root / "seeds" / f"{SOURCE}.toml").unlink()
    gone = {SOURCE, "georgia", "through-georgia"}
    told = mapper.load(ROOT)
    alone = {one for one, refs in told.about.items() if all(ref.startswith(f"{SOURCE}#") for ref in refs)}
    for path in (root / "geodata").glob("*.geojson"):
        collection = json.loads(path.read_text("utf-8"))
        for feature in list(collection["features"]):
            if feature["properties"]["id"] in alone:
                gone.add(feature["properties"]["id"])
                collection["features"].remove(feature)
        path.write_text(json.dumps(collection), "utf-8")
    names = root / "geodata" / "names.toml"
    tables = re.split(r"\n(?=\[\[)", names.read_text("utf-8"))
    names.write_text("\n".join(table for table in tables if _id_of(table) not in gone), "utf-8")
    for path in (root / "maps").glob("*.toml"):
        # Stories are left out: they tell of the walk's source too.
        shown = path.read_text("utf-8").partition("\n[[step]]")[0]
        path.write_text(re.sub(rf'"({"|".join(gone)})"(, ?)?', "", shown), "utf-8")
    for arguments in (["fmt"], ["check"]):
        run([*arguments, "--root", str(root)], root)
    for arguments in (["init", "-q"], ["add", "."], ["-c", "user.name=A", "-c", "user.email=a@b.c", "commit", "-qm1"]):
        subprocess.run(["git", "-C", str(root), *arguments], check=True, capture_output=True)
    (root / "documents").mkdir()
    (root / "documents" / f"{SOURCE}.txt").write_text(STAND_IN, "utf-8")
    return root


def _id_of(table: str) -> str:
    """Return the id of the one record in a piece of names.toml."""
    return str(next(iter(tomllib.loads(table).values()))[0]["id"])


def run(arguments: list[str], root: Path) -> subprocess.CompletedProcess[str]:
    """Run one command in a folder, where it must do well."""
    env = {**os.environ, "COLUMNS": "120", "NO_COLOR": "1", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "mapper", *arguments]
    done = subprocess.run(command, cwd=root, env=env, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, f"{shlex.join(arguments)}\n{done.stdout}{done.stderr}"
    return done


def served(arguments: list[str], root: Path) -> str:
    """Run a server until it has built its map, end it by Ctrl-C, and return what it said."""
    env = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-m", "mapper", *arguments, "--port", "0"]
    said = []
    with subprocess.Popen(command, cwd=root, env=env, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        for line in process.stderr:
            said.append(line)
            if line.startswith("Built"):
                process.send_signal(signal.SIGINT)
    assert process.returncode == 0
    return "".join(said)


def write_lists(root: Path) -> None:
    """Write the walk's lists into the map's file, as whoever follows it does in an editor."""
    for block in blocks("toml"):
        name, *lines = block.splitlines()
        path = root / name.removeprefix("# ")
        text = path.read_text("utf-8")
        for line in lines:
            key = line.partition(" =")[0]
            text = re.sub(rf"^{key} = \[.*?\]$", line, text, flags=re.MULTILINE | re.DOTALL)
        path.write_text(text, "utf-8")


def follow(root: Path) -> dict[str, str]:
    """Run the walk's commands in their order and return what each said, by its first two words."""
    said: dict[str, str] = {}
    for program, *arguments in commands():
        assert program == "mapper"
        if arguments[0] == "check":
            write_lists(root)
        if arguments[0] == "serve":
            said["serve"] = served(arguments, root)
            continue
        done = run(arguments, root)
        key = " ".join(arguments[:2]) if arguments[0] == "add" else arguments[0]
        said[key] = said.get(key, "") + done.stdout + done.stderr
    return said


@pytest.fixture(scope="module")
def said(before: Path) -> dict[str, str]:
    """Return what the commands of the walk said, after they have been run."""
    return follow(before)


@pytest.mark.slow
def test_the_walk_leads_from_the_document_to_the_map(before: Path, said: dict[str, str]) -> None:
    assert set(said) >= {"locate", "add source", "add claim", "add site", "add leg", "check", "build", "fmt", "diff"}
    assert "block 5 (line 9):" in said["add claim"]
    assert "Batumi\tGEO" in said["locate"]
    assert "0 errors" in said["check"]
    assert not [line for line in said["check"].splitlines() if SOURCE in line or "batumi" in line or "georgia" in line]
    assert "2 claims: 2 found" in said["verify"]
    assert "Built 1 maps." in said["serve"]
    for record in (f"source {SOURCE}", "site batumi", "leg georgia-to-russia", *(f"claim {ref}" for ref in CLAIMS)):
        assert f"{record}: added" in said["diff"], said["diff"]
    dataset = mapper.load(before)
    shown = {mark.id: mark for mark in mapper.compose(dataset, dataset.maps["caspian-corridor"]).marks}
    assert {"batumi", "georgia-to-russia"} <= set(shown)
    assert "Batumi has become a main port" in (before / "maps" / "caspian-corridor.html").read_text("utf-8")
    leg = dataset.legs["georgia-to-russia"]
    assert (leg.start, leg.basis) == (None, "schematic")


@pytest.mark.slow
@pytest.mark.usefixtures("said")
def test_the_walk_is_a_real_addition(before: Path) -> None:
    walked, real = mapper.load(before), mapper.load(ROOT)
    for ref in CLAIMS:
        one, other = walked.claims[ref], real.claims[ref]
        assert (one.text, one.evidence, one.locators, one.voice) == (
            other.text,
            other.evidence,
            other.locators,
            other.voice,
        )
    assert walked.sites["batumi"].position == real.sites["batumi"].position
    assert walked.sites["batumi"].geonames == real.sites["batumi"].geonames
    assert walked.legs["georgia-to-russia"].stops == real.legs["georgia-to-russia"].stops
    assert walked.sources[SOURCE].bibliography["URL"] == real.sources[SOURCE].bibliography["URL"]
