"""Names of the background in the languages of the page: countries from CLDR, seas from our own short list."""

from __future__ import annotations

from typing import Any

from mapper.render.common.files import common_json


def place_names() -> dict[str, Any]:
    """Return `countries`, names by ISO 3166-1 alpha-3 code and language, and `seas`, the entries of `seas.json`.

    `countries.json` is made from CLDR by scripts/country_names.py.
    """
    return {"countries": common_json("countries.json"), "seas": common_json("seas.json")}
