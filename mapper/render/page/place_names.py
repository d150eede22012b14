"""Names of the background in the languages of the page: countries from CLDR, seas from our own short list."""

from __future__ import annotations

from functools import cache
from typing import Any

from babel import Locale
from babel.core import get_global

from mapper.geometry.borders import known_codes
from mapper.render.page.files import read_json

LANGUAGES = ("en", "ru", "es")


@cache
def place_names() -> dict[str, Any]:
    """Return `countries`, names by ISO 3166-1 alpha-3 code and language, and `seas`, the entries of `seas.json`."""
    return {"countries": {code: _names(code) for code in sorted(known_codes())}, "seas": read_json("seas.json")}


def _names(code: str) -> dict[str, str]:
    """Return the names that CLDR has for a territory; none where CLDR does not know its code."""
    territories = {language: Locale(language).territories for language in LANGUAGES}
    short = _alpha_2(code)
    return {language: names[short] for language, names in territories.items() if short in names}


def _alpha_2(code: str) -> str:
    """Return the code under which CLDR files a territory; its aliases lead there from the three-letter code."""
    if code == "XKX":  # Kosovo has a code that only its users agree on
        return "XK"
    aliases: list[str] = get_global("territory_aliases").get(code, [code])
    return aliases[0]
