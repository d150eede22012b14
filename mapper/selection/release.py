"""Withholding: the dataset as it may leave the house, before anything is derived from it."""

from __future__ import annotations

from mapper.model.dataset import Dataset
from mapper.model.grade import Tlp
from mapper.model.place import Area, Basis
from mapper.model.subset import without


def release(dataset: Dataset, ceiling: Tlp, sources: tuple[str, ...] | None = None) -> Dataset:
    """Return the dataset with nothing in it that only sources above the ceiling say.

    Parameters
    ----------
    ceiling
        The highest TLP level that stays.
    sources
        Ids of the sources that count; None for all.

    Notes
    -----
    What is left is a dataset of its own: links, disagreement and order are derived from it alone, so nothing of what
    was withheld shows in a flag or a count. A leg goes when one of its stops goes, since its line leads there.
    """
    unwanted = {
        source.id
        for source in dataset.sources.values()
        if not source.tlp.releasable_at(ceiling) or (sources is not None and source.id not in sources)
    }
    if not unwanted:
        return dataset
    left = without(dataset, unwanted)
    uncarried = {feature.id for feature in left.features.values() if not left.carriers(feature.id)}
    uncarried -= {area.id for area in left.areas.values() if is_background(area)}
    left = without(left, uncarried)
    leading_nowhere = {leg.id for leg in left.legs.values() if any(stop not in left.places for stop in leg.stops)}
    return without(left, leading_nowhere)


def is_background(area: Area) -> bool:
    """Whether an area is there without a claim: whole countries are, until a claim shades them."""
    return area.basis is Basis.DEFINED
