"""The dataset as tables for geopandas and pandas: one row per record, in its order; it may be empty."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any, TypeVar

import geopandas as gpd
import pandas as pd
import shapely

from mapper.export.frame_columns import AREA, CLAIM, LEG, SITE, Columns, Record
from mapper.geometry.areas import outline
from mapper.geometry.shapes import linear, polygonal
from mapper.model.dataset import Dataset
from mapper.model.place import Area, Feature

CRS = "EPSG:4326"

SomeFeature = TypeVar("SomeFeature", bound=Feature)


def sites(dataset: Dataset) -> gpd.GeoDataFrame:
    """Return the sites.

    Returns
    -------
    geopandas.GeoDataFrame
        Points, EPSG:4326, longitude before latitude. Columns:

        ================= ===== ==========================================================
        id, name          str
        names             dict  names in other languages by language tag
        category          str   id in the vocabulary
        country           str   ISO 3166-1 alpha-3, XKX for Kosovo
        precision         str   id in the vocabulary
        uncertainty_m     float radius in metres of the disc in which the place lies
        basis             str   how the coordinates were got
        geonames          str   GeoNames id of the town, empty where none was looked up
        claims            list  refs of the claims that carry it
        denials           list  refs of the negative claims about it
        firm              bool  whether somebody states what ties it to the trade
        contested         bool  whether all of that is contested
        quiet             bool  whether nothing ties it to the trade
        note              str   the dataset's remark
        file              str   where it was written, from the dataset's root
        geometry          Point
        ================= ===== ==========================================================
    """
    return _features(dataset, dataset.sites.values(), SITE, lambda site: shapely.Point(site.position))


def legs(dataset: Dataset) -> gpd.GeoDataFrame:
    """Return the legs of all routes.

    Returns
    -------
    geopandas.GeoDataFrame
        LineStrings in the order of travel, MultiLineStrings where they are cut at 180°; EPSG:4326, longitude before
        latitude. Columns:

        ================= ===== ==========================================================
        id, name          str
        names             dict  names in other languages by language tag
        route             str   id of its route
        start, end        str   ids of sites or areas; None where the leg is an open stub
        via               list  ids of sites or areas between them, in order
        basis             str   how the line was got
        modes             list  ids in the vocabulary, as its claims name them
        commodities       list  ids in the vocabulary, likewise
        half_width_m      float half the corridor's width in metres, NaN where it has none
        width_note        str   the ground for it
        claims, denials         as in `sites`
        firm, contested, quiet  as in `sites`
        note, file        str
        geometry          LineString or MultiLineString
        ================= ===== ==========================================================
    """
    records = dataset.legs.values()
    told = {
        "modes": [list(dataset.modes(*dataset.carriers(leg.id))) for leg in records],
        "commodities": [list(dataset.goods_of(leg.id)) for leg in records],
    }
    return _features(dataset, records, LEG, lambda leg: linear(leg.line), told)


def areas(dataset: Dataset) -> gpd.GeoDataFrame:
    """Return the areas, those made of countries dissolved to one shape.

    Returns
    -------
    geopandas.GeoDataFrame
        Polygons or MultiPolygons cut at 180°, EPSG:4326, longitude before latitude. Columns:

        ==================== ===== ==========================================================
        id, name             str
        names                dict  names in other languages by language tag
        category             str   id in the vocabulary
        countries            list  ISO 3166-1 alpha-3; empty for a drawn area
        definition           str   whose list of countries it is
        basis                str   ``drawn`` or ``defined``
        label_lon, label_lat float where its name stands, degrees
        claims, denials            as in `sites`
        firm, contested, quiet     as in `sites`
        note, file           str
        geometry             Polygon or MultiPolygon
        ==================== ===== ==========================================================
    """
    return _features(dataset, dataset.areas.values(), AREA, _area_shape)


def claims(dataset: Dataset) -> pd.DataFrame:
    """Return the claims; what they speak of has the geometry, so that this is a plain table.

    Returns
    -------
    pandas.DataFrame
        Columns:

        ==================== ===== ==========================================================
        ref                  str   ``SOURCE#id``, as claims are cited
        source, id           str   its two halves
        locators             list  places in the document
        text                 str   the assertion in the dataset's words
        status               str   stated, alleged, planned or possible
        negative             bool  a denial, or that something is not so
        credibility          int   Admiralty 1 to 6
        when                 str   EDTF: when it held; empty if untold
        voice                str   id of the source's voice; None for its author
        commodities          list  ids of the goods that it names
        mode                 str   id of how they went; empty if untold
        measure, unit        str   of its figure, the unit as printed; empty if it has none
        place                str   id of the site or area that the figure is about; empty if untold
        low, high            float bounds of the figure in `unit`; NaN where open or without figure
        approx               bool  whether the figure is rough
        supports             list  refs
        responds_to          list  refs
        derived_from         list  refs of the claims that it only repeats
        withdrawn            str   since when and why it counts no more; empty while it does
        note, file           str
        said                 str   EDTF: when it was said; empty if untold
        about                list  ids of all that it speaks of, the stops of legs included
        roles                list  what each of these is in it, as ``seizure: sariasiya``
        disagreements        list  ``REF kind: why``, written at either end
        conflicts            list  refs of those of them that contest it
        contested            bool  whether there are any, or it is denied
        ==================== ===== ==========================================================
    """
    records = dataset.claims.values()
    derived = {
        "said": [str(dataset.said(claim) or "") for claim in records],
        "place": [dataset.place_of(claim) for claim in records],
        "withdrawn": [claim.withdrawn or dataset.sources[claim.source].withdrawn for claim in records],
        "about": [list(dataset.subjects[ref]) for ref in dataset.claims],
        "roles": [_roles(ref, dataset) for ref in dataset.claims],
        "disagreements": [_disagreements(ref, dataset) for ref in dataset.claims],
        "conflicts": [list(dataset.conflicts.get(ref, ())) for ref in dataset.claims],
        "contested": [dataset.is_contested(ref) for ref in dataset.claims],
    }
    return pd.DataFrame(_values(records, CLAIM) | derived)


def _roles(ref: str, dataset: Dataset) -> list[str]:
    return [f"{role.value}: {subject}" for subject, roles in dataset.roles[ref].items() for role in roles]


def _disagreements(ref: str, dataset: Dataset) -> list[str]:
    return [f"{one.claim} {one.kind.value}: {one.why}" for one in dataset.disagreements.get(ref, ())]


def _features(
    dataset: Dataset,
    records: Collection[SomeFeature],
    columns: Columns[SomeFeature],
    shape: Callable[[SomeFeature], shapely.Geometry],
    told: Mapping[str, list[Any]] | None = None,
) -> gpd.GeoDataFrame:
    about = [dataset.about.get(record.id, ()) for record in records]
    data = {
        "id": [record.id for record in records],
        "name": [record.name for record in records],
        "names": [dict(record.names) for record in records],
        **_values(records, columns),
        **(told or {}),
        "claims": [list(dataset.carriers(record.id)) for record in records],
        "denials": [[ref for ref in refs if dataset.claims[ref].negative] for refs in about],
        "firm": [dataset.is_firm(record.id) for record in records],
        "contested": [dataset.is_mark_contested(record.id) for record in records],
        "quiet": [dataset.is_quiet(record.id) for record in records],
        "note": [record.note for record in records],
        "file": [record.origin.file for record in records],
    }
    return gpd.GeoDataFrame(data, geometry=[shape(record) for record in records], crs=CRS)


def _values(records: Collection[Record], columns: Columns[Record]) -> dict[str, list[Any]]:
    return {column: [value(record) for record in records] for column, value in columns.items()}


def _area_shape(area: Area) -> shapely.Geometry:
    return outline(area.countries) if area.countries else polygonal(area.polygons)
