"""The cited passages of documents, for a map built with the analyst's own copies at hand."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import replace

from mapper.document.map_document import CitedPassage, Excerpt, ShownClaim
from mapper.model.dataset import Dataset
from mapper.passages.document import Document
from mapper.passages.folding import fold
from mapper.passages.verify import places_of

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
OVERRIDES_AND_NONCHARACTERS = "\u202d\u202e\ufffe\uffff"
"""What turns round the direction of the words after it, and what is no character."""

DocumentOf = Callable[[str], Document | None]
"""Returns the document of a source by its id; None where there is no copy of it."""


def with_passages(
    claims: tuple[ShownClaim, ...], dataset: Dataset, document_of: DocumentOf
) -> tuple[tuple[ShownClaim, ...], tuple[CitedPassage, ...]]:
    """Return the claims with the passages that they cite, and these passages, each once.

    Parameters
    ----------
    claims
        Claims that may be shown: a passage comes along only with its claim, so the release ceiling holds for both.
    """
    passages: dict[tuple[str, int, int], CitedPassage] = {}
    shown = []
    for claim in claims:
        document = document_of(claim.source)
        if document is None:
            shown.append(claim)
            continue
        record = dataset.claims[claim.ref]
        excerpts = []
        for place in places_of(record, document):
            key = (claim.source, place.span.start, place.span.stop)
            text = document.text(place.span).strip("\n")
            shown_text = _readable(text)
            passage = passages.setdefault(key, CitedPassage(len(passages), claim.source, place.locator, shown_text))
            excerpts.append(Excerpt(passage.number, _evidence(record.evidence, text)))
        shown.append(replace(claim, excerpts=tuple(excerpts)))
    return tuple(shown), tuple(passages.values())


def _readable(text: str) -> str:
    """Return a text in which one character stands for each that cannot be seen, so that offsets into it stay true."""
    return "".join(_shown(character) for character in text)


def _shown(character: str) -> str:
    if character in "\t\n":
        return character
    if character in "\v\f\r\x85\u2028\u2029":
        return "\n"
    is_hidden = unicodedata.category(character) in ("Cc", "Cs") or character in OVERRIDES_AND_NONCHARACTERS
    return REPLACEMENT if is_hidden else character


def _evidence(words: tuple[str, ...], text: str) -> tuple[tuple[int, int], ...]:
    """Return where the evidence stands in a passage, as start and end in code points, in order and without overlap."""
    folded = fold(text)
    found = sorted(place for item in words for place in folded.find(item))
    merged: list[tuple[int, int]] = []
    for start, stop in found:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(stop, merged[-1][1]))
        else:
            merged.append((start, stop))
    return tuple(merged)
