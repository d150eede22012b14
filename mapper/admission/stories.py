"""What stories and insets say of their maps: nothing named that a map does not have, and something left to see."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from mapper.document.compose import compose
from mapper.document.insets import is_filled
from mapper.document.map_document import MapDocument
from mapper.document.shown_story import AskedQuestion
from mapper.model.dataset import Dataset
from mapper.model.map_spec import MapSpec
from mapper.model.problem import Fault, Origin
from mapper.model.story import Step
from mapper.questions.steps import marks_of_step
from mapper.read.dataset import Loaded
from mapper.read.faults import did_you_mean
from mapper.selection.selection import released_selection


def stories(loaded: Loaded) -> Iterator[Fault]:
    """Yield a fault for what a step names and its map does not have, and for empty insets; for sound datasets only."""
    for spec in loaded.dataset.maps.values():
        if spec.insets:
            yield from _empty_insets(spec, loaded.dataset)
        if spec.steps:
            yield from _Judge(spec, loaded).faults()


def _empty_insets(spec: MapSpec, dataset: Dataset) -> Iterator[Fault]:
    _, selection = released_selection(dataset, spec)
    fix = "Move the view to what the map shows, or leave the inset out."
    for inset in spec.insets:
        if not is_filled(inset, selection):
            message = "no site, no leg and no name of an area of the map lies in this inset."
            yield Fault(inset.origin.at("view"), message, fix, inset.record)


@dataclass(frozen=True)
class _Judge:
    spec: MapSpec
    loaded: Loaded

    def faults(self) -> Iterator[Fault]:
        document = compose(self.loaded.dataset, replace(self.spec, steps=()), shapes=False)
        marks, claims = {mark.id for mark in document.marks}, {claim.ref for claim in document.claims}
        layers, facets = {layer.id for layer in document.layers}, {one.id: one.choices for one in document.facets}
        for step in self.spec.steps:
            wrong = [
                *self._citations(step, claims),
                *_missing("mark or layer", step.fit, marks | layers, step.origin.at("fit"), step),
                *_missing("layer", step.layers or (), layers, step.origin.at("layers"), step),
                *self._chosen(step, marks, claims),
                *_filters(step, facets),
            ]
            yield from wrong
            # What is asked of values that do not exist leaves nothing anyway.
            if not wrong and not self._left(document, step):
                fix = "Show more layers, or ask for less."
                yield Fault(step.origin, "none of the map's marks is left in this step.", fix, step.record)

    def _left(self, document: MapDocument, step: Step) -> bool:
        asked = AskedQuestion(dict(step.filters), step.held, step.known, step.contested)
        return bool(marks_of_step(document, asked, step.layers))

    def _citations(self, step: Step, claims: Collection[str]) -> Iterator[Fault]:
        for key, text in (("text", step.text), ("notes", step.notes)):
            for citation in text.citations():
                for ref in citation.refs:
                    if wrong := self._wrong_claim(ref, claims):
                        place = self.loaded.reading.line_column(step.origin.at(key), text.written, citation.at)
                        yield Fault(step.origin.at(key), *wrong, step.record, at=place)

    def _chosen(self, step: Step, marks: Collection[str], claims: Collection[str]) -> Iterator[Fault]:
        origin = step.origin.at("choose")
        if "#" not in step.choose:
            for fault in _missing("mark", [step.choose] if step.choose else [], marks, origin, step):
                yield Fault(origin, fault.message, fault.fix, step.record)
        elif wrong := self._wrong_claim(step.choose, claims):
            yield Fault(origin, *wrong, step.record)

    def _wrong_claim(self, ref: str, there: Collection[str]) -> tuple[str, str] | None:
        """Return what is wrong with a citation, and what would be right."""
        if ref in there:
            return None
        dataset: Dataset = self.loaded.dataset
        claim = dataset.claims.get(ref)
        if claim is None:
            fix = did_you_mean(ref, there) or "Write the ref of one that exists, as SOURCE-ID#claim-id."
            return f'there is no claim "{ref}".', fix
        tlp, ceiling = dataset.sources[claim.source].tlp, self.spec.max_tlp
        if not tlp.releasable_at(ceiling):
            message = f'"{ref}" is TLP:{tlp.value}, and the map goes no higher than TLP:{ceiling.value}.'
            return message, "Leave it out of the story, or raise max_tlp."
        return f'the claim "{ref}" is not on this map.', "Show what it is about, or say this on another map."


def _filters(step: Step, facets: Mapping[str, Collection[str]]) -> Iterator[Fault]:
    for facet, values in step.filters.items():
        yield from _missing(facet, values, facets.get(facet, ()), step.origin.at("filters", facet), step)


def _missing(what: str, ids: Collection[str], known: Collection[str], origin: Origin, step: Step) -> Iterator[Fault]:
    for index, identifier in enumerate(ids):
        if identifier not in known:
            fix = did_you_mean(identifier, known) or _there_is(known)
            yield Fault(origin.at(index), f'the map has no {what} "{identifier}".', fix, step.record)


def _there_is(known: Collection[str]) -> str:
    few = sorted(known)[:12]
    return f"It has: {', '.join(few)}{', …' if len(known) > len(few) else ''}." if few else "It has none."
