"""`mapper verify` and `mapper coverage`, on the sound dataset and a document made for it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run

Replace = Callable[[str, str, str], None]

# Says what the claims of open-report say it says, each at its place.
DOCUMENT = """\
ON ROUTES, AND HOW ONE OF THEM IS OF NO USE

1. Nothing is said here.

2. The opiates go north, to Russia, from 2006 until January 2010.

3. Two or three million.

00:12:31 Of six million, people say

"""


@pytest.fixture
def copies(tmp_path: Path) -> Path:
    folder = tmp_path / "copies"
    folder.mkdir()
    (folder / "open-report.txt").write_text(DOCUMENT, "utf-8")
    return folder


def test_json_has_a_verdict_for_every_claim_and_the_exit_code_tells(mapper_command: Run, copies: Path) -> None:
    done = mapper_command("verify", "--documents", copies, "--json")
    rows = {row["claim"]: row for row in json.loads(done.stdout)}
    assert done.returncode == 1
    assert all(list(row) == ["claim", "result", "locator", "found_at", "warnings"] for row in rows.values())
    assert len(rows) == 13
    # The file is recognised by its name; its checksum is not the one in the record.
    assert rows["open-report#opiates-go-north"]["result"] == "other copy"
    assert rows["open-report#opiates-go-north"]["found_at"] == "para. 2 (line 5)"
    assert rows["open-report#office-is-useless"]["result"] == "other copy"
    assert rows["open-report#ferry"]["result"] == "not found"
    assert rows["closed-paper#quokka-farm"]["result"] == "no document"


def test_people_are_told_what_to_look_at(mapper_command: Run, copies: Path) -> None:
    done = mapper_command("verify", "open-report", "--documents", copies)
    assert "open-report#ferry: not found at para. 9" in done.stdout
    assert "“a ferry carries drugs” is not in the document" in done.stdout
    assert "opiates-go-north" not in done.stdout
    assert done.stderr.startswith("10 claims: ")


def test_nothing_failing_is_exit_code_zero(mapper_command: Run, copies: Path) -> None:
    assert mapper_command("verify", "closed-paper", "--documents", copies).returncode == 0


@pytest.mark.parametrize(
    ("arguments", "says"),
    [(("open-reprot",), 'Did you mean "open-report"?'), (("--documents", "nowhere"), "--documents DIR")],
)
def test_what_does_not_exist_is_a_usage_error(mapper_command: Run, arguments: tuple[str, ...], says: str) -> None:
    done = mapper_command("verify", *arguments)
    assert done.returncode == 2
    assert says in done.stderr


def test_a_copy_that_is_not_utf8_is_one_sentence_and_no_verdict(mapper_command: Run, copies: Path) -> None:
    (copies / "open-report.txt").write_bytes("1. Опиаты".encode("cp1251"))
    done = mapper_command("verify", "--documents", copies)
    assert (done.returncode, done.stdout) == (3, "")
    assert "open-report.txt: its encoding is not UTF-8." in done.stderr
    assert "iconv -f WINDOWS-1251 -t UTF-8 open-report.txt" in done.stderr
    assert "Traceback" not in done.stderr


def test_coverage_says_what_was_left_unread_and_on_what_maps_stand(
    mapper_command: Run, copies: Path, sound: Path
) -> None:
    with (sound / "seeds/open-report.toml").open("a", encoding="utf-8") as seed:
        seed.write('\n[[unmapped]]\nplace = "The moon"\nlocator = "para. 1"\nreason = "Out of reach."\n')
    done = mapper_command("coverage", "--documents", copies)
    assert done.returncode == 0, done.stderr
    assert "not mapped: The moon (para. 1): Out of reach." in done.stdout
    assert (
        "map north: 3 marks: several independent voices 0 (0%), one voice 2 (67%), nobody states it 1 (33%)"
        in done.stdout
    )
    assert "nobody states: flight, laboratory, office" in done.stdout


def test_coverage_as_json(mapper_command: Run, copies: Path) -> None:
    told = json.loads(mapper_command("coverage", "--documents", copies, "--json").stdout)
    report = next(row for row in told["documents"] if row["source"] == "open-report")
    read = {passage["locator"]: passage["claims"] for passage in report["passages"]}
    assert read["para. 2"] == ["open-report#opiates-go-north"]
    assert {row["map"]: row["marks"] for row in told["maps"]} == {"all": 8, "north": 3}
    assert json.loads(mapper_command("coverage", "--json").stdout)["documents"][1]["passages"] is None
