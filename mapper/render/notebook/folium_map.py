"""MapDocument to folium.Map: one folium.FeatureGroup for each layer, filled in the browser by layers.js."""

from __future__ import annotations

from importlib import resources
from typing import Any

import folium
from branca.element import Element, Figure

from mapper.document.map_document import Layer, MapDocument, Mark
from mapper.render.page.blocks import json_block

_PLAIN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 ._-")

SIMPLIFY_DEGREES = 0.02
"""Territories are simplified by this much: a notebook keeps every output in the file."""


def to_folium(document: MapDocument) -> folium.Map:
    """Return a map with the same layers, names and claims, to which folium's own layers can be added.

    Parameters
    ----------
    document
        As `mapper.compose` returns it.

    Notes
    -----
    folium's page loads Leaflet and more from folium's CDN, so it needs a network; `mapper.to_html` does not. There are
    no tiles: add a ``folium.TileLayer`` for some. ``folium.LayerControl`` lists the layers.
    """
    west, south, east, north = document.bounds
    made = folium.Map(tiles=None, control_scale=False)
    made.fit_bounds([[south, west], [north, east]])
    groups = {layer.id: _group(layer) for layer in document.layers}
    for group in groups.values():
        made.add_child(group)
    made.add_child(DocumentLayers(document, groups))
    return made


def harmless_name(name: str) -> str:
    """Return a name as Leaflet's layer control has to be given it.

    branca compiles what folium's elements print as a Jinja template again, and Leaflet takes the name for HTML. So
    every character that could mean something to either is written as a numeric reference, which Leaflet shows as the
    character.
    """
    return "".join(character if character in _PLAIN else f"&#{ord(character)};" for character in name)


class DocumentLayers(Element):
    """The marks of a document, as a child of a folium.Map.

    Not a MacroElement: what those print is compiled as a template. This one hands its text to whichever figure the map
    is in when it is rendered, by an element that returns the text untouched.
    """

    def __init__(self, document: MapDocument, groups: dict[str, folium.FeatureGroup]) -> None:
        super().__init__()
        self._name = "DocumentLayers"
        self._data = json_block(_shown(document))
        self._groups = groups

    def render(self, **_kwargs: Any) -> str:
        """Add the data and the program that draws it to the figure's script."""
        figure = self.get_root()
        if self._parent is None or not isinstance(figure, Figure):
            raise TypeError("a folium.Map is rendered within a branca Figure; this one has lost its own.")
        groups = ",".join(f"{json_block(layer)}:{group.get_name()}" for layer, group in self._groups.items())
        program = (resources.files(__package__) / "layers.js").read_text("utf-8").strip().removesuffix(";")
        call = f"{program}({self._parent.get_name()}, {{{groups}}}, {self._data});\n"
        figure.script.add_child(Untouched(call), name=self.get_name())
        return ""


class Untouched(Element):
    """Text that no template engine looks at."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    def render(self, **_kwargs: Any) -> str:
        """Return the text."""
        return self._text


def _group(layer: Layer) -> folium.FeatureGroup:
    return folium.FeatureGroup(name=harmless_name(layer.name))


def _shown(document: MapDocument) -> dict[str, Any]:
    data = document.as_json()
    marks = [{**shown, "outline": _outline(mark)} for shown, mark in zip(data["marks"], document.marks, strict=True)]
    return {"marks": marks, "claims": data["claims"], "sources": data["sources"]}


def _outline(mark: Mark) -> dict[str, Any] | None:
    """Return an area's territory as GeoJSON: the page dissolves borders itself, folium has none."""
    if not mark.countries:
        return mark.geometry if mark.kind == "area" else None
    import shapely

    from mapper.geometry.areas import outline

    shape = shapely.set_precision(outline(mark.countries).simplify(SIMPLIFY_DEGREES), 0.001)
    geometry: dict[str, Any] = shape.__geo_interface__
    return geometry
