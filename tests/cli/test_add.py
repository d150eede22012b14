"""`mapper add`: a record comes in valid and in canonical form, or no file changes."""

from __future__ import annotations

import hashlib
import json
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

import mapper
from mapper.cli.app import app
from tests.cli.conftest import Run
from tests.cli.terminal import answering

Replace = Callable[[str, str, str], None]

DOCUMENT = """\
ON ROUTES

1. Nothing of note is said here, and the route is long.

2. According to Colonel Smith, a clandestine laboratory in Termez
made heroin in 2009. The route runs from there to Russia.

3. The route is long, and nothing of note is said here.
"""

SOURCE = ("add", "source", "some-report", "--type", "report", "--title", "On routes", "--tlp", "CLEAR")
CLAIM = ("add", "claim", "some-report", "lab", "--locator", "para. 2", "--text", "There is a laboratory in Termez.")
EVIDENCE = ("--evidence", "laboratory in Termez")
SITE = ("add", "site", "--place", "Termez", "--category", "laboratory", "--claim", "some-report#lab")


@pytest.fixture
def report(sound: Path) -> Path:
    """Return the analyst's copy of a document that is not in the dataset yet."""
    folder = sound / "documents"
    folder.mkdir()
    path = folder / "some-report.txt"
    path.write_text(DOCUMENT, "utf-8")
    return path


@pytest.fixture
def claimed(report: Path, sound: Path) -> Path:
    """Return the dataset in canonical form, with a source and a claim added by the commands."""
    for arguments in (["fmt"], [*SOURCE, "--file", str(report)], [*CLAIM, *EVIDENCE]):
        done = CliRunner().invoke(app, [*arguments, "--root", str(sound)])
        assert done.exit_code == 0, done.output
    return sound


def files_of(root: Path) -> dict[str, bytes]:
    return {str(path.relative_to(root)): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def features(path: Path) -> dict[str, Any]:
    return {feature["properties"]["id"]: feature for feature in json.loads(path.read_text("utf-8"))["features"]}


def test_a_place_goes_from_a_document_to_a_valid_canonical_dataset(
    mapper_command: Run, claimed: Path, report: Path
) -> None:
    assert mapper_command(*SITE).returncode == 0
    way = ("--route", "northern-route", "--from", "termez", "--to", "russia")
    claim = (*CLAIM[:3], "way", *CLAIM[4:6], "--text", "Its way leads to Russia.")
    goods = ("--commodity", "heroin", "--mode", "road")
    assert mapper_command(*claim, "--evidence", "from there to Russia", "--about", "russia", *goods).returncode == 0
    assert mapper_command("add", "leg", *way, "--claim", "some-report#way").returncode == 0

    checked = mapper_command("check", "--json")
    assert [row["feature"] for row in json.loads(checked.stdout)] == ["closed-paper"]
    assert mapper_command("fmt", "--check").returncode == 0
    assert mapper_command("verify", "some-report", "--documents", report.parent).returncode == 0
    built = mapper_command("build", "all")
    assert built.returncode == 0
    assert "On routes" in (claimed / "maps/all.html").read_text("utf-8")


def test_a_site_takes_coordinates_country_and_id_from_the_gazetteer(mapper_command: Run, claimed: Path) -> None:
    done = mapper_command(*SITE)
    assert "Taken: Tirmiz, Surxondaryo, UZB, 182,800 people, GeoNames 1215957" in done.stderr
    assert features(claimed / "geodata/sites.geojson")["termez"] == {
        "type": "Feature",
        "properties": {
            "id": "termez",
            "kind": "site",
            "name": "Termez",
            "category": "laboratory",
            "country": "UZB",
            "precision": "city",
            "basis": "geocoded",
            "geonames": 1215957,
        },
        "geometry": {"type": "Point", "coordinates": [67.27833, 37.22417]},
    }
    assert mapper.load(claimed).claims["some-report#lab"].about == ("termez",)
    table = mapper.to_frames(mapper.load(claimed)).sites.set_index("id")
    assert (table.loc["termez", "geonames"], table.loc["office", "geonames"]) == ("1215957", "")


def test_other_towns_of_that_name_are_told_and_can_be_chosen(mapper_command: Run, claimed: Path) -> None:
    common = ("--category", "laboratory", "--claim", "some-report#lab")
    first = mapper_command("add", "site", "--place", "Algeciras", *common, "--id", "spanish")
    assert "Taken: Algeciras, Andalusia, ESP" in first.stderr
    (line,) = [line for line in first.stderr.splitlines() if line.startswith("Not taken: Algeciras")]
    identifier = line.rpartition(" ")[2].rstrip(")")
    assert mapper_command("add", "site", "Other", "--geonames", identifier, *common).returncode == 0
    place = ("--place", "Algeciras", "--country", "COL")
    assert mapper_command("add", "site", *place, *common, "--id", "third").returncode == 0
    added = features(claimed / "geodata/sites.geojson")
    assert [added[name]["properties"]["country"] for name in ("spanish", "other", "third")] == ["ESP", "COL", "COL"]


def test_a_site_may_have_coordinates_of_its_own(mapper_command: Run, claimed: Path) -> None:
    where = ("--at", "-79.9,-2.2", "--country", "ecu", "--precision", "near", "--basis", "stated")
    rest = ("--category", "laboratory", "--claim", "some-report#lab", "--name", "ru=Склад", "--uncertainty-m", "300.0")
    done = mapper_command("add", "site", "Store", *where, *rest, "--note", "As the source says.")
    assert done.returncode == 0, done.stderr
    added = features(claimed / "geodata/sites.geojson")["store"]
    assert added["geometry"]["coordinates"] == [-79.9, -2.2]
    assert added["properties"]["name:ru"] == "Склад"
    assert "geonames" not in added["properties"]


def test_a_source_has_the_checksum_of_its_copy(mapper_command: Run, sound: Path, report: Path) -> None:
    people = ("--author", 'An "office"', "--person", "Smith, John", "--issued", "2010-01")
    done = mapper_command(*SOURCE, *people, "--file", report, "--url", "https://example.org/r", "--reliability", "b")
    assert done.stdout.strip() == str(sound / "seeds/some-report.toml")
    assert (sound / "seeds/some-report.toml").read_text("utf-8") == (
        "[source]\n"
        'type = "report"\n'
        'title = "On routes"\n'
        'author = [{ literal = "An \\"office\\"" }, { family = "Smith", given = "John" }]\n'
        'issued = "2010-01"\n'
        'URL = "https://example.org/r"\n'
        f'sha256 = "{hashlib.sha256(DOCUMENT.encode()).hexdigest()}"\n'
        'reliability = "B"\n'
        'tlp = "CLEAR"\n'
    )


def test_a_claim_is_appended_and_comments_stay(mapper_command: Run, sound: Path) -> None:
    seed = sound / "seeds/open-report.toml"
    mapper_command("fmt")
    text = seed.read_text("utf-8").replace('id = "ferry"', 'id = "ferry"  # a comment')
    seed.write_text(f"{text}\n# the last word\n", "utf-8")
    figure = (
        "--measure",
        "regular-users",
        "--place",
        "russia",
        "--low",
        "5",
        "--unit",
        "million people",
        "--approx",
        "--status",
        "alleged",
    )
    evidence = ("--evidence", "five million", "--evidence", "Russia")
    what = ("--locator", "p. 2", "--locator", "para. 4", "--text", 'Five "million".', *evidence, *figure)
    links = (
        "--disagrees-with",
        "open-report#users-few definitions Other users.",
        "--derived-from",
        "open-report#users-many",
    )
    about = ("--about", "flight", "--about", "seizure=laboratory", "--about", "office", "--commodity", "heroin")
    done = mapper_command(
        "add", "claim", "open-report", "users-more", *what, *about, *links, "--when", "2009", "--negative"
    )
    assert done.returncode == 0, done.stderr
    assert seed.read_text("utf-8") == text + (
        "\n[[claim]]\n"
        'id = "users-more"\n'
        'locator = ["p. 2", "para. 4"]\n'
        'text = "Five \\"million\\"."\n'
        'evidence = ["five million", "Russia"]\n'
        'about = { seizure = ["laboratory"], along = ["flight"] }\n'
        'commodities = ["heroin"]\n'
        'status = "alleged"\n'
        "negative = true\n"
        'when = "2009"\n'
        'quantity = { measure = "regular-users", place = "russia", low = 5, unit = "million people", approx = true }\n'
        'disagrees_with = [{ claim = "open-report#users-few", kind = "definitions", why = "Other users." }]\n'
        'derived_from = ["open-report#users-many"]\n'
        "\n# the last word\n"
    )


def test_a_text_of_several_lines_at_the_end_stays_whole(mapper_command: Run, sound: Path) -> None:
    seed = sound / "seeds/open-report.toml"
    ending = 'note = """One line.\n# No comment."""\n'
    seed.write_text(seed.read_text("utf-8") + ending, "utf-8")
    done = mapper_command("add", "claim", "open-report", "x", *CLAIM[4:], *EVIDENCE)
    assert done.returncode == 0, done.stdout
    assert ending + "\n[[claim]]\n" in seed.read_text("utf-8")


def test_the_passage_is_shown_and_its_own_words_are_proposed(mapper_command: Run, report: Path) -> None:
    mapper_command(*SOURCE, "--file", report)
    done = mapper_command(*CLAIM)
    assert done.returncode == 2
    assert "para. 2 (line 5):" in done.stderr
    assert "    made heroin in 2009. The route runs from there to Russia." in done.stderr
    (proposal,) = [line for line in done.stderr.splitlines() if line.startswith("Proposed: ")]
    items = [part for part in shlex.split(proposal)[1:] if part != "--evidence"]
    assert "clandestine laboratory in Termez made heroin" in items
    assert all(len(item.split()) <= 6 for item in items)
    assert not any("Nothing of note" in item for item in items)
    assert "Missing: --evidence. Nothing was written." in done.stderr
    options = [part for item in items for part in ("--evidence", item)]
    assert mapper_command(*CLAIM, *options).returncode == 0
    assert mapper_command("verify", "some-report").returncode == 0


def test_a_passage_whose_words_all_stand_elsewhere_gets_a_phrase(mapper_command: Run, report: Path) -> None:
    report.write_text("1. The long way goes on and on to us.\n\n2. On to us goes the way and the long way.\n", "utf-8")
    mapper_command(*SOURCE, "--file", report)
    done = mapper_command(*CLAIM)
    assert "Proposed: --evidence 'On to us goes the'" in done.stderr
    assert done.returncode == 2


def test_evidence_that_is_not_there_is_refused(mapper_command: Run, report: Path, sound: Path) -> None:
    mapper_command(*SOURCE, "--file", report)
    before = files_of(sound)
    elsewhere = mapper_command(*CLAIM[:5], "para. 1", *CLAIM[6:], *EVIDENCE)
    assert elsewhere.returncode == 1
    assert "it stands at para. 2 (line 5)" in elsewhere.stderr
    nowhere = mapper_command(*CLAIM, "--evidence", "laboratory in Tashkent")
    assert nowhere.returncode == 1
    assert "“laboratory in Tashkent” is not in the document" in nowhere.stderr
    astray = mapper_command(*CLAIM[:5], "para. 9", *CLAIM[6:], *EVIDENCE)
    assert astray.returncode == 2
    assert "para. 9 leads nowhere in the document" in astray.stderr
    assert files_of(sound) == before


def test_without_a_copy_a_claim_is_added_and_that_is_said(mapper_command: Run) -> None:
    mapper_command(*SOURCE)
    done = mapper_command(*CLAIM, *EVIDENCE)
    assert done.returncode == 0
    assert "No copy of some-report is at hand" in done.stderr


def test_a_leg_is_traced_where_positions_are_given(mapper_command: Run, claimed: Path) -> None:
    line = ("--position", "76.93,43.26", "--position", "70,45", "--position", "66,33.8")
    ends = ("--from", "office", "--to", "afghanistan")
    done = mapper_command(
        "add", "leg", "The way", "--route", "northern-route", *ends, *line, "--claim", "some-report#lab"
    )
    assert done.returncode == 0, done.stderr
    added = features(claimed / "geodata/legs.geojson")["office-afghanistan"]
    assert added["properties"]["basis"] == "traced"
    assert added["geometry"]["coordinates"] == [[76.93, 43.26], [70.0, 45.0], [66.0, 33.8]]


def test_a_new_file_may_hold_it(mapper_command: Run, claimed: Path) -> None:
    assert mapper_command(*SITE, "--into", "geodata/more.geojson").returncode == 0
    assert list(features(claimed / "geodata/more.geojson")) == ["termez"]
    assert mapper_command("fmt", "--check").returncode == 0


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("source", "open-report", *SOURCE[3:]), 2, "seeds/open-report.toml is there already"),
        (("source", "../escape", *SOURCE[3:]), 2, '"../escape" is no id'),
        (("source", "Some Report", *SOURCE[3:]), 2, "as some-report"),
        (SOURCE[1:-2], 2, "Missing: --tlp. Nothing was written."),
        (("source",), 2, "Missing: --title, ID, --type, --tlp."),
        ((*SOURCE[1:], "--issued", "January"), 1, "is not a date"),
        ((*SOURCE[1:], "--url", "javascript:alert(1)"), 1, "is not a web address"),
        ((*SOURCE[1:], "--note", "a\x07b"), 1, "control character"),
        ((*SOURCE[1:], "--file", "nowhere.txt"), 2, "There is no file nowhere.txt"),
        (("claim",), 2, "Missing: SOURCE, --locator, --text, ID, --evidence."),
        (("claim", "open-reprot"), 2, 'Did you mean "open-report"?'),
        (("claim", "open-report", "x", "--locator", "paragraph 2"), 2, "is not a locator"),
        (("claim", "open-report", "ferry", *CLAIM[4:], *EVIDENCE), 1, "is taken"),
        (("claim", "open-report", "x", *CLAIM[4:], "--evidence", "one two"), 1, "too little to find"),
        (("claim", "open-report", "x", *CLAIM[4:], *EVIDENCE, "--about", "ofice"), 1, 'Did you mean "office"?'),
        (("claim", "open-report", "x", *CLAIM[4:], *EVIDENCE, "--low", "5"), 2, "needs its --measure"),
        (("claim", "open-report", "x", *CLAIM[4:], *EVIDENCE, "--measure", "users"), 2, "There is no measure"),
        (("site",), 2, "Missing: --place (or --geonames, or --at), --category, --claim."),
        (("site", "--at", "5,52"), 2, "Missing: --category, --claim, NAME, --country, --precision, --basis."),
        (("site", "Термез", "--geonames", "1215957", *SITE[4:6], "--claim", "open-report#ferry"), 2, "Missing: --id"),
        ((*SITE[1:-1], "open-report#fery"), 2, 'Did you mean "open-report#ferry"?'),
        ((*SITE[1:3], "Tremezz", *SITE[4:-1], "open-report#ferry"), 2, "Did you mean"),
        ((*SITE[1:5], "labratory", "--claim", "open-report#ferry"), 1, 'Did you mean "laboratory"?'),
        ((*SITE[1:-1], "open-report#ferry", "--id", "office"), 1, "is taken"),
        ((*SITE[1:-1], "open-report#ferry", "--at", "37.2,67.2", "--basis", "stated"), 1, "Longitude comes first"),
        ((*SITE[1:-1], "open-report#ferry", "--into", "../x.geojson"), 2, "no file in geodata/"),
        ((*SITE[1:-1], "open-report#ferry", "--into", "legs.geojson"), 1, "more than one kind of feature"),
        ((*SITE[1:-1], "open-report#no-laboratory"), 1, "no claim carries it"),
        ((*SITE[1:-1], "open-report#ferry", "--name", "Термез"), 2, "ru=Термез"),
        ((*SITE[1:-1], "open-report#ferry", "--role", "seizing"), 2, "is not one of"),
        (("claim", "open-report", "x", *CLAIM[4:], *EVIDENCE, "--about", "seized=office"), 2, "There is no role"),
        (
            ("claim", "open-report", "x", *CLAIM[4:], *EVIDENCE, "--disagrees-with", "open-report#ferry"),
            2,
            "does not say why",
        ),
        (("claim", "open-report", "x", *CLAIM[4:], *EVIDENCE, "--disagrees-with", "open-report#ferry aims"), 2, "why"),
        (("leg",), 2, "Missing: --route, --from or --to, NAME, --claim."),
        (("leg", "L", "--route", "northern-route", "--to", "russia", "--claim", "open-report#ferry"), 2, "two stops"),
        (("leg", "--route", "x", "--from", "office", "--to", "rusia", "--claim", "open-report#ferry"), 2, "no route"),
    ],
)
def test_what_would_not_be_valid_changes_nothing(
    sound: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], code: int, says: str
) -> None:
    monkeypatch.chdir(sound)
    before = files_of(sound)
    done = CliRunner().invoke(app, ["add", *arguments])
    assert (done.exit_code, says in done.output) == (code, True), done.output
    assert files_of(sound) == before
    assert not list(sound.parent.glob("escape*"))


def test_a_dataset_with_problems_is_left_as_it_is(mapper_command: Run, sound: Path, replace_in: Replace) -> None:
    replace_in("geodata/sites.geojson", '"country": "KAZ"', '"country": "KAX"')
    before = files_of(sound)
    done = mapper_command(*SOURCE)
    assert done.returncode == 1
    assert "geodata/sites.geojson:12:20: error: office country" in done.stdout
    assert "mend them first" in done.stderr
    assert files_of(sound) == before


def test_other_records_that_were_not_canonical_are_told(mapper_command: Run, claimed: Path) -> None:
    path = claimed / "geodata/sites.geojson"
    path.write_text(json.dumps(json.loads(path.read_text("utf-8"))), "utf-8")
    done = mapper_command(*SITE)
    assert "geodata/sites.geojson was not in canonical form" in done.stderr
    assert list(features(path)) == ["office", "laboratory", "quokka-store", "termez"]


@pytest.mark.usefixtures("claimed")
@pytest.mark.parametrize(
    ("given", "says"), [("0", "greater than 0"), ('"1215957"', "Write a whole number"), ("1.5", "Write a whole number")]
)
def test_a_geonames_id_is_a_positive_whole_number(
    mapper_command: Run, replace_in: Replace, given: str, says: str
) -> None:
    mapper_command(*SITE)
    replace_in("geodata/sites.geojson", '"geonames": 1215957', f'"geonames": {given}')
    done = mapper_command("check", "geodata")
    assert done.returncode == 1
    assert says in done.stdout


def test_a_geonames_id_may_be_written_as_gdal_writes_it(
    mapper_command: Run, claimed: Path, replace_in: Replace
) -> None:
    mapper_command(*SITE)
    replace_in("geodata/sites.geojson", '"geonames": 1215957', '"geonames": 1215957.0')
    assert mapper_command("check", "geodata").returncode == 0
    mapper_command("fmt")
    assert '"geonames": 1215957\n' in (claimed / "geodata/sites.geojson").read_text("utf-8")


@pytest.mark.slow
def test_on_a_terminal_what_is_missing_is_asked_for(mapper_command: Run, sound: Path, report: Path) -> None:
    source = answering(sound, ["Some report", "", "report", "clear"], "add", "source", "--file", str(report))
    assert source.returncode == 0, source.stderr
    assert "Id [some-report]" in source.stderr
    # An empty answer takes what is proposed: here the id and the evidence; about is left empty.
    claim = answering(sound, ["some-report", "para. 2", "A lab", "", "", ""], "add", "claim")
    assert claim.returncode == 0, claim.stderr
    assert "clandestine laboratory in Termez made heroin" in claim.stderr
    site = answering(
        sound, ["Термез", "laboratory", "some-report#a-lab", "production", "Termez", "", "", "", ""], "add", "site"
    )
    assert site.returncode == 0, site.stderr
    added = features(sound / "geodata/sites.geojson")["termez"]["properties"]
    assert (added["geonames"], added["precision"]) == (1215957, "city")
    assert mapper.load(sound).claims["some-report#a-lab"].roles == (("termez", "production"),)
    leg = ["northern-route", "termez", "russia", "", "some-report#a-lab", ""]
    assert answering(sound, leg, "add", "leg").returncode == 0
    assert features(sound / "geodata/legs.geojson")["termez-russia"]["properties"]["name"] == "Termez to Russia"
    assert mapper_command("check").returncode == 0


def test_a_document_cannot_command_the_terminal(mapper_command: Run, report: Path) -> None:
    report.write_text(DOCUMENT.replace("Colonel", "\x1b[2JColonel\u202e"), "utf-8")
    mapper_command(*SOURCE, "--file", report)
    done = mapper_command(*CLAIM)
    assert "Colonel" in done.stderr
    assert "\x1b" not in done.stderr
    assert "\u202e" not in done.stderr


@pytest.mark.parametrize(
    "record", ["source", "claim", "site", "leg", "voice", "unmapped", "route", "area", "thing", "term"]
)
def test_help_teaches_by_example(mapper_command: Run, record: str) -> None:
    assert f"mapper add {record}" in mapper_command("add", record, "--help").stdout
