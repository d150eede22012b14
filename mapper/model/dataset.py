"""The whole dataset, and what follows from its links: carriers, mirrored links, disagreement."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from mapper.model.claim import Claim
from mapper.model.map_spec import MapSpec
from mapper.model.names import Route, Thing
from mapper.model.place import Area, Leg, Site
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
        mentions: dict[str, dict[str, None]] = {}
        for claim in self.claims.values():
            for subject in claim.about:
                mentions.setdefault(subject, {})[claim.ref] = None
        for feature in self.features.values():
            for ref in feature.claims:
                if ref in self.claims:
                    mentions.setdefault(feature.id, {})[ref] = None
        return {subject: self.in_file_order(refs) for subject, refs in mentions.items()}

    @cached_property
    def subjects(self) -> dict[str, tuple[str, ...]]:
        """Ids that a claim speaks of, by its ref: `about` read from the other end."""
        subjects: dict[str, list[str]] = {ref: [] for ref in self.claims}
        for subject, refs in self.about.items():
            for ref in refs:
                subjects[ref].append(subject)
        return {ref: tuple(sorted(ids)) for ref, ids in subjects.items()}

    def carriers(self, subject: str) -> tuple[str, ...]:
        """Refs of the claims that carry a mark: all that speak of it but the negative ones."""
        return tuple(ref for ref in self.about.get(subject, ()) if not self.claims[ref].negative)

    def commodities(self, ref: str) -> tuple[str, ...]:
        """Ids of what the legs and routes carry of which a claim speaks, in the order of the vocabulary."""
        carried: set[str] = set()
        for subject in self.subjects[ref]:
            of_what = self.legs.get(subject) or self.routes.get(subject)
            carried.update(of_what.commodities if of_what is not None else ())
        return tuple(commodity for commodity in self.vocabulary.commodities if commodity in carried)

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
    def conflicts(self) -> dict[str, tuple[str, ...]]:
        """Refs of the claims that cannot hold together with a claim: as somebody linked them, and nothing else."""
        written = self._mirror("conflicts_with")
        conflicts = {}
        for ref, claim in self.claims.items():
            refs = {*claim.conflicts_with, *written.get(ref, ())}
            if refs:
                conflicts[ref] = self.in_file_order(refs)
        return conflicts

    def is_contested(self, ref: str) -> bool:
        """Whether another claim cannot hold together with this one, or denies it."""
        return ref in self.conflicts or not self._denied.isdisjoint((ref, self.claims[ref].voice_ref))

    @cached_property
    def _denied(self) -> frozenset[str]:
        """Claims and voices to which a denial responds."""
        return frozenset(target for claim in self.claims.values() if claim.negative for target in claim.responds_to)

    def is_mark_contested(self, subject: str) -> bool:
        """Whether what is drawn is contested, and not only something that is said of it.

        Red on Almaty because two claims differ on what its office is for would say that the office is in doubt. So a
        mark is contested when none of its firmest carriers is left without a contradiction or a denial.
        """
        carriers = self.carriers(subject)
        stated = [ref for ref in carriers if self.claims[ref].status.is_firm]
        return bool(carriers) and all(map(self.is_contested, stated or carriers))

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
