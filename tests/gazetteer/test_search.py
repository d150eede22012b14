"""Names to places: every spelling people use, and the place that they mean first."""

from __future__ import annotations

from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapper.gazetteer import by_id, find, similar
from mapper.gazetteer.spelling import folding_table, key_of
from mapper.gazetteer.store import load


def first(name: str) -> tuple[str, str]:
    place = find(name, limit=1)[0]
    return place.name, place.country


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Almaty", "KAZ"),
        ("Dushanbe", "TJK"),
        ("Domodedovo", "RUS"),
        ("Vladivostok", "RUS"),
        ("Khujand", "TJK"),
        ("Osh", "KGZ"),
        ("Termez", "UZB"),
        ("Kunduz", "AFG"),
        ("Turkmenbashi", "TKM"),
        ("Baku", "AZE"),
        ("Astrakhan", "RUS"),
        ("Guayaquil", "ECU"),
        ("Santos", "BRA"),
        ("Antwerp", "BEL"),
        ("Algeciras", "ESP"),
        ("St Petersburg", "RUS"),
        ("Orenburg", "RUS"),
    ],
)
def test_the_place_that_is_meant_comes_first(name: str, country: str) -> None:
    assert first(name)[1] == country


@pytest.mark.parametrize(
    ("spelling", "name"),
    [
        ("Алматы", "Almaty"),
        ("Душанбе", "Dushanbe"),
        ("Домодедово", "Domodedovo"),
        ("Владивосток", "Vladivostok"),
        ("Худжанд", "Khujand"),
        ("Ош", "Osh"),
        ("Термез", "Tirmiz"),
        ("Кундуз", "Kunduz"),
        ("Туркменбаши", "Türkmenbaşy"),
        ("Баку", "Baku"),
        ("Астрахань", "Astrakhan"),
        ("Гуаякиль", "Guayaquil"),
        ("Антверпен", "Antwerp"),
        ("Санкт-Петербург", "Saint Petersburg"),
        ("Оренбург", "Orenburg"),
        ("قندوز", "Kunduz"),
        ("თბილისი", "Tbilisi"),
        ("北京", "Beijing"),
    ],
)
def test_cyrillic_and_native_spellings_are_known(spelling: str, name: str) -> None:
    assert first(spelling)[0] == name


@pytest.mark.parametrize(
    ("former", "name"),
    [
        ("Alma-Ata", "Almaty"),
        ("Алма-Ата", "Almaty"),
        ("Krasnovodsk", "Türkmenbaşy"),
        ("Красноводск", "Türkmenbaşy"),
        ("Leningrad", "Saint Petersburg"),
        ("Ленинград", "Saint Petersburg"),
        ("Leninabad", "Khujand"),
        ("Stalinabad", "Dushanbe"),
        ("Frunze", "Bishkek"),
        ("Breslau", "Wrocław"),
    ],
)
def test_former_names_are_known(former: str, name: str) -> None:
    assert first(former)[0] == name


@pytest.mark.parametrize(
    "spelling", ["ALMA ATA", "alma‐ata", "Almaata", "  Alma-Ata. ", "Álma-Áta", "Alma’Ata", "A\u0301lma-Ata"]
)
def test_case_marks_apostrophes_and_hyphens_do_not_matter(spelling: str) -> None:
    assert first(spelling) == ("Almaty", "KAZ")


@pytest.mark.parametrize("name", ["St Petersburg", "St. Petersburg", "St.Petersburg", "SAINT PETERSBURG"])
def test_saint_may_be_written_short(name: str) -> None:
    assert [(place.name, place.country) for place in find(name, limit=2)] == [
        ("Saint Petersburg", "RUS"),
        ("St. Petersburg", "USA"),
    ]


def test_a_beginning_comes_after_every_whole_name() -> None:
    found = find("Osh", limit=50)
    exact = [place.is_exact for place in found]
    assert exact == sorted(exact, reverse=True)
    assert "Oshkosh" in [place.name for place in found if not place.is_exact]


def test_equal_names_come_by_population_and_a_metropolis_before_a_village_of_that_name() -> None:
    assert [place.country for place in find("Algeciras", limit=2)] == ["ESP", "COL"]
    assert [place.country for place in find("Cologne", limit=2)] == ["DEU", "ITA"]
    assert [place.name for place in find("Monterey", limit=2)] == ["Monterey", "Monterrey"]


def test_a_country_narrows_the_search() -> None:
    assert {place.country for place in find("Santos", "COL")} <= {"COL"}
    assert find("Vladivostok", "DEU") == ()


def test_a_place_has_its_division_by_name_where_one_is_known_and_else_by_code() -> None:
    assert find("Osh")[0].admin1 == "Osh"
    assert find("Oshkosh", "USA")[0].admin1 == "Wisconsin"
    assert find("Lyon", "FRA")[0].admin1 == "84"


def test_a_place_is_found_by_its_id() -> None:
    almaty = by_id(1526384)
    assert almaty == find("Almaty", limit=1)[0]
    assert by_id(1) is None
    # An id may be some other town's population.
    assert by_id(almaty.population) is None


@pytest.mark.parametrize(
    ("misspelt", "meant"),
    [
        ("Dushnabe", "Dushanbe"),
        ("Vladivstok", "Vladivostok"),
        ("Душанбэ", "Dushanbe"),
        ("Gyayaquil", "Guayaquil"),
        ("Slmaty", "Almaty"),
        ("Turkmenbahsi", "Türkmenbaşy"),
    ],
)
def test_a_misspelt_name_has_similar_ones(misspelt: str, meant: str) -> None:
    assert find(misspelt) == ()
    assert similar(misspelt)[0].name == meant


@pytest.mark.parametrize("nothing", ["", "  ", "-'’", "|", "\n|almaty|", "\t"])
def test_what_is_no_name_finds_no_place_by_the_marks_of_the_file(nothing: str) -> None:
    assert [place.name for place in find(nothing, limit=1)] in ([], ["Almaty"])


def test_a_key_has_no_mark_that_the_file_uses() -> None:
    assert key_of("a|b\tc\nd") == "abcd"


@pytest.mark.parametrize(
    ("spelling", "name"),
    [
        ("ایرانشهر", "Iranshahr"),
        ("ايرانشهر", "Iranshahr"),
        ("كراچي", "Karachi"),
        ("مكه", "Makkah"),
        ("茅ケ崎", "Chigasaki"),
        ("サイタマ", "Saitama"),
        ("Кызылорда", "Kyzylorda"),
        ("ᲗᲑᲘᲚᲘᲡᲘ", "Tbilisi"),
        ("ዐዲስ አበባ", "Addis Ababa"),
        ("Qo'qon", "Qo‘qon"),
    ],
)
def test_a_place_is_found_from_any_keyboard(spelling: str, name: str) -> None:
    assert first(spelling)[0] == name


def test_every_stored_spelling_is_folded_as_what_is_typed_is() -> None:
    assert [key for key in load().keys if key_of(key) != key] == []


@given(st.text(max_size=30))
def test_folding_is_final(name: str) -> None:
    assert key_of(key_of(name)) == key_of(name)


def test_what_stands_for_a_letter_stands_for_itself() -> None:
    table = folding_table()
    assert {
        form for form, letter in table.letters.items() if key_of(form) != letter or key_of(letter) != letter
    } == set()
    assert not set(table.silent) & table.letters.keys()


def test_the_file_is_small_enough_to_ship() -> None:
    bands = (files("mapper.gazetteer") / "places").iterdir()
    assert 2_000_000 <= sum(len(band.read_bytes()) for band in bands) <= 3_000_000
