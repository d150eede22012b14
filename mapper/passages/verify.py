"""Claims against documents: does what a claim cites stand where it says?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from mapper.model.claim import Claim
from mapper.model.dataset import Dataset
from mapper.model.locator import Locator
from mapper.passages.copies import Copy, copies_of, read_copy
from mapper.passages.document import Document
from mapper.passages.locating import Passage, locate, natural_passages
from mapper.passages.remarks import remarks


class Result(StrEnum):
    """What came of looking for a claim."""

    FOUND = "found"
    ELSEWHERE = "found elsewhere"
    AMBIGUOUS = "ambiguous"
    NOT_FOUND = "not found"
    NO_DOCUMENT = "no document"
    OTHER_COPY = "other copy"


@dataclass(frozen=True)
class Verdict:
    """What came of looking for one claim.

    Parameters
    ----------
    claim
        Its ref.
    locator
        As the claim gives it.
    found_at
        Where the evidence stands: the claim's own locator with the line, another one, or several; empty if nowhere.
    warnings
        What a person should look at although the evidence is there.
    """

    claim: str
    result: Result
    locator: str
    found_at: str
    warnings: tuple[str, ...] = ()

    @property
    def fails(self) -> bool:
        """Whether the claim's evidence is not, or not clearly, where the claim says."""
        return self.result in (Result.ELSEWHERE, Result.AMBIGUOUS, Result.NOT_FOUND)


def verify(dataset: Dataset, copies: Sequence[Copy], sources: Sequence[str] = ()) -> Iterator[Verdict]:
    """Yield a verdict for every claim, in the order of the seed files.

    Parameters
    ----------
    copies
        The analyst's own copies, see `find_copies`.
    sources
        Ids of the sources to look at; none for all.
    """
    recognised = copies_of(dataset.sources.values(), copies)
    for source in dataset.sources.values():
        if sources and source.id not in sources:
            continue
        claims = [claim for claim in dataset.claims.values() if claim.source == source.id]
        if source.id not in recognised:
            yield from (Verdict(claim.ref, Result.NO_DOCUMENT, claim.locator, "") for claim in claims)
            continue
        copy, is_the_one = recognised[source.id]
        document = read_copy(copy, source)
        for claim in claims:
            verdict = judge(claim, document)
            if verdict.result is Result.FOUND and not is_the_one:
                verdict = Verdict(claim.ref, Result.OTHER_COPY, verdict.locator, verdict.found_at, verdict.warnings)
            yield verdict


def places_of(claim: Claim, document: Document) -> tuple[Passage, ...]:
    """Return where a claim's locators lead; none unless all of its evidence stands there."""
    places = [passage for locator in claim.locators for passage in _fitting(claim, locator, document)[:1]]
    return tuple(places) if len(places) == len(claim.locators) and _all_there(claim, places, document) else ()


def judge(claim: Claim, document: Document) -> Verdict:
    """Return the verdict on one claim and the document that it cites."""
    places: list[Passage] = []
    unclear: list[Passage] = []
    for locator in claim.locators:
        fitting = _fitting(claim, locator, document)
        if len(fitting) > 1:
            unclear += fitting
        places += fitting[:1]
    if unclear:
        return Verdict(claim.ref, Result.AMBIGUOUS, claim.locator, _named(unclear))
    if len(places) < len(claim.locators) or not _all_there(claim, places, document):
        return _elsewhere(claim, document)
    others = [one for one in _holding(claim, document) if not any(one.span.overlaps(place.span) for place in places)]
    return Verdict(
        claim.ref, Result.FOUND, claim.locator, _named(places), tuple(remarks(claim, places, others, document))
    )


def _fitting(claim: Claim, locator: Locator, document: Document) -> list[Passage]:
    """Return the passages that a locator may mean and that hold evidence.

    With one locator that is all of it; where several are given, each must hold some, and all of them together all.
    """
    needed = all if len(claim.locators) == 1 else any
    return [
        passage
        for passage in locate(document, locator)
        if needed(document.folded(passage.span).holds(words) for words in claim.evidence)
    ]


def _all_there(claim: Claim, places: Sequence[Passage], document: Document) -> bool:
    texts = [document.folded(passage.span) for passage in places]
    return all(any(text.holds(words) for text in texts) for words in claim.evidence)


def _elsewhere(claim: Claim, document: Document) -> Verdict:
    found = _holding(claim, document)
    if found:
        return Verdict(claim.ref, Result.ELSEWHERE, claim.locator, _named(found))
    whole = document.folded(document.whole)
    missing = [words for words in claim.evidence if not whole.holds(words)]
    reason = ", ".join(f"“{words}” is not in the document" for words in missing)
    return Verdict(
        claim.ref, Result.NOT_FOUND, claim.locator, "", (reason or "its evidence stands in no single passage",)
    )


def _holding(claim: Claim, document: Document) -> list[Passage]:
    """Return the passages of a document that hold all of a claim's evidence."""
    return [
        passage
        for passage in natural_passages(document)
        if all(document.folded(passage.span).holds(words) for words in claim.evidence)
    ]


def _named(passages: Sequence[Passage]) -> str:
    return "; ".join(f"{passage.locator} (line {passage.line})" for passage in passages)
