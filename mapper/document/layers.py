"""Marks grouped into layers that are switched together, and the rows of the legend that explain them."""

from __future__ import annotations

from mapper.document.map_document import Layer, LegendRow, Mark
from mapper.document.marks import strongest_first
from mapper.model.dataset import Dataset
from mapper.selection.layer_ids import AREAS_LAYER, layer_marks, route_layer, sites_layer
from mapper.selection.route_colours import route_colours
from mapper.selection.selection import Selection

AREAS_NAME = "Areas"


def make_layers(dataset: Dataset, selection: Selection) -> tuple[Layer, ...]:
    """Return the layers of a map: its routes in the order of names.toml, areas, then sites by category."""
    on_layer = layer_marks(dataset, selection)
    colours = route_colours(dataset, selection)
    layers = []
    for identifier in selection.routes:
        route, layer = dataset.routes[identifier], route_layer(identifier)
        layers.append(
            Layer(
                id=layer,
                kind="route",
                name=route.name,
                names=dict(sorted(route.names.items())),
                marks=on_layer[layer],
                colour=colours[identifier],
                name_basis=route.name_basis,
                claims=strongest_first(dataset.about.get(identifier, ()), dataset),
            )
        )
    if AREAS_LAYER in on_layer:
        layers.append(Layer(AREAS_LAYER, "areas", AREAS_NAME, {}, on_layer[AREAS_LAYER]))
    for category in dataset.vocabulary.categories.values():
        layer = sites_layer(category.id)
        if layer in on_layer:
            names = dict(sorted(category.names.items()))
            layers.append(Layer(layer, "sites", category.name, names, on_layer[layer], symbol=category.symbol))
    return tuple(layers)


def make_legend(marks: tuple[Mark, ...]) -> tuple[LegendRow, ...]:
    """Return one row for each combination of signals that occurs among the marks."""
    rows: dict[LegendRow, None] = {}
    for mark in marks:
        symbol, category = (mark.symbol, mark.category) if mark.kind == "site" else ("", "")
        rows[LegendRow(mark.kind, mark.basis, mark.firm, mark.contested, symbol, category)] = None
        if mark.shading is not None:
            rows[LegendRow("disc" if mark.kind == "site" else "corridor", mark.basis, True, False)] = None
    order = ("leg", "corridor", "area", "site", "disc")

    def place(row: LegendRow) -> tuple[int, str, str, bool, bool]:
        return order.index(row.kind), row.category, row.basis, not row.firm, row.contested

    return tuple(sorted(_once(rows), key=place))


def _once(rows: dict[LegendRow, None]) -> list[LegendRow]:
    """Return the rows with one disc and one corridor: what they mean does not depend on the basis."""
    shadings = {row.kind: LegendRow(row.kind, "", True, False) for row in rows if row.kind in ("disc", "corridor")}
    return [*(row for row in rows if row.kind not in shadings), *shadings.values()]
