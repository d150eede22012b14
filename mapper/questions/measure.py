"""Measuring routes: their legs' lengths, what they pass, and where they meet others."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from mapper.document.compose import compose
from mapper.errors import UsageError
from mapper.model.dataset import Dataset
from mapper.model.grade import Tlp
from mapper.model.map_spec import MapSpec
from mapper.questions.extent import extents
from mapper.questions.itinerary import MeasuredLeg, measure_leg
from mapper.questions.meetings import Meeting, find_meetings
from mapper.read.faults import did_you_mean
from mapper.selection.selection import released_selection


@dataclass(frozen=True, slots=True)
class MeasuredRoute:
    """One route.

    Parameters
    ----------
    legs
        By id; they may branch, or tell one way twice, so their lengths are not added up.
    """

    id: str
    name: str
    legs: tuple[MeasuredLeg, ...]

    @property
    def least_m(self) -> float | None:
        """The least of its legs' lengths in metres; None if it has no legs."""
        return min((leg.least_m for leg in self.legs), default=None)

    @property
    def most_m(self) -> float | None:
        """The greatest of its legs' lengths in metres; None where an end is not known, or it has no legs."""
        lengths = [leg.most_m for leg in self.legs if leg.most_m is not None]
        return max(lengths) if lengths and len(lengths) == len(self.legs) else None


@dataclass(frozen=True, slots=True)
class Measurement:
    """Routes in the order of the dataset, and their meetings, those first of which most independent voices speak."""

    routes: tuple[MeasuredRoute, ...]
    meetings: tuple[Meeting, ...]

    def as_json(self) -> dict[str, Any]:
        """Return the measurement as objects, arrays, strings, numbers and null; lengths in whole metres."""
        return {
            "routes": [
                {
                    "id": route.id,
                    "name": route.name,
                    "least_m": _rounded(route.least_m),
                    "most_m": _rounded(route.most_m),
                    "legs": [
                        {**asdict(leg), "least_m": round(leg.least_m), "most_m": _rounded(leg.most_m)}
                        for leg in route.legs
                    ],
                }
                for route in self.routes
            ],
            "meetings": [asdict(meeting) for meeting in self.meetings],
        }


def measure(dataset: Dataset, route: str | None = None, max_tlp: Tlp = Tlp.CLEAR) -> Measurement:
    """Measure the routes of a dataset.

    Parameters
    ----------
    route
        Id of the only one that is wanted, with its meetings; None for all.
    max_tlp
        What sources above this level say is withheld.

    Raises
    ------
    UsageError
        If there is no such route.
    """
    everything = MapSpec.everything(max_tlp)
    released, selection = released_selection(dataset, everything)
    if route is not None and route not in selection.routes:
        hint = did_you_mean(route, selection.routes)
        there = f"There is: {', '.join(selection.routes)}."
        raise UsageError(f'There is no route "{route}". {f"{hint} " if hint else ""}{there}')
    marks = compose(dataset, everything).marks
    known = extents(marks)
    legs = tuple(mark for mark in marks if mark.kind == "leg")
    wanted = selection.routes if route is None else (route,)
    return Measurement(
        routes=tuple(
            MeasuredRoute(
                one,
                released.routes[one].name,
                tuple(measure_leg(leg, released, known) for leg in legs if leg.route == one),
            )
            for one in wanted
        ),
        meetings=tuple(
            meeting for meeting in find_meetings(legs, released, known) if not set(wanted).isdisjoint(meeting.routes)
        ),
    )


def _rounded(length_m: float | None) -> int | None:
    return None if length_m is None else round(length_m)
