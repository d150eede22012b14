"""The whole dataset, and what follows from its links: carriers, mirrored links, disagreement."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from mapper.model.claim import Claim
from mapper.model.disagreement import Disagreeing
from mapper.model.map_spec import MapSpec
from mapper.model.names import Route, Thing
from mapper.model.place import Area, Leg, Site
from mapper.model.role import Role
from mapper.model.source import Source
from mapper.model.vocabulary import Vocabulary
from mapper.model.when import When

Drawable = Site | Leg | Area
"""What can become a mark."""


@dataclass(frozen=True)
class Dataset:
    """Records by id (claims by ref), each dictionary in the order of files and lines."""

    sources: dict[str, Source] = field(default_factory=dict)
    claims: dict[str, Claim] = field(default_factory=dict)
    sites: dict[str, Site] = field(default_factory=dict)
    legs: dict[str, Leg] = field(default_factory=dict)
    areas: dict[str, Area] = field(default_factory=dict)
    routes: dict[str, Route] = field(default_factory=dict)
    things: dict[str, Thing] = field(default_factory=dict)
    maps: dict[str, MapSpec] = field(default_factory=dict)
    vocabulary: Vocabulary = field(default_factory=Vocabulary)

    @cached_property
    def features(self) -> dict[str, Drawable]:
        """Sites, legs and areas by id."""
        return {**self.sites, **self.legs, **self.areas}

    @cached_property
    def places(self) -> dict[str, Site | Area]:
        """Where legs can begin, pass and end, by id."""
        return {**self.sites, **self.areas}

    @cached_property
    def named(self) -> dict[str, Drawable | Route | Thing]:
        """All that a claim can be about, by id."""
        return {**self.features, **self.routes, **self.things}

    @cached_property
    def about(self) -> dict[str, tuple[str, ...]]:
        """Refs of the claims that speak of an id, negative ones included, in the order of the seed files."""
        mentions: dict[str, list[str]] = {}
        for ref, roles in self.roles.items():
            for subject in roles:
                mentions.setdefault(subject, []).append(ref)
        return {subject: tuple(refs) for subject, refs in mentions.items()}

    @cached_property
    def roles(self) -> dict[str, dict[str, tuple[Role, ...]]]:
        """The roles of all that a claim speaks of, by its ref and by the id of that.

        A claim about a leg speaks of its stops: of where it begins as the origin, of where it ends as the destination,
        of what is between as transit. What the claim itself says of a stop beats that.
        """
        written: dict[str, list[str]] = {}
        for leg in self.legs.values():
            for ref in leg.claims:
                written.setdefault(ref, []).append(leg.id)
        return {ref: self._roles(claim, written.get(ref, ())) for ref, claim in self.claims.items()}

    def _roles(self, claim: Claim, legs: Iterable[str]) -> dict[str, tuple[Role, ...]]:
        own: dict[str, list[Role]] = {}
        for subject, role in claim.roles:
            own.setdefault(subject, []).append(role)
        roles = {subject: own.get(subject, []) for subject in (*claim.about, *legs)}
        for leg in [self.legs[subject] for subject in roles if subject in self.legs]:
            for stop, role in leg.roles:
                if stop in self.places and stop not in own and role not in roles.setdefault(stop, []):
                    roles[stop].append(role)
        return {subject: tuple(found) or (Role.CONTEXT,) for subject, found in roles.items()}

    @cached_property
    def subjects(self) -> dict[str, tuple[str, ...]]:
        """Ids that a claim speaks of, by its ref: `about` read from the other end."""
        subjects: dict[str, list[str]] = {ref: [] for ref in self.claims}
        for subject, refs in self.about.items():
            for ref in refs:
                subjects[ref].append(subject)
        return {ref: tuple(sorted(ids)) for ref, ids in subjects.items()}

    def carriers(self, subject: str) -> tuple[str, ...]:
        """Refs of the claims that carry a mark: all that speak of it but negative ones and withdrawn ones."""
        return tuple(ref for ref in self.about.get(subject, ()) if self.counts(ref) and not self.claims[ref].negative)

    def counts(self, ref: str) -> bool:
        """Whether neither a claim nor its source was withdrawn."""
        claim = self.claims[ref]
        return not (claim.withdrawn or self.sources[claim.source].withdrawn)

    def of_trade(self, subject: str) -> tuple[str, ...]:
        """Refs of the carriers that tie a mark to the trade; legs and routes are of it by what they are."""
        carriers = self.carriers(subject)
        if subject not in self.places:
            return carriers
        return tuple(ref for ref in carriers if any(role.is_of_trade for role in self.roles[ref][subject]))

    def evidence(self, subject: str) -> tuple[str, ...]:
        """Refs of the claims by which a mark is firm and contested: those of the trade; without any, all carriers."""
        return self.of_trade(subject) or self.carriers(subject)

    def is_quiet(self, subject: str) -> bool:
        """Whether nothing ties a mark to the trade."""
        return not self.of_trade(subject)

    def commodities(self, *refs: str) -> tuple[str, ...]:
        """Ids of the goods that claims name, in the order of the vocabulary."""
        named = {commodity for ref in refs for commodity in self.claims[ref].commodities}
        return tuple(commodity for commodity in self.vocabulary.commodities if commodity in named)

    def modes(self, *refs: str) -> tuple[str, ...]:
        """Ids of the modes that claims name, in the order of the vocabulary."""
        named = {self.claims[ref].mode for ref in refs}
        return tuple(mode for mode in self.vocabulary.modes if mode in named)

    @cached_property
    def legs_of(self) -> dict[str, tuple[str, ...]]:
        """Ids of the legs of a route, by its id."""
        legs: dict[str, list[str]] = {}
        for leg in self.legs.values():
            legs.setdefault(leg.route, []).append(leg.id)
        return {route: tuple(ids) for route, ids in legs.items()}

    def goods_of(self, subject: str) -> tuple[str, ...]:
        """Ids of the goods that go along a leg, or along a route and its legs, as their claims have it."""
        subjects = (subject, *self.legs_of.get(subject, ()))
        return self.commodities(*(ref for one in subjects for ref in self.carriers(one)))

    def place_of(self, claim: Claim) -> str:
        """Id of the site or area of which a claim's figure speaks; empty where that cannot be told."""
        if claim.quantity is None or claim.quantity.place:
            return "" if claim.quantity is None else claim.quantity.place
        told = {subject for subject, role in claim.roles if role is not Role.CONTEXT and subject in self.places}
        return told.pop() if len(told) == 1 else ""

    @cached_property
    def route_order(self) -> dict[str, int]:
        """The place of each route in the order of the files, counted from 0."""
        return {route: index for index, route in enumerate(self.routes)}

    @cached_property
    def supported_by(self) -> dict[str, tuple[str, ...]]:
        """Refs of the claims that support a claim."""
        return self._mirror("supports")

    @cached_property
    def answers(self) -> dict[str, tuple[str, ...]]:
        """Refs of the claims that respond to a claim or a voice, by what they name."""
        return self._mirror("responds_to")

    @cached_property
    def derived(self) -> dict[str, tuple[str, ...]]:
        """Refs of the claims that only repeat a claim."""
        return self._mirror("derived_from")

    @cached_property
    def responses(self) -> dict[str, tuple[str, ...]]:
        """Refs of the claims that respond to a claim, or to the voice that made it."""
        to_voices: dict[str, tuple[str, ...]] = {}
        for claim in self.claims.values():
            direct, to_voice = self.answers.get(claim.ref, ()), self.answers.get(claim.voice_ref, ())
            # Whatever answers a voice is kept once for all that it said.
            if answers := tuple(dict.fromkeys(direct + to_voice)) if direct else to_voice:
                to_voices[claim.ref] = answers
        return to_voices

    @cached_property
    def disagreements(self) -> dict[str, tuple[Disagreeing, ...]]:
        """Claims with which a claim disagrees, by its ref: as somebody linked them, at either end, and nothing else."""
        written: dict[str, dict[str, Disagreeing]] = {}
        for ref, claim in self.claims.items():
            for one in claim.disagrees_with:
                if one.claim in self.claims:
                    written.setdefault(ref, {})[one.claim] = one
                    written.setdefault(one.claim, {})[ref] = one._replace(claim=ref)
        return {ref: tuple(found[other] for other in self.in_file_order(found)) for ref, found in written.items()}

    @cached_property
    def conflicts(self) -> dict[str, tuple[str, ...]]:
        """Refs of the claims that contest a claim: they stand, and contradict it or tell its event differently."""
        conflicts = {}
        for ref, found in self.disagreements.items():
            refs = tuple(one.claim for one in found if one.kind.contests and self.counts(one.claim))
            if refs and self.counts(ref):
                conflicts[ref] = refs
        return conflicts

    def is_contested(self, ref: str) -> bool:
        """Whether another claim that counts contradicts this one, tells its event differently, or denies it."""
        denied = not self._denied.isdisjoint((ref, self.claims[ref].voice_ref))
        return self.counts(ref) and (denied or ref in self.conflicts)

    @cached_property
    def _denied(self) -> frozenset[str]:
        """Claims and voices to which a denial responds."""
        denials = (claim for claim in self.claims.values() if claim.negative and self.counts(claim.ref))
        return frozenset(target for claim in denials for target in claim.responds_to)

    def is_firm(self, subject: str) -> bool:
        """Whether somebody states what ties a mark to the trade; where nothing does, whatever else is said of it."""
        return any(self.claims[ref].status.is_firm for ref in self.evidence(subject))

    def is_mark_contested(self, subject: str) -> bool:
        """Whether what is drawn is contested, and not only something that is said of it.

        Red on Almaty because two claims differ on what its office is for would say that the office is in doubt. So a
        mark is contested when none of its firmest carriers is left without a contradiction or a denial.
        """
        evidence = self.evidence(subject)
        stated = [ref for ref in evidence if self.claims[ref].status.is_firm]
        return bool(evidence) and all(map(self.is_contested, stated or evidence))

    def said(self, claim: Claim) -> When | None:
        """When it was said: its voice's date, else its source's."""
        source = self.sources[claim.source]
        voice = source.voices.get(claim.voice or "")
        return voice.issued if voice is not None and voice.issued is not None else source.issued

    @cached_property
    def _order(self) -> dict[str, int]:
        return {ref: index for index, ref in enumerate(self.claims)}

    def in_file_order(self, refs: Iterable[str]) -> tuple[str, ...]:
        """Return refs in the order of the seed files, without those of claims that do not exist."""
        return tuple(sorted((ref for ref in refs if ref in self._order), key=self._order.__getitem__))

    def _mirror(self, link: str) -> dict[str, tuple[str, ...]]:
        mirrored: dict[str, list[str]] = {}
        for claim in self.claims.values():
            for target in getattr(claim, link):
                mirrored.setdefault(target, []).append(claim.ref)
        return {target: tuple(refs) for target, refs in mirrored.items()}
