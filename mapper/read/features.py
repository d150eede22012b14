"""geodata/*.geojson to sites, legs and drawn areas."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from mapper.model.dataset import Dataset
from mapper.model.place import Area, Leg, Site
from mapper.model.problem import Fault, Origin
from mapper.model.vocabulary import Vocabulary
from mapper.read.coordinates import CoordinateError
from mapper.read.faults import did_you_mean
from mapper.read.feature_records import feature_record
from mapper.read.reading import Reading, declared_id
from mapper.read.shapes.feature import AreaProperties, LegProperties, SiteProperties
from mapper.read.shapes.table import Table

SHAPES: dict[str, type[Table]] = {"site": SiteProperties, "leg": LegProperties, "area": AreaProperties}
GEOMETRIES = {"site": ("Point",), "leg": ("LineString",), "area": ("Polygon", "MultiPolygon")}
WGS84_NAMES = ("urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:OGC::CRS84", "urn:ogc:def:crs:EPSG::4326", "EPSG:4326")
FILE_KEYS = ("$schema", "type", "name", "crs", "bbox", "features")
FEATURE_KEYS = ("type", "id", "bbox", "properties", "geometry")


@dataclass(frozen=True)
class FeatureFile:
    """One file being read.

    Parameters
    ----------
    flaws
        What cannot be taken as it is written, by the way to it; a feature that has any is not judged further.
    """

    name: str
    reading: Reading
    dataset: Dataset
    vocabulary: Vocabulary
    flaws: tuple[Fault, ...] = ()


def read_features(data: Any, file: FeatureFile) -> None:
    """Add the features of one GeoJSON file to the records."""
    fault = _collection_fault(data, file)
    if fault is not None:
        file.reading.refuse_file(fault)
        return
    for key in file.reading.first_of(key for key in data if key not in FILE_KEYS):
        fix = did_you_mean(key, FILE_KEYS) or f"Known keys: {', '.join(FILE_KEYS)}."
        file.reading.faults.append(Fault(Origin(file.name, (key,)), f'unknown key "{key}".', fix))
    flawed = _by_feature(file.flaws)
    kinds = set()
    for index, feature in file.reading.while_bearable(file.name, enumerate(data["features"])):
        origin = Origin(file.name, ("features", index))
        if index in flawed:
            record = declared_id(feature.get("properties")) if isinstance(feature, dict) else ""
            file.reading.refuse(record, *(replace(fault, record=record) for fault in flawed[index]))
        else:
            kinds.add(_read_feature(feature, origin, file))
    if len(kinds - {""}) > 1:
        where = Origin(file.name, ("features",))
        fix = "Keep sites, legs and areas in files of their own."
        file.reading.faults.append(Fault(where, "holds more than one kind of feature.", fix))


def _by_feature(flaws: Iterable[Fault]) -> dict[str | int, list[Fault]]:
    found: dict[str | int, list[Fault]] = {}
    for flaw in flaws:
        found.setdefault(flaw.origin.path[1], []).append(flaw)
    return found


def _collection_fault(data: Any, file: FeatureFile) -> Fault | None:
    for flaw in file.flaws:
        if flaw.origin.path[:1] != ("features",) or len(flaw.origin.path) < 2:
            return flaw
    return _shape_fault(data, file.name)


def _shape_fault(data: Any, file: str) -> Fault | None:
    if not isinstance(data, dict) or data.get("type") != "FeatureCollection":
        return Fault(Origin(file), "is not a GeoJSON FeatureCollection.", 'Write { "type": "FeatureCollection", … }.')
    if not isinstance(data.get("features"), list):
        return Fault(Origin(file, ("features",)), "has no list of features.", 'Write "features": [ … ].')
    crs = data.get("crs")
    if crs is not None:
        properties = crs.get("properties") if isinstance(crs, dict) else None
        name = properties.get("name") if isinstance(properties, dict) else None
        if name not in WGS84_NAMES:
            fix = "Save it in WGS84 (EPSG:4326), longitude before latitude."
            return Fault(Origin(file, ("crs",)), "is in another coordinate reference system.", fix)
    return None


def _read_feature(feature: Any, origin: Origin, file: FeatureFile) -> str:
    """Read one feature and return its kind, empty if that cannot be told."""
    reading = file.reading
    data, where = feature.get("properties") if isinstance(feature, dict) else None, origin.at("properties")
    record = declared_id(data)
    if not isinstance(feature, dict) or feature.get("type") != "Feature":
        fix = 'Write { "type": "Feature", … }.'
        reading.refuse(record, Fault(origin.at("type"), "is not a GeoJSON Feature.", fix, record))
        return ""
    unknown = list(reading.first_of(key for key in feature if key not in FEATURE_KEYS))
    for key in unknown:
        fix = did_you_mean(key, FEATURE_KEYS) or "What describes a feature goes into its properties."
        reading.refuse(record, Fault(origin.at(key), f'unknown key "{key}".', fix, record))
    kind = data.get("kind") if isinstance(data, dict) else None
    if not isinstance(data, dict) or not isinstance(kind, str) or kind not in SHAPES:
        near = did_you_mean(kind, SHAPES) if isinstance(kind, str) else ""
        fix = near or 'Write "kind": "site", "leg" or "area".'
        reading.refuse(record, Fault(where.at("kind"), "does not say what kind of feature it is.", fix, record))
        return ""
    table = reading.validated(SHAPES[kind], data, where, record)
    try:
        made = _made(kind, table, feature.get("geometry"), origin, file.vocabulary)
    except CoordinateError as error:
        path = origin.at("geometry", *error.path)
        reading.refuse(record, Fault(path, error.message, error.fix, record))
        return kind
    if made is not None and not unknown:
        dataset = file.dataset
        records: dict[str, dict[str, Any]] = {"site": dataset.sites, "leg": dataset.legs, "area": dataset.areas}
        reading.keep(records[kind], made.id, made, where)
    return kind


def _made(
    kind: str, table: Table | None, geometry: Any, origin: Origin, vocabulary: Vocabulary
) -> Site | Leg | Area | None:
    """Make the record; the geometry is read even if the properties are faulty, so that all faults are told at once."""
    allowed = GEOMETRIES[kind]
    given = geometry.get("type") if isinstance(geometry, dict) else None
    if given not in allowed:
        fix = f"Give it a {' or '.join(allowed)}."
        raise CoordinateError((), f"the geometry of a {kind} is not {_article(given)}.", fix)
    unknown = [key for key in geometry if key not in ("type", "coordinates", "bbox")]
    if unknown:
        raise CoordinateError((unknown[0],), f'unknown key "{unknown[0]}".', "A geometry has a type and coordinates.")
    coordinates = geometry.get("coordinates")
    try:
        return feature_record(table, str(given), coordinates, origin.at("properties"), vocabulary)
    except CoordinateError as error:
        raise CoordinateError(("coordinates", *error.path), error.message, error.fix) from None


def _article(geometry_type: object) -> str:
    if not isinstance(geometry_type, str):
        return "missing"
    return f"{'an' if geometry_type[:1] in 'AEIOU' else 'a'} {geometry_type[:30]}"
