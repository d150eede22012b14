"""What the properties of a feature in geodata/*.geojson may be."""

from __future__ import annotations

import json
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, Field

from mapper.model.place import LegBasis, SiteBasis
from mapper.read.shapes.names import CountryCode
from mapper.read.shapes.table import ClaimRef, NamedTable, Number, Prose, Slug, Words


def _whole(value: Any) -> Any:
    """Return a number as an integer if it is one: GDAL writes 69.0 for 69."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def listed(value: Any) -> Any:
    """Return a list as such where it stands in a text, as QGIS and GDAL write lists of texts."""
    if not (isinstance(value, str) and value.lstrip().startswith("[")):
        return value
    try:
        return json.loads(value)
    except (ValueError, RecursionError):
        return value


AsList = BeforeValidator(listed)

IN_ABOUT = 'Name it in the `about` of these claims, by its role: about = { seizure = ["…"] }.'
ON_CLAIMS = "Write it on the claims about the leg: a leg has what its claims have."


class FeatureProperties(NamedTable):
    """Properties that sites, legs and areas share."""

    id: Slug
    name: Words
    note: Prose = ""


class SiteProperties(FeatureProperties):
    """Properties of a Point."""

    formerly: ClassVar = {"claims": IN_ABOUT}

    kind: Literal["site"]
    category: Slug
    country: CountryCode
    precision: Slug
    uncertainty_m: Annotated[Number, Field(gt=0, le=2_000_000)] | None = None
    basis: SiteBasis
    geonames: Annotated[int, Field(gt=0), BeforeValidator(_whole)] | None = None


class LegProperties(FeatureProperties):
    """Properties of a LineString."""

    formerly: ClassVar = {"mode": ON_CLAIMS, "commodities": ON_CLAIMS}

    kind: Literal["leg"]
    claims: Annotated[list[ClaimRef], AsList] = Field(default_factory=list)
    route: Slug
    start: Slug | None = Field(None, alias="from")
    via: Annotated[list[Slug], AsList] = Field(default_factory=list)
    end: Slug | None = Field(None, alias="to")
    basis: LegBasis
    half_width_m: Annotated[Number, Field(gt=0, le=500_000)] | None = None
    width_note: Prose = ""


class AreaProperties(FeatureProperties):
    """Properties of a Polygon or MultiPolygon."""

    formerly: ClassVar = {"claims": IN_ABOUT}

    kind: Literal["area"]
    category: Slug | None = None
    basis: Literal["drawn"]
    label_at: Annotated[list[Number], Field(min_length=2, max_length=2), AsList] | None = None
