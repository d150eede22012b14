"""Which claims of a map a question lets through, how surely, and which of them are contested then."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cached_property

from mapper.document.map_document import MapDocument, Mark, ShownClaim
from mapper.model.grade import Status
from mapper.model.role import Role
from mapper.questions.certainty import Certainty, worst
from mapper.questions.clocks import held, known
from mapper.questions.facets import claim_values, fits
from mapper.questions.question import CLAIM_ROWS, ROLE, Question

CLOCKS = ("held", "known")


class Hearing:
    """The claims of one map before the clocks of one question; its rows may differ from one call to the next.

    Parameters
    ----------
    document, question
        The map, and the question whose clocks hold throughout.
    """

    def __init__(self, document: MapDocument, question: Question) -> None:
        self.claims = {claim.ref: claim for claim in document.claims}
        self._question = question
        self._dates = {date.edtf: date for date in document.dates}
        self._available = {source.id: source.available for source in document.sources}
        self._letters = {source.id: source.reliability for source in document.sources}

    def left(self, refs: Iterable[str], question: Question, marks: Collection[str]) -> tuple[tuple[str, ...], str]:
        """Return which of some claims pass; if none does, also the part with which the last of them was gone.

        Parameters
        ----------
        marks
            Ids of the marks of one of which they have to speak in the role that is asked.
        """
        left = tuple(refs)
        for part in (*CLAIM_ROWS, *CLOCKS):
            if not self._is_asked(part, question):
                continue
            left = tuple(ref for ref in left if self._passes(self.claims[ref], part, question, marks))
            if not left:
                return (), part
        return left, ""

    def values(self, ref: str, row: str, marks: Collection[str]) -> tuple[str, ...]:
        """Return the values of a claim in a row of claims, its roles those of some marks in it."""
        claim = self.claims[ref]
        if row == ROLE:
            return tuple(role for mark in marks for role in claim.roles.get(mark, ()))
        return claim_values(claim, row, self._letters)

    def evidence(self, refs: tuple[str, ...], mark: Mark) -> tuple[str, ...]:
        """Return those of some carriers by which a mark is firm and contested: see `Dataset.evidence`."""
        return refs if mark.kind == "leg" else tuple(ref for ref in refs if self._ties(ref, mark.id)) or refs

    def is_quiet(self, refs: tuple[str, ...], mark: Mark) -> bool:
        """Whether none of some carriers ties a mark to the trade."""
        return mark.kind != "leg" and not any(self._ties(ref, mark.id) for ref in refs)

    def _ties(self, ref: str, mark: str) -> bool:
        return any(Role(role).is_of_trade for role in self.claims[ref].roles.get(mark, ()))

    def certainty(self, ref: str) -> Certainty:
        """Return how sure the clocks are of a claim."""
        return worst(self._by_clock[ref].values())

    def is_firm(self, ref: str) -> bool:
        """Whether a mark that this claim carries is drawn as known."""
        return Status(self.claims[ref].status).is_firm

    def is_contested(self, ref: str) -> bool:
        """Whether a claim is contested by somebody who had spoken by then."""
        return ref in self._contested

    def are_contested(self, refs: tuple[str, ...]) -> bool:
        """Whether what some claims carry is: none of the firmest of them is left without contradiction or denial."""
        stated = [ref for ref in refs if self.is_firm(ref)]
        return all(map(self.is_contested, stated or refs))

    @cached_property
    def _contested(self) -> frozenset[str]:
        return frozenset(ref for ref, claim in self.claims.items() if claim.contested and self._has_opponent(claim))

    def _has_opponent(self, claim: ShownClaim) -> bool:
        denials = [ref for ref in claim.responses if self.claims[ref].negative]
        opponents = [*claim.conflicts, *denials]
        # A claim may be on the map only because another leads to it, and its opponent two links away.
        return not opponents or any(self.certainty(ref) is not Certainty.NO for ref in opponents)

    @cached_property
    def _by_clock(self) -> dict[str, dict[str, Certainty]]:
        return {ref: self._clocks(claim) for ref, claim in self.claims.items()}

    def _clocks(self, claim: ShownClaim) -> dict[str, Certainty]:
        verdicts = {}
        if self._question.held is not None:
            verdicts["held"] = held(claim.when, self._question.held, self._dates)
        if self._question.known is not None:
            verdicts["known"] = known(claim.said, self._available[claim.source], self._question.known, self._dates)
        return verdicts

    def _is_asked(self, part: str, question: Question) -> bool:
        return getattr(self._question, part) is not None if part in CLOCKS else bool(question.chosen(part))

    def _passes(self, claim: ShownClaim, part: str, question: Question, marks: Collection[str]) -> bool:
        if part in CLOCKS:
            return self._by_clock[claim.ref][part] is not Certainty.NO
        return fits(question, part, self.values(claim.ref, part, marks))
