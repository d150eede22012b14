"""No claim, no pixel: marks without a carrier, and handling that a public repository should not hold."""

from __future__ import annotations

from collections.abc import Iterator

from mapper.model.grade import Tlp
from mapper.model.legible import is_legible
from mapper.model.place import Area, Basis, Leg, Site
from mapper.model.problem import Fault
from mapper.read.dataset import Loaded


def evidence(loaded: Loaded) -> Iterator[Fault]:
    """Yield a fault for everything that would be drawn, or said of a mark, without ground."""
    dataset = loaded.dataset
    # While a seed file has faults, nobody can tell whether the carrier is among what could not be read.
    seeds_in_doubt = any(name.startswith("seeds/") for name in loaded.reading.unread) or any(
        "#" in record for record in loaded.reading.broken
    )
    for feature in dataset.features.values():
        is_background = isinstance(feature, Area) and feature.basis is Basis.DEFINED
        if not is_background and not seeds_in_doubt and not dataset.carriers(feature.id):
            fix = "Name it in the `about` of a claim; a denial carries nothing, nor does what was withdrawn."
            yield Fault(feature.origin.at("claims"), "no claim carries it, so it cannot be drawn.", fix, feature.id)
        if isinstance(feature, Leg):
            yield from _corridor(feature, loaded)
        if isinstance(feature, Site):
            yield from _uncertainty(feature, loaded)
    for source in dataset.sources.values():
        if source.tlp is not Tlp.CLEAR:
            fix = "Keep it in a repository that only its readers can see."
            message = f"TLP:{source.tlp} does not belong in a public repository."
            yield Fault(source.origin.at("tlp"), message, fix, source.id, severity="warning")


def _corridor(leg: Leg, loaded: Loaded) -> Iterator[Fault]:
    if leg.half_width_m is None:
        return
    where = leg.origin.at("half_width_m")
    if any(stop in loaded.dataset.areas for stop in leg.stops):
        fix = "Remove it: between areas nobody knows where the way runs."
        yield Fault(where, "a leg that joins an area has no width.", fix, leg.id)
    if not is_legible(leg.width_note):
        fix = "Add a `width_note` that says on what ground."
        yield Fault(where, "the width is given without its ground.", fix, leg.id)


def _uncertainty(site: Site, loaded: Loaded) -> Iterator[Fault]:
    precision = loaded.dataset.vocabulary.precisions.get(site.precision)
    if precision is not None and site.uncertainty_m != precision.uncertainty_m and not is_legible(site.note):
        message = f'"{precision.id}" stands for {precision.uncertainty_m:g} m.'
        where = site.origin.at("uncertainty_m")
        yield Fault(where, message, "Add a `note` that says why this differs.", site.id, severity="warning")
