"""The words of the interface: complete in every language, and in its plural forms.

That each is asked for, and each that is asked for is there, frontend/test/messages.test.js sees.
"""

from __future__ import annotations

import re

import pytest
from babel import Locale

from mapper.render.common.messages import LANGUAGES
from tests.render.page.interface import FAMILIES, OTHERS, SAME, SLOT, entries, family, words_of

INFLECTED = re.compile(r"month\.of\.\d\d|date\.[\w-]+\.of")
"""Forms that a month or a date has within a phrase: English has none of them, and other languages some."""


def categories(language: str) -> set[str]:
    """Return the plural categories that the whole numbers have in a language (CLDR)."""
    rule = Locale(language).plural_form
    return {rule(number) for number in (*range(201), 1_000_000, 3_000_000)}


@pytest.mark.parametrize("language", OTHERS)
def test_every_message_is_there_and_no_other(language: str) -> None:
    english, translated = ({family(key) for key in entries(tag)} for tag in ("en", language))
    assert english - translated == set()
    assert {key for key in translated - english if not INFLECTED.fullmatch(key)} == set()


@pytest.mark.parametrize("language", OTHERS)
def test_messages_stand_in_the_same_order(language: str) -> None:
    english, translated = (list(dict.fromkeys(map(family, entries(tag)))) for tag in ("en", language))
    assert [key for key in translated if not INFLECTED.fullmatch(key)] == english


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_have_the_plural_forms_of_the_language(language: str) -> None:
    for stem in FAMILIES:
        forms = {key.removeprefix(f"{stem}.") for key in entries(language) if family(key) == stem}
        assert forms == categories(language), stem


@pytest.mark.parametrize("language", OTHERS)
def test_slots_are_those_of_the_english_message(language: str) -> None:
    english = entries("en")
    for key, message in entries(language).items():
        if key.startswith("month.of."):
            continue
        stem = family(key)
        model = english.get(f"{stem}.other") or english[key.removesuffix(".of")]
        wanted, found = (set(SLOT.findall(text)) for text in (model, message))
        # A form that only the number one has may say it in a word.
        says_one = key == f"{stem}.one" and Locale(language).plural_form(21) != "one"
        assert found == wanted or (says_one and found == wanted - {"count"}), key


@pytest.mark.parametrize("language", OTHERS)
def test_nothing_is_left_in_english(language: str) -> None:
    english = entries("en")
    same = {key for key, message in entries(language).items() if words_of(message) and message == english.get(key)}
    assert same - SAME[language] == set()
    assert SAME[language] <= same


@pytest.mark.parametrize("language", OTHERS)
def test_inflected_forms_have_a_plain_one(language: str) -> None:
    messages = entries(language)
    assert all(key.replace(".of", "") in messages for key in messages if INFLECTED.fullmatch(key))
