"""GeoJSON in canonical form: keys in order, one position to a line, right-hand rule, schematic legs written."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import BaseModel

from mapper.geometry.sphere import signed_area
from mapper.model.place import Position
from mapper.read.features import FEATURE_KEYS, FILE_KEYS, SHAPES

DECIMALS = 6
"""Of degrees: about 0.1 m, more than any source tells."""

WIDTH = 120

Anchors = Mapping[str, Position]
"""Where schematic legs meet a stop, by the id of the site or area."""


def canonical_geojson(data: Any, anchors: Anchors) -> str:
    """Return a FeatureCollection as text in canonical form.

    Parameters
    ----------
    data
        The parsed file. What is not as expected is written as it is: judging is for `mapper check`.
    anchors
        Position of every site and label point of every area.

    Notes
    -----
    What GDAL and QGIS write differently is mended where nothing can be lost by it: ``null`` for an absent property,
    ``69.0`` for 69, a list as a string, ``crs`` naming WGS84, more decimals than six.
    """
    if not isinstance(data, dict) or not isinstance(data.get("features"), list):
        return _written(data, 0) + "\n"
    rest = {key: value for key, value in data.items() if key != "crs"}
    features = [_feature(feature, anchors) for feature in data["features"]]
    return _written(_ordered({**rest, "features": features}, FILE_KEYS), 0) + "\n"


def _feature(feature: Any, anchors: Anchors) -> Any:
    if not isinstance(feature, dict):
        return feature
    properties, geometry = feature.get("properties"), feature.get("geometry")
    if isinstance(properties, dict):
        properties = _properties(properties)
        geometry = _schematic(properties, geometry, anchors)
    changed = {**feature, "properties": properties, "geometry": _geometry(geometry)}
    return _ordered({key: value for key, value in changed.items() if key in feature}, FEATURE_KEYS)


def _properties(properties: dict[str, Any]) -> dict[str, Any]:
    shape = SHAPES.get(str(properties.get("kind")))
    present = {key: value for key, value in properties.items() if value is not None}
    if shape is None:
        return present
    order: list[str] = []
    for key in _keys(shape):
        order.append(key)
        if key == "name":
            order += sorted(other for other in present if other.startswith("name:"))
    lists = {key for key, field in _keys(shape).items() if str(field.annotation).startswith("list")}
    return _ordered({key: _property(value, key in lists) for key, value in present.items()}, order)


def _keys(shape: type[BaseModel]) -> dict[str, Any]:
    """Return the fields of a shape by key, in the order in which they are to be written: id, kind and name first."""
    fields = {field.alias or name: field for name, field in shape.model_fields.items() if not field.exclude}
    first, last = ("id", "kind", "name"), ("claims", "note")
    middle = [key for key in fields if key not in (*first, *last)]
    return {key: fields[key] for key in (*first, *middle, *last)}


def _property(value: Any, is_list: bool) -> Any:
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if is_list and isinstance(value, str) and value.startswith("["):
        try:
            items = json.loads(value)
        except ValueError:
            return value
        return items if isinstance(items, list) and all(isinstance(item, str) for item in items) else value
    return value


def _schematic(properties: dict[str, Any], geometry: Any, anchors: Anchors) -> Any:
    """Return the geometry of a feature; that of a schematic leg runs through its stops, as far as all are known."""
    if properties.get("kind") != "leg" or properties.get("basis") != "schematic":
        return geometry
    via = properties.get("via", [])
    stops = [properties.get("from"), *(via if isinstance(via, list) else []), properties.get("to")]
    known = [anchors.get(stop) for stop in stops if isinstance(stop, str)]
    positions = [position for position in known if position is not None]
    if len(positions) < len(known) or len(positions) < 2:
        return geometry
    return {"type": "LineString", "coordinates": [list(position) for position in positions]}


def _geometry(geometry: Any) -> Any:
    if not isinstance(geometry, dict) or "coordinates" not in geometry:
        return geometry
    coordinates = _rounded(geometry["coordinates"])
    if geometry.get("type") == "Polygon":
        coordinates = _right_handed(coordinates)
    elif geometry.get("type") == "MultiPolygon" and isinstance(coordinates, list):
        coordinates = [_right_handed(polygon) for polygon in coordinates]
    return _ordered({**geometry, "coordinates": coordinates}, ("type", "bbox", "coordinates"))


def _rounded(value: Any) -> Any:
    if isinstance(value, list):
        return [_rounded(item) for item in value]
    if isinstance(value, int | float) and not isinstance(value, bool):
        return round(float(value), DECIMALS) + 0.0  # + 0.0 makes -0.0 plain
    return value


def _right_handed(polygon: Any) -> Any:
    """Return a polygon with its outer ring counter-clockwise and its holes clockwise (RFC 7946, 3.1.6)."""
    if not isinstance(polygon, list) or not all(_is_ring(ring) for ring in polygon):
        return polygon
    return [
        ring if (signed_area([Position(*position) for position in ring]) > 0) == (place == 0) else ring[::-1]
        for place, ring in enumerate(polygon)
    ]


def _is_ring(ring: Any) -> bool:
    return isinstance(ring, list) and len(ring) > 2 and all(_is_position(position) for position in ring)


def _is_position(value: Any) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(isinstance(number, float) for number in value)


def _ordered(table: dict[str, Any], order: Sequence[str]) -> dict[str, Any]:
    known = {key: table[key] for key in order if key in table}
    return {**known, **{key: value for key, value in table.items() if key not in known}}


def _written(value: Any, depth: int) -> str:
    """Return JSON with two spaces of indent; positions and short lists of texts stand on one line."""
    inner, outer = "  " * (depth + 1), "  " * depth
    if isinstance(value, dict) and value:
        items = [f"{inner}{_text(key)}: {_written(item, depth + 1)}" for key, item in value.items()]
        return "{\n" + ",\n".join(items) + f"\n{outer}}}"
    if isinstance(value, list) and value:
        if not any(isinstance(item, dict | list) for item in value):
            line = "[" + ", ".join(_text(item) for item in value) + "]"
            if not isinstance(value[0], str) or len(line) + len(outer) <= WIDTH - 30:
                return line
        items = [f"{inner}{_written(item, depth + 1)}" for item in value]
        return "[\n" + ",\n".join(items) + f"\n{outer}]"
    return _text(value)


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
