"""What each facet reads off a mark or a claim."""

from __future__ import annotations

from collections.abc import Mapping

from mapper.document.map_document import Mark, ShownClaim
from mapper.questions.question import Question


def mark_values(mark: Mark, facet: str) -> tuple[str, ...] | None:
    """Return the values of a mark in a facet of marks; None if marks of its kind do not know the facet."""
    if facet == "route":
        return mark.routes
    if facet == "basis":
        return (mark.basis,)
    if mark.kind == "leg":
        return {"commodity": mark.commodity_ids, "mode": (mark.mode_id,)}.get(facet)
    if facet == "category":
        return (mark.category_id,) if mark.category_id else None
    return (mark.precision,) if facet == "precision" and mark.kind == "site" else None


def claim_values(claim: ShownClaim, facet: str, letters: Mapping[str, str]) -> tuple[str, ...]:
    """Return the values of a claim in a facet of claims.

    Parameters
    ----------
    letters
        Reliability of the sources, by their id.
    """
    if facet == "voice":
        return claim.voices
    if facet == "reliability":
        return (letters[claim.source],)
    return (claim.source,) if facet == "source" else (claim.status,)


def fits(question: Question, facet: str, values: tuple[str, ...] | None) -> bool:
    """Whether values fit what a question chooses in a facet; they do where they are not asked."""
    chosen = question.chosen(facet)
    return not chosen or values is None or not set(chosen).isdisjoint(values)
