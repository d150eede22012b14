"""What of a map a step of its story leaves: marks on its layers that answer its question, as the page shows them."""

from __future__ import annotations

from dataclasses import replace

from mapper.document.map_document import MapDocument, Mark
from mapper.document.shown_story import AskedQuestion
from mapper.questions.ask import ask
from mapper.questions.question import Parts
from mapper.questions.wording import make_question


def marks_of_step(document: MapDocument, asked: AskedQuestion, layers: tuple[str, ...] | None) -> tuple[Mark, ...]:
    """Return the marks that are left, each as the claims that are left make it.

    Parameters
    ----------
    asked
        What the step asks of the map.
    layers
        Ids of the layers that are on; None for all.
    """
    on = {mark for layer in document.layers if layers is None or layer.id in layers for mark in layer.marks}
    return tuple(mark for mark in _answering(document, asked) if mark.id in on)


def _answering(document: MapDocument, asked: AskedQuestion) -> tuple[Mark, ...]:
    if not (asked.chosen or asked.held or asked.known or asked.contested):
        return document.marks
    parts: Parts = {"held": asked.held, "known": asked.known, "contested": asked.contested, "with_context": True}
    parts.update(asked.chosen)  # type: ignore[typeddict-item]
    answer = ask(document, make_question(document, parts))
    return tuple(
        replace(found.mark, firm=found.firm, contested=found.contested, quiet=found.quiet, claims=found.claims)
        for found in answer.marks
    )
