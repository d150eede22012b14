"""Things with a name and no geometry of their own: routes, and whom or what claims speak of."""

from __future__ import annotations

from dataclasses import dataclass, field

from mapper.model.problem import Origin


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
    name_basis: str
    origin: Origin
    names: dict[str, str] = field(default_factory=dict)
    commodities: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Thing:
    """An organisation, operation, programme or person."""

    id: str
    kind: str
    name: str
    origin: Origin
    names: dict[str, str] = field(default_factory=dict)
    aliases: tuple[str, ...] = ()
