"""CSV: marks (with well-known text), claims and sources, for spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from mapper.document.visible_text import visible
from mapper.export.shown import Shown
from mapper.export.tables import NOTHING_HIDDEN, claims, marks, sources

FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")
"""What makes a spreadsheet run a text (OWASP, CSV injection), in the widths of East Asian keyboards too."""

LOSSES = (
    "types: a spreadsheet may take an EDTF date or an id for something else",
    "lists are texts joined by semicolons",
    "a text that a spreadsheet would run as a formula begins with an apostrophe",
    "discs of uncertainty and corridors: only the radius is given",
    NOTHING_HIDDEN,
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
    return table.map(cell).to_csv(index=False, lineterminator="\r\n").encode()


def table(rows: Sequence[Mapping[str, Any]]) -> str:
    """Return rows with the same keys as CSV, lists joined by semicolons; nothing at all for no rows."""
    if not rows:
        return ""
    file = io.StringIO()
    writer = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
    writer.writeheader()
    for row in rows:
        flat = {key: "; ".join(map(str, value)) if isinstance(value, list) else value for key, value in row.items()}
        writer.writerow({key: cell(value) for key, value in flat.items()})
    return file.getvalue()


def cell(value: Any) -> Any:
    """Return a text in which nothing is hidden and that no spreadsheet runs; numbers are left alone."""
    if not isinstance(value, str):
        return value
    text = visible(value)
    return f"'{text}" if text.startswith(FORMULA_STARTS) or text.lstrip().startswith(FORMULA_STARTS) else text
