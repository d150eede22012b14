"""The MapDocument: everything that one map shows, as plain data. `as_json` is its one written form.

Positions are ``(lon, lat)`` in degrees, WGS84. Geometries are GeoJSON objects, already split at 180°. Bounds are west,
south, east, north within [-180, 180]; where they span 180° west is more than east, as in RFC 7946 (5.2).
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any, Literal

from mapper.document.shown_story import Story
from mapper.model.independence import author_of

FORMAT = "map-document/1"

Names = dict[str, str]
"""Names in other languages, by language tag."""


@dataclass(frozen=True, slots=True)
class Stop:
    """An end or way-point of a leg.

    Parameters
    ----------
    countries
        ISO alpha-3 codes of a territory that is no mark of this map, so that its extent is still known.
    """

    id: str
    name: str
    countries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mark:
    """What every mark has, be it a site, a leg or an area.

    Parameters
    ----------
    kind
        By which marks are told apart.
    layer
        Id of the layer on which it lies.
    geometry
        GeoJSON; None for an area made of countries, and for a leg where shapes are not computed.
    shading
        GeoJSON Polygon or MultiPolygon in true metres: a site's disc of uncertainty, a leg's corridor; else None.
    label_at
        Where its name may stand.
    firm
        Whether somebody states what ties it to the trade; otherwise it is drawn dotted.
    contested
        Whether every one of the firmest of those claims conflicts with another claim or is denied.
    quiet
        Whether nothing ties it to the trade; then it is firm and contested by all that is said of it.
    claims, denials
        Refs of the claims that carry it, strongest first; of the negative claims about it.
    routes
        Ids of routes of this map: a leg's own; else those of which it is a stop, or of which one of its carriers speaks
        too, be it of the route or of one of its legs.
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
    quiet: bool = False
    claims: tuple[str, ...]
    denials: tuple[str, ...]
    note: str = ""
    routes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteMark(_Mark):
    """A place, drawn at a Point; it lies within `uncertainty_m` metres of it, in a country by its ISO alpha-3 code."""

    kind: Literal["site"] = "site"
    category: str
    category_id: str
    symbol: str
    country: str
    precision: str
    uncertainty_m: float


@dataclass(frozen=True, slots=True, kw_only=True)
class LegMark(_Mark):
    """A movement from stop to stop, drawn along a LineString or MultiLineString.

    Parameters
    ----------
    modes, mode_ids, commodities, commodity_ids
        What its claims name, in the order of the vocabulary.
    open_start, open_end
        Whether no end is known there.
    half_width_m
        Half of the corridor's width in metres, None if no source gives one.
    """

    kind: Literal["leg"] = "leg"
    route: str
    colour: str
    modes: tuple[str, ...] = ()
    mode_ids: tuple[str, ...] = ()
    commodities: tuple[str, ...] = ()
    commodity_ids: tuple[str, ...] = ()
    stops: tuple[Stop, ...] = ()
    open_start: bool = False
    open_end: bool = False
    half_width_m: float | None = None
    width_note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaMark(_Mark):
    """A territory, drawn as a Polygon or MultiPolygon, or made of whole `countries`, by their ISO alpha-3 codes.

    Parameters
    ----------
    water
        Whether it is a sea: a drawn one whose name stands in no territory. It ends at the coast.
    """

    kind: Literal["area"] = "area"
    category: str = ""
    category_id: str = ""
    symbol: str = ""
    countries: tuple[str, ...] = ()
    definition: str = ""
    water: bool = False


Mark = SiteMark | LegMark | AreaMark
"""One thing on the map, told apart by `kind`; ids in the vocabulary stand beside the names of what they mean."""


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
    """One link of the chain through which a statement came: who, and when they said it (EDTF, empty if untold).

    Parameters
    ----------
    names, ids
        Of the things that speak, in one order.
    """

    names: tuple[str, ...]
    issued: str = ""
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Printed:
    """Bounds (None where open) and unit, as a document has them."""

    low: float | None
    high: float | None
    unit: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity: bounds (None where open) in the unit of its measure, and what it measures where.

    Parameters
    ----------
    measure, place
        Display names; `place` is empty if it speaks of none.
    measure_id, place_id
        Their ids.
    printed
        The quantity as the document has it, where that is in another unit of the family.
    counts
        ``event`` (figures of this measure add up) or ``total`` (they never do).
    commodity_ids
        What it counts, as far as its claim names that.
    """

    measure: str
    place: str
    low: float | None
    high: float | None
    unit: str
    approx: bool
    measure_id: str = ""
    place_id: str = ""
    counts: str = "total"
    commodity_ids: tuple[str, ...] = ()
    printed: Printed | None = None


@dataclass(frozen=True, slots=True)
class ShownDisagreement:
    """A claim with which another one disagrees: of what kind that is (``contradiction`` …), and why."""

    claim: str
    kind: str
    why: str


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
    supported_by, responses, conflicts, disagreements, derived
        Links read from the other end too; refs of claims that are on this map. `conflicts` are those disagreements that
        contest it; `derived` are the claims that repeat it.
    answered_voices
        Names of the voices to which it responds.
    marks
        Ids of the marks of this map that it speaks of.
    roles
        What each of these is in it: its roles, by its id.
    commodity_ids, mode_id
        Of what goods it speaks and how they went, in the vocabulary.
    withdrawn
        Since when and why it, or its source, counts no more; empty while it does.
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
    marks: tuple[str, ...]
    note: str
    disagreements: tuple[ShownDisagreement, ...] = ()
    derived_from: tuple[str, ...] = ()
    derived: tuple[str, ...] = ()
    roles: dict[str, tuple[str, ...]] = field(default_factory=dict)
    commodity_ids: tuple[str, ...] = ()
    mode_id: str = ""
    withdrawn: str = ""
    excerpts: tuple[Excerpt, ...] = ()

    @property
    def voices(self) -> tuple[str, ...]:
        """Ids of whoever said it first; the source's author has one of its own."""
        return self.chain[0].ids if self.chain else (author_of(self.source),)


@dataclass(frozen=True, slots=True)
class ShownSource:
    """One entry of the bibliography; `number` is how the map cites it, `author` is empty if it names none."""

    id: str
    number: int
    title: str
    author: str
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
class DateBounds:
    """What days a date of this map means; all of its dates (`when`, `said`, `available`) are listed once.

    Parameters
    ----------
    edtf
        As the claims and sources give it.
    extent
        ``at`` (told to this precision), ``within`` (some unknown time between the bounds) or ``throughout``.
    bounds
        ISO days, None where without bound. ``at`` and ``within``: the earliest and the latest day. ``throughout``: the
        earliest and the latest first day, the earliest and the latest last day.
    """

    edtf: str
    extent: str
    bounds: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Facet:
    """One thing by which marks and claims can be chosen, see docs/questions.md.

    Parameters
    ----------
    choices
        Display names of the values that occur on this map, by id, in the order of the dataset; empty where the
        interface, a layer (of a route) or the bibliography (of a source) has the name.
    names
        Names in other languages by id, by language tag.
    """

    id: str
    choices: dict[str, str]
    names: dict[str, dict[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A record that was left out because it has a fault (``--skip-invalid``)."""

    file: str
    line: int
    record: str
    message: str


@dataclass(frozen=True, slots=True)
class ShownInset:
    """A part of the map that is drawn a second time, larger; `titles` has its title in other languages."""

    title: str
    titles: Names
    bounds: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class MapDocument:
    """One map.

    Parameters
    ----------
    ceiling
        The highest TLP level that may be in it.
    bounds
        West, south, east, north of what is to be seen at first; west is more than east where that spans 180°.
    is_view_stated
        Whether the map's file states it; otherwise who draws the map frames what is drawn.
    alike
        Refs of claims whose figures count the same, list by list; no claim is in two of them.
    story
        None if the map has none.
    titles, subtitles
        In other languages, by language tag.
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
    facets: tuple[Facet, ...] = ()
    dates: tuple[DateBounds, ...] = ()
    alike: tuple[tuple[str, ...], ...] = ()
    story: Story | None = None
    is_view_stated: bool = False
    titles: Names = field(default_factory=dict)
    subtitles: Names = field(default_factory=dict)
    insets: tuple[ShownInset, ...] = ()

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
        _FIELD_NAMES[kind] = tuple(one.name for one in fields(kind)) if is_dataclass(kind) else ()
    return _FIELD_NAMES[kind]
