"""What else one could choose: how many marks would stay if one value alone were chosen in its facet."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from mapper.document.map_document import Facet, Mark
from mapper.questions.answer import FoundMark
from mapper.questions.facets import mark_values
from mapper.questions.hearing import Hearing
from mapper.questions.question import MARK_FACETS, Question

Judge = Callable[[Mark, Question], FoundMark | str]
"""Returns a mark as it stays under a question, or what hides it."""


def counts(
    facets: Iterable[Facet], marks: tuple[Mark, ...], question: Question, hearing: Hearing, judge: Judge
) -> dict[str, dict[str, int]]:
    """Return by facet, by value, how many marks would stay; the rest of the question is as it is."""
    result = {}
    for facet in facets:
        open_question = question.choosing(facet.id)
        tally = dict.fromkeys(facet.choices, 0)
        for mark in marks:
            for value in _values_that_keep(mark, facet, open_question, hearing, judge):
                tally[value] += 1
        result[facet.id] = tally
    return result


def _values_that_keep(mark: Mark, facet: Facet, question: Question, hearing: Hearing, judge: Judge) -> Iterable[str]:
    """Return the values of a facet of which each alone would keep a mark, where the question leaves it open."""
    if facet.id in MARK_FACETS:
        values = mark_values(mark, facet.id)
        found = judge(mark, question)
        if isinstance(found, str):
            return ()
        if values is None:
            return facet.choices if question.with_context else ()
        return facet.choices.keys() & values
    # Whether the mark is contested depends on the claims that a value leaves, so it is asked after choosing.
    found = judge(mark, replace(question, contested=False))
    if isinstance(found, str):
        return ()

    def contested(refs: tuple[str, ...]) -> bool:
        return hearing.are_contested(hearing.evidence(refs, mark))

    by_value: dict[str, list[str]] = {}
    for ref in found.claims:
        for value in hearing.values(ref, facet.id, (mark.id,)):
            by_value.setdefault(value, []).append(ref)
    return [value for value, refs in by_value.items() if not question.contested or contested(tuple(refs))]
