"""A question put to a map: each mark and claim judged by the rules of docs/questions.md."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from mapper.document.map_document import MapDocument, Mark, ShownClaim
from mapper.questions.answer import Answer, FoundClaim, FoundMark, HiddenMark
from mapper.questions.certainty import Certainty, best, worst
from mapper.questions.counts import counts
from mapper.questions.facets import MarkRows
from mapper.questions.hearing import Hearing
from mapper.questions.question import MARK_ROWS, Question
from mapper.questions.sums import sums
from mapper.questions.words import Words

Distances = Callable[[Mark], Certainty]
"""Tells how surely a mark is near what the question names; definitely where it names nothing."""


def ask(document: MapDocument, question: Question) -> Answer:
    """Return what of a map is left under a question.

    Parameters
    ----------
    question
        As `mapper.questions.wording.make_question` makes it for this map.
    """
    asking = _Asking(document, question)
    judged = [(mark, asking.judge(mark, question)) for mark in document.marks]
    claims = asking.claims()
    return Answer(
        question,
        marks=tuple(found for _, found in judged if isinstance(found, FoundMark)),
        hidden=tuple(HiddenMark(mark, reason) for mark, reason in judged if isinstance(reason, str)),
        claims=claims,
        counts=counts(document.facets, document.marks, question, asking.hearing, asking.judge),
        sums=sums(document, [found.claim for found in claims]),
    )


class _Asking:
    """All that tells what of a map a question leaves; the values chosen in its rows may differ from call to call."""

    def __init__(self, document: MapDocument, question: Question) -> None:
        self._document, self._question = document, question
        self.hearing, self._rows = Hearing(document, question), MarkRows(document.marks)
        self._distance, self._words = _distances(document, question), Words(question.text)

    def judge(self, mark: Mark, question: Question) -> FoundMark | str:
        """Return a mark as it stays, or the first part of the question that hides it."""
        if misfit := self._rows.misfit(mark, question):
            return misfit
        hearing = self.hearing
        claims, reason = hearing.left(mark.claims, question, (mark.id,))
        if reason:
            return reason
        if not self._words.name(mark):
            claims = tuple(ref for ref in claims if self._words.say(hearing.claims[ref]))
            if not claims:
                return "text"
        distance = self._distance(mark)
        if distance is Certainty.NO:
            return "near"
        evidence = hearing.evidence(claims, mark)
        contested = hearing.are_contested(evidence)
        if question.contested and not contested:
            return "contested"
        certainty = worst((best(map(hearing.certainty, claims)), distance))
        quiet = hearing.is_quiet(claims, mark)
        return FoundMark(mark, certainty, any(map(hearing.is_firm, evidence)), contested, quiet, claims)

    def claims(self) -> tuple[FoundClaim, ...]:
        """Return the claims that are left."""
        found = []
        for claim in self._document.claims:
            contested = self.hearing.is_contested(claim.ref)
            wanted = contested or not self._question.contested
            if wanted and self._answers(claim) and self.hearing.left((claim.ref,), self._question, self._fitting)[0]:
                found.append(FoundClaim(claim, self.hearing.certainty(claim.ref), contested))
        return tuple(found)

    def _answers(self, claim: ShownClaim) -> bool:
        """Whether a claim speaks of what the question asks for, and in its words or of what they name."""
        speaks = not self._asks_of_marks or claim.ref in self._about_routes or not self._fitting.isdisjoint(claim.marks)
        return speaks and (self._words.say(claim) or not self._named.isdisjoint(claim.marks))

    @property
    def _asks_of_marks(self) -> bool:
        return self._question.near is not None or any(map(self._question.chosen, MARK_ROWS))

    @cached_property
    def _fitting(self) -> frozenset[str]:
        """Ids of the marks that the rows of marks and the distance leave."""
        return frozenset(
            mark.id
            for mark in self._document.marks
            if not self._rows.misfit(mark, self._question) and self._distance(mark) is not Certainty.NO
        )

    @cached_property
    def _named(self) -> frozenset[str]:
        """Ids of those of them whose name holds the words."""
        return frozenset(
            mark.id for mark in self._document.marks if mark.id in self._fitting and self._words.name(mark)
        )

    @cached_property
    def _about_routes(self) -> frozenset[str]:
        """Refs of the claims about a chosen route as such, if the route is all that is asked of marks."""
        others = [row for row in MARK_ROWS if row != "route"]
        if self._question.near is not None or any(map(self._question.chosen, others)):
            return frozenset()
        layers = {f"route-{route}" for route in self._question.route}
        return frozenset(ref for layer in self._document.layers if layer.id in layers for ref in layer.claims)


def _distances(document: MapDocument, question: Question) -> Distances:
    if question.near is None:
        return lambda _: Certainty.DEFINITELY
    from mapper.questions.near import distances_to

    return distances_to(document, question.near)
