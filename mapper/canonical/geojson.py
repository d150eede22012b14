"""GeoJSON in canonical form: keys in order, one position to a line, right-hand rule, schematic legs written."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import BaseModel

from mapper.model.place import Position
from mapper.read.additions import FILE_ADDITIONS, PROPERTY_ADDITIONS, is_bbox, is_wgs84
from mapper.read.coordinates import CoordinateError
from mapper.read.features import FEATURE_KEYS, FILE_KEYS, SHAPES
from mapper.read.geometries import read_geometry
from mapper.read.shapes.feature import listed

WIDTH = 120

_TYPES = {"site": "Point", "leg": "LineString", "area": "MultiPolygon"}

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
    ``69.0`` for 69, a list as a string, whatever `mapper.read.additions` has, a geometry of one part as that part, more
    decimals than six. A geometry is written as the reader takes it, and as it is if the reader refuses it.
    """
    if not isinstance(data, dict) or not isinstance(data.get("features"), list):
        return _written(data, 0) + "\n"
    rest = {key: value for key, value in data.items() if not _is_dropped(key, value)}
    features = [_feature(feature, anchors) for feature in data["features"]]
    return _written(_ordered({**rest, "features": features}, FILE_KEYS), 0) + "\n"


def _is_dropped(key: str, value: Any) -> bool:
    """Whether a key of a collection says nothing; one that the reader would refuse stays, to be told."""
    if key == "bbox":
        return value is None or is_bbox(value)
    return key in FILE_ADDITIONS and (key != "crs" or is_wgs84(value))


def _feature(feature: Any, anchors: Anchors) -> Any:
    if not isinstance(feature, dict):
        return feature
    properties, geometry = feature.get("properties"), feature.get("geometry")
    if isinstance(properties, dict):
        properties = _properties(properties)
        geometry = _schematic(properties, _geometry(str(properties.get("kind")), geometry), anchors)
    changed = {**feature, "properties": properties, "geometry": geometry}
    kept = {key: value for key, value in changed.items() if key in feature and not _is_dropped(key, value)}
    return _ordered(kept, FEATURE_KEYS)


def _properties(properties: dict[str, Any]) -> dict[str, Any]:
    shape = SHAPES.get(str(properties.get("kind")))
    present = {key: value for key, value in properties.items() if value is not None and key not in PROPERTY_ADDITIONS}
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
    return {key: fields[key] for key in (*first, *middle, *last) if key in fields}


def _property(value: Any, is_list: bool) -> Any:
    if isinstance(value, float) and value.is_integer():
        return int(value)
    items = listed(value) if is_list else value
    return items if isinstance(items, list) else value


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


def _geometry(kind: str, geometry: Any) -> Any:
    """Return a geometry as it is read, and so as it is judged; as it is written, if it cannot be read."""
    if kind not in SHAPES:
        return geometry
    try:
        shape = _lists(read_geometry(kind, geometry))
    except CoordinateError:
        return geometry
    if kind == "area" and len(shape) == 1:
        return {"type": "Polygon", "coordinates": shape[0]}
    return {"type": _TYPES[kind], "coordinates": shape}


def _lists(shape: Any) -> Any:
    return [_lists(item) for item in shape] if isinstance(shape, tuple) else shape


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
