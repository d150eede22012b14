"""`mapper measure`: how long routes are, what they pass, and where they meet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from mapper.cli.admitting import admitted_from, left_out_rows
from mapper.cli.command import command
from mapper.cli.options import DataTlpOption, JsonOption, RootOption, SkipInvalidOption, argument, resolve_root
from mapper.cli.speech import counted, print_json, print_line
from mapper.model.grade import Tlp
from mapper.units import METRES_PER_KM

if TYPE_CHECKING:
    from mapper.questions.itinerary import MeasuredLeg, Waypoint
    from mapper.questions.measure import MeasuredRoute
    from mapper.questions.meetings import Meeting


@command(
    "mapper measure",
    "mapper measure northern-route",
    "mapper measure --json",
)
def measure(
    route: Annotated[str | None, argument("[ROUTE]", "Id of a route; by default all.")] = None,
    max_tlp: DataTlpOption = None,
    skip_invalid: SkipInvalidOption = False,
    as_json: JsonOption = False,
    root: RootOption = None,
) -> None:
    """Say how long routes are, what they pass in what order, and where they meet.

    Lengths are ranges in km on the ellipsoid. A schematic leg is measured straight between its stops, from the nearest
    to the farthest points of their borders and discs: the way itself may be longer. What a leg passes is told by the
    claims that carry it; countries that only its course on the map leads through are marked "from geometry". Meetings
    are ranked by how many independent voices speak of the legs that meet.
    """
    import mapper

    admitted = admitted_from(resolve_root(root), skip_invalid)
    measurement = mapper.measure(admitted.dataset, route, max_tlp=max_tlp)
    if as_json:
        print_json({**measurement.as_json(), "left_out": left_out_rows(admitted, max_tlp or Tlp.CLEAR)})
        return
    for measured in measurement.routes:
        _tell_route(measured)
    for rank, meeting in enumerate(measurement.meetings, 1):
        _tell_meeting(rank, meeting)


def _tell_route(route: MeasuredRoute) -> None:
    print_line(f"route {route.id} ({route.name}): {_legs(route)}")
    for leg in route.legs:
        _tell_leg(leg)


def _legs(route: MeasuredRoute) -> str:
    if route.least_m is None:
        return "no legs: no source says from where to where"
    return f"{counted(len(route.legs), 'leg')} of {_range(route.least_m, route.most_m)}"


def _tell_leg(leg: MeasuredLeg) -> None:
    print_line(f"    {leg.id} ({leg.name}): {_range(leg.least_m, leg.most_m)}, {leg.measured}")
    said = [waypoint for waypoint in leg.passages if waypoint.known_from == "claims"]
    crossed = [waypoint for waypoint in leg.passages if waypoint.known_from == "geometry"]
    if said:
        print_line(f"        {' · '.join(map(_place, said))}")
        print_line(f"        by {', '.join(said[0].claims)}")
    if crossed:
        print_line(f"        from geometry: {' · '.join(waypoint.name for waypoint in crossed)}")


def _tell_meeting(rank: int, meeting: Meeting) -> None:
    voices = counted(meeting.voices, "independent voice")
    print_line(f"meeting {rank}: {meeting.name} ({meeting.kind}, {meeting.certainty}): {voices}")
    print_line(f"    {' · '.join(meeting.routes)}")


def _place(waypoint: Waypoint) -> str:
    one_of = " or ".join(waypoint.countries) if len(waypoint.countries) < 6 else f"{len(waypoint.countries)} countries"
    return f"{waypoint.role} {waypoint.name}{f' ({one_of})' if one_of else ''}"


def _range(least_m: float, most_m: float | None) -> str:
    from mapper.render.common.messages import Messages

    least, most = (Messages().number(round((metres or 0.0) / METRES_PER_KM)) for metres in (least_m, most_m))
    return f"{least} km or more" if most_m is None else f"{least}–{most} km"
