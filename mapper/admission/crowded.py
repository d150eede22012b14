"""Maps with more routes than colours can tell apart: a warning, since the map is drawn all the same."""

from __future__ import annotations

from collections.abc import Iterator

from mapper.model.problem import Fault
from mapper.read.dataset import Loaded
from mapper.selection.route_colours import MOST_COLOURS, drawn_routes
from mapper.selection.selection import released_selection


def crowded_maps(loaded: Loaded) -> Iterator[Fault]:
    """Yield a warning for every map that draws more routes than `MOST_COLOURS`; for sound datasets only."""
    dataset = loaded.dataset
    if len({leg.route for leg in dataset.legs.values()}) <= MOST_COLOURS:
        return
    for spec in dataset.maps.values():
        count = len(drawn_routes(released_selection(dataset, spec)[1]))
        if count > MOST_COLOURS:
            message = f"draws {count} routes: more than {MOST_COLOURS} colours cannot be told apart."
            fix = "Choose fewer, or make two maps; until then routes have the colour of their commodity's group."
            where = spec.origin if spec.routes is None else spec.origin.at("routes")
            yield Fault(where, message, fix, where.file, severity="warning")
