"""The country codes that may be written in a dataset."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def known_codes() -> frozenset[str]:
    """Return all ISO 3166-1 alpha-3 codes, and XKX for Kosovo.

    A few of them have no territory at this scale (see README.md); `Borders.codes` lacks those. Reading the codes does
    not read the borders.
    """
    table = tomllib.loads((files(__package__) / "codes.toml").read_text("utf-8"))
    return frozenset(table["alpha3"].values()) | frozenset(filter(None, table["unnumbered"].values()))
