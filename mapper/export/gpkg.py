"""GeoPackage: layers for sites, legs, areas and shading, tables for claims and sources."""

from __future__ import annotations

from mapper.export.gdal import layers_of, written
from mapper.export.shown import Shown
from mapper.export.tables import NOTHING_HIDDEN, claims, sources

LOSSES = (
    "lists (claims of a mark, links of a claim) are texts joined by semicolons",
    "names in other languages, and how a mark is drawn (colours, dashes), are left out",
    NOTHING_HIDDEN,
)


def files(shown: Shown) -> dict[str, bytes]:
    """Return one GeoPackage."""
    document = shown.document
    tables = {"claims": claims(document), "sources": sources(document)}
    return {f"{document.id}.gpkg": written({**layers_of(document), **tables}, "GPKG", ".gpkg")}
