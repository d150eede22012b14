"""How many independent voices speak: different voices by different things, not different documents."""

from __future__ import annotations

from collections.abc import Iterable

from mapper.model.dataset import Dataset
from mapper.model.union_find import lead_of


def independent_voices(dataset: Dataset, refs: Iterable[str]) -> int:
    """Count the groups of claims that share no speaker.

    Parameters
    ----------
    refs
        Refs of claims, negative ones included if they are to count.

    Notes
    -----
    The speaker is whoever said it first. One official quoted in three documents is one voice, and so are two bodies of
    which one spoke together with each of two others: claims that share a speaker, even through others, are one group.
    So are a claim and those that it only repeats.
    """
    leads: dict[str, str] = {}
    for ref in refs:
        first, *others = [lead_of(leads, speaker) for speaker in speakers_of(dataset, ref)]
        leads.update(dict.fromkeys(others, first))
    return sum(speaker == lead for speaker, lead in leads.items())


def speakers_of(dataset: Dataset, ref: str) -> tuple[str, ...]:
    """Return ids of the things that said it first; the source itself, marked so, for an author that is no thing."""
    speakers: dict[str, None] = {}
    reached, waiting = {ref}, [ref]
    while waiting:
        claim = dataset.claims[waiting.pop()]
        source = dataset.sources[claim.source]
        voice = source.voices.get(claim.voice or "")
        speakers.update(dict.fromkeys(voice.by if voice is not None else source.by or (author_of(source.id),)))
        further = [one for one in claim.derived_from if one in dataset.claims and one not in reached]
        reached.update(further)
        waiting += further
    return tuple(speakers)


def author_of(source: str) -> str:
    """Return the id under which the author of a source counts as a voice; no record has such an id."""
    return f"author of {source}"
