"""On how much ground the marks of a map stand: several independent voices, one, or none that states it."""

from __future__ import annotations

from dataclasses import dataclass

from mapper.model.dataset import Dataset
from mapper.model.independence import independent_voices
from mapper.model.map_spec import MapSpec
from mapper.selection.selection import released_selection


@dataclass(frozen=True)
class Ground:
    """Ids of a map's marks by what carries them.

    Parameters
    ----------
    several, one
        Marks that several independent voices state, or one.
    soft
        Marks with only alleged, planned or possible claims.
    """

    several: tuple[str, ...]
    one: tuple[str, ...]
    soft: tuple[str, ...]

    @property
    def marks(self) -> int:
        """How many marks the map has."""
        return len(self.several) + len(self.one) + len(self.soft)


def ground_of(dataset: Dataset, spec: MapSpec) -> Ground:
    """Return what the marks of a map stand on, as the map shows it: within its release ceiling and its sources."""
    released, selection = released_selection(dataset, spec)
    voices = {}
    for feature in (*selection.areas, *selection.legs, *selection.sites):
        stated = [ref for ref in released.evidence(feature.id) if released.claims[ref].status.is_firm]
        voices[feature.id] = independent_voices(released, stated)
    return Ground(
        several=tuple(mark for mark, number in voices.items() if number > 1),
        one=tuple(mark for mark, number in voices.items() if number == 1),
        soft=tuple(mark for mark, number in voices.items() if number == 0),
    )
