"""What a map's story says: every sentence cited, by claims of its map, and nothing named that the map does not have."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from mapper.check.sentences import uncited
from mapper.model.dataset import Dataset
from mapper.model.map_spec import MapSpec
from mapper.model.problem import Fault, Origin
from mapper.model.story import Step, StoryText
from mapper.read.dataset import Loaded
from mapper.read.faults import did_you_mean
from mapper.read.text_places import place_in_text
from mapper.selection.inventory import Inventory, inventory

MAX_SHOWN = 60
"""Characters of a sentence that a message repeats."""


def story(loaded: Loaded) -> Iterator[Fault]:
    """Yield a fault for every sentence without a citation, and for all that a step names and its map does not have."""
    in_doubt = bool(loaded.reading.unread or loaded.reading.broken)
    for spec in loaded.dataset.maps.values():
        for step in spec.steps:
            yield from _uncited(step, loaded)
        # What could not be read may be what a step speaks of.
        if spec.steps and not in_doubt:
            yield from _beyond(spec, loaded)


def _uncited(step: Step, loaded: Loaded) -> Iterator[Fault]:
    fix = "Say which claim says so: [@SOURCE-ID#claim-id], before its full stop or right behind it."
    for key, text in (("text", step.text), ("notes", step.notes)):
        for sentence, at in uncited(text):
            # What the speaker alone is to read is not repeated: with --skip-invalid, messages get onto the map.
            what = "a sentence of the notes" if key == "notes" else f'"{_short(sentence)}"'
            place = _place(step.origin.at(key), text, at, loaded)
            yield Fault(step.origin.at(key), f"{what} cites nothing.", fix, step.record, at=place)


def _beyond(spec: MapSpec, loaded: Loaded) -> Iterator[Fault]:
    there = inventory(loaded.dataset, spec)
    for step in spec.steps:
        yield from _citations(step, spec, there, loaded)
        fit = there.marks.keys() | there.layers.keys()
        yield from _missing("mark or layer", step.fit, fit, step.origin.at("fit"), step)
        yield from _missing("layer", step.layers or (), there.layers, step.origin.at("layers"), step)
        yield from _chosen(step, spec, there, loaded)
        for facet, values in step.filters.items():
            known = there.facets.get(facet, ())
            yield from _missing(facet, values, known, step.origin.at("filters", facet), step)
        if not there.left(step):
            fix = "Show more layers, or ask for less."
            yield Fault(step.origin, "none of the map's marks is left in this step.", fix, step.record)


def _citations(step: Step, spec: MapSpec, there: Inventory, loaded: Loaded) -> Iterator[Fault]:
    for key, text in (("text", step.text), ("notes", step.notes)):
        for citation in text.citations():
            for ref in citation.refs:
                if wrong := _wrong_claim(ref, spec, there.claims, loaded.dataset):
                    place = _place(step.origin.at(key), text, citation.at, loaded)
                    yield Fault(step.origin.at(key), *wrong, step.record, at=place)


def _chosen(step: Step, spec: MapSpec, there: Inventory, loaded: Loaded) -> Iterator[Fault]:
    origin = step.origin.at("choose")
    if "#" not in step.choose:
        for fault in _missing("mark", [step.choose] if step.choose else [], there.marks, origin, step):
            yield Fault(origin, fault.message, fault.fix, step.record)
    elif wrong := _wrong_claim(step.choose, spec, there.claims, loaded.dataset):
        yield Fault(origin, *wrong, step.record)


def _wrong_claim(ref: str, spec: MapSpec, there: Collection[str], dataset: Dataset) -> tuple[str, str] | None:
    """Return what is wrong with a citation, and what would be right."""
    if ref in there:
        return None
    claim = dataset.claims.get(ref)
    if claim is None:
        fix = did_you_mean(ref, there) or "Write the ref of one that exists, as SOURCE-ID#claim-id."
        return f'there is no claim "{ref}".', fix
    source = dataset.sources[claim.source]
    if not source.tlp.releasable_at(spec.max_tlp):
        message = f'"{ref}" is TLP:{source.tlp.value}, and the map goes no higher than TLP:{spec.max_tlp.value}.'
        return message, "Leave it out of the story, or raise max_tlp."
    return f'the claim "{ref}" is not on this map.', "Show what it is about, or say this on another map."


def _missing(what: str, ids: Collection[str], known: Collection[str], origin: Origin, step: Step) -> Iterator[Fault]:
    for index, identifier in enumerate(ids):
        if identifier not in known:
            fix = did_you_mean(identifier, known) or _there_is(known)
            yield Fault(origin.at(index), f'the map has no {what} "{identifier}".', fix, step.record)


def _there_is(known: Collection[str]) -> str:
    few = sorted(known)[:12]
    return f"It has: {', '.join(few)}{', …' if len(known) > len(few) else ''}." if few else "It has none."


def _place(origin: Origin, text: StoryText, at: int, loaded: Loaded) -> tuple[int, int]:
    return place_in_text(loaded.reading.files[origin.file], origin.path, text.written, at)


def _short(text: str) -> str:
    return text if len(text) <= MAX_SHOWN else f"{text[: MAX_SHOWN - 1]}…"
