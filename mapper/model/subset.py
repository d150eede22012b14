"""Datasets without some of their records, and without the links that led to these."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import TypeVar

from mapper.model.dataset import Dataset
from mapper.model.map_spec import MapSpec

Record = TypeVar("Record")


def without(dataset: Dataset, gone: Collection[str]) -> Dataset:
    """Return the dataset without the records of some ids, refs of claims, file names of maps, or names of their steps.

    A source takes its claims with it. Links to what is gone are cut; a leg keeps the ids of its stops.
    """
    sources = _kept(dataset.sources, gone)
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
            key: replace(spec, steps=tuple(step for step in spec.steps if step.record not in gone))
            for key, spec in dataset.maps.items()
            if spec.origin.file not in gone
        },
    )
    return _cut(kept)


def _cut(dataset: Dataset) -> Dataset:
    claims, named = dataset.claims, dataset.named
    answerable = {*claims, *(f"{source.id}#{voice}" for source in dataset.sources.values() for voice in source.voices)}
    linked = {
        ref: replace(
            claim,
            about=_present(claim.about, named),
            supports=_present(claim.supports, claims),
            responds_to=_present(claim.responds_to, answerable),
            conflicts_with=_present(claim.conflicts_with, claims),
        )
        for ref, claim in claims.items()
    }
    return replace(
        dataset,
        claims=linked,
        sites={key: replace(site, claims=_present(site.claims, claims)) for key, site in dataset.sites.items()},
        legs={key: replace(leg, claims=_present(leg.claims, claims)) for key, leg in dataset.legs.items()},
        areas={key: replace(area, claims=_present(area.claims, claims)) for key, area in dataset.areas.items()},
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


def _present(ids: tuple[str, ...], there: Collection[str]) -> tuple[str, ...]:
    return tuple(identifier for identifier in ids if identifier in there)
