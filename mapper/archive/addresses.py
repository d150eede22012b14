"""The addresses of a dataset's sources: which there are, what came of asking for each, and which copies are missing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from mapper.archive.asking import Answer
from mapper.archive.locations import host_of
from mapper.model.source import Source


@dataclass(frozen=True, slots=True)
class Address:
    """An address as the record of a source gives it, and under which key."""

    source: str
    key: str
    address: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What is to be told of one key of a source.

    Parameters
    ----------
    address
        As in the record; empty if an archive copy is missing.
    result
        ``alive``, ``moved`` (for good; it answers there), ``dead`` or ``missing``.
    moved_to
        Where it is now, also of one that is dead there.
    reason
        Why it is dead.
    """

    source: str
    key: str
    address: str
    result: str
    moved_to: str = ""
    reason: str = ""


def addresses_of(sources: Iterable[Source]) -> tuple[Address, ...]:
    """Return all addresses of some sources, in the order of these."""
    return tuple(
        Address(source.id, key, address)
        for source in sources
        for key, address in (("URL", source.url), ("archive_url", source.archive_url))
        if address
    )


def hosts_of(addresses: Iterable[Address]) -> tuple[str, ...]:
    """Return the hosts that are asked, each once; where they lead to is not known before."""
    return tuple(sorted({host_of(one.address) for one in addresses}))


def find(sources: Iterable[Source], ask: Callable[[str], Answer]) -> tuple[Finding, ...]:
    """Return what is to be told of some sources, asking for one address after the other, and for each once.

    An archive copy is missing where there is an address of the document and none of a copy.
    """
    sources = list(sources)
    answers: dict[str, Answer] = {}
    found = []
    for one in addresses_of(sources):
        if one.address not in answers:
            answers[one.address] = ask(one.address)
        found.append(_finding(one, answers[one.address]))
    missing = [
        Finding(source.id, "archive_url", "", "missing") for source in sources if source.url and not source.archive_url
    ]
    order = {source.id: place for place, source in enumerate(sources)}
    return tuple(sorted([*found, *missing], key=lambda finding: order[finding.source]))


def _finding(one: Address, answer: Answer) -> Finding:
    result = "dead" if answer.reason else "moved" if answer.moved_to else "alive"
    return Finding(one.source, one.key, one.address, result, answer.moved_to, answer.reason)
