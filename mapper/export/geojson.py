"""GeoJSON: the files as they are contributed, so that they can come back, and one with all that is drawn."""

from __future__ import annotations

import json
from typing import Any

from mapper.canonical.geojson import canonical_geojson
from mapper.export.shown import Shown
from mapper.export.tables import marks, shading
from mapper.model.place import Area, Feature, Leg, Site

LOSSES = (
    "sites, legs and areas: the claims stay in seeds/, which name the features",
    "areas.geojson holds drawn areas only: whole countries stay in geodata/names.toml",
    "drawn.geojson is for looking at, not for contributing: geometry is as drawn, lists are joined to texts",
)


def files(shown: Shown) -> dict[str, bytes]:
    """Return sites, legs and drawn areas in contributed form, and everything as drawn."""
    records = shown.records
    drawn = [area for area in records.areas.values() if area.polygons]
    contributed: dict[str, list[dict[str, Any]]] = {
        "sites": [_site(site, shown) for site in records.sites.values()],
        "legs": [_leg(leg, shown) for leg in records.legs.values()],
        "areas": [_area(area) for area in drawn],
    }
    made = {f"{name}.geojson": _written(features) for name, features in contributed.items() if features}
    return {**made, "drawn.geojson": _drawn(shown)}


def _drawn(shown: Shown) -> bytes:
    features = []
    for table in (marks(shown.document), shading(shown.document)):
        features += json.loads(table.to_json(na="drop", show_bbox=False))["features"]
    for feature in features:
        feature.pop("id", None)
    return _written(features)


def _written(features: list[dict[str, Any]]) -> bytes:
    text = canonical_geojson({"type": "FeatureCollection", "features": features}, {})
    # Half a character has no UTF-8; in JSON this is how it is written.
    return text.encode("utf-8", "backslashreplace")


def _feature(record: Feature, kind: str, properties: dict[str, Any], geometry: Any) -> dict[str, Any]:
    common = {
        "id": record.id,
        "kind": kind,
        "name": record.name,
        **{f"name:{language}": name for language, name in record.names.items()},
        "note": record.note,
    }
    given = {key: value for key, value in {**common, **properties}.items() if value not in ("", None, [])}
    return {"type": "Feature", "properties": given, "geometry": geometry}


def _site(site: Site, shown: Shown) -> dict[str, Any]:
    class_ = shown.records.vocabulary.precisions[site.precision]
    properties = {
        "category": site.category,
        "country": site.country,
        "precision": site.precision,
        "uncertainty_m": None if site.uncertainty_m == class_.uncertainty_m else site.uncertainty_m,
        "basis": site.basis.value,
        "geonames": site.geonames,
    }
    geometry = {"type": "Point", "coordinates": list(site.position)}
    return _feature(site, "site", properties, geometry)


def _leg(leg: Leg, shown: Shown) -> dict[str, Any]:
    properties = {
        "route": leg.route,
        "from": leg.start,
        "via": list(leg.via),
        "to": leg.end,
        "basis": leg.basis.value,
        "claims": [ref for ref in leg.claims if ref in shown.records.claims],
        "half_width_m": leg.half_width_m,
        "width_note": leg.width_note,
    }
    geometry = {"type": "LineString", "coordinates": [list(position) for position in leg.line]}
    return _feature(leg, "leg", properties, geometry)


def _area(area: Area) -> dict[str, Any]:
    properties = {"category": area.category, "basis": area.basis.value, "label_at": list(area.label_at)}
    polygons = [[[list(position) for position in ring] for ring in polygon] for polygon in area.polygons]
    single = len(polygons) == 1
    geometry = {"type": "Polygon" if single else "MultiPolygon", "coordinates": polygons[0] if single else polygons}
    return _feature(area, "area", properties, geometry)
