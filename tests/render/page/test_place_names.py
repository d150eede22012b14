"""Names of the background: every country in three languages, every sea at sea."""

from __future__ import annotations

import pytest

from mapper.geometry.borders import load_borders
from mapper.model.place import Position
from mapper.render.common.messages import LANGUAGES
from mapper.render.common.place_names import place_names
from mapper.render.page import to_html
from tests.render.page import cable
from tests.render.page.conftest import Opener


def test_every_country_with_borders_has_its_names() -> None:
    countries = place_names()["countries"]
    assert load_borders().codes <= set(countries)
    assert all(set(names) == set(LANGUAGES) and all(names.values()) for names in countries.values())
    assert countries["KAZ"] == {"en": "Kazakhstan", "ru": "Казахстан", "es": "Kazajistán"}
    assert countries["XKX"]["en"] == "Kosovo"


def test_seas_are_named_in_the_same_languages_and_lie_at_sea() -> None:
    for sea in place_names()["seas"]:
        assert set(sea["names"]) == set(LANGUAGES)
        assert load_borders().country_at(Position(*sea["at"])) is None, sea["names"]["en"]


def test_each_hemisphere_has_one_atlantic() -> None:
    atlantic = [sea for sea in place_names()["seas"] if "Atlantic" in sea["names"]["en"]]
    assert {(sea["names"]["en"], sea["at"][1] > 0) for sea in atlantic} == {
        ("North Atlantic Ocean", True),
        ("South Atlantic Ocean", False),
    }
    assert len(atlantic) == 2
    assert all(len({sea["names"][language] for sea in atlantic}) == 2 for language in LANGUAGES)


@pytest.mark.browser
def test_the_language_of_the_page_chooses_among_them(open_html: Opener) -> None:
    page = open_html(to_html(cable.document()).replace('<html lang="en"', '<html lang="ru"', 1)).page
    shown = {" ".join(text.split()) for text in page.locator(".context .label").all_text_contents()}
    assert {"Китай", "Монголия"} <= shown
