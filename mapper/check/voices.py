"""Through whom a statement came: a chain of voices ends with the source's author, soon."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mapper.model.problem import Fault
from mapper.model.source import Source, Voice

MOST_VOICES = 20
"""Of one chain. It is shown in full with each claim, and no source passes on what came through so many."""


def chain_faults(source: Source) -> Iterator[Fault]:
    """Yield a fault for every voice whose chain leads in a circle or is longer than anybody would follow."""
    lengths = _chain_lengths(source.voices)
    for voice in source.voices.values():
        length, where, ref = lengths[voice.id], voice.origin.at("via"), f"{source.id}#{voice.id}"
        if length is None:
            fix = "A chain of voices ends with the source's author."
            yield Fault(where, "the voices lead in a circle.", fix, ref)
        elif length > MOST_VOICES:
            fix = "Name whoever said it first and those who passed it on, as the source does."
            yield Fault(where, f"the chain of voices is longer than {MOST_VOICES}.", fix, ref)


def _chain_lengths(voices: Mapping[str, Voice]) -> dict[str, int | None]:
    """Return how many voices the chain of each has, itself included; None where it never ends."""
    lengths: dict[str, int | None] = {}
    for voice in voices:
        passed: dict[str, None] = {}
        following = voice
        # No voice is walked through twice: what follows one that is known is known.
        while following in voices and following not in lengths and following not in passed:
            passed[following] = None
            following = voices[following].via or ""
        length = None if following in passed else lengths.get(following, 0)
        for known in reversed(passed):
            length = None if length is None else length + 1
            lengths[known] = length
    return lengths
