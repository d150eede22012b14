"""Ids that lead nowhere, in circles, or are written twice."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from mapper.check.voices import chain_faults
from mapper.model.claim import Claim
from mapper.model.dataset import Dataset, Drawable
from mapper.model.place import Area, Leg, Site
from mapper.model.problem import Fault, Origin
from mapper.model.source import Source
from mapper.model.unit_families import conversions
from mapper.model.vocabulary import TERM_KINDS
from mapper.read.dataset import Loaded
from mapper.read.faults import did_you_mean
from mapper.read.files import NAMES, VOCABULARY


@dataclass(frozen=True)
class _Known:
    """What may be referred to, and whether a missing id can be told from one in a file that could not be read."""

    loaded: Loaded

    @cached_property
    def answerable(self) -> frozenset[str]:
        """What a claim may respond to: claims, and voices as they are cited."""
        dataset = self.loaded.dataset
        voices = (f"{source.id}#{voice}" for source in dataset.sources.values() for voice in source.voices)
        return frozenset([*dataset.claims, *voices])

    # A list may be long at either end: what it holds is asked for, not looked for.
    @cached_property
    def links(self) -> frozenset[tuple[str, str, str]]:
        """Claim, kind of link and target of every link between claims."""
        return frozenset(
            (claim.ref, key, target)
            for claim in self.loaded.dataset.claims.values()
            for key, refs in _links(claim).items()
            for target in refs
        )

    @cached_property
    def subjects(self) -> frozenset[tuple[str, str]]:
        """Every claim with each subject that it names in its `about`."""
        return frozenset(
            (claim.ref, subject) for claim in self.loaded.dataset.claims.values() for subject in claim.about
        )

    def dangling(
        self, what: str, ids: Iterable[str], known: Collection[str], origin: Origin, key: str, record: str
    ) -> Iterator[Fault]:
        for index, identifier in enumerate(ids):
            if identifier not in known and not self._is_in_doubt(what, identifier):
                fix = did_you_mean(identifier, known) or "Write the id of one that exists, or add it."
                yield Fault(origin.at(key, index), f'there is no {what} "{identifier}".', fix, record)

    def one(
        self, what: str, identifier: str, known: Collection[str], origin: Origin, key: str, record: str
    ) -> Iterator[Fault]:
        for fault in self.dangling(what, [identifier] if identifier else [], known, origin, key, record):
            yield Fault(origin.at(key), fault.message, fault.fix, record)

    def _is_in_doubt(self, what: str, identifier: str) -> bool:
        unread, broken = self.loaded.reading.unread, self.loaded.reading.broken
        if (f"{_TERMS[what]}/{identifier}" if what in _TERMS else identifier) in broken:
            return True
        if what in ("claim", "claim or voice", "source"):
            return f"seeds/{identifier.partition('#')[0]}.toml" in unread
        if what in _TERMS:
            return VOCABULARY in unread
        if what in ("route", "thing"):
            return NAMES in unread
        return any(file.startswith("geodata/") and file != VOCABULARY for file in unread)


_TERMS = {**{kind: kind for kind in TERM_KINDS}, "precision class": "precision"}
"""Words for terms, with the kind under which a broken one is known."""


def references(loaded: Loaded) -> Iterator[Fault]:
    """Yield a fault for every reference that does not hold."""
    known, dataset = _Known(loaded), loaded.dataset
    for source in dataset.sources.values():
        yield from _of_source(source, known)
    for claim in dataset.claims.values():
        yield from _of_claim(claim, known)
    for feature in dataset.features.values():
        yield from _of_feature(feature, known)
    yield from _of_maps(known)


def _of_source(source: Source, known: _Known) -> Iterator[Fault]:
    things = known.loaded.dataset.things
    yield from known.dangling("thing", source.by, things, source.origin, "by", source.id)
    for voice in source.voices.values():
        ref = f"{source.id}#{voice.id}"
        yield from known.dangling("thing", voice.by, things, voice.origin, "by", ref)
        yield from known.one("voice", voice.via or "", source.voices, voice.origin, "via", ref)
    yield from chain_faults(source)


def _of_claim(claim: Claim, known: _Known) -> Iterator[Fault]:
    dataset, origin, ref = known.loaded.dataset, claim.origin, claim.ref
    source = dataset.sources[claim.source]
    yield from _of_about(claim, known)
    terms = dataset.vocabulary
    yield from known.dangling("commodity", claim.commodities, terms.commodities, origin, "commodities", ref)
    yield from known.one("mode", claim.mode, terms.modes, origin, "mode", ref)
    yield from known.one("voice", claim.voice or "", source.voices, origin, "voice", ref)
    links = _links(claim)
    for key, refs in links.items():
        what, there = ("claim or voice", known.answerable) if key == "responds_to" else ("claim", dataset.claims)
        yield from known.dangling(what, refs, there, origin, key, ref)
    for key, refs in links.items():
        for target in dict.fromkeys(refs):
            if target == ref:
                yield Fault(origin.at(key), "the claim refers to itself.", "Name the other claim.", ref)
            elif ref < target and (target, key, ref) in known.links and not _kinds_differ(claim, target, dataset):
                yield _written_twice(origin.at(key), f"{target} has the same link back", ref)
    yield from _of_kinds(claim, dataset)
    yield from _of_quantity(claim, known)


def _of_about(claim: Claim, known: _Known) -> Iterator[Fault]:
    what, named, where = "site, leg, route, area or thing", known.loaded.dataset.named, claim.origin
    if not claim.roles:
        yield from known.dangling(what, claim.about, named, where, "about", claim.ref)
    for role in dict.fromkeys(role for _, role in claim.roles):
        ids = [subject for subject, its in claim.roles if its is role]
        yield from known.dangling(what, ids, named, where.at("about"), role.value, claim.ref)


def _of_kinds(claim: Claim, dataset: Dataset) -> Iterator[Fault]:
    """Yield a fault for each disagreement that is written twice, at one end or at both, with different kinds."""
    for target in dict.fromkeys(one.claim for one in claim.disagrees_with):
        # What is written at both ends is told at one of them.
        is_first = claim.ref < target or not _kinds(dataset.claims.get(target), claim.ref)
        if is_first and _kinds_differ(claim, target, dataset):
            kinds = sorted(_kinds(claim, target) | _kinds(dataset.claims.get(target), claim.ref))
            message = f"the disagreement with {target} is written twice, as {' and as '.join(kinds)}."
            yield Fault(claim.origin.at("disagrees_with"), message, "Keep the one that is right.", claim.ref)


def _kinds_differ(claim: Claim, target: str, dataset: Dataset) -> bool:
    return len(_kinds(claim, target) | _kinds(dataset.claims.get(target), claim.ref)) > 1


def _kinds(claim: Claim | None, target: str) -> frozenset[str]:
    return frozenset(one.kind.value for one in claim.disagrees_with if one.claim == target) if claim else frozenset()


def _links(claim: Claim) -> dict[str, tuple[str, ...]]:
    return {
        "supports": claim.supports,
        "disagrees_with": tuple(one.claim for one in claim.disagrees_with),
        "derived_from": claim.derived_from,
        "responds_to": claim.responds_to,
    }


def _of_quantity(claim: Claim, known: _Known) -> Iterator[Fault]:
    quantity, dataset = claim.quantity, known.loaded.dataset
    if quantity is None:
        return
    origin = claim.origin.at("quantity")
    measures = dataset.vocabulary.measures
    yield from known.one("measure", quantity.measure, measures, origin, "measure", claim.ref)
    yield from known.one("site or area", quantity.place, dataset.places, origin, "place", claim.ref)
    measure = measures.get(quantity.measure)
    if measure is not None and measure.unit != quantity.unit and not conversions(quantity.unit, measure.unit):
        message = f'"{measure.id}" is given in "{measure.unit}".'
        fix = "Write a unit of that family, or add a measure to the vocabulary."
        yield Fault(origin.at("unit"), message, fix, claim.ref)


def _of_feature(feature: Drawable, known: _Known) -> Iterator[Fault]:
    dataset, origin = known.loaded.dataset, feature.origin
    terms = dataset.vocabulary
    if isinstance(feature, Site):
        yield from known.one("category", feature.category, terms.categories, origin, "category", feature.id)
        yield from known.one("precision class", feature.precision, terms.precisions, origin, "precision", feature.id)
    elif isinstance(feature, Area):
        yield from known.one("category", feature.category, terms.categories, origin, "category", feature.id)
    else:
        yield from _of_leg(feature, known)


def _of_leg(leg: Leg, known: _Known) -> Iterator[Fault]:
    dataset, origin = known.loaded.dataset, leg.origin
    places = dataset.places
    yield from known.one("route", leg.route, dataset.routes, origin, "route", leg.id)
    yield from known.one("site or area", leg.start or "", places, origin, "from", leg.id)
    yield from known.one("site or area", leg.end or "", places, origin, "to", leg.id)
    yield from known.dangling("site or area", leg.via, places, origin, "via", leg.id)
    yield from known.dangling("claim", leg.claims, dataset.claims, origin, "claims", leg.id)
    for index, ref in enumerate(leg.claims):
        if (ref, leg.id) in known.subjects:
            yield _written_twice(origin.at("claims", index), f"{ref} names it already in `about`", leg.id)


def _of_maps(known: _Known) -> Iterator[Fault]:
    dataset = known.loaded.dataset
    for spec in dataset.maps.values():
        lists: dict[str, tuple[str, tuple[str, ...] | None, Collection[str]]] = {
            "routes": ("route", spec.routes, dataset.routes),
            "categories": ("category", spec.categories, dataset.vocabulary.categories),
            "sources": ("source", spec.sources, dataset.sources),
            "commodities": ("commodity", spec.commodities, dataset.vocabulary.commodities),
            "areas": ("area", spec.areas, dataset.areas),
            "sites": ("site", spec.sites, dataset.sites),
        }
        for key, (what, ids, there) in lists.items():
            yield from known.dangling(what, ids or (), there, spec.origin, key, spec.origin.file)


def _written_twice(origin: Origin, where: str, record: str) -> Fault:
    return Fault(origin, f"the link is written twice: {where}.", "Keep one end.", record, severity="warning")
