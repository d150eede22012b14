"""MapDocument to folium.Map: one folium.FeatureGroup for each layer, filled in the browser by frontend/src/notebook."""

from __future__ import annotations

from typing import Any

import folium
from branca.element import Element, Figure

from mapper.document.map_document import Layer, MapDocument
from mapper.document.visible_text import visible
from mapper.layout.frame import framed
from mapper.render.common.files import read_text
from mapper.render.notebook.shown import shown
from mapper.render.page.blocks import json_block
from mapper.render.turned import turn

_PLAIN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 ._-")


def to_folium(document: MapDocument) -> folium.Map:
    """Return a map with the same layers, names and claims, to which folium's own layers can be added.

    Parameters
    ----------
    document
        As `mapper.compose` returns it.

    Notes
    -----
    folium's page loads Leaflet and more from folium's CDN, so it needs a network; `mapper.to_html` does not. There are
    no tiles: land is drawn from Natural Earth, under whatever ``folium.TileLayer`` is added. ``folium.LayerControl``
    lists the layers.
    """
    document, cut = turn(framed(document))
    west, south, east, north = document.bounds
    made = folium.Map(tiles=None, control_scale=False)
    made.fit_bounds([[south, west], [north, east]])
    groups = [folium.FeatureGroup(name=name) for name in _control_names(document.layers)]
    for group in groups:
        made.add_child(group)
    made.add_child(DocumentLayers(document, cut, groups))
    return made


def harmless_name(name: str) -> str:
    """Return a name as Leaflet's layer control has to be given it.

    branca compiles what folium's elements print as a Jinja template again, and Leaflet takes the name for HTML. So
    every character that could mean something to either is written as a numeric reference, which Leaflet shows as the
    character.
    """
    return "".join(character if character in _PLAIN else f"&#{ord(character)};" for character in visible(name))


def _control_names(layers: tuple[Layer, ...]) -> list[str]:
    """Return a name for each layer, no two alike: folium's control has one entry for each name."""
    names: list[str] = []
    for layer in layers:
        name, number = layer.name, 1
        while harmless_name(name) in names:
            number += 1
            name = f"{layer.name} ({number})"
        names.append(harmless_name(name))
    return names


class DocumentLayers(Element):
    """The marks of a document, as a child of a folium.Map.

    Not a MacroElement: what those print is compiled as a template. This one hands its text to whichever figure the map
    is in when it is rendered, by elements that return the text untouched.
    """

    def __init__(self, document: MapDocument, cut: float, groups: list[folium.FeatureGroup]) -> None:
        super().__init__()
        self._name = "DocumentLayers"
        self._data = json_block(shown(document, cut))
        self._groups = groups

    def render(self, **_kwargs: Any) -> str:
        """Add the style sheet to the figure's head, the data and the program that draws it to its script."""
        figure = self.get_root()
        if self._parent is None or not isinstance(figure, Figure):
            raise TypeError("a folium.Map is rendered within a branca Figure; this one has lost its own.")
        groups = ", ".join(group.get_name() for group in self._groups)
        call = f"mapperNotebook.draw({self._parent.get_name()}, [{groups}], {self._data});"
        program = f"(function () {{\n{read_text('mapper.render.page', 'built/notebook.js')}{call}\n}})();\n"
        style = read_text(__package__, "style.css")
        figure.header.add_child(Untouched(f"<style>{style}</style>"), name="mapper_style")
        figure.script.add_child(Untouched(program), name=self.get_name())
        return ""


class Untouched(Element):
    """Text that no template engine looks at."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    def render(self, **_kwargs: Any) -> str:
        """Return the text."""
        return self._text
