"""geodata/*.geojson to sites, legs and drawn areas."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from mapper.model.dataset import Dataset
from mapper.model.place import Area, Leg, Site
from mapper.model.problem import Fault, Origin
from mapper.model.vocabulary import Vocabulary
from mapper.read.additions import FEATURE_ADDITIONS, FILE_ADDITIONS, PROPERTY_ADDITIONS, is_wgs84, judge_bbox
from mapper.read.coordinates import CoordinateError
from mapper.read.faults import did_you_mean
from mapper.read.feature_records import feature_record
from mapper.read.geometries import read_geometry
from mapper.read.reading import Reading, declared_id
from mapper.read.shapes.feature import AreaProperties, LegProperties, SiteProperties
from mapper.read.shapes.table import Table

SHAPES: dict[str, type[Table]] = {"site": SiteProperties, "leg": LegProperties, "area": AreaProperties}
FILE_KEYS = ("$schema", "type", "name", "features")
FEATURE_KEYS = ("type", "id", "properties", "geometry")


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
    for key in file.reading.first_of(key for key in data if key not in (*FILE_KEYS, *FILE_ADDITIONS)):
        fix = did_you_mean(key, FILE_KEYS) or f"Known keys: {', '.join(FILE_KEYS)}."
        file.reading.faults.append(Fault(Origin(file.name, (key,)), f'unknown key "{key}".', fix))
    try:
        judge_bbox(data.get("bbox"))
    except CoordinateError as error:
        file.reading.faults.append(Fault(Origin(file.name, error.path), error.message, error.fix))
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
    if not is_wgs84(data.get("crs")):
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
    unknown = list(reading.first_of(key for key in feature if key not in (*FEATURE_KEYS, *FEATURE_ADDITIONS)))
    for key in unknown:
        fix = did_you_mean(key, FEATURE_KEYS) or "What describes a feature goes into its properties."
        reading.refuse(record, Fault(origin.at(key), f'unknown key "{key}".', fix, record))
    kind = data.get("kind") if isinstance(data, dict) else None
    if not isinstance(data, dict) or not isinstance(kind, str) or kind not in SHAPES:
        near = did_you_mean(kind, SHAPES) if isinstance(kind, str) else ""
        fix = near or 'Write "kind": "site", "leg" or "area".'
        reading.refuse(record, Fault(where.at("kind"), "does not say what kind of feature it is.", fix, record))
        return ""
    own = {key: value for key, value in data.items() if key not in PROPERTY_ADDITIONS}
    table = reading.validated(SHAPES[kind], own, where, record)
    try:
        made = _made(kind, table, feature, origin, file.vocabulary)
    except CoordinateError as error:
        reading.refuse(record, Fault(origin.at(*error.path), error.message, error.fix, record))
        return kind
    if made is not None and not unknown:
        dataset = file.dataset
        records: dict[str, dict[str, Any]] = {"site": dataset.sites, "leg": dataset.legs, "area": dataset.areas}
        reading.keep(records[kind], made.id, made, where)
    return kind


def _made(
    kind: str, table: Table | None, feature: dict[str, Any], origin: Origin, vocabulary: Vocabulary
) -> Site | Leg | Area | None:
    """Make the record; the geometry is read even if the properties are faulty, so that all faults are told at once."""
    judge_bbox(feature.get("bbox"))
    try:
        shape = read_geometry(kind, feature.get("geometry"))
    except CoordinateError as error:
        raise CoordinateError(("geometry", *error.path), error.message, error.fix) from None
    return None if table is None else feature_record(table, shape, origin.at("properties"), vocabulary)
