"""What one map is to show, as read from maps/NAME.toml."""

from __future__ import annotations

from dataclasses import dataclass

from mapper.model.grade import Tlp
from mapper.model.problem import NOWHERE, Origin
from mapper.model.story import Step


@dataclass(frozen=True, slots=True)
class MapSpec:
    """One map.

    Parameters
    ----------
    id
        Slug; the name of its file in maps/.
    origin
        Where it is written; nowhere, if it was made in a program.
    routes, categories, sources, commodities, areas, sites
        Ids to show; None shows all, an empty tuple none.
    max_tlp
        The release ceiling.
    view
        West, south, east, north in degrees; None fits what is shown.
    steps
        Its story; empty if it has none.
    """

    id: str
    title: str
    origin: Origin = NOWHERE
    subtitle: str = ""
    routes: tuple[str, ...] | None = None
    categories: tuple[str, ...] | None = None
    sources: tuple[str, ...] | None = None
    commodities: tuple[str, ...] | None = None
    areas: tuple[str, ...] | None = None
    sites: tuple[str, ...] | None = None
    max_tlp: Tlp = Tlp.CLEAR
    view: tuple[float, float, float, float] | None = None
    steps: tuple[Step, ...] = ()

    @classmethod
    def everything(cls, max_tlp: Tlp = Tlp.CLEAR) -> MapSpec:
        """Return a map of all that a dataset holds, within a release ceiling."""
        return cls("dataset", "All that the dataset holds", max_tlp=max_tlp)
