"""What each row of a question reads off a mark or a claim, and whether that fits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from mapper.document.map_document import Mark, ShownClaim
from mapper.questions.countries import Countries, countries_of
from mapper.questions.question import MARK_ROWS, Question


class MarkRows:
    """The rows that are asked of the marks of one map."""

    def __init__(self, marks: Sequence[Mark]) -> None:
        self._marks = marks

    def values(self, mark: Mark, row: str) -> tuple[str, ...] | None:
        """Return the values of a mark in a row; None if marks of its kind do not know it."""
        if row == "country":
            return self.countries[mark.id]
        return mark_values(mark, row)

    def misfit(self, mark: Mark, question: Question) -> str:
        """Return the first row of a question that a mark does not fit; empty if it fits all."""
        for row in MARK_ROWS:
            if question.chosen(row) and not fits(question, row, self.values(mark, row)):
                return row
        return ""

    @cached_property
    def countries(self) -> Countries:
        """ISO alpha-3 codes by the id of a mark."""
        return countries_of(self._marks)


def mark_values(mark: Mark, row: str) -> tuple[str, ...] | None:
    """Return what a mark by itself has in a row (all but `country`); None if marks of its kind do not know it."""
    if row == "route":
        return mark.routes
    if row in ("basis", "kind"):
        return (mark.basis if row == "basis" else mark.kind,)
    if row == "category":
        return (mark.category_id,) if mark.kind != "leg" and mark.category_id else None
    return (mark.precision,) if row == "precision" and mark.kind == "site" else None


def claim_values(claim: ShownClaim, row: str, letters: Mapping[str, str]) -> tuple[str, ...]:
    """Return the values of a claim in a row of claims, all but that of roles.

    Parameters
    ----------
    letters
        Reliability of the sources, by their id.
    """
    if row == "voice":
        return claim.voices
    if row == "reliability":
        return (letters[claim.source],)
    if row == "measure":
        return (claim.figure.measure_id,) if claim.figure is not None else ()
    if row == "commodity":
        return claim.commodity_ids
    if row == "mode":
        return (claim.mode_id,) if claim.mode_id else ()
    return (claim.source,) if row == "source" else (claim.status,)


def fits(question: Question, row: str, values: tuple[str, ...] | None) -> bool:
    """Whether values fit what a question chooses in a row; what does not know the row fits only as context."""
    chosen = question.chosen(row)
    if values is None:
        return not chosen or question.with_context
    return not chosen or not set(chosen).isdisjoint(values)
