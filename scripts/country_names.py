"""Writes what countries are called in the languages of the page, from CLDR by way of Babel.

Usage: .venv/bin/python scripts/country_names.py; it writes mapper/render/common/countries.json.
"""

from __future__ import annotations

import json
from pathlib import Path

from babel import Locale
from babel.core import get_global

from mapper.geometry.borders import known_codes
from mapper.render.common.messages import LANGUAGES

FILE = Path(__file__).parent.parent / "mapper/render/common/countries.json"


def country_names() -> dict[str, dict[str, str]]:
    """Return names by ISO 3166-1 alpha-3 code and language; none where CLDR does not know the code."""
    return {code: _names(code) for code in sorted(known_codes())}


def _names(code: str) -> dict[str, str]:
    territories = {language: Locale(language).territories for language in LANGUAGES}
    short = _alpha_2(code)
    return {language: names[short] for language, names in territories.items() if short in names}


def _alpha_2(code: str) -> str:
    """Return the code under which CLDR files a territory; its aliases lead there from the three-letter code."""
    if code == "XKX":  # Kosovo has a code that only its users agree on
        return "XK"
    aliases: list[str] = get_global("territory_aliases").get(code, [code])
    return aliases[0]


if __name__ == "__main__":
    rows = (f"  {json.dumps(code)}: {json.dumps(names, ensure_ascii=False)}" for code, names in country_names().items())
    FILE.write_text("{\n" + ",\n".join(rows) + "\n}\n", "utf-8")
