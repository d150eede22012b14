"""geodata/names.toml and geodata/vocabulary.toml to routes, areas by code, things and the vocabulary."""

from __future__ import annotations

from typing import Any

from mapper.model.dataset import Dataset
from mapper.model.names import Route, Thing
from mapper.model.place import Area, Basis, Position
from mapper.model.problem import Fault, Origin
from mapper.model.vocabulary import Counts, Term, Vocabulary
from mapper.read.reading import Reading, declared_id, refuse_unknown_tables, tables
from mapper.read.shapes.names import (
    AreaTable,
    CategoryTable,
    ColoursTable,
    CommodityTable,
    MeasureTable,
    PrecisionTable,
    RouteTable,
    TermTable,
    ThingTable,
)

TERM_SHAPES: dict[str, type[TermTable]] = {
    "category": CategoryTable,
    "commodity": CommodityTable,
    "mode": TermTable,
    "measure": MeasureTable,
    "precision": PrecisionTable,
}


def read_names(data: dict[str, Any], file: str, reading: Reading, dataset: Dataset) -> None:
    """Add the routes, areas and things of names.toml to the records."""
    refuse_unknown_tables(data, ("route", "area", "thing"), file, reading)
    for table, origin in tables(data, "route", file, reading):
        route = reading.validated(RouteTable, table, origin, declared_id(table))
        if route is not None:
            made = Route(route.id, route.name, route.name_basis, origin, route.names)
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
    """Return the vocabulary, without the terms that are faulty."""
    refuse_unknown_tables(data, (*TERM_SHAPES, "route_colours"), file, reading)
    terms = {kind: _terms(data, kind, file, reading) for kind in TERM_SHAPES}
    colours = {key: value for key, value in data.items() if key == "route_colours"}
    table = reading.validated(ColoursTable, colours, Origin(file), "")
    return Vocabulary(
        categories=terms["category"],
        commodities=terms["commodity"],
        modes=terms["mode"],
        measures=terms["measure"],
        precisions=terms["precision"],
        route_colours=tuple((table or ColoursTable()).route_colours),
    )


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


def _terms(data: dict[str, Any], kind: str, file: str, reading: Reading) -> dict[str, Term]:
    terms: dict[str, Term] = {}
    for table, origin in tables(data, kind, file, reading):
        # The id of a term is unique among its kind only.
        identifier = declared_id(table)
        record = f"{kind}/{identifier}" if identifier else ""
        term = reading.validated(TERM_SHAPES[kind], table, origin, record)
        if term is None:
            continue
        if term.id in terms:
            message = f'the {kind} "{term.id}" stands here twice.'
            reading.faults.append(Fault(origin.at("id"), message, "Remove one.", record))
        symbol = term.symbol if isinstance(term, CategoryTable) else ""
        unit = term.unit if isinstance(term, MeasureTable) else ""
        counts = Counts(term.counts) if isinstance(term, MeasureTable) else Counts.TOTAL
        radius = term.uncertainty_m if isinstance(term, PrecisionTable) else 0.0
        group = (term.group or "") if isinstance(term, CommodityTable) else ""
        terms[term.id] = Term(term.id, term.name, term.names, symbol, unit, radius, counts, group)
    return terms
