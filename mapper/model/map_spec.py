"""What one map is to show, as read from maps/NAME.toml."""

from __future__ import annotations

from dataclasses import dataclass, field

from mapper.model.grade import Tlp
from mapper.model.problem import NOWHERE, Origin, table_record
from mapper.model.story import Step


@dataclass(frozen=True, slots=True)
class Inset:
    """A part of a map that is drawn a second time, larger.

    Parameters
    ----------
    view
        West, south, east, north in degrees, west more than east across 180°.
    titles
        Its title in other languages, by language tag.
    """

    title: str
    view: tuple[float, float, float, float]
    origin: Origin = NOWHERE
    titles: dict[str, str] = field(default_factory=dict)

    @property
    def record(self) -> str:
        """What problems call it, and what `--skip-invalid` leaves out."""
        return table_record(self.origin)


@dataclass(frozen=True, slots=True)
class MapSpec:
    """One map.

    Parameters
    ----------
    id
        Slug; the name of its file in maps/.
    origin
        Where it is written; nowhere, if it was made in a program.
    titles, subtitles
        In other languages, by language tag.
    routes, categories, sources, commodities, areas, sites
        Ids to show; None shows all, an empty tuple none.
    max_tlp
        The release ceiling.
    view
        West, south, east, north in degrees; None fits what is shown.
    insets
        Parts that are drawn a second time, in the order of the file.
    steps
        Its story; empty if it has none.
    """

    id: str
    title: str
    origin: Origin = NOWHERE
    subtitle: str = ""
    titles: dict[str, str] = field(default_factory=dict)
    subtitles: dict[str, str] = field(default_factory=dict)
    routes: tuple[str, ...] | None = None
    categories: tuple[str, ...] | None = None
    sources: tuple[str, ...] | None = None
    commodities: tuple[str, ...] | None = None
    areas: tuple[str, ...] | None = None
    sites: tuple[str, ...] | None = None
    max_tlp: Tlp = Tlp.CLEAR
    view: tuple[float, float, float, float] | None = None
    insets: tuple[Inset, ...] = ()
    steps: tuple[Step, ...] = ()

    @classmethod
    def everything(cls, max_tlp: Tlp = Tlp.CLEAR) -> MapSpec:
        """Return a map of all that a dataset holds, within a release ceiling."""
        return cls("dataset", "All that the dataset holds", max_tlp=max_tlp)
