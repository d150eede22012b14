"""The columns of the dataset's tables, and how each is read from a record; `mapper.export.frames` documents them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import TypeVar

from mapper.model.claim import Claim
from mapper.model.place import Area, Leg, Site

Record = TypeVar("Record")
Columns = Mapping[str, Callable[[Record], object]]
"""How each column is read from a record, in the order of the columns."""

_NAN = float("nan")

SITE: Columns[Site] = {
    "category": attrgetter("category"),
    "country": attrgetter("country"),
    "precision": attrgetter("precision"),
    "uncertainty_m": attrgetter("uncertainty_m"),
    "basis": attrgetter("basis.value"),
    "geonames": lambda site: str(site.geonames or ""),
}

LEG: Columns[Leg] = {
    "route": attrgetter("route"),
    "start": attrgetter("start"),
    "via": lambda leg: list(leg.via),
    "end": attrgetter("end"),
    "basis": attrgetter("basis.value"),
    "half_width_m": lambda leg: _NAN if leg.half_width_m is None else leg.half_width_m,
    "width_note": attrgetter("width_note"),
}

AREA: Columns[Area] = {
    "category": attrgetter("category"),
    "countries": lambda area: list(area.countries),
    "definition": attrgetter("definition"),
    "basis": attrgetter("basis.value"),
    "label_lon": lambda area: area.label_at.lon,
    "label_lat": lambda area: area.label_at.lat,
}

CLAIM: Columns[Claim] = {
    "ref": attrgetter("ref"),
    "source": attrgetter("source"),
    "id": attrgetter("id"),
    "locators": lambda claim: [str(locator) for locator in claim.locators],
    "text": attrgetter("text"),
    "status": attrgetter("status.value"),
    "negative": attrgetter("negative"),
    "credibility": lambda claim: int(claim.credibility),
    "when": lambda claim: str(claim.when or ""),
    "voice": attrgetter("voice"),
    "commodities": lambda claim: list(claim.commodities),
    "mode": attrgetter("mode"),
    "measure": lambda claim: claim.quantity.measure if claim.quantity else "",
    "low": lambda claim: _bound(claim.quantity.low if claim.quantity else None),
    "high": lambda claim: _bound(claim.quantity.high if claim.quantity else None),
    "unit": lambda claim: claim.quantity.unit if claim.quantity else "",
    "approx": lambda claim: claim.quantity is not None and claim.quantity.approx,
    "supports": lambda claim: list(claim.supports),
    "responds_to": lambda claim: list(claim.responds_to),
    "derived_from": lambda claim: list(claim.derived_from),
    "note": attrgetter("note"),
    "file": attrgetter("origin.file"),
}


def _bound(value: float | None) -> float:
    return _NAN if value is None else value
