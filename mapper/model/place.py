"""What has a place on the map: sites, legs and areas. WGS84 throughout, longitude before latitude."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal, NamedTuple

from mapper.model.problem import Origin
from mapper.model.role import Mention, Role
from mapper.units import DEGREE_DECIMALS


class Position(NamedTuple):
    """Longitude and latitude in degrees, WGS84, in GeoJSON's order."""

    lon: float
    lat: float

    def rounded(self) -> Position:
        """Return it to the decimals at which positions are compared and drawn."""
        return Position(round(self.lon, DEGREE_DECIMALS), round(self.lat, DEGREE_DECIMALS))


Line = tuple[Position, ...]
Ring = tuple[Position, ...]
Polygon = tuple[Ring, ...]
"""The outer ring, then its holes; every ring closed."""


class Basis(StrEnum):
    """How coordinates were got; never how true they are."""

    STATED = "stated"
    GEOCODED = "geocoded"
    TRACED = "traced"
    SCHEMATIC = "schematic"
    DRAWN = "drawn"
    DEFINED = "defined"
    """An area made of whole countries by code; never written, only derived."""


SiteBasis = Literal["stated", "geocoded", "traced"]
LegBasis = Literal["stated", "traced", "schematic"]
"""The words that a file may have for a site's and for a leg's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """What sites, legs and areas have in common.

    Parameters
    ----------
    id
        Slug, unique over the dataset.
    name
        Display name; `names` has those in other languages by tag.
    """

    id: str
    name: str
    origin: Origin
    names: dict[str, str] = field(default_factory=dict)
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site(Feature):
    """A place, never an event.

    Parameters
    ----------
    country
        ISO 3166-1 alpha-3 (XKX for Kosovo).
    precision
        Id of a precision class in the vocabulary.
    uncertainty_m
        Radius in metres of the disc in which the place lies (Darwin Core coordinateUncertaintyInMeters).
    geonames
        GeoNames id of the town that it is or lies in, where one was looked up.
    """

    position: Position
    category: str
    country: str
    precision: str
    uncertainty_m: float
    basis: Basis
    geonames: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg(Feature):
    """One stretch of a route.

    Parameters
    ----------
    line
        Positions in the order of travel, not yet split at 180°.
    route
        Id of its route.
    start, end
        Ids of sites or areas; one of them None for an open stub.
    via
        Ids of sites or areas between them, in order.
    claims
        Refs of claims written on the leg; the carriers also come from the claims' side, see `Dataset.carriers`.
    half_width_m
        Half the width of the corridor in metres, where a source gives ground for one.
    """

    line: Line
    route: str
    basis: Basis
    start: str | None = None
    end: str | None = None
    via: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    half_width_m: float | None = None
    width_note: str = ""

    @property
    def stops(self) -> tuple[str, ...]:
        """Ids of start, via and end as far as they are known, in the order of travel."""
        return tuple(stop for stop in (self.start, *self.via, self.end) if stop is not None)

    @property
    def roles(self) -> tuple[Mention, ...]:
        """What each stop is in a claim about the leg."""
        ends = ((self.start, Role.ORIGIN), *((stop, Role.TRANSIT) for stop in self.via), (self.end, Role.DESTINATION))
        return tuple((stop, role) for stop, role in ends if stop is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Area(Feature):
    """A territory: either whole countries by code, or polygons drawn by hand.

    Parameters
    ----------
    countries
        ISO alpha-3 codes; empty for a drawn area.
    polygons
        Drawn polygons; empty for an area by code.
    definition
        Whose list of countries it is.
    label_at
        Where its name stands and where schematic legs end.
    """

    basis: Basis
    label_at: Position
    countries: tuple[str, ...] = ()
    polygons: tuple[Polygon, ...] = ()
    category: str = ""
    definition: str = ""
