"""What a map has that its story can name, and which of its marks a step leaves; told from records, nothing is drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from mapper.model.dataset import Dataset, Drawable
from mapper.model.independence import speakers_of
from mapper.model.map_spec import MapSpec
from mapper.model.place import Leg, Site
from mapper.model.story import Step
from mapper.selection.clocks import heard_of
from mapper.selection.layer_ids import layer_marks
from mapper.selection.routes import routes_of
from mapper.selection.selection import Selection, released_selection

Values = Mapping[str, tuple[str, ...]]
"""Values by facet. A facet that is missing is not known of this kind of thing."""


def inventory(dataset: Dataset, spec: MapSpec) -> Inventory:
    """Return what a map has within its release ceiling and its sources."""
    return Inventory(*released_selection(dataset, spec))


@dataclass(frozen=True)
class Inventory:
    """One map: what of a dataset may be on it, and what of that is."""

    dataset: Dataset
    selection: Selection

    @cached_property
    def marks(self) -> dict[str, Drawable]:
        """Sites, legs and areas by id."""
        selection = self.selection
        marks: tuple[Drawable, ...] = (*selection.areas, *selection.legs, *selection.sites)
        return {mark.id: mark for mark in marks}

    @cached_property
    def layers(self) -> dict[str, tuple[str, ...]]:
        """Ids of the marks on each layer, by its id."""
        return layer_marks(self.dataset, self.selection)

    @cached_property
    def claims(self) -> frozenset[str]:
        """Refs of the claims on the map."""
        return frozenset(self.selection.claims)

    @cached_property
    def facets(self) -> dict[str, set[str]]:
        """The values that occur on the map, by facet."""
        found: dict[str, set[str]] = {"route": set(self.selection.routes)}
        for values in (*self._of_marks.values(), *self._of_claims.values()):
            for facet, some in values.items():
                found.setdefault(facet, set()).update(value for value in some if value)
        return found

    def left(self, step: Step) -> tuple[str, ...]:
        """Return ids of the marks that a step shows, by the rules of docs/questions.md."""
        on = self.layers if step.layers is None else step.layers
        shown = {mark for layer in on for mark in self.layers.get(layer, ())}
        heard = heard_of(self.claims, self.dataset, step.held, step.known)
        passing = {ref for ref in heard if _fit(self._of_claims[ref], step)}
        contested = {ref for ref in passing if self._is_contested(ref, heard)} if step.contested else set()
        left = []
        for mark in self.marks:
            carriers = [ref for ref in self.dataset.carriers(mark) if ref in passing]
            if mark in shown and carriers and _fit(self._of_marks[mark], step):
                firm = [ref for ref in carriers if self.dataset.claims[ref].status.is_firm]
                if not step.contested or contested.issuperset(firm or carriers):
                    left.append(mark)
        return tuple(left)

    def _is_contested(self, ref: str, heard: frozenset[str]) -> bool:
        dataset = self.dataset
        denials = [answer for answer in dataset.responses.get(ref, ()) if dataset.claims[answer].negative]
        opponents = self.claims.intersection([*dataset.conflicts.get(ref, ()), *denials])
        return dataset.is_contested(ref) and (not opponents or not opponents.isdisjoint(heard))

    @cached_property
    def _of_marks(self) -> dict[str, Values]:
        routes = routes_of(self.dataset, self.selection)
        return {
            mark.id: {"route": routes.get(mark.id, ()), "basis": (mark.basis.value,), **_of_kind(mark)}
            for mark in self.marks.values()
        }

    @cached_property
    def _of_claims(self) -> dict[str, Values]:
        claims = (self.dataset.claims[ref] for ref in self.selection.claims)
        return {
            claim.ref: {
                "source": (claim.source,),
                "voice": speakers_of(self.dataset, claim.ref),
                "status": (claim.status.value,),
                "reliability": (self.dataset.sources[claim.source].reliability.value,),
            }
            for claim in claims
        }


def _of_kind(mark: Drawable) -> Values:
    if isinstance(mark, Leg):
        return {"commodity": mark.commodities, "mode": (mark.mode,)}
    precision = {"precision": (mark.precision,)} if isinstance(mark, Site) else {}
    return {**({"category": (mark.category,)} if mark.category else {}), **precision}


def _fit(values: Values, step: Step) -> bool:
    asked = step.filters.items()
    return all(not set(chosen).isdisjoint(values[facet]) for facet, chosen in asked if facet in values)
