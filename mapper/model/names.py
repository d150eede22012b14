"""Things with a name and no geometry of their own: routes, and whom or what claims speak of."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from mapper.model.problem import Origin

NameBasis = Literal["stated", "ours"]
ThingKind = Literal["organisation", "operation", "programme", "person", "vessel", "company"]


@dataclass(frozen=True, slots=True)
class Route:
    """A named way that legs belong to.

    Parameters
    ----------
    name_basis
        ``stated`` if a source calls it so, ``ours`` if the name is this dataset's.
    """

    id: str
    name: str
    name_basis: NameBasis
    origin: Origin
    names: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Thing:
    """An organisation, operation, programme, person, vessel or company."""

    id: str
    kind: ThingKind
    name: str
    origin: Origin
    names: dict[str, str] = field(default_factory=dict)
    aliases: tuple[str, ...] = ()
