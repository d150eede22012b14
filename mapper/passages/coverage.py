"""Documents against the claims drawn from them: what was read closely, and what was left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mapper.model.dataset import Dataset
from mapper.model.source import Source
from mapper.passages.copies import Copy, copies_of, read_copy
from mapper.passages.document import Document
from mapper.passages.locating import Passage, locate, natural_passages

LEAST_WORDS = 8
"""What is shorter is a heading, a caption or a line of a list."""

FIRST_WORDS = 10


@dataclass(frozen=True)
class ReadPassage:
    """One passage of a document.

    Parameters
    ----------
    locator, line
        Where it stands.
    begins
        Its first words.
    claims
        Refs of the claims whose locators lead into it.
    """

    locator: str
    line: int
    begins: str
    claims: tuple[str, ...]


@dataclass(frozen=True)
class DocumentCoverage:
    """The passages of one source's document; None where there is no copy of it."""

    source: Source
    claims: int
    passages: tuple[ReadPassage, ...] | None


def cover(dataset: Dataset, copies: Sequence[Copy]) -> tuple[DocumentCoverage, ...]:
    """Return the coverage of every source's document."""
    recognised = copies_of(dataset.sources.values(), copies)
    return tuple(
        _cover(source, dataset, recognised[source.id][0] if source.id in recognised else None)
        for source in dataset.sources.values()
    )


def _cover(source: Source, dataset: Dataset, copy: Copy | None) -> DocumentCoverage:
    claims = [claim for claim in dataset.claims.values() if claim.source == source.id]
    if copy is None:
        return DocumentCoverage(source, len(claims), None)
    document = read_copy(copy, source)
    cited = [
        (claim.ref, passage)
        for claim in claims
        for locator in claim.locators
        for passage in locate(document, locator)[:1]
    ]
    passages = tuple(
        _passage(passage, document, cited)
        for passage in natural_passages(document)
        if len(document.text(passage.span).split()) >= LEAST_WORDS
    )
    return DocumentCoverage(source, len(claims), passages)


def _passage(passage: Passage, document: Document, cited: Sequence[tuple[str, Passage]]) -> ReadPassage:
    words = document.text(passage.span).split()
    begins = " ".join(words[:FIRST_WORDS]) + (" …" if len(words) > FIRST_WORDS else "")
    refs = tuple(dict.fromkeys(ref for ref, place in cited if place.span.overlaps(passage.span)))
    return ReadPassage(passage.locator, passage.line, begins, refs)
