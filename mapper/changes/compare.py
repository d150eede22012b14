"""Two datasets to their differences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any

from mapper.changes.change import Change, Kind
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
_GRADES = ("status", "negative", "credibility", "reliability", "tlp")
_PRECISION = ("precision", "uncertainty_m", "basis", "half_width_m")
_PLACE = ("position", "line", "polygons", "label_at")
_IGNORED = ("origin", "voices")
"""Where a record is written says nothing of it; voices are compared through their claims' source."""


def compare(before: Dataset, after: Dataset) -> tuple[Change, ...]:
    """Return what differs, by kind of record and id; nothing if only the files' formatting does.

    Parameters
    ----------
    before, after
        Datasets as far as they could be read.
    """
    changes: list[Change] = []
    for what, old, new in _records(before, after):
        for key in sorted({*old, *new}):
            changes += _of_record(what, key, old.get(key), new.get(key))
    return (*changes, *_carriers(before, after))


def _records(before: Dataset, after: Dataset) -> Iterator[tuple[str, Mapping[str, Any], Mapping[str, Any]]]:
    yield "source", before.sources, after.sources
    yield "claim", before.claims, after.claims
    yield "route", before.routes, after.routes
    yield "site", before.sites, after.sites
    yield "leg", before.legs, after.legs
    yield "area", before.areas, after.areas
    yield "thing", before.things, after.things
    yield "map", before.maps, after.maps


def _of_record(what: str, key: str, old: Any, new: Any) -> Iterator[Change]:
    if old is None or new is None:
        yield Change(Kind.ADDED if old is None else Kind.REMOVED, what, key, _name(new or old))
        return
    differing = [
        field.name
        for field in fields(old)
        if field.name not in _IGNORED and getattr(old, field.name) != getattr(new, field.name)
    ]
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


def _name(record: Any) -> str:
    return str(record.text if isinstance(record, Claim) else getattr(record, "name", None) or record.title)


def _spoken(voice: Any) -> tuple[Any, ...]:
    return voice.by, voice.issued, voice.via, voice.note


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
