"""The MapDocument: everything that one map shows, as plain data. `as_json` is its one written form.

Positions are ``(lon, lat)`` in degrees, WGS84. Geometries are GeoJSON objects, already split at 180°.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass
from typing import Any

FORMAT = "map-document/1"

Names = dict[str, str]
"""Names in other languages, by language tag."""


@dataclass(frozen=True, slots=True)
class Stop:
    """An end or way-point of a leg."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing on the map.

    Parameters
    ----------
    kind
        ``site``, ``leg`` or ``area``.
    layer
        Id of the layer on which it lies.
    geometry
        GeoJSON Point, LineString, MultiLineString, Polygon or MultiPolygon; None for an area made of `countries`.
    shading
        GeoJSON Polygon or MultiPolygon in true metres: a site's disc of uncertainty, a leg's corridor; else None.
    label_at
        Where its name may stand.
    firm
        Whether at least one carrier is stated; otherwise it is drawn dotted.
    contested
        Whether every one of its firmest carriers conflicts with another claim or is denied.
    open_start, open_end
        Legs: whether no end is known there.
    claims, denials
        Refs of the claims that carry it, strongest first; of the negative claims about it.
    """

    id: str
    kind: str
    name: str
    names: Names
    layer: str
    geometry: dict[str, Any] | None
    shading: dict[str, Any] | None
    label_at: tuple[float, float]
    basis: str
    firm: bool
    contested: bool
    claims: tuple[str, ...]
    denials: tuple[str, ...]
    note: str = ""
    category: str = ""
    symbol: str = ""
    country: str = ""
    precision: str = ""
    uncertainty_m: float | None = None
    countries: tuple[str, ...] = ()
    definition: str = ""
    route: str = ""
    colour: str = ""
    mode: str = ""
    commodities: tuple[str, ...] = ()
    stops: tuple[Stop, ...] = ()
    open_start: bool = False
    open_end: bool = False
    half_width_m: float | None = None
    width_note: str = ""


@dataclass(frozen=True, slots=True)
class Layer:
    """Marks that are switched together.

    Parameters
    ----------
    kind
        ``route`` (its legs; none where no source says from where to where), ``sites`` (of one category) or ``areas``.
    name_basis
        Routes: ``stated`` or ``ours``.
    claims
        Routes: refs of the claims about the route as such.
    """

    id: str
    kind: str
    name: str
    names: Names
    marks: tuple[str, ...]
    colour: str = ""
    symbol: str = ""
    name_basis: str = ""
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Speaker:
    """One link of the chain through which a statement came: who, and when they said it (EDTF, empty if untold)."""

    names: tuple[str, ...]
    issued: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity as shown: bounds (None where open), unit, and what it measures where."""

    measure: str
    area: str
    low: float | None
    high: float | None
    unit: str
    approx: bool


@dataclass(frozen=True, slots=True)
class CitedPassage:
    """A passage of a document, in a map that was built with the analyst's own copies and in no other."""

    number: int
    source: str
    locator: str
    text: str


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A claim's place in a passage: its number, and start and end of the evidence in code points of its text."""

    passage: int
    evidence: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class ShownClaim:
    """One claim, with everything about it that the map's reader may ask.

    Parameters
    ----------
    chain
        Who said it first, then through whom it came; empty where the source's author speaks.
    said, when
        EDTF: when it was said; when it held (empty if the document does not date it).
    supported_by, responses, conflicts, comparable
        Links read from the other end, and derived ones; refs of claims that are on this map.
    answered_voices
        Names of the voices to which it responds.
    marks
        Ids of the marks of this map that it speaks of.
    """

    ref: str
    source: str
    locator: str
    text: str
    status: str
    negative: bool
    credibility: int
    when: str
    said: str
    chain: tuple[Speaker, ...]
    figure: Figure | None
    contested: bool
    supports: tuple[str, ...]
    supported_by: tuple[str, ...]
    responds_to: tuple[str, ...]
    answered_voices: tuple[str, ...]
    responses: tuple[str, ...]
    conflicts: tuple[str, ...]
    comparable: tuple[str, ...]
    marks: tuple[str, ...]
    note: str
    excerpts: tuple[Excerpt, ...] = ()


@dataclass(frozen=True, slots=True)
class ShownSource:
    """One entry of the bibliography; `number` is how the map cites it."""

    id: str
    number: int
    title: str
    citation: str
    issued: str
    available: str
    url: str
    archive_url: str
    reliability: str
    reliability_reason: str
    marking: str
    tlp: str
    read: str
    sha256: str
    note: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LegendRow:
    """One combination of signals that occurs on this map, and for nothing else.

    Parameters
    ----------
    kind
        ``leg``, ``site``, ``area``, ``disc``, ``corridor``.
    basis, firm, contested
        As on the marks that it stands for.
    symbol, category
        Sites: symbol and display name of the category.
    """

    kind: str
    basis: str
    firm: bool
    contested: bool
    symbol: str = ""
    category: str = ""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A record that was left out because it has a fault (``--skip-invalid``)."""

    file: str
    line: int
    record: str
    message: str


@dataclass(frozen=True, slots=True)
class MapDocument:
    """One map.

    Parameters
    ----------
    ceiling
        The highest TLP level that may be in it.
    bounds
        West, south, east, north of what is to be seen at first.
    """

    id: str
    title: str
    subtitle: str
    ceiling: str
    bounds: tuple[float, float, float, float]
    layers: tuple[Layer, ...]
    marks: tuple[Mark, ...]
    claims: tuple[ShownClaim, ...]
    sources: tuple[ShownSource, ...]
    legend: tuple[LegendRow, ...]
    left_out: tuple[LeftOut, ...] = ()
    passages: tuple[CitedPassage, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Return the document as objects, arrays, strings, numbers, booleans and null, in a fixed order."""
        return {"format": FORMAT, **_plain(self)}


def _plain(value: Any) -> Any:
    """Return records as dictionaries; geometries, which hold most of the data, are handed on and not copied."""
    kind = type(value)
    if kind is tuple:
        return tuple(map(_plain, value)) if value and _field_names(type(value[0])) else value
    names = _field_names(kind)
    return {name: _plain(getattr(value, name)) for name in names} if names else value


_FIELD_NAMES: dict[type, tuple[str, ...]] = {}
"""Asking dataclasses for them anew takes a tenth of a large build."""


def _field_names(kind: type) -> tuple[str, ...]:
    if kind not in _FIELD_NAMES:
        _FIELD_NAMES[kind] = tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
    return _FIELD_NAMES[kind]
