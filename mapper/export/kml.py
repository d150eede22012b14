"""KML, for globes: sites, legs, areas and shading as folders."""

from __future__ import annotations

import geopandas as gpd

from mapper.export.gdal import by_kind, written
from mapper.export.shown import Shown
from mapper.export.tables import marks, shading

LOSSES = (
    "claims and sources: a mark names the claims that carry it, their texts are left out",
    "true or false and missing values become texts",
    "how a mark is drawn (colours, dashes, hollow rings): a globe draws every site as a pin, however uncertain it is",
)


def files(shown: Shown) -> dict[str, bytes]:
    """Return one KML file."""
    document = shown.document
    layers = {**by_kind(marks(document)), "shading": shading(document)}
    return {f"{document.id}.kml": written({name: _named(frame) for name, frame in layers.items()}, "LIBKML", ".kml")}


def _named(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    # LIBKML takes the column Name for the label, and would take `id` for the XML id, which has rules of its own.
    return frame.rename(columns={"name": "Name", "id": "mark"})
