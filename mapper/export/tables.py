"""A MapDocument as tables: marks with their drawn geometry, their shading in true metres, claims, sources.

Nothing is hidden in their texts: what XML, SQLite or UTF-8 cannot carry is told, by the rule of `visible_text`.
"""

from __future__ import annotations

from typing import Any

import geopandas as gpd
import pandas as pd
import shapely
from shapely.geometry import shape

from mapper.document.map_document import MapDocument, Mark, ShownClaim
from mapper.document.visible_text import visible_values
from mapper.geometry.areas import outline

CRS = "EPSG:4326"

NOTHING_HIDDEN = "characters that nobody sees (controls, halves of characters): they are told by pictures or numbers"
"""A loss of every format that is made of these tables."""

MARK_COLUMNS = (
    *("id", "kind", "name", "layer", "basis", "firm", "contested", "quiet", "precision", "uncertainty_m", "country"),
    *("category", "modes", "commodities", "stops", "claims", "denials", "note"),
)
_TEXTS = ("precision", "country", "category", "modes", "commodities", "stops")
OWN_COLUMNS = {"uncertainty_m": None, **dict.fromkeys(_TEXTS, "")}
"""Those that only marks of some kinds have, and what stands there for the others."""
CLAIM_COLUMNS = (
    *("ref", "source", "locator", "text", "status", "negative", "credibility", "reliability", "when", "said", "voices"),
    *(
        "commodities",
        "mode",
        "measure",
        "place",
        "low",
        "high",
        "unit",
        "approx",
        "contested",
        "supports",
        "responds_to",
    ),
    *("disagreements", "conflicts", "derived_from", "withdrawn", "marks", "roles", "note"),
)
SOURCE_COLUMNS = (
    "id",
    "title",
    "citation",
    "issued",
    "available",
    "url",
    "reliability",
    "marking",
    "tlp",
    "read",
    "sha256",
)


def marks(document: MapDocument) -> gpd.GeoDataFrame:
    """Return the marks with the geometry that is drawn: `MARK_COLUMNS` and `geometry`; lists joined by semicolons.

    Longitude before latitude, EPSG:4326, cut at 180°; territories dissolved.
    """
    layers = {layer.id: layer.name for layer in document.layers}
    rows = visible_values([_mark(mark, layers[mark.layer]) for mark in document.marks])
    geometry = [_drawn(mark) for mark in document.marks]
    return gpd.GeoDataFrame(pd.DataFrame(rows, columns=list(MARK_COLUMNS)), geometry=geometry, crs=CRS)


def shading(document: MapDocument) -> gpd.GeoDataFrame:
    """Return discs of uncertainty and corridors as polygons in true metres, with `id`, `kind` and `name`."""
    kinds = {"site": "disc", "leg": "corridor"}
    shaded = [(mark, mark.shading) for mark in document.marks if mark.shading is not None]
    rows = [{"id": mark.id, "kind": kinds[mark.kind], "name": mark.name} for mark, _ in shaded]
    table = pd.DataFrame(visible_values(rows), columns=["id", "kind", "name"])
    return gpd.GeoDataFrame(table, geometry=[shape(polygons) for _, polygons in shaded], crs=CRS)


def claims(document: MapDocument) -> pd.DataFrame:
    """Return the claims with `CLAIM_COLUMNS`; dates as EDTF, lists joined by semicolons."""
    letters = {source.id: source.reliability for source in document.sources}
    rows = visible_values([_claim(claim, letters[claim.source]) for claim in document.claims])
    return pd.DataFrame(rows, columns=list(CLAIM_COLUMNS))


def sources(document: MapDocument) -> pd.DataFrame:
    """Return the bibliography with `SOURCE_COLUMNS`."""
    rows = [{column: getattr(source, column) for column in SOURCE_COLUMNS} for source in document.sources]
    return pd.DataFrame(visible_values(rows), columns=list(SOURCE_COLUMNS))


def _mark(mark: Mark, layer: str) -> dict[str, Any]:
    shared = {column: getattr(mark, column) for column in MARK_COLUMNS if column not in OWN_COLUMNS}
    lists = {"claims": "; ".join(mark.claims), "denials": "; ".join(mark.denials)}
    return {**shared, **OWN_COLUMNS, **_own(mark), **lists, "layer": layer}


def _own(mark: Mark) -> dict[str, Any]:
    """Return the columns of `OWN_COLUMNS` that marks of its kind have."""
    if mark.kind == "leg":
        stops = "; ".join(stop.name for stop in mark.stops)
        return {"modes": "; ".join(mark.modes), "commodities": "; ".join(mark.commodities), "stops": stops}
    if mark.kind == "area":
        return {"category": mark.category}
    known = {"precision": mark.precision, "uncertainty_m": mark.uncertainty_m}
    return {**known, "country": mark.country, "category": mark.category}


def _drawn(mark: Mark) -> shapely.Geometry:
    if mark.geometry is not None:
        return shape(mark.geometry)
    return outline(mark.countries if mark.kind == "area" else ())


def _claim(claim: ShownClaim, reliability: str) -> dict[str, Any]:
    figure = claim.figure
    own = {column: getattr(claim, column, None) for column in CLAIM_COLUMNS}
    keys = ("supports", "responds_to", "conflicts", "derived_from", "marks")
    lists = {key: "; ".join(getattr(claim, key)) for key in keys}
    lists["disagreements"] = "; ".join(f"{one.claim} {one.kind}: {one.why}" for one in claim.disagreements)
    lists["roles"] = "; ".join(f"{role}: {mark}" for mark, roles in claim.roles.items() for role in roles)
    lists |= {"commodities": "; ".join(claim.commodity_ids), "mode": claim.mode_id}
    voices = " via ".join(", ".join(speaker.names) for speaker in claim.chain)
    figures = {key: getattr(figure, key, None) for key in ("measure", "place", "low", "high", "unit", "approx")}
    return {**own, **lists, **figures, "reliability": reliability, "voices": voices}
