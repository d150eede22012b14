"""Claims as the map's reader meets them: with their chain of voices, their figure and their links from both ends."""

from __future__ import annotations

from mapper.document.map_document import Figure, Mark, Printed, ShownClaim, ShownDisagreement, Speaker
from mapper.model.claim import Claim
from mapper.model.dataset import Dataset
from mapper.model.unit_families import conversions


def show_claims(dataset: Dataset, refs: tuple[str, ...], marks: tuple[Mark, ...]) -> tuple[ShownClaim, ...]:
    """Return the claims of a map in the order of the seed files; links lead only to claims that are shown."""
    shown, drawn = set(refs), {mark.id for mark in marks}
    return tuple(_shown(dataset.claims[ref], dataset, shown, drawn) for ref in refs)


def _shown(claim: Claim, dataset: Dataset, shown: set[str], drawn: set[str]) -> ShownClaim:
    def present(refs: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(ref for ref in refs if ref in shown)

    ref, said = claim.ref, dataset.said(claim)
    marks = tuple(subject for subject in dataset.subjects[ref] if subject in drawn)
    return ShownClaim(
        ref=ref,
        source=claim.source,
        locator=claim.locator,
        text=claim.text,
        status=claim.status.value,
        negative=claim.negative,
        credibility=claim.credibility.value,
        when=str(claim.when or ""),
        said=str(said or ""),
        chain=_chain(claim, dataset),
        figure=_figure(claim, dataset),
        contested=dataset.is_contested(ref),
        supports=present(claim.supports),
        supported_by=present(dataset.supported_by.get(ref, ())),
        responds_to=present(claim.responds_to),
        answered_voices=_answered(claim, dataset),
        responses=present(dataset.responses.get(ref, ())),
        conflicts=present(dataset.conflicts.get(ref, ())),
        marks=marks,
        note=claim.note,
        disagreements=tuple(
            ShownDisagreement(one.claim, one.kind.value, one.why)
            for one in dataset.disagreements.get(ref, ())
            if one.claim in shown
        ),
        derived_from=present(claim.derived_from),
        derived=present(dataset.derived.get(ref, ())),
        roles={mark: tuple(role.value for role in dataset.roles[ref][mark]) for mark in marks},
        commodity_ids=dataset.commodities(ref),
        mode_id=claim.mode,
        withdrawn=claim.withdrawn or dataset.sources[claim.source].withdrawn,
    )


def _chain(claim: Claim, dataset: Dataset) -> tuple[Speaker, ...]:
    voices = dataset.sources[claim.source].voices
    chain: list[Speaker] = []
    voice = voices.get(claim.voice or "")
    while voice is not None:
        chain.append(Speaker(_names(voice.by, dataset), str(voice.issued or ""), voice.by))
        voice = voices.get(voice.via or "")
    return tuple(chain)


def _answered(claim: Claim, dataset: Dataset) -> tuple[str, ...]:
    names: dict[str, None] = {}
    for target in claim.responds_to:
        source_id, _, voice_id = target.partition("#")
        source = dataset.sources.get(source_id)
        voice = source.voices.get(voice_id) if source is not None and target not in dataset.claims else None
        if voice is not None:
            names |= dict.fromkeys(_names(voice.by, dataset))
    return tuple(names)


def _names(things: tuple[str, ...], dataset: Dataset) -> tuple[str, ...]:
    return tuple(dataset.things[thing].name for thing in things)


def _figure(claim: Claim, dataset: Dataset) -> Figure | None:
    quantity = claim.quantity
    if quantity is None:
        return None
    measure, place = dataset.vocabulary.measures[quantity.measure], dataset.place_of(claim)
    factor = 1.0 if quantity.unit == measure.unit else conversions(quantity.unit, measure.unit)[0]
    low, high = (None if bound is None else bound * factor for bound in (quantity.low, quantity.high))
    return Figure(
        measure=measure.name,
        place=dataset.places[place].name if place else "",
        low=low,
        high=high,
        unit=measure.unit,
        approx=quantity.approx,
        measure_id=measure.id,
        place_id=place,
        counts=measure.counts.value,
        commodity_ids=dataset.commodities(claim.ref),
        printed=None if factor == 1.0 else Printed(quantity.low, quantity.high, quantity.unit),
    )
