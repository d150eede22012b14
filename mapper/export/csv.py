"""CSV: marks (with well-known text), claims and sources, for spreadsheets."""

from __future__ import annotations

from typing import Any

import pandas as pd

from mapper.export.shown import Shown
from mapper.export.tables import claims, marks, sources

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")

LOSSES = (
    "types: a spreadsheet may take an EDTF date or an id for something else",
    "lists are texts joined by semicolons",
    "a text that a spreadsheet would run as a formula begins with an apostrophe",
    "discs of uncertainty and corridors: only the radius is given",
)


def files(shown: Shown) -> dict[str, bytes]:
    """Return marks.csv, claims.csv and sources.csv in UTF-8."""
    document = shown.document
    drawn = marks(document)
    flat = pd.DataFrame(drawn.drop(columns="geometry"))
    flat["wkt"] = drawn.geometry.to_wkt(rounding_precision=6)
    tables = {"marks.csv": flat, "claims.csv": claims(document), "sources.csv": sources(document)}
    return {name: _written(table) for name, table in tables.items()}


def _written(table: pd.DataFrame) -> bytes:
    return table.map(_harmless).to_csv(index=False, lineterminator="\r\n").encode()


def _harmless(value: Any) -> Any:
    """Return a text that no spreadsheet runs (OWASP, CSV injection); numbers are left alone."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA_STARTS) else value
