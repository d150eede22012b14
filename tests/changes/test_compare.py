"""What a reviewer is told of a change, and that mere formatting is none."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from mapper.canonical.dataset import rewritten
from mapper.changes.compare import compare
from mapper.changes.markdown import as_markdown
from mapper.document.before_after import compose_changes
from mapper.model.dataset import Dataset
from mapper.read.dataset import load_dataset
from tests.conftest import SOUND

Replace = Callable[[str, str, str], None]

SITES, SEED, NAMES = "geodata/sites.geojson", "seeds/open-report.toml", "geodata/names.toml"
DISAGREEING = (
    'disagrees_with = [{ claim = "open-report#users-many", kind = "contradiction", why = "They cannot both hold." }]'
)
RENAMED = "names: ru Северный маршрут → ru Путь"


@pytest.fixture(scope="module")
def before() -> Dataset:
    return load_dataset(SOUND).dataset


def told(before: Dataset, root: Path) -> list[tuple[str, str, str]]:
    return [(change.id, change.kind.value, change.detail) for change in compare(before, load_dataset(root).dataset)]


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        (SITES, "[131.9, 43.15]", "[131.9, 43.25]", ("laboratory", "moved", "by 11.1 km")),
        (SITES, '"Laboratory"', '"Factory"', ("laboratory", "reworded", "name: Laboratory → Factory")),
        (
            SITES,
            '"precision": "near"',
            '"precision": "city"',
            ("laboratory", "precision changed", "precision: near → city"),
        ),
        (
            SEED,
            'status = "alleged"',
            'status = "possible"',
            ("open-report#laboratory", "regraded", "status: alleged → possible"),
        ),
        (SEED, 'reliability = "B"', 'reliability = "C"', ("open-report", "regraded", "reliability: B → C")),
        (SEED, 'when = "2010-01"', 'when = "2010-02"', ("open-report#office-in-almaty", "changed", "when")),
        (SEED, 'by = ["drug-board"]', 'by = ["news-agency"]', ("open-report", "changed", "voices")),
        ("maps/north.toml", "The north", "North", ("north", "reworded", "title: “The north” → North")),
        (
            "geodata/names.toml",
            '"Северный маршрут"',
            '"Путь"',
            ("northern-route", "reworded", "names: ru Северный маршрут → ru Путь"),
        ),
    ],
)
def test_one_change_is_told_in_its_own_terms(
    before: Dataset, sound: Path, replace_in: Replace, file: str, old: str, new: str, expected: tuple[str, str, str]
) -> None:
    replace_in(file, old, new)
    assert told(before, sound) == [expected]


def test_formatting_is_no_change(before: Dataset, sound: Path) -> None:
    for file in rewritten(sound):
        lines = file.after.replace("\n\n", "\n\n\n# remark\n") if file.name.endswith(".toml") else file.after
        (sound / file.name).write_text(lines, "utf-8")
    (sound / "seeds/closed-paper.toml").write_text(
        (sound / "seeds/closed-paper.toml").read_text("utf-8") + "\n\n", "utf-8"
    )
    assert told(before, sound) == []
    assert as_markdown(()) == "Nothing in the data changes.\n"


def test_a_mark_that_loses_its_only_carrier_is_named(before: Dataset, sound: Path, replace_in: Replace) -> None:
    replace_in(SEED, 'about = ["flight"]', "about = []")
    assert ("flight", "lost its only carrier", "open-report#flight") in told(before, sound)
    after = load_dataset(sound).dataset
    assert [change.kind.value for change in compare(after, before) if change.id == "flight"] == [
        "gained its only carrier"
    ]


def test_a_mark_that_becomes_contested_or_is_so_no_more_is_named(
    before: Dataset, sound: Path, replace_in: Replace
) -> None:
    link = 'disagrees_with = [{ claim = "open-report#flight", kind = "accounts", why = "One day, two ways." }]'
    replace_in(SEED, 'mode = "sea"\n', f'mode = "sea"\n{link}\n')
    assert ("flight", "became contested", "open-report#ferry") in told(before, sound)
    after = load_dataset(sound).dataset
    [change] = [change for change in compare(after, before) if change.id == "flight"]
    assert str(change) == "leg flight: is contested no more (open-report#ferry): Flight from Almaty"
    assert as_markdown([change]).startswith("### Is contested no more (1)\n\n- leg **flight**: Flight from Almaty")
    marks = compose_changes(after, before, compare(after, before)).marks
    assert {mark.id: mark.contested for mark in marks if "flight" in mark.id.split()} == {
        "before flight": True,
        "after flight": False,
    }


def test_aims_and_definitions_are_told_and_contest_nothing(before: Dataset, sound: Path, replace_in: Replace) -> None:
    link = 'disagrees_with = [{ claim = "open-report#flight", kind = "aims", why = "Each wants another way." }]'
    replace_in(SEED, 'mode = "sea"\n', f'mode = "sea"\n{link}\n')
    assert told(before, sound) == [("open-report#ferry", "changed", "disagrees_with")]


def test_what_becomes_firm_or_quiet_or_stops_being_so_is_named(
    before: Dataset, sound: Path, replace_in: Replace
) -> None:
    replace_in(SEED, 'about = ["laboratory"]\nstatus = "alleged"', 'about = { production = ["laboratory"] }')
    changes = told(before, sound)
    assert ("open-report#laboratory", "changed", "roles") in changes
    assert ("laboratory", "is quiet no more", "open-report#laboratory") in changes
    assert ("laboratory", "became firm", "open-report#laboratory") in changes
    back = [(change.id, change.kind.value) for change in compare(load_dataset(sound).dataset, before)]
    assert {("laboratory", "is firm no more"), ("laboratory", "became quiet")} <= set(back)


def test_a_mark_that_is_contested_by_a_denial_is_named(before: Dataset, sound: Path, replace_in: Replace) -> None:
    replace_in(SEED, 'responds_to = ["open-report#laboratory", "open-report#board"]\n', "")
    assert ("laboratory", "is contested no more", "open-report#no-laboratory") in told(before, sound)


def test_a_new_mark_that_is_contested_is_told_to_be_so(before: Dataset) -> None:
    there = replace(before, sites={key: site for key, site in before.sites.items() if key != "laboratory"})
    told_of = [change.kind.value for change in compare(there, before) if change.id == "laboratory"]
    assert told_of == ["added", "became contested"]


ACCENTED = [
    (NAMES, 'aliases = ["The Board"]', 'aliases = ["Conseil supérieur"]\n"name:ru" = "Российский совет"'),
    (SEED, "The office is useful.", "Le bureau est très utile."),
    (
        SEED,
        'evidence = ["a ferry carries drugs"]',
        'evidence = ["traversée de drogues par bateau"]\nnote = "Près de là."',
    ),
    ("maps/all.toml", "That may be shown", "Où cela va"),
]
STEP = '\n[[step]]\nheading = "Où"\ntext = "Là-bas, *l’été* [@open-report#ferry]."\n'


def test_the_unicode_form_of_a_text_is_no_change(sound: Path, replace_in: Replace) -> None:
    for file, old, new in ACCENTED:
        replace_in(file, old, new)
    story = (sound / "maps/all.toml").read_text("utf-8") + STEP
    (sound / "maps/all.toml").write_text(story, "utf-8")
    composed = load_dataset(sound).dataset
    for path in sound.rglob("*.*"):
        path.write_text(unicodedata.normalize("NFD", path.read_text("utf-8")), "utf-8")
    decomposed = load_dataset(sound).dataset
    assert decomposed.claims["open-report#ferry"].evidence != composed.claims["open-report#ferry"].evidence
    assert len(decomposed.maps["all"].steps) == 3
    assert compare(composed, decomposed) == ()
    (sound / "maps/all.toml").write_text(unicodedata.normalize("NFD", story.replace("*l’été*", "l’été")), "utf-8")
    assert told(composed, sound) == [("all", "changed", "steps")]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (SEED, "A ferry carries drugs from", "A  ferry carries drugs  from"),
        (SEED, 'about = ["ferry", "caspian"]', 'about = ["caspian", "ferry"]'),
        (SITES, "[131.9, 43.15]", "[131.90000000001, 43.15]"),
        ("maps/north.toml", "The north", "The  north "),
    ],
)
def test_how_it_is_written_is_no_change(
    before: Dataset, sound: Path, replace_in: Replace, file: str, old: str, new: str
) -> None:
    replace_in(file, old, new)
    assert told(before, sound) == []


def test_a_link_that_is_written_at_the_other_end_is_no_change(before: Dataset, sound: Path) -> None:
    text = (sound / SEED).read_text("utf-8")
    link = DISAGREEING + "\n"
    many = 'unit = "people", approx = true }\n'
    assert text.count(link) == text.count(many) == 1
    text = text.replace(link, "").replace(many, many + link.replace("many", "few"))
    (sound / SEED).write_text(text, "utf-8")
    assert told(before, sound) == []


def test_added_and_removed_records_are_told_with_their_names(before: Dataset, sound: Path) -> None:
    (sound / "seeds/closed-paper.toml").unlink()
    changes = told(before, sound)
    assert ("closed-paper", "removed", "") in changes
    assert ("closed-paper#quokka-farm", "removed", "") in changes
    assert ("quokka-store", "lost its only carrier", "closed-paper#quokka-farm, closed-paper#quokka-run") in changes


def test_markdown_shows_strangers_text_as_it_is(before: Dataset, sound: Path, replace_in: Replace) -> None:
    replace_in(SITES, '"Laboratory"', '"[x](http://evil.example) <img> @all `a` | **b**"')
    text = as_markdown(compare(before, load_dataset(sound).dataset))
    assert r"\[x\]\(http\:\/\/evil\.example\) \<img\> \@all \`a\` \| \*\*b\*\*" in text
    assert text.startswith("### Reworded (1)\n")


def test_the_map_shows_what_changed_and_nothing_else(before: Dataset, sound: Path, replace_in: Replace) -> None:
    replace_in(SITES, "[131.9, 43.15]", "[131.9, 43.25]")
    after = load_dataset(sound).dataset
    document = compose_changes(before, after, compare(before, after))
    assert {mark.id: mark.label_at for mark in document.marks} == {
        "before laboratory": (131.9, 43.15),
        "after laboratory": (131.9, 43.25),
    }
    refs = {claim.ref for claim in document.claims}
    assert {ref for mark in document.marks for ref in (*mark.claims, *mark.denials)} <= refs
