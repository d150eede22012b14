"""What the properties of a feature in geodata/*.geojson may be."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from mapper.read.shapes.names import CountryCode
from mapper.read.shapes.table import ClaimRef, NamedTable, Number, Prose, Slug, Words


class FeatureProperties(NamedTable):
    """Properties that sites, legs and areas share."""

    id: Slug
    name: Words
    claims: list[ClaimRef] = Field(default_factory=list)
    note: Prose = ""


class SiteProperties(FeatureProperties):
    """Properties of a Point."""

    kind: Literal["site"]
    category: Slug
    country: CountryCode
    precision: Slug
    uncertainty_m: Annotated[Number, Field(gt=0, le=2_000_000)] | None = None
    basis: Literal["stated", "geocoded", "traced"]


class LegProperties(FeatureProperties):
    """Properties of a LineString."""

    kind: Literal["leg"]
    route: Slug
    start: Slug | None = Field(None, alias="from")
    via: list[Slug] = Field(default_factory=list)
    end: Slug | None = Field(None, alias="to")
    basis: Literal["stated", "traced", "schematic"]
    mode: Slug | None = None
    commodities: list[Slug] = Field(default_factory=list)
    half_width_m: Annotated[Number, Field(gt=0, le=500_000)] | None = None
    width_note: Prose = ""


class AreaProperties(FeatureProperties):
    """Properties of a Polygon or MultiPolygon."""

    kind: Literal["area"]
    category: Slug | None = None
    basis: Literal["drawn"]
    label_at: Annotated[list[Number], Field(min_length=2, max_length=2)] | None = None
