"""How passages in a language write figures and months: languages.toml, read."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from mapper.passages.folding import fold

ENGLISH = "en"
_UNNAMED = (ENGLISH, "ru")
"""What months are looked for in where a source names no language: they share no word, and no letter."""


@dataclass(frozen=True, slots=True)
class Language:
    """What languages.toml says of a language, folded as passages are; its comment says what each key means."""

    code: str
    comma: Literal["groups", "decimal", "either"]
    counts: str
    between: tuple[str, ...]
    inside: str
    hundred: str
    half: tuple[str, ...]
    per: tuple[str, ...]
    alone: frozenset[str]
    phrases: Mapping[str, str]
    scales: Mapping[str, float]
    periods: Mapping[str, str]
    words: Mapping[str, int]
    months: Mapping[int, tuple[str, ...]]


def language_of(tag: str) -> Language:
    """Return the language of a tag such as ``de`` or ``pt-BR``; English where the table has none."""
    code = _code(tag)
    return _languages()[code if code in _languages() else ENGLISH]


def names_of_month(month: int, tag: str) -> tuple[str, ...]:
    """Return what a month, from 1 to 12, is called in the language of a tag."""
    codes = (language_of(tag).code,) if _code(tag) else _UNNAMED
    return tuple(name for code in codes for name in _languages()[code].months[month])


def any_of(words: Iterable[str]) -> str:
    """Return a pattern of some words, of which a longer one goes before one that it begins with."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def _code(tag: str) -> str:
    return re.split(r"[-_]", tag.strip().casefold(), maxsplit=1)[0]


@cache
def _languages() -> dict[str, Language]:
    tables = tomllib.loads((files(__package__) / "languages.toml").read_text("utf-8"))
    return {code: _language(code, table) for code, table in tables.items()}


def _language(code: str, table: dict[str, Any]) -> Language:
    return Language(
        code,
        table["comma"],
        table.get("counts", ""),
        _forms(table["between"]),
        table.get("inside", ""),
        table.get("hundred", ""),
        _forms(table.get("half", ())),
        _forms(table["per"]),
        frozenset(_forms(table.get("alone", ()))),
        {form: text for word, text in table.get("phrases", {}).items() for form in _forms([word])},
        {form: float(amount) for word, amount in table.get("scales", {}).items() for form in _forms([word])},
        _by_form(table.get("periods", {})),
        {form: int(value) for form, value in _by_form(table.get("words", {})).items()},
        {int(month): _forms(names) for month, names in table["months"].items()},
    )


def _by_form(lists: dict[str, list[str]]) -> dict[str, str]:
    return {form: key for key, words in lists.items() for form in _forms(words)}


def _forms(words: Iterable[str]) -> tuple[str, ...]:
    folded = [fold(word).text for word in words]
    return tuple(dict.fromkeys(form for word in folded for form in (word, word.replace("ё", "е"))))
