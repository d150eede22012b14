"""Names that nothing speaks of: no name enters the dataset without a claim."""

from __future__ import annotations

from collections.abc import Iterator

from mapper.model.dataset import Dataset
from mapper.model.names import Route, Thing
from mapper.model.place import Area, Basis
from mapper.model.problem import Fault
from mapper.read.dataset import Loaded


def unused(loaded: Loaded) -> Iterator[Fault]:
    """Yield a warning for every thing, route and territory that no claim, voice or leg refers to."""
    dataset = loaded.dataset
    if loaded.reading.unread or loaded.reading.broken:
        # What could not be read may be what speaks of them.
        return
    spoken_of = _spoken_of(dataset)
    named: list[Route | Thing | Area] = [*dataset.routes.values(), *dataset.things.values(), *_territories(dataset)]
    for record in named:
        if record.id not in spoken_of:
            fix = "Name it in the `about` of a claim, or remove it."
            yield Fault(record.origin, "nothing in the dataset speaks of it.", fix, record.id, severity="warning")


def _territories(dataset: Dataset) -> Iterator[Area]:
    # A drawn area without a claim is an error already.
    return (area for area in dataset.areas.values() if area.basis is Basis.DEFINED)


def _spoken_of(dataset: Dataset) -> set[str]:
    legs = dataset.legs.values()
    return {
        *dataset.about,
        *(thing for source in dataset.sources.values() for thing in source.by),
        *(thing for source in dataset.sources.values() for voice in source.voices.values() for thing in voice.by),
        *(claim.quantity.place for claim in dataset.claims.values() if claim.quantity is not None),
        *(stop for leg in legs for stop in leg.stops),
        *(leg.route for leg in legs),
    }
