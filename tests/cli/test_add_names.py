"""`mapper add voice|unmapped|route|area|thing|term`: what claims, legs and sites refer to comes in by command too."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

import mapper
from mapper.cli.app import app
from tests.cli.conftest import Run
from tests.cli.terminal import answering

EVIDENCE = ("--evidence", "is of use")
CLAIM = ("add", "claim", "open-report", "rfa-on-office", "--locator", "para. 8", "--text", "The office is of use.")


def table_of(root: Path, file: str, kind: str, identifier: str) -> dict[str, Any]:
    (table,) = [each for each in tomllib.loads((root / file).read_text("utf-8"))[kind] if each["id"] == identifier]
    return dict(table)


def test_a_claim_by_a_voice_needs_the_commands_only(mapper_command: Run, sound: Path) -> None:
    thing = ("add", "thing", "Radio Free Asia", "--kind", "organisation", "--alias", "RFA", "--name", "ru=Радио")
    assert mapper_command(*thing).returncode == 0
    voice = ("add", "voice", "open-report", "rfa-2019", "--by", "radio-free-asia", "--issued", "2019", "--via", "board")
    assert mapper_command(*voice).returncode == 0
    done = mapper_command(*CLAIM, *EVIDENCE, "--voice", "rfa-2019", "--about", "radio-free-asia")
    assert done.returncode == 0, done.stderr
    source = mapper.load(sound).sources["open-report"]
    assert source.voices["rfa-2019"].by == ("radio-free-asia",)
    assert table_of(sound, "geodata/names.toml", "thing", "radio-free-asia") == {
        "id": "radio-free-asia",
        "kind": "organisation",
        "name": "Radio Free Asia",
        "name:ru": "Радио",
        "aliases": ["RFA"],
    }
    assert mapper_command("fmt", "--check", "seeds/open-report.toml", "geodata/names.toml").returncode == 0


def test_records_of_a_kind_stand_together_and_comments_stay(mapper_command: Run, sound: Path) -> None:
    mapper_command("fmt")
    seed = sound / "seeds/open-report.toml"
    seed.write_text(seed.read_text("utf-8").replace("[[claim]]", "# what it says\n[[claim]]", 1), "utf-8")
    before = seed.read_text("utf-8")
    assert mapper_command("add", "voice", "open-report", "agency", "--by", "news-agency").returncode == 0
    added = '[[voice]]\nid = "agency"\nby = ["news-agency"]\n\n'
    assert seed.read_text("utf-8") == before.replace("# what it says\n", f"{added}# what it says\n")


def test_a_place_may_be_left_off_the_maps_with_its_reason(mapper_command: Run, sound: Path) -> None:
    why = ("--locator", "block 5", "--reason", "It has no extent to draw.")
    assert mapper_command("add", "unmapped", "open-report", "The West", *why).returncode == 0
    (place,) = [each for each in mapper.load(sound).sources["open-report"].unmapped if each.place == "The West"]
    assert place.reason == "It has no extent to draw."


def test_a_leg_to_a_new_territory_on_a_new_route_needs_the_commands_only(mapper_command: Run, sound: Path) -> None:
    route = ("add", "route", "To Georgia", "--name-basis", "ours")
    added = mapper_command(*route)
    assert added.returncode == 0
    assert "There are 3 colours for 4 routes" in added.stderr
    assert mapper_command("add", "area", "Georgia", "--country", "geo").returncode == 0
    area = table_of(sound, "geodata/names.toml", "area", "georgia")
    assert (area["countries"], area["definition"]) == (["GEO"], "The state, ISO 3166-1 GEO")
    lon, lat = area["label_at"]
    assert 40 < lon < 47
    assert 41 < lat < 43.6
    leg = ("--route", "to-georgia", "--from", "russia", "--to", "georgia", "--claim", "open-report#office-is-useful")
    assert mapper_command("add", "leg", *leg, "--name", "ru=В Грузию").returncode == 0
    assert mapper.load(sound).legs["russia-georgia"].names == {"ru": "В Грузию"}


def test_several_countries_are_a_territory_by_a_definition(mapper_command: Run, sound: Path) -> None:
    several = ("add", "area", "Benelux", "--country", "BEL", "--country", "NLD", "--country", "LUX")
    missing = mapper_command(*several)
    assert missing.returncode == 2
    assert "Missing: --definition, --label-at. Nothing was written." in missing.stderr
    done = mapper_command(*several, "--definition", "Benelux Union", "--label-at=5.2,51.2", "--note", "As agreed.")
    assert done.returncode == 0, done.stderr
    assert mapper.load(sound).areas["benelux"].label_at == (5.2, 51.2)


@pytest.mark.parametrize(
    ("kind", "name", "more", "key", "value"),
    [
        ("category", "Border crossing", ("--symbol", "crossing"), "symbol", "crossing"),
        ("commodity", "Raw opium", (), "name", "Raw opium"),
        ("mode", "By rail", ("--name", "ru=Поездом"), "name:ru", "Поездом"),
        ("measure", "Cocaine seized", ("--unit", "kg"), "unit", "kg"),
        ("measure", "Ivory seized", ("--unit", "kg", "--counts", "event"), "counts", "event"),
        ("precision", "In the port", ("--uncertainty-m", "5000"), "uncertainty_m", 5000),
    ],
)
def test_a_word_joins_its_list(
    sound: Path, mapper_command: Run, kind: str, name: str, more: tuple[str, ...], key: str, value: object
) -> None:
    done = mapper_command("add", "term", kind, name, *more)
    assert done.returncode == 0, done.stderr
    table = table_of(sound, "geodata/vocabulary.toml", kind, name.lower().replace(" ", "-"))
    assert table[key] == value
    assert mapper_command("fmt", "--check", "geodata/vocabulary.toml").returncode == 0


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("voice",), 2, "Missing: SOURCE, --by, ID. Nothing was written."),
        (("voice", "open-reprot"), 2, 'Did you mean "open-report"?'),
        (("voice", "open-report", "x", "--by", "drug-bord"), 2, 'Did you mean "drug-board"?'),
        (("voice", "open-report", "board", "--by", "drug-board"), 1, "is taken"),
        (("voice", "open-report", "x", "--by", "drug-board", "--via", "bored"), 1, 'no voice "bored"'),
        (("voice", "open-report", "x", "--by", "drug-board", "--issued", "May"), 1, "is not a date"),
        (("unmapped",), 2, "Missing: SOURCE, PLACE, --locator, --reason. Nothing was written."),
        (("unmapped", "open-report", "X", "--locator", "line 5", "--reason", "R"), 2, "is not a locator"),
        (("unmapped", "open-report", "X\x1b", "--locator", "p. 5", "--reason", "R"), 1, "control character"),
        (("route",), 2, "Missing: NAME, --name-basis. Nothing was written."),
        (("route", "Northern Route", "--name-basis", "ours"), 1, "is taken"),
        (("area", "Atlantis", "--country", "ATL"), 2, 'There is no country "ATL"'),
        (("area", "Georgia", "--country", "GEO", "--label-at", "here"), 2, "is not a position"),
        (("thing", "X", "--kind", "organisation", "--name", "Икс"), 2, "ru=Термез"),
        (("thing", "X", "--kind", "organisation", "--id", "X X"), 1, "lower-case words joined by hyphens"),
        (("term",), 2, "Missing: LIST, NAME. Nothing was written."),
        (("term", "measure", "Seized"), 2, "Missing: --unit. Nothing was written."),
        (("term", "mode", "By rail", "--unit", "kg"), 2, "A mode has no --unit."),
        (("term", "mode", "By rail", "--counts", "event"), 2, "A mode has no --counts."),
        (("term", "measure", "Seized", "--unit", "kg", "--counts", "events"), 1, 'Did you mean "event"?'),
        (("term", "mode", "By sea", "--id", "sea"), 1, "stands here twice"),
        (("term", "precision", "In the port", "--uncertainty-m", "-5"), 1, "greater than 0"),
    ],
)
def test_what_would_not_be_valid_changes_nothing(
    sound: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], code: int, says: str
) -> None:
    monkeypatch.chdir(sound)
    before = {path: path.read_bytes() for path in sound.rglob("*") if path.is_file()}
    done = CliRunner().invoke(app, ["add", *arguments])
    assert (done.exit_code, says in done.output) == (code, True), done.output
    assert {path: path.read_bytes() for path in sound.rglob("*") if path.is_file()} == before


@pytest.mark.slow
def test_names_and_voices_are_asked_for_on_a_terminal(sound: Path) -> None:
    # An empty answer takes what is proposed.
    talks = [
        (["Radio Free Asia", "", "organisation"], ("thing",)),
        (["open-report", "radio-free-asia", ""], ("voice",)),
        (["open-report", "The West", "block 5", "It has no extent."], ("unmapped",)),
        (["Eastern Route", "", "stated"], ("route",)),
        (["Georgia", "", "GEO", "", ""], ("area",)),
        (["measure", "Cocaine seized", "kg", ""], ("term",)),
    ]
    for answers, command in talks:
        done = answering(sound, answers, "add", *command)
        assert done.returncode == 0, done.stderr
    dataset = mapper.load(sound)
    assert "radio-free-asia" in dataset.sources["open-report"].voices
    assert {"eastern-route", "georgia", "cocaine-seized"} <= {
        *dataset.routes,
        *dataset.areas,
        *dataset.vocabulary.measures,
    }


def test_a_wrong_answer_is_refused_where_it_is_typed(sound: Path) -> None:
    folder = sound / "documents"
    folder.mkdir()
    (folder / "open-report.txt").write_text("On it all.\n\nIt is a useful office for all of them.\n", "utf-8")
    wrong_then_right = [
        *("open-reprot", "open-report"),
        *("paragraph 2", "block 9", "block 2"),
        "The office is useful.",
        *("office-is-useful", "All Of Them", "for-all"),
        *("useful", "one two three four five six seven", "useful barracks for all", "useful office for all"),
        *("ofice", "office"),
        *("bored", "board"),
    ]
    done = answering(sound, wrong_then_right, "add", "claim")
    assert done.returncode == 0, done.stderr
    for said in (
        'Did you mean "open-report"?',
        '"paragraph 2" is not a locator',
        "block 9 leads nowhere",
        '"office-is-useful" is taken',
        "lower-case words joined by hyphens",
        "Give two items, or one of three words or more.",
        "Shorten it, or divide it",
        "“useful barracks for all” does not stand there",
        'Did you mean "office"?',
        'Did you mean "board"?',
    ):
        assert said in done.stderr, said
    claim = mapper.load(sound).claims["open-report#for-all"]
    assert (claim.evidence, claim.about, claim.voice) == (("useful office for all",), ("office",), "board")


@pytest.mark.slow
def test_a_wrong_place_route_or_grade_is_refused_where_it_is_typed(sound: Path) -> None:
    source = answering(sound, ["On more", "open-report", "more", "report", "KLEAR", "clear"], "add", "source")
    assert source.returncode == 0, source.stderr
    assert '"open-report" is taken' in source.stderr
    assert 'There is no TLP "KLEAR". Did you mean "CLEAR"?' in source.stderr
    site = [
        "Tremezz",
        "Termez",
        "labratory",
        "laboratory",
        "open-report#fery",
        "open-report#ferry",
        "transitt",
        "transit",
        "",
        "",
        "",
        "",
        "",
    ]
    done = answering(sound, site, "add", "site")
    assert done.returncode == 0, done.stderr
    assert 'Did you mean "laboratory"?' in done.stderr
    leg = ["nothern-route", "northern-route", "termezz", "termez", "rusia", "russia", "", "open-report#ferry", ""]
    done = answering(sound, leg, "add", "leg")
    assert done.returncode == 0, done.stderr
    assert 'There is no site or area "termezz". Did you mean "termez"?' in done.stderr
