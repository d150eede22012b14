"""Which ends and way-points of lines are in sight, and have no name there."""

from __future__ import annotations

import shapely

from benchmarks.drawing.shown import Leg, Shown
from benchmarks.drawing.territories import territory
from mapper.document.map_document import LegMark, MapDocument, Stop


def stops_without_names(shown: Shown, document: MapDocument) -> list[str]:
    """Return the ids of ends and way-points of drawn lines that are in sight and have no name."""
    marks = {mark.id: mark for mark in document.marks if isinstance(mark, LegMark)}
    legs = [leg for leg in shown.legs if any(map(shown.map.holds, leg.line))]
    wanted = {
        stop.id
        for leg in legs
        for place, stop in enumerate(marks[leg.id].stops)
        if _is_in_sight(stop, place, leg, len(marks[leg.id].stops), shown, document)
    }
    named = {label.id for label in shown.labels}
    # The name of a ring is that of all its members.
    for symbol in shown.symbols:
        named |= symbol.ids if named & symbol.ids else set()
    return sorted(wanted - named)


def _is_in_sight(stop: Stop, place: int, leg: Leg, count: int, shown: Shown, document: MapDocument) -> bool:
    """Whether a stop can be seen: a site by its ring, a territory where a line begins, ends or crosses it."""
    homes = [home for symbol in shown.symbols if stop.id in symbol.ids for home in symbol.places]
    if homes:
        return any(map(shown.map.holds, homes))
    if place in (0, count - 1):
        begins = place == 0 and leg.begins and shown.sees(leg.line[0])
        return begins or (place == count - 1 and leg.arrives and shown.sees(leg.line[-1]))
    shape = territory(document, stop)
    crossed = [point for point in leg.line if shown.sees(point)]
    return any(shape is None or shape.contains(shapely.Point(shown.position(point))) for point in crossed)
