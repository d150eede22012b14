"""Figures and dates as newspapers write them in the languages of sources; in English, see test_figures.py."""

from __future__ import annotations

import time
from functools import partial

import pytest
from babel.dates import format_date

from mapper.model.claim import Claim, Quantity
from mapper.model.locator import parse_locator
from mapper.model.problem import Origin
from mapper.model.when import parse_when
from mapper.passages.document import Document
from mapper.passages.figures import figures_in
from mapper.passages.folding import fold
from mapper.passages.verify import judge
from tests.sizes import assert_growth

LANGUAGES = ("ru", "de", "fr", "es", "pt")


def warnings(passage: str, language: str, when: str = "", quantity: Quantity | None = None) -> tuple[str, ...]:
    """Return what is told of a claim that cites a passage."""
    at, date = (parse_locator("block 1"),), parse_when(when) if when else None
    made = Claim("c", "s", at, "Ours.", (passage.split()[0],), Origin(""), when=date, quantity=quantity)
    return judge(made, Document(passage, language=language)).warnings


def proves(passage: str, language: str, figure: float, unit: str) -> bool:
    return not warnings(passage, language, quantity=Quantity("m", unit, figure, figure))


# Each with what it says in kilograms, and figures that a slip would make of it.
WEIGHTS = [
    ("ru", "Изъяли полтора килограмма героина.", 1.5, (1, 2, 1_500)),
    ("ru", "Нашли 1,5 кг гашиша.", 1.5, (15, 1, 5, 1_500)),
    ("ru", "Из Афганистана вывезли около девяноста тонн.", 90_000, (90, 19_000, 80_000)),
    ("ru", "Сожгли сто двадцать пять тонн опия.", 125_000, (120_000, 25_000, 5_000, 100_000)),
    ("ru", "Изъяли две тысячи пятьсот килограммов.", 2_500, (2_000, 500, 2_005)),
    ("ru", "Задержали 30\u00a0000 кг маковой соломки.", 30_000, (30, 0, 3_000)),
    ("ru", "Везли 3,5 тыс. тонн.", 3_500_000, (3_500, 35_000_000, 3_000_000)),
    ("ru", "Партия в два с половиной центнера.", 250, (200, 2.5, 25)),
    ("ru", "Ввозят полтонны в неделю.", 500, (1_000, 50)),
    ("de", "Es wurden neunzig Tonnen verbrannt.", 90_000, (19_000, 90, 9_000)),
    ("de", "Beschlagnahmt: 2,5 Tonnen.", 2_500, (25_000, 2_000, 5_000)),
    ("de", "Gefunden wurden 1.500 Kilo Heroin.", 1_500, (1.5, 1, 500)),
    ("de", "Zoll stellt 90t sicher.", 90_000, (90, 9_000)),
    ("de", "Rund fünfunddreißigtausend Kilogramm kamen an.", 35_000, (53_000, 35, 30_000)),
    ("de", "Eine halbe Tonne lag im Hafen.", 500, (1_000, 5_000)),
    ("fr", "Quinze tonnes ont été saisies.", 15_000, (15, 5_000, 50_000)),
    ("fr", "Environ quatre-vingt-dix tonnes de résine.", 90_000, (80_000, 10_000, 24_000, 4_000)),
    ("fr", "Saisie de 1\u202f500,5 kg à Calais.", 1_500.5, (1, 500.5, 1_500)),
    ("fr", "On a brûlé deux tonnes et demie.", 2_500, (2_000, 500)),
    ("fr", "Il y avait soixante et onze kilos.", 71, (60, 11, 61)),
    ("es", "Incautaron treinta toneladas.", 30_000, (30, 13_000, 3_000)),
    ("es", "Decomisaron treinta y cinco kilos.", 35, (30, 5, 53)),
    ("es", "Hallaron 1.500 kilos de cocaína.", 1_500, (1.5, 1, 500)),
    ("es", "Son 1,500 kilos, según la fiscalía.", 1_500, (15, 500)),
    ("es", "Llevaban mil quinientas toneladas.", 1_500_000, (1_000_000, 500_000, 1_500)),
    ("es", "Pasaron seis toneladas y media.", 6_500, (6_000, 500)),
    ("pt", "Apreenderam vinte e cinco quilos.", 25, (20, 5, 52)),
    ("pt", "Foram dois mil e quinhentos quilos.", 2_500, (2_000, 500)),
    ("pt", "Chegaram 2,5 toneladas ao porto.", 2_500, (25_000, 2_000)),
    ("pt", "Queimaram 1.234,5 kg.", 1_234.5, (1.2345, 1_234, 12_345)),
]


@pytest.mark.parametrize(("language", "passage", "kilograms", "slips"), WEIGHTS)
def test_a_weight_proves_itself_in_any_unit_of_mass_and_no_other(
    language: str, passage: str, kilograms: float, slips: tuple[float, ...]
) -> None:
    assert proves(passage, language, kilograms, "kg")
    assert proves(passage, language, kilograms / 1_000, "t")
    assert [slip for slip in slips if proves(passage, language, slip, "kg")] == []


@pytest.mark.parametrize(("language", "passage", "kilograms", "slips"), WEIGHTS)
def test_a_weight_is_no_length_and_no_number_of_people(
    language: str, passage: str, kilograms: float, slips: tuple[float, ...]
) -> None:
    del kilograms, slips
    given = [figure.value for figure in figures_in(fold(passage).text, language) if figure.unit]
    assert given
    assert not any(proves(passage, language, value, unit) for value in given for unit in ("km", "people", "l"))


@pytest.mark.parametrize(
    ("language", "passage", "people", "slips"),
    [
        ("ru", "Умерли два-три миллиона.", 3_000_000, (3, 1_000_000)),
        ("ru", "Больны 2,5 млн человек.", 2_500_000, (25_000_000, 2.5)),
        ("ru", "Умерла тысяча двести человек.", 1_200, (1_000, 200)),
        ("ru", "Живут три миллиона двести тысяч.", 3_200_000, (3_000_000, 200_000)),
        ("ru", "Сотни и тысячи больных.", 1_000, ()),
        ("de", "Betroffen sind zwei oder drei Millionen Menschen.", 2_000_000, (2_000,)),
        ("de", "Die Welt zählt 7 Milliarden Menschen.", 7e9, (7e6, 7e12)),
        ("de", "Mehrere tausend Menschen kamen.", 1_000, ()),
        ("fr", "Entre cent et deux cents personnes.", 200, (102, 300)),
        ("fr", "Un million et demi de consommateurs.", 1_500_000, (1_000_000, 500_000)),
        ("es", "Hay dos mil millones.", 2e9, (2_000, 2e6)),
        ("es", "Un billón de dosis.", 1e12, (1e9,)),
        ("es", "Veintiún detenidos.", 21, (20, 1)),
        ("pt", "São três milhões de usuários.", 3_000_000, (3, 3_000)),
        ("pt", "Dez bilhões de doses.", 1e10, (1e13,)),
        ("en", "One hundred and fifty were held.", 150, (100, 50)),
        ("en", "Two thousand five hundred were held.", 2_500, (2_000, 500)),
        ("en", "Between one hundred and two hundred.", 200, (102, 300)),
    ],
)
def test_numbers_of_people(language: str, passage: str, people: float, slips: tuple[float, ...]) -> None:
    # Hundreds and thousands of which nobody says how many are no figure: these have no slips.
    assert proves(passage, language, people, "people") is bool(slips)
    assert [slip for slip in slips if proves(passage, language, slip, "people")] == []


@pytest.mark.parametrize(
    ("language", "passage"),
    [
        ("ru", "Везут 600 кг в месяц."),
        ("de", "Es sind 600 kg pro Monat."),
        ("fr", "Ce sont 600 kg par mois."),
        ("es", "Son 600 kg al mes."),
        ("pt", "São 600 kg por mês."),
    ],
)
def test_a_flow_is_counted_by_the_time_that_is_named(language: str, passage: str) -> None:
    assert proves(passage, language, 7_200, "kg/year")
    assert not proves(passage, language, 600, "kg/year")


@pytest.mark.parametrize(
    ("language", "passage"),
    [
        ("ru", "Опий — двадцать процентов."),
        ("de", "Opium macht 20 Prozent aus."),
        ("fr", "Soit vingt pour cent."),
        ("es", "Es el veinte por ciento."),
        ("pt", "É vinte por cento."),
    ],
)
def test_a_share_is_one_of_what_the_claim_says(language: str, passage: str) -> None:
    assert proves(passage, language, 20, "% of opiates")
    assert not proves(passage, language, 100, "% of opiates")
    assert not proves(passage, language, 20, "kg")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("month", range(1, 13))
@pytest.mark.parametrize("pattern", ["d MMMM y", "LLLL y"])
def test_months_are_called_as_the_locale_data_of_unicode_call_them(language: str, month: int, pattern: str) -> None:
    day = parse_when(f"2010-{month:02}-28").earliest
    assert day is not None
    said = format_date(day, pattern, language)
    assert not warnings(f"Es {said}.", language, when=f"2010-{month:02}-28")
    assert warnings(f"Es {said}.", language, when=f"2010-{month % 12 + 1:02}-28")
    assert warnings(f"Es {said}.", language, when=f"2011-{month:02}-28")


@pytest.mark.parametrize(
    ("language", "passage"),
    [
        ("ru", "Это было 28 октября 2010 года."),
        ("ru", "В октябре 2010 г."),
        ("ru", "Перед октябрем 2010 года."),
        ("ru", "Дата: 28.10.2010."),
        ("de", "Am 28. Oktober 2010."),
        ("de", "Vom 28. 10. 2010"),
        ("fr", "Le 28 octobre, en 2010."),
        ("es", "El 28 de octubre de 2010."),
        ("pt", "Foi em outubro de 2010."),
        ("pt", "Em out. 2010"),
        ("pt-BR", "Foi em OUTUBRO de 2010."),
        ("", "Это было в октябре 2010 года."),
        ("tg", "In October 2010."),
    ],
)
def test_a_month_is_found_in_the_language_of_the_source(language: str, passage: str) -> None:
    assert not warnings(passage, language, when="2010-10-28")
    assert warnings(passage, language, when="2010-11-28")
    assert warnings(passage, language, when="2012-10-28")


@pytest.mark.parametrize(
    ("language", "passage", "when"),
    [
        ("en", "They set out in 2010.", "2010-10"),
        ("de", "Es ist out 2010.", "2010-10"),
        ("en", "Le mai 2010", "2010-05"),
    ],
)
def test_what_is_a_month_in_another_language_is_none(language: str, passage: str, when: str) -> None:
    assert warnings(passage, language, when=when)


@pytest.mark.parametrize("language", ["", *LANGUAGES])
@pytest.mark.parametrize(
    "unit",
    [
        "7 ×1000 ",
        "×+",
        "1 234 ",
        "1.234.",
        "1,234,",
        "2 mil ",
        "сто тысяч ",
        "neunzig",
        "y media ",
        "1 кг с половиной ",
    ],
)
def test_a_hostile_passage_is_read_in_linear_time(language: str, unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit)) + "x"
        read = partial(figures_in, text, language)
        start = time.process_time()
        for _ in range(3):
            read()
        return time.process_time() - start

    assert_growth(seconds, 10_000, 40_000, most=12)
