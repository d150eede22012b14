"""What is exported: a map as it may be released, as a document and as the records behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mapper.document.compose import compose
from mapper.document.map_document import MapDocument
from mapper.model.dataset import Dataset
from mapper.model.grade import Tlp
from mapper.model.map_spec import MapSpec
from mapper.model.problem import Problem
from mapper.model.subset import without
from mapper.selection.selection import released_selection


@dataclass(frozen=True)
class Shown:
    """A map.

    Parameters
    ----------
    document
        With the geometry as drawn.
    records
        The dataset without anything that the map does not show; areas by code stay, since legs end at them.
    """

    document: MapDocument
    records: Dataset


def shown(dataset: Dataset, spec: MapSpec, max_tlp: Tlp | None = None, left_out: Sequence[Problem] = ()) -> Shown:
    """Return what a map shows, withheld sources left out first.

    Parameters
    ----------
    left_out
        Problems of records that were left out of the dataset.
    """
    released, selection = released_selection(dataset, spec, max_tlp)
    features = {feature.id for feature in (*selection.sites, *selection.legs, *selection.areas)}
    ends = {stop for leg in selection.legs for stop in leg.stops}
    gone = {
        *(released.features.keys() - features - ends),
        *(released.claims.keys() - set(selection.claims)),
    }
    return Shown(compose(dataset, spec, max_tlp, left_out), without(released, gone))
