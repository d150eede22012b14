"""A question put to a map: each mark and claim judged by the rules of docs/questions.md."""

from __future__ import annotations

from collections.abc import Callable

from mapper.document.map_document import MapDocument, Mark
from mapper.questions.answer import Answer, FoundClaim, FoundMark, HiddenMark
from mapper.questions.certainty import Certainty, best, worst
from mapper.questions.counts import counts
from mapper.questions.facets import fits, mark_values
from mapper.questions.hearing import Hearing
from mapper.questions.question import MARK_FACETS, Question

Distances = Callable[[Mark], Certainty]
"""Tells how surely a mark is near what the question names; definitely where it names nothing."""


def ask(document: MapDocument, question: Question) -> Answer:
    """Return what of a map is left under a question.

    Parameters
    ----------
    question
        As `mapper.questions.wording.make_question` makes it for this map.
    """
    hearing, distances = Hearing(document, question), _distances(document, question)

    def judge(mark: Mark, asked: Question) -> FoundMark | str:
        return _judge(mark, asked, hearing, distances)

    judged = [(mark, judge(mark, question)) for mark in document.marks]
    return Answer(
        question,
        marks=tuple(found for _, found in judged if isinstance(found, FoundMark)),
        hidden=tuple(HiddenMark(mark, reason) for mark, reason in judged if isinstance(reason, str)),
        claims=_claims(document, question, hearing, distances),
        counts=counts(document.facets, document.marks, question, hearing, judge),
    )


def _judge(mark: Mark, question: Question, hearing: Hearing, distances: Distances) -> FoundMark | str:
    """Return a mark as it stays, or the first part of the question that hides it."""
    for facet in MARK_FACETS:
        if not fits(question, facet, mark_values(mark, facet)):
            return facet
    claims, reason = hearing.left(mark.claims, question)
    if reason:
        return reason
    distance = distances(mark)
    if distance is Certainty.NO:
        return "near"
    contested = hearing.are_contested(claims)
    if question.contested and not contested:
        return "contested"
    certainty = worst((best(map(hearing.certainty, claims)), distance))
    return FoundMark(mark, certainty, any(map(hearing.is_firm, claims)), contested, claims)


def _claims(
    document: MapDocument, question: Question, hearing: Hearing, distances: Distances
) -> tuple[FoundClaim, ...]:
    subjects = _subjects(document, question, distances)
    about_routes = _about_chosen_routes(document, question)
    found = []
    for claim in document.claims:
        contested = hearing.is_contested(claim.ref)
        speaks_of_it = subjects is None or claim.ref in about_routes or not subjects.isdisjoint(claim.marks)
        if speaks_of_it and (contested or not question.contested) and hearing.left((claim.ref,), question)[0]:
            found.append(FoundClaim(claim, hearing.certainty(claim.ref), contested))
    return tuple(found)


def _subjects(document: MapDocument, question: Question, distances: Distances) -> set[str] | None:
    """Return ids of the marks of which a claim has to speak; None if the question asks nothing of marks."""
    if question.near is None and not any(map(question.chosen, MARK_FACETS)):
        return None
    return {
        mark.id
        for mark in document.marks
        if all(fits(question, facet, mark_values(mark, facet)) for facet in MARK_FACETS)
        and distances(mark) is not Certainty.NO
    }


def _about_chosen_routes(document: MapDocument, question: Question) -> set[str]:
    others = [facet for facet in MARK_FACETS if facet != "route"]
    if question.near is not None or any(map(question.chosen, others)):
        return set()
    layers = {f"route-{route}" for route in question.route}
    return {ref for layer in document.layers if layer.id in layers for ref in layer.claims}


def _distances(document: MapDocument, question: Question) -> Distances:
    if question.near is None:
        return lambda _: Certainty.DEFINITELY
    from mapper.questions.near import distances_to

    return distances_to(document, question.near)
