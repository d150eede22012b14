"""Lengths as ranges, what legs pass by whose word, and where routes meet."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pyproj import Geod

import mapper
from mapper.errors import UsageError
from mapper.geometry.crossed import countries_crossed
from mapper.model.dataset import Dataset
from mapper.model.grade import Tlp
from mapper.model.place import Basis, Leg, Position
from mapper.questions.itinerary import MeasuredLeg
from mapper.questions.meetings import Meeting
from tests.conftest import SOUND
from tests.geodesy import destination

GEOD = Geod(ellps="WGS84")
OFFICE, LABORATORY, STORE = Position(76.9286, 43.2567), Position(131.9, 43.15), Position(13.4, 52.5)


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return mapper.load(SOUND)


def leg_of(dataset: Dataset, leg: str, ceiling: Tlp = Tlp.CLEAR) -> MeasuredLeg:
    routes = mapper.measure(dataset, max_tlp=ceiling).routes
    return next(one for route in routes for one in route.legs if one.id == leg)


def with_legs(dataset: Dataset, *legs: Leg) -> Dataset:
    """Return the dataset with more legs."""
    return replace(dataset, legs={**dataset.legs, **{leg.id: leg for leg in legs}})


def course(dataset: Dataset, name: str, route: str, *line: tuple[float, float], **changes: object) -> Leg:
    """Return a leg along a line, carried by the claim about the ferry."""
    new = {"id": name, "route": route, "line": tuple(Position(*each) for each in line), "basis": Basis.TRACED}
    loose = {"start": None, "via": (), "end": None, "claims": ("open-report#ferry",)}
    return replace(dataset.legs["ferry"], **{**new, **loose, **changes})  # type: ignore[arg-type]


def meetings(dataset: Dataset, *legs: Leg) -> dict[tuple[str, ...], Meeting]:
    return {meeting.places: meeting for meeting in mapper.measure(with_legs(dataset, *legs)).meetings}


def test_between_discs_a_schematic_leg_is_as_long_as_their_nearest_and_farthest_points_are_apart(
    dataset: Dataset,
) -> None:
    leg = leg_of(dataset, "quokka-leg", Tlp.AMBER)
    apart_m = GEOD.inv(*OFFICE, *STORE)[2]
    assert leg.least_m == pytest.approx(apart_m - 20_000)
    assert leg.most_m == pytest.approx(apart_m + 20_000)
    assert "straight between its stops" in leg.measured


def test_between_territories_it_is_measured_from_border_to_border(dataset: Dataset) -> None:
    leg = leg_of(dataset, "afghanistan-russia")
    # From the Amu Darya by Kelif to the Kazakh border south of Orenburg it is some 1,300 km as the crow flies.
    assert leg.least_m == pytest.approx(1_300_000, rel=0.01)
    assert leg.most_m is not None
    assert leg.most_m > 8_000_000


def test_what_lies_between_neighbours_counts(dataset: Dataset) -> None:
    kazakhstan = replace(dataset.areas["russia"], id="kazakhstan", countries=("KAZ", "UZB", "TKM", "TJK"))
    through = replace(dataset.legs["afghanistan-russia"], via=("kazakhstan",), id="through")
    through = replace(through, claims=("open-report#ferry",))
    more = replace(with_legs(dataset, through), areas={**dataset.areas, "kazakhstan": kazakhstan})
    assert leg_of(more, "through").least_m == pytest.approx(leg_of(dataset, "afghanistan-russia").least_m)


def test_a_traced_leg_is_measured_along_its_course(dataset: Dataset) -> None:
    both = course(
        dataset, "both", "caspian-corridor", OFFICE, (100.0, 48.0), LABORATORY, start="office", end="laboratory"
    )
    leg = leg_of(with_legs(dataset, both), "both")
    along_m = GEOD.inv(*OFFICE, 100.0, 48.0)[2] + GEOD.inv(100.0, 48.0, *LABORATORY)[2]
    assert leg.least_m == pytest.approx(along_m - 40_000)
    assert leg.most_m == pytest.approx(along_m + 40_000)
    assert "along its course" in leg.measured


def test_a_route_is_as_long_as_any_of_its_legs(dataset: Dataset) -> None:
    there, back = (OFFICE, (77.0, 44.0)), ((77.0, 44.0), LABORATORY)
    ends = {"start": "office", "end": "laboratory"}
    short = course(dataset, "short", "caspian-corridor", *there, **ends)
    long = course(dataset, "long", "caspian-corridor", *back, **ends)
    more = replace(with_legs(dataset, short, long), legs={"short": short, "long": long})
    [route] = mapper.measure(more, "caspian-corridor").routes
    assert (route.least_m, route.most_m) == (leg_of(more, "short").least_m, leg_of(more, "long").most_m)


def test_with_an_open_end_there_is_no_greatest_length(dataset: Dataset) -> None:
    assert leg_of(dataset, "flight").most_m is None
    assert leg_of(dataset, "ferry").most_m is None
    assert mapper.measure(dataset, "northern-route").routes[0].most_m is None


def test_what_a_leg_passes_is_told_in_order_and_by_which_claims(dataset: Dataset) -> None:
    passages = leg_of(dataset, "ferry").passages
    assert [(one.id, one.role, one.known_from) for one in passages] == [
        ("caspian", "via", "claims"),
        ("russia", "to", "claims"),
    ]
    assert all(one.claims == ("open-report#ferry",) for one in passages)
    assert passages[1].countries == ("RUS",)


def test_what_only_the_course_leads_through_is_said_to_be_from_geometry(dataset: Dataset) -> None:
    crossed = [one for one in leg_of(dataset, "flight").passages if one.role == "crossed"]
    assert [(one.name, one.known_from, one.claims) for one in crossed] == [("Kazakhstan", "geometry", ())]


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        ([(69.2, 34.5), (66.9, 39.65), (69.6, 42.3), (61.4, 55.2)], ["AFG", "TJK", "UZB", "KAZ", "RUS"]),
        ([(61.4, 55.2), (69.6, 42.3), (66.9, 39.65), (69.2, 34.5)], ["RUS", "KAZ", "UZB", "TJK", "AFG"]),
        ([(60.0, 50.0), (60.0, 54.0), (64.0, 50.0)], ["KAZ", "RUS", "KAZ"]),
        ([(170.0, 66.0), (-165.0, 65.0)], ["RUS", "USA"]),
        ([(-40.0, 30.0), (-30.0, 30.0)], []),
    ],
)
def test_countries_come_in_the_order_of_travel(line: list[tuple[float, float]], codes: list[str]) -> None:
    assert [code for code, _ in countries_crossed(tuple(Position(*each) for each in line))] == codes


def test_routes_meet_at_the_stops_that_they_share(dataset: Dataset) -> None:
    [russia] = mapper.measure(dataset).meetings
    assert (russia.kind, russia.name, russia.routes) == (
        "shared stop",
        "Russia",
        ("northern-route", "caspian-corridor"),
    )
    # Somewhere in Russia both: that is no place.
    assert russia.certainty == "possibly"
    assert russia.claims == ("open-report#opiates-go-north", "open-report#ferry")
    # Both claims are the author's own.
    assert russia.voices == 1


def test_at_a_shared_place_they_meet_for_sure(dataset: Dataset) -> None:
    meeting = meetings(dataset, course(dataset, "other", "caspian-corridor", OFFICE, (80.0, 45.0), start="office"))
    assert meeting[("office",)].certainty == "definitely"


def test_places_whose_discs_touch_may_be_one(dataset: Dataset) -> None:
    close = replace(dataset.sites["office"], id="close", position=destination(OFFICE, 90.0, 19_000))
    far = replace(close, id="far", position=destination(OFFICE, 90.0, 21_000))
    more = replace(dataset, sites={**dataset.sites, "close": close, "far": far})
    here = course(dataset, "here", "caspian-corridor", close.position, (80, 50), start="close", basis=Basis.SCHEMATIC)
    there = course(dataset, "there", "caspian-corridor", far.position, (80, 50), start="far", basis=Basis.SCHEMATIC)
    found = meetings(more, here, there)
    assert found[("close", "office")].certainty == "possibly"
    assert ("far", "office") not in found


def test_discs_touch_across_180_degrees_too(dataset: Dataset) -> None:
    east = replace(dataset.sites["office"], id="east", position=Position(179.95, 66.0))
    west = replace(east, id="west", position=Position(-179.95, 66.0))
    more = replace(dataset, sites={**dataset.sites, "east": east, "west": west})
    here = course(dataset, "here", "caspian-corridor", east.position, (170, 66), start="east", basis=Basis.SCHEMATIC)
    there = course(dataset, "there", "northern-route", west.position, (-170, 66), start="west", basis=Basis.SCHEMATIC)
    assert meetings(more, here, there)[("east", "west")].certainty == "possibly"


def test_courses_meet_where_they_cross_and_perhaps_where_their_corridors_touch(dataset: Dataset) -> None:
    # The flight leads from Almaty to (71.4, 51.1), with 20 km on either side.
    across = course(dataset, "across", "caspian-corridor", (70.0, 47.0), (80.0, 48.0))
    assert meetings(dataset, across)[("across", "flight")].certainty == "definitely"
    end = destination(Position(71.4, 51.1), 340.0, 15_000)
    beside = course(dataset, "beside", "caspian-corridor", end, destination(end, 340.0, 500_000))
    assert meetings(dataset, beside)[("beside", "flight")].certainty == "possibly"
    off = course(dataset, "off", "caspian-corridor", destination(end, 340.0, 10_000), destination(end, 340.0, 500_000))
    assert ("flight", "off") not in meetings(dataset, off)


def test_schematic_lines_cross_nothing(dataset: Dataset) -> None:
    across = course(dataset, "across", "caspian-corridor", (70.0, 47.0), (80.0, 48.0), basis=Basis.SCHEMATIC)
    assert ("across", "flight") not in meetings(dataset, across)


def test_meetings_with_more_independent_voices_come_first(dataset: Dataset) -> None:
    heard = replace(dataset.claims["open-report#office-is-useful"], about=("other",))
    more = replace(dataset, claims={**dataset.claims, heard.ref: heard})
    other = course(dataset, "other", "caspian-corridor", OFFICE, (80.0, 45.0), start="office", claims=())
    ranked = mapper.measure(with_legs(more, other)).meetings
    assert [(meeting.places, meeting.voices) for meeting in ranked] == [(("office",), 2), (("russia",), 1)]


def test_one_route_comes_with_its_own_meetings(dataset: Dataset) -> None:
    measurement = mapper.measure(dataset, "caspian-corridor")
    assert [route.id for route in measurement.routes] == ["caspian-corridor"]
    assert [meeting.name for meeting in measurement.meetings] == ["Russia"]


def test_what_is_withheld_is_not_measured(dataset: Dataset) -> None:
    with pytest.raises(UsageError, match="There is: northern-route, caspian-corridor"):
        mapper.measure(dataset, "quokka-route")
    assert mapper.measure(dataset, "quokka-route", max_tlp=Tlp.AMBER).routes[0].legs
