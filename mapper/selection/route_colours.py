"""Which colour each route of a map has: its own, or that of its kind of goods where a map has too many routes."""

from __future__ import annotations

from collections.abc import Iterable

from mapper.model.dataset import Dataset
from mapper.selection.selection import Selection

MOST_COLOURS = 8
"""Of routes on one map: more cannot be told apart by their colour."""


def route_colours(dataset: Dataset, selection: Selection) -> dict[str, str]:
    """Return the colours of a map's routes, by id.

    A route has the same colour on every map of the dataset, unless an earlier one of the map has it already. On a map
    that draws more than `MOST_COLOURS` routes they are coloured by the group of their first commodity.
    """
    colours, drawn = dataset.vocabulary.route_colours, drawn_routes(selection)
    if len(drawn) <= MOST_COLOURS:
        undrawn = [route for route in selection.routes if route not in drawn]
        places = {route: dataset.route_order[route] for route in (*drawn, *undrawn)}
        return _spread(places, colours)
    groups = dict.fromkeys(term.group or term.id for term in dataset.vocabulary.commodities.values())
    of_groups = _spread({group: place for place, group in enumerate(["", *groups])}, colours[:MOST_COLOURS])
    return {route: of_groups[commodity_group(route, dataset)] for route in selection.routes}


def drawn_routes(selection: Selection) -> tuple[str, ...]:
    """Return the routes of which the map draws legs."""
    with_legs = {leg.route for leg in selection.legs}
    return tuple(route for route in selection.routes if route in with_legs)


def commodity_group(route: str, dataset: Dataset) -> str:
    """Return the group of the first of a route's goods, which by itself is a group if the vocabulary gives none."""
    for commodity in dataset.goods_of(route)[:1]:
        return dataset.vocabulary.commodities[commodity].group or commodity
    return ""


def _spread(places: dict[str, int], colours: tuple[str, ...]) -> dict[str, str]:
    """Return for each the colour at its place, or the next that none before it has, as long as there are any."""
    found: dict[str, str] = {}
    for one, place in places.items():
        from_here = [colours[(place + step) % len(colours)] for step in range(len(colours))]
        found[one] = _least_used(from_here, found.values())
    return found


def _least_used(colours: list[str], used: Iterable[str]) -> str:
    taken = list(used)
    return min(colours, key=taken.count)
