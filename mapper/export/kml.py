"""KML, for globes: sites, legs, areas and shading as folders."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree import ElementTree

import geopandas as gpd

from mapper.export.gdal import layers_of, written
from mapper.export.shown import Shown
from mapper.export.tables import NOTHING_HIDDEN

NAMESPACE = "http://www.opengis.net/kml/2.2"

LOSSES = (
    "claims and sources: a mark names the claims that carry it, their texts are left out",
    "true or false and missing values become texts",
    "how a mark is drawn (colours, dashes, hollow rings): a globe draws every site as a pin, however uncertain it is",
    NOTHING_HIDDEN,
)


def files(shown: Shown) -> dict[str, bytes]:
    """Return one KML file."""
    document = shown.document
    texts = _Texts()
    placed = {name: _named(texts.taken_from(table)) for name, table in layers_of(document).items()}
    return {f"{document.id}.kml": texts.put_back(written(placed, "LIBKML", ".kml"))}


def _named(table: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    # LIBKML takes the column Name for the label, and would take `id` for the XML id, which has rules of its own.
    return table.rename(columns={"name": "Name", "id": "mark"})


class _Texts:
    """Texts kept back from LIBKML, which puts some of them into CDATA sections and stumbles over `]]>` in them."""

    def __init__(self) -> None:
        self._places: dict[str, str] = {}

    def taken_from(self, table: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
        """Return a table with a placeholder for each of its texts."""
        columns = [column for column in table.columns if column != table.geometry.name]
        return table.assign(**{column: table[column].map(self._placed) for column in columns})

    def put_back(self, kml: bytes) -> bytes:
        """Return a KML file with the texts in the place of the placeholders."""
        if not kml:
            return kml
        ElementTree.register_namespace("", NAMESPACE)
        root = ElementTree.fromstring(kml)
        texts: Mapping[str | None, str] = {place: text for text, place in self._places.items()}
        for element in root.iter():
            element.text = texts.get(element.text, element.text)
        written: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
        return written + b"\n"

    def _placed(self, value: object) -> object:
        if not isinstance(value, str) or not value:
            return value
        return self._places.setdefault(value, f"text-{len(self._places)}")
