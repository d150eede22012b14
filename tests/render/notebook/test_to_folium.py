"""A map handed over as a folium.Map: the same layers, and no text of a stranger's is compiled on the way."""

from __future__ import annotations

import html
import json
import re
from dataclasses import replace
from typing import Any

import folium

import mapper
from mapper.document.map_document import MapDocument

HOSTILE = (
    "{{ 'quokka'|upper }}{% if %}{# x #}${alert(1)}`\\</script><script>alert(1)</script>&amp;\u2028"
    "<img src=x onerror=alert(1)>"
)


def page_of(made: folium.Map) -> str:
    return str(made.get_root().render())


def data_in(page: str) -> dict[str, Any]:
    """Return the document's data as the page's script gets it."""
    start = page.index('{"marks":')
    data: dict[str, Any] = json.JSONDecoder().raw_decode(page[start:])[0]
    return data


def test_every_layer_is_a_feature_group_and_every_mark_is_in_the_data(document: MapDocument) -> None:
    made = mapper.to_folium(document)
    groups = [child for child in made._children.values() if isinstance(child, folium.FeatureGroup)]
    assert len(groups) == len(document.layers)
    data = data_in(page_of(made))
    assert [mark["id"] for mark in data["marks"]] == [mark.id for mark in document.marks]
    assert [document.layers[mark["layer"]].id for mark in data["marks"]] == [mark.layer for mark in document.marks]
    assert [claim["ref"] for claim in data["claims"]] == [claim.ref for claim in document.claims]


def test_strangers_text_stays_text_in_every_part_of_the_page(document: MapDocument) -> None:
    marks = tuple(replace(mark, name=HOSTILE, note=HOSTILE, id=f"{mark.id}{HOSTILE}") for mark in document.marks)
    layers = tuple(replace(layer, name=f"{HOSTILE}{layer.id}") for layer in document.layers)
    claims = tuple(replace(claim, text=HOSTILE) for claim in document.claims)
    made = mapper.to_folium(replace(document, marks=marks, layers=layers, claims=claims, title=HOSTILE))
    folium.LayerControl().add_to(made)
    page = page_of(made)
    assert "QUOKKA" not in page
    assert "<script>alert" not in page
    assert "<img src=x" not in page
    assert data_in(page)["marks"][0]["name"] == HOSTILE
    # What Leaflet's control puts on the page as HTML is, read as HTML, the name again.
    written = re.findall(r'^\s*("(?:[^"\\]|\\.)*") :', page, flags=re.MULTILINE)
    assert [html.unescape(json.loads(name)) for name in written] == [layer.name for layer in layers]
    assert not any(character in name for name in map(json.loads, written) for character in "<>{}`$\\")


def test_rendering_twice_shows_the_marks_once(document: MapDocument) -> None:
    made = mapper.to_folium(document)
    page_of(made)
    assert page_of(made).count('{"marks":') == 1
