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
    # One claim may carry many legs; the places that it speaks of are told apart once.
    places_of = {
        ref: [subject for subject in subjects if subject not in dataset.legs]
        for ref, subjects in dataset.subjects.items()
    }
    for route in selection.routes:
        legs = legs_of.get(route, [])
        refs = dict.fromkeys(ref for subject in (route, *(leg.id for leg in legs)) for ref in dataset.carriers(subject))
        stops = [stop for leg in legs for stop in leg.stops]
        for place in (*stops, *(place for ref in refs for place in places_of[ref])):
            found.setdefault(place, {})[route] = None
    return {place: tuple(routes) for place, routes in found.items()} | {leg.id: (leg.route,) for leg in selection.legs}
