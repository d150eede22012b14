"""`mapper query`, as a user runs it."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable

import pytest

from tests.cli.conftest import Run
from tests.conftest import ROOT


def test_a_table_has_a_row_for_each_mark_and_what_was_hidden_goes_elsewhere(mapper_command: Run) -> None:
    done = mapper_command("query", "--within-km", "50", "office", "--held", "2010")
    assert done.returncode == 0, done.stderr
    header, *rows = [line.split("\t") for line in done.stdout.splitlines()]
    assert header == ["id", "kind", "name", "certainty", "standing", "contested", "claims"]
    table = {row[0]: row for row in rows}
    assert table["office"][3:6] == ["definitely", "only alleged, planned or possible", ""]
    assert table["flight"][3:5] == ["undated", "only alleged, planned or possible"]
    assert "2 of 8 marks" in done.stderr
    assert "undated" in done.stderr
    assert "Hidden by near: 5 (afghanistan, caspian, russia and 2 more)." in done.stderr
    assert "Hidden by held: 1 (laboratory)." in done.stderr


def test_json_and_csv_hold_the_same_marks(mapper_command: Run) -> None:
    question = ("query", "--route", "northern-route", "--status", "stated")
    answer = json.loads(mapper_command(*question, "--json").stdout)
    assert answer == json.loads(mapper_command(*question, "--format", "json").stdout)
    rows = list(csv.DictReader(io.StringIO(mapper_command(*question, "--format", "csv").stdout)))
    assert [row["id"] for row in rows] == [mark["id"] for mark in answer["marks"]]
    assert [row["claims"].split("; ") for row in rows] == [mark["claims"] for mark in answer["marks"]]
    assert {hidden["reason"] for hidden in answer["hidden"]} == {"route", "status"}
    assert answer["counts"]["route"]["caspian-corridor"] == 3


def test_claims_can_be_listed_instead(mapper_command: Run) -> None:
    done = mapper_command("query", "--contested", "--claims")
    header, *rows = [line.split("\t") for line in done.stdout.splitlines()]
    assert header == ["ref", "certainty", "status", "contested", "when", "text"]
    assert {row[0] for row in rows} == {
        *("open-report#laboratory", "open-report#users-many", "open-report#users-few"),
        *("open-report#office-is-useful", "open-report#office-is-useless"),
    }
    negative = mapper_command("query", "--category", "laboratory", "--basis", "geocoded", "--claims").stdout
    assert "stated, denies" in negative


def test_sums_are_listed_where_a_measure_is_asked_for(mapper_command: Run) -> None:
    asked = ("query", "--measure", "regular-users")
    done = mapper_command(*asked)
    header, *rows = [line.split("\t") for line in done.stdout.splitlines()]
    assert header == ["measure", "commodities", "counts", "number", "figure", "place", "when", "claims"]
    assert [row[2:6] for row in rows] == [
        ["total", "1", "about 6,000,000 people", "russia"],
        ["total", "1", "2,000,000 to 3,000,000 people", "russia"],
    ]
    table = list(csv.DictReader(io.StringIO(mapper_command(*asked, "--format", "csv").stdout)))
    assert [(row["low"], row["high"]) for row in table] == [("6000000.0", "6000000.0"), ("2000000.0", "3000000.0")]
    assert mapper_command(*asked, "--claims").stdout.startswith("ref\t")


def test_context_is_kept_on_request_and_offered_where_there_is_nothing_else(mapper_command: Run) -> None:
    asked = ("query", "--category", "institution", "--basis", "schematic")
    done = mapper_command(*asked)
    assert "0 of 8 marks" in done.stderr
    assert "--with-context keeps it" in done.stderr
    done = mapper_command(*asked, "--with-context")
    assert [line.split("\t")[0] for line in done.stdout.splitlines()[1:]] == ["afghanistan-russia", "ferry"]
    assert "--with-context" not in done.stderr
    assert mapper_command("query", "--category", "institution").stdout.count("\n") == 2


def test_one_clock_has_two_names(mapper_command: Run) -> None:
    known = mapper_command("query", "--known", "2011-08-24").stdout
    assert known == mapper_command("query", "--as-of", "2011-08-24").stdout
    assert known == mapper_command("query", "--as-of", "2011-08-24", "--known", "2011-08-24").stdout
    done = mapper_command("query", "--as-of", "2011", "--known", "2012")
    assert (done.returncode, done.stdout) == (2, "")
    assert "known and as_of are one clock" in done.stderr


def test_a_map_is_asked_as_it_shows(mapper_command: Run) -> None:
    shown = json.loads(mapper_command("query", "--map", "north", "--json").stdout)
    assert {mark["id"] for mark in shown["marks"]} == {"afghanistan-russia", "office", "russia"}


def test_what_is_withheld_cannot_be_asked_for(mapper_command: Run) -> None:
    done = mapper_command("query", "--voice", "quokka-service")
    assert done.returncode == 2
    assert "quokka" not in done.stderr.replace('no voice "quokka-service"', "")
    done = mapper_command("query", "--voice", "quokka-service", "--max-tlp", "AMBER")
    assert done.returncode == 0
    assert "quokka-store" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "answer"),
    [
        (("--route", "nothern-route"), 'no route "nothern-route". Did you mean "northern-route"?'),
        (("--status", "true"), "There is: stated, alleged, possible."),
        (("--held", "2010-02-30"), "no day, month or year"),
        (("--as-of", "yesterday"), "no day, month or year"),
        (("--within-km", "50", "offise"), 'Did you mean "office"?'),
        (("--within-km", "-1", "office"), "no distance"),
        (("--within-km", "nan", "office"), "no distance"),
        (("--kind", "legs"), 'Did you mean "leg"?'),
        (("--country", "RUZ"), 'Did you mean "RUS"?'),
        (("--measure", "users"), "There is: regular-users."),
        (("--text", "…"), "no letter or digit"),
        (("--map", "all-of-it"), 'no map "all-of-it"'),
    ],
)
def test_what_is_not_there_is_told_with_what_is(mapper_command: Run, arguments: tuple[str, ...], answer: str) -> None:
    done = mapper_command("query", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert answer in done.stderr
    assert "Traceback" not in done.stderr


def test_names_from_strangers_command_neither_terminal_nor_spreadsheet(
    mapper_command: Run, replace_in: Callable[[str, str, str], None]
) -> None:
    replace_in("geodata/sites.geojson", '"name": "Laboratory"', '"name": "=1+1\\u202e"')
    for output in ("table", "csv"):
        done = mapper_command("query", "--format", output)
        assert done.returncode == 0, done.stderr
        assert "\u202e" not in done.stdout + done.stderr
    assert "'=1+1" in done.stdout


def test_the_examples_of_the_issue_work_on_the_real_data(mapper_command: Run) -> None:
    done = mapper_command("query", "--within-km", "50", "caricc", "--json", cwd=ROOT)
    marks = {mark["id"]: mark["certainty"] for mark in json.loads(done.stdout)["marks"]}
    assert marks["caricc"] == "definitely"
    assert marks["kazakhstan"] == "possibly"
    done = mapper_command("query", "--known", "2010-03-01", "--json", cwd=ROOT)
    # The cable is of January 2010, and public since August 2011.
    assert not [claim for claim in json.loads(done.stdout)["claims"] if claim["ref"].startswith("moscow-226")]
    assert mapper_command("query", "--contested", cwd=ROOT).stdout.count("\tcontested\t") >= 1
