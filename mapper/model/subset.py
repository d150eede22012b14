"""Datasets without some of their records, and without the links that led to these."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import TypeVar

from mapper.model.dataset import Dataset
from mapper.model.map_spec import Inset, MapSpec
from mapper.model.source import Source
from mapper.model.story import Step
from mapper.model.vocabulary import Term, Vocabulary

Record = TypeVar("Record")
Part = TypeVar("Part", Inset, Step)


def without(dataset: Dataset, gone: Collection[str]) -> Dataset:
    """Return the dataset without some records.

    Parameters
    ----------
    gone
        Ids; refs of claims and voices, file names of maps, names of their steps and insets, terms as ``category/port``.
        What is no such record is passed over.

    Notes
    -----
    A source takes its claims with it. Links to what is gone are cut, but not the ids without which a record would say
    something else: a leg keeps its stops, a voice whoever speaks, a claim its voice, a record its terms.
    """
    sources = {key: _heard(source, gone) for key, source in _kept(dataset.sources, gone).items()}
    claims = {ref: claim for ref, claim in dataset.claims.items() if ref not in gone and claim.source in sources}
    kept = replace(
        dataset,
        sources=sources,
        claims=claims,
        sites=_kept(dataset.sites, gone),
        legs=_kept(dataset.legs, gone),
        areas=_kept(dataset.areas, gone),
        routes=_kept(dataset.routes, gone),
        things=_kept(dataset.things, gone),
        maps={
            key: replace(spec, insets=_standing(spec.insets, gone), steps=_standing(spec.steps, gone))
            for key, spec in dataset.maps.items()
            if spec.origin.file not in gone
        },
        vocabulary=_spoken(dataset.vocabulary, gone),
    )
    return _cut(kept)


def _heard(source: Source, gone: Collection[str]) -> Source:
    lost = {voice for voice in source.voices if f"{source.id}#{voice}" in gone}
    return replace(source, voices=_kept(source.voices, lost)) if lost else source


def _spoken(vocabulary: Vocabulary, gone: Collection[str]) -> Vocabulary:
    def kept(kind: str, terms: dict[str, Term]) -> dict[str, Term]:
        return _kept(terms, {key for key in terms if f"{kind}/{key}" in gone})

    return replace(
        vocabulary,
        categories=kept("category", vocabulary.categories),
        commodities=kept("commodity", vocabulary.commodities),
        modes=kept("mode", vocabulary.modes),
        measures=kept("measure", vocabulary.measures),
        precisions=kept("precision", vocabulary.precisions),
    )


def _cut(dataset: Dataset) -> Dataset:
    claims, named = dataset.claims, dataset.named
    answerable = {*claims, *(f"{source.id}#{voice}" for source in dataset.sources.values() for voice in source.voices)}
    linked = {
        ref: replace(
            claim,
            about=_present(claim.about, named),
            roles=tuple(mention for mention in claim.roles if mention[0] in named),
            supports=_present(claim.supports, claims),
            responds_to=_present(claim.responds_to, answerable),
            disagrees_with=tuple(one for one in claim.disagrees_with if one.claim in claims),
            derived_from=_present(claim.derived_from, claims),
        )
        for ref, claim in claims.items()
    }
    return replace(
        dataset,
        claims=linked,
        legs={key: replace(leg, claims=_present(leg.claims, claims)) for key, leg in dataset.legs.items()},
        maps={key: _narrowed(spec, dataset) for key, spec in dataset.maps.items()},
    )


def _narrowed(spec: MapSpec, dataset: Dataset) -> MapSpec:
    def narrow(ids: tuple[str, ...] | None, there: Collection[str]) -> tuple[str, ...] | None:
        return None if ids is None else _present(ids, there)

    return replace(
        spec,
        routes=narrow(spec.routes, dataset.routes),
        sources=narrow(spec.sources, dataset.sources),
        areas=narrow(spec.areas, dataset.areas),
        sites=narrow(spec.sites, dataset.sites),
    )


def _kept(records: Mapping[str, Record], gone: Collection[str]) -> dict[str, Record]:
    return {key: record for key, record in records.items() if key not in gone}


def _standing(tables: tuple[Part, ...], gone: Collection[str]) -> tuple[Part, ...]:
    return tuple(table for table in tables if table.record not in gone)


def _present(ids: tuple[str, ...], there: Collection[str]) -> tuple[str, ...]:
    return tuple(identifier for identifier in ids if identifier in there)
