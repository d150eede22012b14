"""The messages of the interface by language, for tests: their plural families, their slots, what may be the same."""

from __future__ import annotations

import re
from functools import cache

from mapper.render.common.messages import LANGUAGES, Messages

OTHERS = tuple(language for language in LANGUAGES if language != "en")
SLOT = re.compile(r"\{(\w+)\}")
CATEGORIES = {"zero", "one", "two", "few", "many", "other"}
"""The plural categories of CLDR."""

EVERYWHERE = {"language.en", "language.ru", "language.es", "languages", "time.field.form"}
SAME = {"ru": EVERYWHERE, "es": EVERYWHERE | {"credibility.5"}}
"""Messages that are the same as in English, besides those that are nothing but slots and signs."""


@cache
def entries(language: str) -> dict[str, str]:
    """Return all messages of a language by key."""
    return Messages(language).entries


def _families() -> set[str]:
    english = entries("en")
    return {key.removesuffix(".other") for key in english if key.endswith(".other") and f"{key[:-6]}.one" in english}


FAMILIES = _families()
"""Keys that have plural forms."""


def family(key: str) -> str:
    """Return a key without its plural category, if it has one."""
    stem, _, form = key.rpartition(".")
    return stem if stem in FAMILIES and form in CATEGORIES else key


def words_of(message: str) -> str:
    """Return the letters and figures of a message, without those of its slots."""
    return re.sub(r"\W+", "", SLOT.sub("", message))
