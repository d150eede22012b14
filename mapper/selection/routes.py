"""To which routes of a map its places belong."""

from __future__ import annotations

from collections.abc import Mapping

from mapper.model.dataset import Dataset
from mapper.model.place import Leg
from mapper.selection.selection import Selection

Routes = Mapping[str, tuple[str, ...]]
"""Ids of routes by the id of a feature."""


def routes_of(dataset: Dataset, selection: Selection) -> Routes:
    """Return the routes of a map to which its features belong, by their id, in the order of the map.

    A leg belongs to its own. Sites and areas belong to the routes of which they are a stop, or of which (or of whose
    legs) one of their carriers speaks too.
    """
    found: dict[str, dict[str, None]] = {}
    legs_of: dict[str, list[Leg]] = {}
    for leg in selection.legs:
        legs_of.setdefault(leg.route, []).append(leg)
    for route in selection.routes:
        legs = legs_of.get(route, [])
        refs = dict.fromkeys(ref for subject in (route, *(leg.id for leg in legs)) for ref in dataset.carriers(subject))
        stops = [stop for leg in legs for stop in leg.stops]
        for place in (*stops, *(subject for ref in refs for subject in dataset.subjects[ref])):
            if place not in dataset.legs:
                found.setdefault(place, {})[route] = None
    return {place: tuple(routes) for place, routes in found.items()} | {leg.id: (leg.route,) for leg in selection.legs}
