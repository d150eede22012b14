"""The words of the interface: complete in every language, in its plural forms, and none that nobody asks for."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel import Locale

from mapper.render.common.files import read_text
from mapper.render.common.messages import LANGUAGES, Messages
from mapper.render.page import noscript
from tests.conftest import ROOT
from tests.render.page.interface import FAMILIES, OTHERS, SAME, SLOT, entries, family, words_of

INFLECTED = re.compile(r"month\.of\.\d\d|date\.[\w-]+\.of")
"""Forms that a month or a date has within a phrase: English has none of them, and other languages some."""

STRING = re.compile(r'"([^"\\\n]*)"')
GROUP = re.compile(r"[a-z][\w-]*(?:\.[\w-]+)*\.")
TERM = re.compile(r"""\.term\(["']([\w-]+(?:\.[\w-]+)*)["']""")
ASKED = re.compile(
    r"(?:\b(?:say|messages)\.(?:text|count)|(?<![.\w])(?:detail|told|wideDetail|dated))\(\s*([^()]*?)[,)]"
)
COUNTED = re.compile(r'\bsay\.count\("([\w.-]+)"')
KEYS = re.compile(r'^"([\w.-]+)"$|\? "([\w.-]+)" : "([\w.-]+)"$')
IN_TEMPLATE = re.compile(r'data-say(?:-label)?="([^"]+)"|\{\{message:([^}]+)\}\}')


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


@pytest.mark.parametrize(
    ("language", "number", "words"),
    [
        ("en", 1, "1 record is not on this map because of a fault"),
        ("ru", 21, "21 запись не попала на карту из-за ошибки"),
        ("ru", 2, "2 записи не попали на карту из-за ошибок"),
        ("ru", 11, "11 записей не попало на карту из-за ошибок"),
        ("es", 1, "1 registro no está en este mapa por un error"),
    ],
)
def test_a_count_is_told_in_the_form_of_its_number(language: str, number: int, words: str) -> None:
    assert Messages(language).count("missing", number) == words


def sources() -> Iterator[str]:
    """Yield all code that says something."""
    for path in sorted((ROOT / "frontend/src").glob("*/*.js")):
        if path.parent.name != "notebook":
            yield path.read_text("utf-8")
    yield Path(str(noscript.__file__)).read_text("utf-8")


def in_template() -> set[str]:
    return {key for found in IN_TEMPLATE.findall(read_text("mapper.render.page", "page.html")) for key in found if key}


def literals() -> set[str]:
    """Return all texts in quotes of the scripts and of the page without JavaScript, and the keys of the template."""
    *scripts, plain = sources()
    constants = (node.value for node in ast.walk(ast.parse(plain)) if isinstance(node, ast.Constant))
    found = {text for script in scripts for text in STRING.findall(script)}
    return found | {value for value in constants if isinstance(value, str)} | in_template()


def groups() -> set[str]:
    """Return what keys begin with that are put together from a word of the code and one of the data."""
    found = {text for text in literals() if GROUP.fullmatch(text)}
    return found | {f"{group}." for source in sources() for group in TERM.findall(source)}


def asked_for() -> set[str]:
    """Return the keys that are named in full where a message is asked for."""
    keys = (KEYS.search(asked) for source in sources() for asked in ASKED.findall(source))
    return {key for found in keys if found for key in found.groups() if key} | in_template()


def test_every_message_that_is_asked_for_exists() -> None:
    known = {family(key) for key in entries("en")}
    assert asked_for() - known == set()
    assert len(asked_for()) > len(known) / 3
    assert {key for source in sources() for key in COUNTED.findall(source)} - FAMILIES == set()
    ever = set().union(*map(entries, LANGUAGES))
    assert {group for group in groups() if not any(key.startswith(group) for key in ever)} == set()


def test_no_message_is_unused() -> None:
    told, begun = literals(), tuple(groups())
    endings = [text for text in told if text.startswith(".")]

    def is_used(key: str) -> bool:
        stems = [key, *(key.removesuffix(ending) for ending in endings if key.endswith(ending))]
        return key.startswith(begun) or any(stem in told for stem in stems)

    assert {key for key in map(family, entries("en")) if not is_used(key)} == set()
