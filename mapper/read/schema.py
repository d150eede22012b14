"""JSON Schemas of every kind of file, from the same shapes by which files are read."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from mapper.read.faults import PATTERN_FIXES
from mapper.read.shapes.feature import AreaProperties, LegProperties, SiteProperties
from mapper.read.shapes.map import FiltersTable, InsetTable, MapFile, StepTable
from mapper.read.shapes.names import (
    AreaTable,
    CategoryTable,
    CommodityTable,
    MeasureTable,
    PrecisionTable,
    RouteTable,
    TermTable,
    ThingTable,
    VocabularyFile,
)
from mapper.read.shapes.seed import (
    ClaimTable,
    DisagreementTable,
    NameTable,
    QuantityTable,
    SourceTable,
    UnmappedTable,
    VoiceTable,
)
from mapper.read.shapes.table import LANGUAGE, Table, TranslatedTable

DIALECT = "http://json-schema.org/draft-07/schema#"
"""Draft 7: what the editors' TOML and JSON extensions know."""

Schema = dict[str, Any]

_MEANINGS: dict[type[Table], str] = {
    SourceTable: "source",
    VoiceTable: "voice",
    UnmappedTable: "unmapped",
    ClaimTable: "claim",
    QuantityTable: "quantity",
    DisagreementTable: "disagreement",
    RouteTable: "route",
    AreaTable: "area",
    ThingTable: "thing",
    TermTable: "term",
    CategoryTable: "term",
    CommodityTable: "term",
    MeasureTable: "term",
    PrecisionTable: "term",
    SiteProperties: "site",
    LegProperties: "leg",
    AreaProperties: "drawn",
    MapFile: "map",
    InsetTable: "inset",
    StepTable: "step",
    FiltersTable: "filters",
}
_ALL: tuple[type[Table], ...] = (*_MEANINGS, NameTable, VocabularyFile)
_SHAPES = {shape.__name__: shape for shape in _ALL}


def schemas() -> dict[str, Schema]:
    """Return the schema of each kind of file by name: seed, names, vocabulary, map, geodata."""
    return {
        "seed": _file("A source, the voices in it and the claims drawn from it", _seed()),
        "names": _file("Routes, territories that borders define, and things with a name", _names()),
        "vocabulary": _file("The words that the other files may use", _definition(VocabularyFile)),
        "map": _file("What one map shows", _definition(MapFile)),
        "geodata": _file("Sites, legs or drawn areas as GeoJSON", _geodata()),
    }


def _file(title: str, schema: Schema) -> Schema:
    schema = {"$schema": DIALECT, "title": title, **{key: value for key, value in schema.items() if key != "title"}}
    schema.setdefault("properties", {})["$schema"] = {"type": "string"}
    return schema


def _seed() -> Schema:
    properties = {
        "source": _definition(SourceTable),
        "voice": _list_of(VoiceTable),
        "claim": _list_of(ClaimTable),
        "unmapped": _list_of(UnmappedTable),
    }
    return {"type": "object", "properties": properties, "required": ["source"], "additionalProperties": False}


def _names() -> Schema:
    properties = {"route": _list_of(RouteTable), "area": _list_of(AreaTable), "thing": _list_of(ThingTable)}
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _geodata() -> Schema:
    """Return the schema of a FeatureCollection, its properties judged by their kind alone.

    An ``oneOf`` over the kinds would answer a misspelt key with three lists of complaints; if-then gives one.
    """
    kinds: dict[str, tuple[type[Table], Schema]] = {
        "site": (SiteProperties, _geometry("Point", {"$ref": "#/definitions/position"})),
        "leg": (LegProperties, _geometry("LineString", _array(_POSITION, 2))),
        "area": (
            AreaProperties,
            {"anyOf": [_geometry("Polygon", _RINGS), _geometry("MultiPolygon", _array(_RINGS, 1))]},
        ),
    }
    feature: Schema = {
        "type": "object",
        "required": ["type", "properties", "geometry"],
        "properties": {
            "type": {"const": "Feature"},
            "properties": {
                "type": "object",
                "required": ["kind"],
                "properties": {"kind": {"enum": list(kinds), "description": "site, leg or area."}},
            },
        },
        "allOf": [
            {
                "if": {"properties": {"properties": {"properties": {"kind": {"const": kind}}, "required": ["kind"]}}},
                "then": {"properties": {"properties": _definition(shape), "geometry": geometry}},
            }
            for kind, (shape, geometry) in kinds.items()
        ],
    }
    return {
        "type": "object",
        "required": ["type", "features"],
        "properties": {"type": {"const": "FeatureCollection"}, "features": {"type": "array", "items": feature}},
        "definitions": {
            "position": {
                "type": "array",
                "description": "[longitude, latitude] in degrees, WGS84.",
                "items": [
                    {"type": "number", "minimum": -180, "maximum": 180},
                    {"type": "number", "minimum": -90, "maximum": 90},
                ],
                "minItems": 2,
                "additionalItems": False,
            }
        },
    }


_POSITION: Schema = {"$ref": "#/definitions/position"}


def _array(items: Schema, least: int) -> Schema:
    return {"type": "array", "items": items, "minItems": least}


_RINGS: Schema = _array(_array(_POSITION, 4), 1)


def _geometry(name: str, coordinates: Schema) -> Schema:
    properties = {"type": {"const": name}, "coordinates": coordinates}
    return {"type": "object", "required": ["type", "coordinates"], "properties": properties}


def _list_of(shape: type[Table]) -> Schema:
    return {"type": "array", "items": _definition(shape)}


def _definition(shape: type[Table]) -> Schema:
    """Return the schema of one table, with all that it refers to written in its place."""
    whole = shape.model_json_schema(by_alias=True)
    definitions = whole.pop("$defs", {})
    inlined: Schema = _inlined(whole, definitions)
    return _explained(inlined, shape)


def _inlined(schema: Any, definitions: Schema) -> Any:
    if isinstance(schema, list):
        return [_inlined(item, definitions) for item in schema]
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        inner = _inlined(definitions[name], definitions)
        inner = _explained(inner, _SHAPES[name]) if name in _SHAPES else inner
        return {**inner, **{key: value for key, value in schema.items() if key != "$ref"}}
    return {key: _inlined(value, definitions) for key, value in schema.items()}


def _explained(schema: Schema, shape: type[Table]) -> Schema:
    """Return a table's schema with the meaning of each key, and without what only pydantic needs."""
    meanings = _meanings().get(_MEANINGS.get(shape, ""), {})
    translated = shape.translated if issubclass(shape, TranslatedTable) else {}
    properties, collected = {}, set(translated.values())
    for key, value in schema.get("properties", {}).items():
        if key not in collected:
            meaning = {"description": meanings[key]} if key in meanings else {}
            properties[key] = {**_plain(value), **meaning}
    explained = {**_without_titles(schema), "properties": properties}
    if translated:
        explained["patternProperties"] = {
            f"^{key}:{LANGUAGE}$": {"type": "string", "description": f"The {key} in another language."}
            for key in translated
        }
    return explained


@cache
def _meanings() -> dict[str, dict[str, str]]:
    return tomllib.loads((files(__package__) / "shapes" / "keys.toml").read_text("utf-8"))


def _plain(value: Any) -> Any:
    """Return a value's schema without titles, without null (TOML has none), and with words for a wrong form."""
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if not isinstance(value, dict):
        return value
    choices = [choice for choice in value.get("anyOf", []) if choice.get("type") != "null"]
    if len(choices) == 1 and "anyOf" in value:
        rest = {key: inner for key, inner in value.items() if key not in ("anyOf", "default")}
        value = {**choices[0], **rest}
    plain = {key: _plain(inner) for key, inner in _without_titles(value).items()}
    if plain.get("pattern") in PATTERN_FIXES:
        plain["patternErrorMessage"] = PATTERN_FIXES[plain["pattern"]]
    return plain


def _without_titles(schema: Schema) -> Schema:
    return {
        key: value
        for key, value in schema.items()
        if not (key == "title" and isinstance(value, str)) and not (key == "default" and value is None)
    }
