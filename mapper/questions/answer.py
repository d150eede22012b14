"""The answer to a question: which marks and claims are left, how surely, what hid the others, what one could choose."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from mapper.document.map_document import Mark, ShownClaim
from mapper.questions.certainty import Certainty
from mapper.questions.question import Question
from mapper.questions.sums import Sum


@dataclass(frozen=True, slots=True)
class FoundMark:
    """A mark that stays.

    Parameters
    ----------
    mark
        As the map has it.
    certainty
        Of its surest claim, no better than its distance.
    firm, contested, quiet
        As its passing claims make it.
    claims
        Refs of the passing claims that carry it, strongest first.
    """

    mark: Mark
    certainty: Certainty
    firm: bool
    contested: bool
    quiet: bool
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FoundClaim:
    """A claim that is left; `contested` if one of its opponents had spoken by then."""

    claim: ShownClaim
    certainty: Certainty
    contested: bool


@dataclass(frozen=True, slots=True)
class HiddenMark:
    """A mark that does not stay, and the first part of the question that hid it."""

    mark: Mark
    reason: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What is left of a map.

    Parameters
    ----------
    marks, hidden
        Every mark of the map is in one of them, in the order of the map.
    claims
        In the order of the map.
    counts
        By facet, by value: how many marks would stay if this value alone were chosen in its facet.
    sums
        What the figures of the claims left come to.
    """

    question: Question
    marks: tuple[FoundMark, ...]
    hidden: tuple[HiddenMark, ...]
    claims: tuple[FoundClaim, ...]
    counts: dict[str, dict[str, int]]
    sums: tuple[Sum, ...]

    @property
    def undated(self) -> int:
        """How many of the claims left have no date on which they held, although it is asked."""
        return sum(not found.claim.when for found in self.claims) if self.question.held else 0

    @property
    def hidden_by(self) -> dict[str, int]:
        """How many marks each part of the question hid."""
        reasons = [hidden.reason for hidden in self.hidden]
        return {reason: reasons.count(reason) for reason in dict.fromkeys(reasons)}

    def as_json(self) -> dict[str, Any]:
        """Return the answer as objects, arrays, strings, numbers, booleans and null; marks and claims by their ids."""
        asked = {part: value for part, value in asdict(self.question).items() if value}
        if self.question.held is not None:
            asked["held"] = {"first": self.question.held.first, "last": self.question.held.last}
        return {
            "question": asked,
            "marks": [mark_row(found) for found in self.marks],
            "claims": [claim_row(found) for found in self.claims],
            "hidden": [{"id": hidden.mark.id, "reason": hidden.reason} for hidden in self.hidden],
            "undated": self.undated,
            "counts": self.counts,
            "sums": [sum_row(found) for found in self.sums],
        }


def mark_row(found: FoundMark) -> dict[str, Any]:
    """Return a mark that stays as a flat row; its claims as a list of refs."""
    return {
        "id": found.mark.id,
        "kind": found.mark.kind,
        "name": found.mark.name,
        "certainty": found.certainty.value,
        "firm": found.firm,
        "contested": found.contested,
        "quiet": found.quiet,
        "claims": list(found.claims),
    }


def claim_row(found: FoundClaim) -> dict[str, Any]:
    """Return a claim that is left as a flat row."""
    claim = found.claim
    return {
        "ref": claim.ref,
        "certainty": found.certainty.value,
        "status": claim.status,
        "negative": claim.negative,
        "contested": found.contested,
        "when": claim.when,
        "said": claim.said,
        "voices": list(claim.voices),
        "marks": list(claim.marks),
        "text": claim.text,
    }


def sum_row(found: Sum) -> dict[str, Any]:
    """Return a sum as a flat row; its claims and commodities as lists."""
    return {**asdict(found), "commodities": list(found.commodities), "claims": list(found.claims)}
