"""What is near a place: between the two as drawn, and wherever they may really lie."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial

from mapper.document.map_document import MapDocument, Mark
from mapper.errors import UsageError
from mapper.questions.certainty import Certainty, best
from mapper.questions.distances import farthest_m, nearest_m
from mapper.questions.extent import Extent, at, extents, is_schematic, where
from mapper.questions.question import Near
from mapper.questions.wording import parse_position
from mapper.units import METRES_PER_KM


def distances_to(document: MapDocument, near: Near) -> Callable[[Mark], Certainty]:
    """Return a function that tells how surely a mark of a map lies near a place; it measures each mark once.

    Raises
    ------
    UsageError
        If the map does not have the place.
    """
    marks = {mark.id: mark for mark in document.marks}
    place, limit_m = marks.get(near.place), near.km * METRES_PER_KM
    known = extents(document.marks)
    here = where(place, known) if place is not None else (_position(near.place),)
    is_vague = place is not None and is_schematic(place)

    measured = cache(partial(_verdict, limit_m=limit_m))

    @cache
    def certainty(identifier: str) -> Certainty:
        if identifier == near.place:
            return Certainty.DEFINITELY
        mark = marks[identifier]
        verdicts = [measured(one, other) for one in here for other in where(mark, known)]
        found = best(verdicts) if verdicts else Certainty.NO
        is_sure = found is Certainty.DEFINITELY and not is_vague and not is_schematic(mark)
        return Certainty.POSSIBLY if found is Certainty.DEFINITELY and not is_sure else found

    return lambda mark: certainty(mark.id)


def _position(text: str) -> Extent:
    position = parse_position(text)
    if position is None:
        raise UsageError(f'The map has no place "{text}".')
    return at(position)


def _verdict(one: Extent, other: Extent, limit_m: float) -> Certainty:
    if nearest_m(one, other) > limit_m:
        return Certainty.NO
    return Certainty.DEFINITELY if farthest_m(one, other) <= limit_m else Certainty.POSSIBLY
