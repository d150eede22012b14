"""A map drawn by dice, on which claims of every status, date, source and voice contradict each other.

Its marks are those of the sound dataset; nothing of it was ever composed, and only questions make sense of it.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from mapper.document.dates import bounds_of
from mapper.document.map_document import Facet, MapDocument, Mark, ShownClaim, ShownSource, Speaker
from mapper.model.grade import Status
from mapper.model.when import parse_when
from mapper.questions.facets import claim_values
from mapper.questions.question import CLAIM_FACETS, ROLE

CLAIMS = 32
HELD = (
    "",
    "",
    "199X",
    "2001",
    "2004/..",
    "2005-03",
    "2006/2010-01",
    "2006~",
    "2008-05-07",
    "[2009..2010-02]",
    "../2007",
)
SAID = ("2006-02", "2009-10", "2010-01-29", "2010~", "[2011..]", "2012")
SOURCES = {"article": ("F", ""), "cable": ("B", "2011-08-24"), "interview": ("C", "2010"), "report": ("B", "2013-01?")}
"""Reliability of each, and when it became public."""
VOICES = ("drug-board", "news-agency", "ministry")
ROLES = ("origin", "seizure", "meeting", "context")
GOODS, MODES = ("heroin", "opium", "hashish"), ("", "", "sea", "road")

T = TypeVar("T")


class Dice(random.Random):
    """Dice that roll alike in every Python: of all that `random` draws, only numbers from 0 to 1 are promised to."""

    def one_of(self, values: Sequence[T]) -> T:
        return values[int(self.random() * len(values))]

    def some_of(self, values: Iterable[T], share: float) -> tuple[T, ...]:
        return tuple(value for value in values if self.random() < share)


def drawn_map(model: MapDocument) -> MapDocument:
    """Return the marks of a map with other claims."""
    dice = Dice("a map")
    marks = [mark.id for mark in model.marks]
    claims = [_claim(model.claims[0], number, marks, dice) for number in range(CLAIMS)]
    linked = tuple(_linked(claims, dice))
    sources = tuple(_source(model.sources[0], name, linked) for name in SOURCES)
    told = {claim.when for claim in linked} | {claim.said for claim in linked} | {one.available for one in sources}
    routes = {layer.id: dice.some_of([one.ref for one in linked], 0.15) for layer in model.layers}
    return replace(
        model,
        id="drawn",
        layers=tuple(replace(one, claims=routes[one.id] if one.kind == "route" else ()) for one in model.layers),
        marks=tuple(_mark(mark, linked) for mark in model.marks),
        claims=linked,
        sources=sources,
        facets=tuple(_facet(facet, linked) for facet in model.facets),
        dates=tuple(bounds_of(parse_when(text)) for text in sorted(told - {""})),
        story=None,
    )


def _claim(model: ShownClaim, number: int, marks: Sequence[str], dice: Dice) -> ShownClaim:
    voices = dice.some_of(VOICES, 0.3)
    # Every mark is carried by one claim at least.
    about = (marks[number],) if number < len(marks) else dice.some_of(marks, 0.2)
    return replace(
        model,
        ref=f"c{number}",
        source=dice.one_of([*SOURCES]),
        text=f"Claim {number}.",
        status=dice.one_of([str(status) for status in Status]),
        negative=number >= len(marks) and dice.random() < 0.2,
        when=dice.one_of(HELD),
        said=dice.one_of(SAID),
        chain=(Speaker(voices, "", voices),) if voices else (),
        marks=about,
        roles={mark: dice.some_of(ROLES, 0.3) or ("context",) for mark in about},
        commodity_ids=dice.some_of(GOODS, 0.4),
        mode_id=dice.one_of(MODES),
        disagreements=(),
    )


def _linked(claims: Sequence[ShownClaim], dice: Dice) -> Iterable[ShownClaim]:
    """Yield the claims with conflicts in both directions, and with responses, of which only denials contest."""
    pairs = {
        (one.ref, other.ref) for one in claims for other in claims if one.ref < other.ref and dice.random() < 0.045
    }
    for claim in claims:
        conflicts = [*(b for a, b in sorted(pairs) if a == claim.ref), *(a for a, b in sorted(pairs) if b == claim.ref)]
        responses = dice.some_of([one for one in claims if one.ref != claim.ref], 0.04)
        is_contested = bool(conflicts) or any(one.negative for one in responses) or dice.random() < 0.2
        refs = tuple(one.ref for one in responses)
        yield replace(claim, conflicts=tuple(conflicts), responses=refs, contested=is_contested)


def _mark(mark: Mark, claims: Sequence[ShownClaim]) -> Mark:
    about = [claim for claim in claims if mark.id in claim.marks]
    return replace(
        mark,
        geometry=None,
        shading=None,
        claims=tuple(claim.ref for claim in about if not claim.negative),
        denials=tuple(claim.ref for claim in about if claim.negative),
    )


def _source(model: ShownSource, name: str, claims: Sequence[ShownClaim]) -> ShownSource:
    letter, available = SOURCES[name]
    refs = tuple(claim.ref for claim in claims if claim.source == name)
    number = 1 + [*SOURCES].index(name)
    return replace(model, id=name, number=number, reliability=letter, available=available, claims=refs)


def _facet(facet: Facet, claims: Sequence[ShownClaim]) -> Facet:
    if facet.id == ROLE:
        return Facet(ROLE, dict.fromkeys(ROLES, ""))
    if facet.id not in CLAIM_FACETS:
        return facet
    letters = {name: letter for name, (letter, _) in SOURCES.items()}
    values = sorted({value for claim in claims for value in claim_values(claim, facet.id, letters)})
    return Facet(facet.id, dict.fromkeys(values, ""))
