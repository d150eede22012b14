"""Which names are written first where there is no room for all: those that a reader needs to read the lines."""

from __future__ import annotations

from collections import Counter

from mapper.document.map_document import MapDocument


def by_importance(document: MapDocument) -> list[str]:
    """Return the ids of marks and of the layers of routes that have names, the most important first.

    Ends and way-points of legs come before what is contested, places before routes, routes before other areas; among
    equals what more legs or more claims speak of, then the order of the map.
    """
    calls = Counter(stop.id for mark in document.marks if mark.kind == "leg" for stop in mark.stops)
    ranked: list[tuple[int, int, int, str]] = []
    for place, mark in enumerate(document.marks):
        if mark.kind == "leg":
            continue
        kind = 0 if mark.id in calls else 1 if mark.contested else 2 if mark.kind == "site" else 4
        ranked.append((kind, -(calls[mark.id] or len(mark.claims)), place, mark.id))
    ranked += [(3, 0, place, layer.id) for place, layer in enumerate(document.layers) if layer.kind == "route"]
    return [name for *_, name in sorted(ranked)]
