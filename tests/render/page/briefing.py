"""A small document with a story: the cable's map in three steps."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from mapper.document.map_document import MapDocument
from mapper.document.shown_story import AskedQuestion, Choice, Footnote, ShownBlock, ShownStep, SpeakerNotes, Story
from tests.render.page import cable

HOSTILE = "<img src=x onerror=alert(1)> comes from Afghanistan "
NOTHING = AskedQuestion({}, "", "", contested=False)
CENTRAL_ASIA = (50.0, 34.0, 88.0, 56.0)
ALMATY = (75.9, 42.2, 77.9, 44.2)


def text(words: str) -> dict[str, Any]:
    return {"kind": "text", "text": words}


def paragraph(*parts: dict[str, Any]) -> ShownBlock:
    return {"kind": "paragraph", "parts": parts}


def cited(*numbers: int) -> dict[str, Any]:
    return {"kind": "citation", "numbers": numbers}


FIRST = ShownStep(
    number=1,
    heading="Where the route begins",
    text=(
        paragraph(text(HOSTILE), cited(1), text(".")),
        {
            "kind": "list",
            "items": ({"parts": (text("Twice a year: "), {"kind": "strong", "parts": (text("Canal"),)})},),
        },
    ),
    footnotes=(Footnote(1, "moscow-226#northern-route"),),
    bounds=(28.0, 28.0, 134.0, 66.0),
    layers=("areas", "northern-route"),
    question=NOTHING,
    choice=Choice("mark", "northern-leg"),
    notes=SpeakerNotes(
        (paragraph(text("Begin with the map "), cited(2), text(".")),), (Footnote(2, "moscow-226#canal"),)
    ),
)
SECOND = ShownStep(
    number=2,
    heading="A seat in Almaty",
    text=(paragraph(text("The centre sits in Almaty "), cited(1), text(". Two disagree "), cited(2, 3), text(".")),),
    footnotes=(
        Footnote(1, "moscow-226#caricc-in-almaty"),
        Footnote(2, "moscow-226#caricc-primary"),
        Footnote(3, "moscow-226#csto-alternative"),
    ),
    bounds=ALMATY,
    layers=None,
    question=NOTHING,
    choice=Choice("claim", "moscow-226#caricc-in-almaty"),
    notes=None,
)
THIRD = ShownStep(
    number=3,
    heading="What is contested",
    text=(paragraph(text("The factory is alleged "), cited(1), text(".")),),
    footnotes=(Footnote(1, "baghai#factory"),),
    bounds=CENTRAL_ASIA,
    layers=None,
    question=replace(NOTHING, contested=True),
    choice=None,
    notes=None,
)
STORY = Story((FIRST, SECOND, THIRD))
HEADINGS = (FIRST.heading, SECOND.heading, THIRD.heading, "Sources")


def document(*, notes: bool = False) -> MapDocument:
    """Return the cable's document with a story, with or without the speaker's notes."""
    steps = STORY.steps if notes else tuple(replace(step, notes=None) for step in STORY.steps)
    return cable.document(story=Story(steps))
