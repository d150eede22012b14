"""Two datasets to their differences."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import fields
from typing import Any

from mapper.changes.change import Change, Kind
from mapper.changes.seen import seen
from mapper.geometry.geodesic import distance_m
from mapper.model.claim import Claim
from mapper.model.dataset import Dataset
from mapper.model.place import Area, Leg, Site
from mapper.units import METRES_PER_KM

_WORDS = (
    "text",
    "name",
    "names",
    "note",
    "title",
    "subtitle",
    "aliases",
    "definition",
    "width_note",
    "reliability_reason",
)
_GRADES = ("status", "negative", "credibility", "reliability", "tlp", "withdrawn")
_PRECISION = ("precision", "uncertainty_m", "basis", "half_width_m")
_PLACE = ("position", "line", "polygons", "label_at")
_IGNORED = ("origin", "voices")
"""Where a record is written says nothing of it; voices are compared through their claims' source."""
_LISTS = ("about", "claims", "roles", "commodities", "supports", "responds_to", "derived_from")
"""In no order."""


def compare(before: Dataset, after: Dataset) -> tuple[Change, ...]:
    """Return what differs for a reader, by kind of record and id; nothing if only how it is written does.

    Parameters
    ----------
    before, after
        Datasets as far as they could be read.
    """
    changes: list[Change] = []
    for what, old, new in _records(before, after):
        for key in sorted({*old, *new}):
            same = {field for field, one, other in _links(key, before, after) if set(one) == set(other)}
            changes += _of_record(what, key, old.get(key), new.get(key), same)
    return (*changes, *_carriers(before, after), *_standing(before, after))


def _records(before: Dataset, after: Dataset) -> Iterator[tuple[str, Mapping[str, Any], Mapping[str, Any]]]:
    for what in ("source", "claim", "route", "site", "leg", "area", "thing", "map"):
        yield what, getattr(before, f"{what}s"), getattr(after, f"{what}s")


def _links(key: str, before: Dataset, after: Dataset) -> Iterator[tuple[str, tuple[object, ...], tuple[object, ...]]]:
    """Yield the links of a record that may be written at either end, as they were and as they are."""
    yield "about", before.subjects.get(key, ()), after.subjects.get(key, ())
    yield "claims", before.about.get(key, ()), after.about.get(key, ())
    yield "disagrees_with", before.disagreements.get(key, ()), after.disagreements.get(key, ())


def _of_record(what: str, key: str, old: Any, new: Any, same: Collection[str]) -> Iterator[Change]:
    if old is None or new is None:
        yield Change(Kind.ADDED if old is None else Kind.REMOVED, what, key, _name(new or old))
        return
    names = [field.name for field in fields(old) if field.name not in (*_IGNORED, *same)]
    differing = [name for name in names if not _is_same(name, getattr(old, name), getattr(new, name))]
    if what == "source" and {key: _spoken(voice) for key, voice in old.voices.items()} != {
        key: _spoken(voice) for key, voice in new.voices.items()
    }:
        differing.append("voices")
    name = _name(new)
    if any(field in _PLACE for field in differing):
        yield Change(Kind.MOVED, what, key, name, _distance(old, new))
    groups = ((Kind.REWORDED, _WORDS), (Kind.REGRADED, _GRADES), (Kind.PRECISION, _PRECISION))
    for kind, group in groups:
        for field in differing:
            if field in group:
                yield Change(kind, what, key, name, _step(field, getattr(old, field), getattr(new, field)))
    known = {*_PLACE, *_WORDS, *_GRADES, *_PRECISION}
    rest = [field for field in differing if field not in known]
    if rest:
        yield Change(Kind.CHANGED, what, key, name, ", ".join(rest))


def _is_same(field: str, old: Any, new: Any) -> bool:
    return old == new or (set(old) == set(new) if field in _LISTS else seen(old) == seen(new))


def _name(record: Any) -> str:
    return str(record.text if isinstance(record, Claim) else getattr(record, "name", None) or record.title)


def _spoken(voice: Any) -> tuple[Any, ...]:
    return voice.by, voice.issued, voice.via, seen(voice.note)


def _step(field: str, old: Any, new: Any) -> str:
    return f"{field}: {_shown(old)} → {_shown(new)}"


def _shown(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{key} {inner}" for key, inner in sorted(value.items())) or "none"
    if isinstance(value, tuple):
        return ", ".join(str(inner) for inner in value) or "none"
    return (
        f"“{value}”" if isinstance(value, str) and " " in value else str(value if value not in ("", None) else "none")
    )


def _distance(old: Site | Leg | Area, new: Site | Leg | Area) -> str:
    if isinstance(old, Site) and isinstance(new, Site):
        return f"by {distance_m(old.position, new.position) / METRES_PER_KM:,.1f} km"
    if isinstance(old, Leg) and isinstance(new, Leg):
        if len(old.line) != len(new.line):
            return f"{len(old.line)} → {len(new.line)} positions"
        farthest = max(distance_m(one, other) for one, other in zip(old.line, new.line, strict=True))
        return f"by up to {farthest / METRES_PER_KM:,.1f} km"
    if isinstance(old, Area) and isinstance(new, Area) and old.polygons == new.polygons:
        return f"its label by {distance_m(old.label_at, new.label_at) / METRES_PER_KM:,.1f} km"
    return "its outline"


def _carriers(before: Dataset, after: Dataset) -> Iterator[Change]:
    """Yield the marks of both states that had no carrier and have one, or had one and have none."""
    for key in sorted(before.features.keys() & after.features.keys()):
        had, has = len(before.carriers(key)), len(after.carriers(key))
        what = type(after.features[key]).__name__.lower()
        if had == 0 and has:
            yield Change(Kind.GAINED_CARRIER, what, key, after.features[key].name, ", ".join(after.carriers(key)))
        elif had and has == 0:
            yield Change(Kind.LOST_CARRIER, what, key, after.features[key].name, ", ".join(before.carriers(key)))


def _standing(before: Dataset, after: Dataset) -> Iterator[Change]:
    """Yield the marks that became or stopped being contested, firm or quiet, with the claims by which they are.

    New marks are told where they are contested; how else they stand comes with them.
    """
    for key in sorted(key for key in after.features if after.carriers(key)):
        feature = after.features[key]
        what, there = type(feature).__name__.lower(), bool(key in before.features and before.carriers(key))
        was, now = there and before.is_mark_contested(key), after.is_mark_contested(key)
        if was != now:
            kind = Kind.CONTESTED if now else Kind.UNCONTESTED
            yield Change(kind, what, key, feature.name, ", ".join(_contesting(key, after if now else before)))
        if there and before.is_firm(key) != after.is_firm(key):
            kind = Kind.FIRM if after.is_firm(key) else Kind.NOT_FIRM
            yield Change(kind, what, key, feature.name, ", ".join(after.evidence(key)))
        if there and before.is_quiet(key) != after.is_quiet(key):
            kind = Kind.QUIET if after.is_quiet(key) else Kind.TIED
            tied = before if after.is_quiet(key) else after
            yield Change(kind, what, key, feature.name, ", ".join(tied.of_trade(key)))


def _contesting(key: str, dataset: Dataset) -> tuple[str, ...]:
    carriers = dataset.evidence(key)
    answers = (ref for carrier in carriers for ref in dataset.responses.get(carrier, ()))
    denials = (ref for ref in answers if dataset.claims[ref].negative and dataset.counts(ref))
    opponents = (ref for carrier in carriers for ref in dataset.conflicts.get(carrier, ()))
    return dataset.in_file_order({*denials, *opponents})
