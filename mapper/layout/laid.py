"""What the layout of a map at one scale is: lines, ends, heads and rings, in pixels of its plane."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from mapper.layout.kinds import Points

ARRIVES, OPEN = 0, 1
"""Kinds of heads: the flow arrives there; or it goes on, and nobody says where."""


@dataclass(frozen=True, eq=False)
class Rim:
    """An end of an edge at a place: the line runs to the middle of its ring, and is drawn up to the rim.

    Parameters
    ----------
    place
        Id of the site.
    """

    edge: int
    side: Literal["start", "end"]
    place: str


@dataclass(frozen=True, eq=False)
class LaidBundle:
    """Lines that are drawn as one thing.

    Parameters
    ----------
    edges
        Each a line in the direction of the flow.
    legs
        By id: the numbers of the edges along which a leg runs, from its start to its end.
    heads
        Numbers of the edges at whose ends there is a head, and of which kind.
    fades
        Numbers of the edges that begin in a territory and not at a place.
    rims
        Where lines stop at rings.
    """

    edges: tuple[Points, ...]
    legs: dict[str, tuple[int, ...]]
    heads: tuple[tuple[int, int], ...]
    fades: tuple[int, ...] = ()
    rims: tuple[Rim, ...] = ()


@dataclass(frozen=True, eq=False)
class LaidRing:
    """A ring around several places, by their ids; a place that is in no ring stands by itself."""

    centre: complex
    radius: float
    members: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Laid:
    """A map at one scale.

    Parameters
    ----------
    rings
        All rings; those with one member are single symbols.
    hidden
        Ids of legs of which both ends lie within one ring.
    """

    bundles: tuple[LaidBundle, ...]
    rings: tuple[LaidRing, ...]
    hidden: tuple[str, ...]
