"""Two states of a dataset as one MapDocument: what was, beside what is, and nothing that stayed the same."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from mapper.changes.change import Change
from mapper.document.compose import compose
from mapper.document.layers import make_legend
from mapper.document.map_document import Layer, MapDocument, Mark, ShownClaim, ShownSource
from mapper.document.view import fit
from mapper.model.dataset import Dataset
from mapper.model.grade import Tlp
from mapper.model.map_spec import MapSpec

BEFORE, AFTER = "before", "after"
COLOURS = {BEFORE: "#D55E00", AFTER: "#0072B2"}
"""Vermilion and blue of the Okabe-Ito palette."""
LINKS = ("supports", "supported_by", "responds_to", "responses", "conflicts", "derived_from", "derived")


def compose_changes(before: Dataset, after: Dataset, changes: Sequence[Change]) -> MapDocument:
    """Return a map with two layers: marks as they were, and marks as they are now.

    A mark is on it if it changes itself, or if a claim about it does. Everything is shown up to TLP:RED: whoever
    compares two states has both before them.
    """
    changed = {change.id for change in changes}
    sides = [_side(BEFORE, before, changed), _side(AFTER, after, changed)]
    marks = tuple(mark for side in sides for mark in side.marks)
    sources = tuple(
        replace(source, number=number)
        for number, source in enumerate((one for side in sides for one in side.sources), 1)
    )
    return MapDocument(
        id="before-and-after",
        title="Before and after",
        subtitle="",
        ceiling=Tlp.RED.value,
        bounds=fit(marks),
        layers=tuple(layer for side in sides for layer in side.layers),
        marks=marks,
        claims=tuple(claim for side in sides for claim in side.claims),
        sources=sources,
        legend=make_legend(marks),
        alike=tuple(refs for side in sides for refs in side.alike),
        dates=tuple({date.edtf: date for side in sides for date in side.dates}.values()),
    )


def _side(side: str, dataset: Dataset, changed: set[str]) -> MapDocument:
    spec = MapSpec(side, side, max_tlp=Tlp.RED)
    whole = compose(dataset, spec)
    marks = tuple(
        _mark(mark, side) for mark in whole.marks if mark.id in changed or changed & {*mark.claims, *mark.denials}
    )
    layer = Layer(side, "route", side.capitalize(), {}, tuple(mark.id for mark in marks), COLOURS[side], "", "stated")
    claims = tuple(_claim(claim, side, {mark.id for mark in marks}) for claim in whole.claims)
    return replace(
        whole,
        marks=marks,
        layers=(layer,) if marks else (),
        claims=claims,
        sources=tuple(_source(source, side) for source in whole.sources),
        alike=tuple(_prefixed(refs, side) for refs in whole.alike),
    )


def _mark(mark: Mark, side: str) -> Mark:
    claims, denials = _prefixed(mark.claims, side), _prefixed(mark.denials, side)
    own = replace(mark, id=f"{side} {mark.id}", layer=side, claims=claims, denials=denials)
    return replace(own, colour=COLOURS[side]) if own.kind == "leg" else own


def _claim(claim: ShownClaim, side: str, marks: Collection[str]) -> ShownClaim:
    links: dict[str, Any] = {link: _prefixed(getattr(claim, link), side) for link in LINKS}
    shown = tuple(mark for mark in _prefixed(claim.marks, side) if mark in marks)
    links["disagreements"] = tuple(replace(one, claim=f"{side} {one.claim}") for one in claim.disagreements)
    roles = {f"{side} {mark}": roles for mark, roles in claim.roles.items() if f"{side} {mark}" in marks}
    own: dict[str, Any] = {
        "ref": f"{side} {claim.ref}",
        "source": f"{side} {claim.source}",
        "marks": shown,
        "roles": roles,
    }
    return replace(claim, **own, **links)


def _source(source: ShownSource, side: str) -> ShownSource:
    return replace(source, id=f"{side} {source.id}", claims=_prefixed(source.claims, side))


def _prefixed(ids: Sequence[str], side: str) -> tuple[str, ...]:
    return tuple(f"{side} {identifier}" for identifier in ids)
