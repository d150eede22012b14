"""A name or a text that must be something to read is refused where nobody could see it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from mapper.model.problem import Problem

Judge = Callable[[Path], tuple[Problem, ...]]
Replace = Callable[[str, str, str], None]

SITE = '"name": "Office, Almaty"'
FIELDS = [
    ("geodata/sites.geojson", SITE, '"name": "{}"', "name"),
    ("geodata/sites.geojson", SITE, SITE + ', "name:kk": "{}"', "name:kk"),
    ("geodata/legs.geojson", '"name": "Ferry"', '"name": "{}"', "name"),
    ("geodata/legs.geojson", "The source says twenty kilometres on both sides.", "{}", "width_note"),
    ("geodata/areas.geojson", '"name": "Caspian Sea"', '"name": "{}"', "name"),
    ("geodata/names.toml", 'name = "Caspian corridor"', 'name = "{}"', "name"),
    ("geodata/names.toml", 'aliases = ["The Board"]', 'aliases = ["{}"]', "aliases.0"),
    ("geodata/vocabulary.toml", 'name = "Heroin"', 'name = "{}"', "name"),
    ("seeds/open-report.toml", 'title = "On routes"', 'title = "{}"', "title"),
    ("seeds/open-report.toml", '{ literal = "An office" }', '{ literal = "{}" }', "author.0.literal"),
    ("seeds/open-report.toml", 'text = "The office is useful."', 'text = "{}"', "text"),
    ("seeds/open-report.toml", '"is a useful office"', '"a b c", "{}"', "evidence.1"),
    ("seeds/open-report.toml", '"is a useful office"', '"useful {} {}"', "evidence"),
    ("seeds/open-report.toml", 'reliability_reason = "It knows the matter."', 'reliability_reason = "{}"', "reliab"),
    ("maps/all.toml", 'title = "Everything"', 'title = "{}"', "title"),
    ("maps/all.toml", 'heading = "The ferry"', 'heading = "{}"', "heading"),
    ("maps/all.toml", 'text = "A ferry sails [@open-report#ferry]."', 'text = "{}"', "text"),
]


@pytest.mark.parametrize("nothing", ["\u200b\u200d", "\u3164", "\u2800", "\u202e\u2066", "\ufe0f"], ids=ascii)
@pytest.mark.parametrize(("file", "old", "new", "field"), FIELDS, ids=lambda value: value if "/" in value else None)
def test_nothing_to_see_is_told_at_its_field(
    sound: Path, problems_of: Judge, replace_in: Replace, file: str, old: str, new: str, field: str, nothing: str
) -> None:
    replace_in(file, old, new.replace("{}", nothing))
    told = [problem for problem in problems_of(sound) if problem.file == file and problem.field.startswith(field)]
    assert [problem.severity for problem in told] == ["error"]
    assert "nobody can see" in told[0].message or told[0].message == "this list is too little to find the passage by."
    assert told[0].fix


def test_a_width_is_not_grounded_by_spaces(sound: Path, problems_of: Judge, replace_in: Replace) -> None:
    replace_in("geodata/legs.geojson", "The source says twenty kilometres on both sides.", "  ")
    errors = [problem.message for problem in problems_of(sound) if problem.severity == "error"]
    assert errors == ["the width is given without its ground."]
