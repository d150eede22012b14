"""GeoParquet: marks and shading with geometry, claims and sources as plain Parquet."""

from __future__ import annotations

import io
from importlib.util import find_spec

from mapper.errors import UsageError
from mapper.export.shown import Shown
from mapper.export.tables import NOTHING_HIDDEN, claims, marks, shading, sources

LOSSES = (
    "lists (claims of a mark, links of a claim) are texts joined by semicolons",
    "names in other languages, and how a mark is drawn (colours, dashes), are left out",
    NOTHING_HIDDEN,
)


def files(shown: Shown) -> dict[str, bytes]:
    """Return four Parquet files.

    Raises
    ------
    UsageError
        If pyarrow is not installed.
    """
    if find_spec("pyarrow") is None:
        raise UsageError("GeoParquet needs pyarrow: pip install 'trafficking-route-mapper[parquet]'.")
    document = shown.document
    tables = {"marks": marks(document), "shading": shading(document), "claims": claims(document)}
    made = {}
    for name, table in {**tables, "sources": sources(document)}.items():
        if len(table):
            buffer = io.BytesIO()
            table.to_parquet(buffer, index=False)
            made[f"{name}.parquet"] = buffer.getvalue()
    return made
