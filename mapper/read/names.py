"""geodata/names.toml and geodata/vocabulary.toml to routes, areas by code, things and the vocabulary."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from pydantic import ValidationError

from mapper.model.dataset import Dataset
from mapper.model.names import Route, Thing
from mapper.model.place import Area, Basis, Position
from mapper.model.problem import Fault, Origin, Path
from mapper.model.vocabulary import Counts, Term, Vocabulary
from mapper.read.faults import faults_of
from mapper.read.reading import Reading, declared_id, refuse_unknown_tables, tables
from mapper.read.shapes.names import (
    AreaTable,
    CategoryTable,
    MeasureTable,
    PrecisionTable,
    RouteTable,
    TermTable,
    ThingTable,
    VocabularyFile,
)


def read_names(data: dict[str, Any], file: str, reading: Reading, dataset: Dataset) -> None:
    """Add the routes, areas and things of names.toml to the records."""
    refuse_unknown_tables(data, ("route", "area", "thing"), file, reading)
    for table, origin in tables(data, "route", file, reading):
        route = reading.validated(RouteTable, table, origin, declared_id(table))
        if route is not None:
            made = Route(route.id, route.name, route.name_basis, origin, route.names, tuple(route.commodities))
            reading.keep(dataset.routes, route.id, made, origin)
    for table, origin in tables(data, "area", file, reading):
        area = reading.validated(AreaTable, table, origin, declared_id(table))
        if area is not None:
            _keep_area(area, origin, reading, dataset)
    for table, origin in tables(data, "thing", file, reading):
        thing = reading.validated(ThingTable, table, origin, declared_id(table))
        if thing is not None:
            named = Thing(thing.id, thing.kind, thing.name, origin, thing.names, tuple(thing.aliases))
            reading.keep(dataset.things, thing.id, named, origin)


def read_vocabulary(data: dict[str, Any], file: str, reading: Reading) -> Vocabulary:
    """Return the vocabulary; an empty one after noting what is wrong with it."""
    table = _vocabulary(data, file, reading)
    if table is None:
        reading.unread.add(file)
        return Vocabulary()
    lists: dict[str, Sequence[TermTable]] = {
        "category": table.category,
        "commodity": table.commodity,
        "mode": table.mode,
        "measure": table.measure,
        "precision": table.precision,
    }
    terms = {key: _terms(list_, key, file, reading) for key, list_ in lists.items()}
    return Vocabulary(
        categories=terms["category"],
        commodities=terms["commodity"],
        modes=terms["mode"],
        measures=terms["measure"],
        precisions=terms["precision"],
        route_colours=tuple(table.route_colours),
    )


def _vocabulary(data: dict[str, Any], file: str, reading: Reading) -> VocabularyFile | None:
    try:
        return VocabularyFile.model_validate(data)
    except ValidationError as error:
        faults = faults_of(error, VocabularyFile, Origin(file), "")
        reading.faults.extend(replace(fault, record=_term(fault.origin.path, data)) for fault in faults)
        return None


def _term(path: Path, data: dict[str, Any]) -> str:
    """Return how problems name the term that a path leads into: its id is unique among its kind only."""
    if len(path) < 2:
        return ""
    group, index = path[0], path[1]
    found = data.get(str(group))
    identifier = declared_id(found[index]) if isinstance(found, list) and isinstance(index, int) else ""
    return f"{group}/{identifier}" if identifier else ""


def _keep_area(area: AreaTable, origin: Origin, reading: Reading, dataset: Dataset) -> None:
    lon, lat = area.label_at
    if not (-180 <= lon <= 180 and -90 <= lat <= 90):
        fix = "Write [longitude, latitude] in degrees."
        reading.refuse(area.id, Fault(origin.at("label_at"), f"[{lon}, {lat}] is not on the globe.", fix, area.id))
        return
    made = Area(
        id=area.id,
        name=area.name,
        origin=origin,
        names=area.names,
        note=area.note,
        basis=Basis.DEFINED,
        label_at=Position(lon, lat),
        countries=tuple(area.countries),
        definition=area.definition,
    )
    reading.keep(dataset.areas, area.id, made, origin)


def _terms(list_: Sequence[TermTable], key: str, file: str, reading: Reading) -> dict[str, Term]:
    terms: dict[str, Term] = {}
    for index, table in enumerate(list_):
        if table.id in terms:
            where = Origin(file, (key, index, "id"))
            message = f'the {key} "{table.id}" stands here twice.'
            reading.faults.append(Fault(where, message, "Remove one.", f"{key}/{table.id}"))
        symbol = table.symbol if isinstance(table, CategoryTable) else ""
        unit = table.unit if isinstance(table, MeasureTable) else ""
        counts = Counts(table.counts) if isinstance(table, MeasureTable) else Counts.TOTAL
        radius = table.uncertainty_m if isinstance(table, PrecisionTable) else 0.0
        terms[table.id] = Term(table.id, table.name, table.names, symbol, unit, radius, counts)
    return terms
