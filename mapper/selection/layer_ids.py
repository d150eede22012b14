"""The ids of layers: what a map's story, its document and its page call them."""

from __future__ import annotations

from mapper.model.dataset import Dataset
from mapper.selection.selection import Selection

AREAS_LAYER = "areas"


def sites_layer(category: str) -> str:
    """Return the id of the layer on which the sites of a category lie."""
    return f"sites-{category}"


def route_layer(route: str) -> str:
    """Return the id of the layer on which the legs of a route lie."""
    return f"route-{route}"


def layer_marks(dataset: Dataset, selection: Selection) -> dict[str, tuple[str, ...]]:
    """Return ids of the marks on each layer of a map, by its id: routes, areas, then sites by category.

    A route that no source gives two ends has a layer without marks.
    """
    found: dict[str, list[str]] = {route_layer(route): [] for route in selection.routes}
    for leg in selection.legs:
        found.setdefault(route_layer(leg.route), []).append(leg.id)
    for area in selection.areas:
        found.setdefault(AREAS_LAYER, []).append(area.id)
    for category in dataset.vocabulary.categories:
        if sites := [site.id for site in selection.sites if site.category == category]:
            found[sites_layer(category)] = sites
    return {layer: tuple(marks) for layer, marks in found.items()}
