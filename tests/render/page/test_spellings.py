"""Other names of places go into the page: of places that are named on the map and lie there, and of no others."""

from __future__ import annotations

from dataclasses import replace

from mapper.document.map_document import Mark
from mapper.render.page.spellings import MOST, spellings
from tests.render.page import cable

PETERSBURG = (30.3351, 59.9343)


def named(name: str, at: tuple[float, float], **names: str) -> Mark:
    return cable.site("place", name, "layer", at, names=names)


def test_former_and_russian_names_of_the_town_that_a_site_names() -> None:
    found = spellings([named("CARICC, Almaty", cable.ALMATY)])["place"]
    assert {"almaata", "алмаата"} <= set(found)
    found = spellings([named("St Petersburg", PETERSBURG)])["place"]
    assert {"ленинград", "спб"} <= set(found)


def test_a_town_is_known_by_any_of_the_names_that_the_site_has() -> None:
    assert "almaty" in spellings([named("The head office", cable.ALMATY, de="Zentrale in Alma-Ata")])["place"]
    assert "almaty" in spellings([named("Alma-Ata", cable.ALMATY)])["place"]


def test_a_name_that_lies_elsewhere_brings_nothing() -> None:
    assert spellings([named("CARICC, Almaty", cable.DOMODEDOVO)]) == {}


def test_a_site_that_names_no_town_brings_nothing() -> None:
    assert spellings([named("The laboratory", cable.ALMATY)]) == {}


def test_legs_and_territories_bring_nothing() -> None:
    assert spellings([mark for mark in cable.MARKS if mark.kind != "site"]) == {}


def test_few_spellings_of_a_place_with_many() -> None:
    for mark in (named("St Petersburg", PETERSBURG), named("Moscow", (37.6173, 55.7558))):
        assert 5 <= len(spellings([mark])["place"]) <= MOST


def test_the_same_marks_give_the_same_spellings() -> None:
    marks = [replace(mark, id=str(number)) for number in range(2) for mark in cable.MARKS]
    assert spellings(marks) == spellings(marks)
    assert list(spellings(marks)) == sorted(spellings(marks), key=[mark.id for mark in marks].index)
