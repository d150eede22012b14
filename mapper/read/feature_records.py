"""Properties and coordinates that are right, each for itself, to a site, a leg or a drawn area."""

from __future__ import annotations

from typing import Any, cast

from mapper.geometry.label_point import label_point
from mapper.model.place import Area, Basis, Leg, Line, Polygon, Position, Site
from mapper.model.problem import Origin
from mapper.model.vocabulary import Vocabulary
from mapper.read.coordinates import read_position
from mapper.read.geometries import Shape
from mapper.read.shapes.feature import AreaProperties, FeatureProperties, LegProperties, SiteProperties
from mapper.read.shapes.table import Table


def feature_record(table: Table, shape: Shape, origin: Origin, vocabulary: Vocabulary) -> Site | Leg | Area:
    """Return the record of a feature.

    Parameters
    ----------
    table
        Its properties.
    shape
        Its geometry, as `mapper.read.geometries.read_geometry` returns it for the kind that the properties tell.
    origin
        Where the properties stand.

    Raises
    ------
    CoordinateError
        If its ``label_at`` is no position; the path begins at the feature.
    """
    if isinstance(table, SiteProperties):
        return _site(table, cast(Position, shape), origin, vocabulary)
    if isinstance(table, LegProperties):
        return _leg(table, cast(Line, shape), origin)
    assert isinstance(table, AreaProperties)
    return _area(table, cast(tuple[Polygon, ...], shape), origin)


def _area(table: AreaProperties, polygons: tuple[Polygon, ...], origin: Origin) -> Area:
    return Area(
        **_common(table, origin),
        basis=Basis(table.basis),
        label_at=read_position(table.label_at, ("properties", "label_at")) if table.label_at else label_point(polygons),
        polygons=polygons,
        category=table.category or "",
    )


def _common(table: FeatureProperties, origin: Origin) -> dict[str, Any]:
    return {
        "id": table.id,
        "name": table.name,
        "origin": origin,
        "names": table.names,
        "note": table.note,
    }


def _site(table: SiteProperties, position: Position, origin: Origin, vocabulary: Vocabulary) -> Site:
    precision = vocabulary.precisions.get(table.precision)
    default = precision.uncertainty_m if precision is not None else 0.0
    return Site(
        **_common(table, origin),
        position=position,
        category=table.category,
        country=table.country,
        precision=table.precision,
        uncertainty_m=table.uncertainty_m if table.uncertainty_m is not None else default,
        basis=Basis(table.basis),
        geonames=table.geonames,
    )


def _leg(table: LegProperties, line: tuple[Position, ...], origin: Origin) -> Leg:
    return Leg(
        **_common(table, origin),
        claims=tuple(table.claims),
        line=line,
        route=table.route,
        basis=Basis(table.basis),
        start=table.start,
        end=table.end,
        via=tuple(table.via),
        half_width_m=table.half_width_m,
        width_note=table.width_note,
    )
