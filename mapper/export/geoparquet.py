"""GeoParquet: marks and shading with geometry, claims and sources as plain Parquet."""

from __future__ import annotations

import io

from mapper.export.shown import Shown
from mapper.export.tables import NOTHING_HIDDEN, claims, marks, shading, sources
from mapper.extras import need

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
    need("pyarrow")
    document = shown.document
    tables = {"marks": marks(document), "shading": shading(document), "claims": claims(document)}
    made = {}
    for name, table in {**tables, "sources": sources(document)}.items():
        if len(table):
            buffer = io.BytesIO()
            table.to_parquet(buffer, index=False)
            made[f"{name}.parquet"] = buffer.getvalue()
    return made
