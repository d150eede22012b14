"""`mapper locate`: as a user asks, from any folder."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_json_has_the_documented_keys_best_first(mapper_command: Run, tmp_path: Path) -> None:
    done = mapper_command("locate", "Termez", "--json", "--limit", "1", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == [
        {
            "name": "Tirmiz",
            "country": "UZB",
            "admin1": "Surxondaryo",
            "population": 182800,
            "geonames": 1215957,
            "latitude": 37.22417,
            "longitude": 67.27833,
        }
    ]


def test_a_pipe_gets_a_table_separated_by_tabs(mapper_command: Run) -> None:
    lines = mapper_command("locate", "Алма-Ата", "--limit", "1").stdout.splitlines()
    assert lines[0] == "name\tcountry\tadmin1\tpopulation\tgeonames\tlatitude\tlongitude"
    assert lines[1].startswith("Almaty\tKAZ\tAlmaty Qalasy\t")


def test_a_country_and_a_limit_narrow_what_is_told(mapper_command: Run) -> None:
    rows = json.loads(mapper_command("locate", "St Petersburg", "--country", "usa", "--json").stdout)
    assert rows[0]["admin1"] == "Florida"
    assert {row["country"] for row in rows} == {"USA"}
    assert len(json.loads(mapper_command("locate", "San", "--json", "--limit", "3").stdout)) == 3


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("Dushnabe",), 'Did you mean "Dushanbe" (TJK)'),
        (("Vladivostok", "--country", "DEU"), 'has no "Vladivostok" in DEU, but in RUS.'),
        (("Xqzvwk",), "towns of 5,000 people and more"),
        (("--", "---"), "towns of 5,000 people and more"),
    ],
)
def test_a_name_that_is_not_there_gets_an_answer_and_an_exit_code(
    mapper_command: Run, arguments: tuple[str, ...], says: str
) -> None:
    done = mapper_command("locate", "--json", *arguments)
    assert (done.returncode, json.loads(done.stdout)) == (1, [])
    assert says in done.stderr


def test_an_unknown_country_is_a_usage_error(mapper_command: Run) -> None:
    done = mapper_command("locate", "Osh", "--country", "KGX")
    assert done.returncode == 2
    assert 'Did you mean "KGZ"?' in done.stderr


def test_help_teaches_by_example(mapper_command: Run) -> None:
    assert "mapper locate Termez" in mapper_command("locate", "--help").stdout
