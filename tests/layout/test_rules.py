"""The rules by which lines and rings are laid out, each on a small map."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
import shapely

from mapper.document.map_document import AreaMark, MapDocument, SiteMark
from mapper.geometry.areas import outline
from mapper.layout.kinds import Points
from mapper.layout.laid import ARRIVES, OPEN, Laid
from mapper.layout.lay import lay
from mapper.layout.mercator import degrees, unit
from mapper.layout.plane import Mercator
from tests.layout.drawn_by_hand import a_map, area, leg, site

ZOOM = 3.0
AFGHANISTAN, RUSSIA, UZBEKISTAN = area("afghanistan", "AFG"), area("russia", "RUS"), area("uzbekistan", "UZB")
ECUADOR, COLOMBIA, PARAGUAY = area("ecuador", "ECU"), area("colombia", "COL"), area("paraguay", "PRY")
EUROPE = area("europe", "ESP", "PRT", "FRA", "DEU", "BEL", "NLD", "ITA", "POL")


def laid(document: MapDocument, zoom: float = ZOOM) -> Laid:
    return lay(document, Mercator(zoom))[0]


def line_of(layout: Laid, name: str) -> Points:
    bundle = next(bundle for bundle in layout.bundles if name in bundle.legs)
    return np.concatenate([bundle.edges[edge] for edge in bundle.legs[name]])


def positions(line: Points, zoom: float = ZOOM) -> list[tuple[float, float]]:
    lon_lat = degrees(np.column_stack([line.real, line.imag]) / Mercator(zoom).period)
    return [(float(lon), float(lat)) for lon, lat in lon_lat]


def is_in(position: tuple[float, float], *countries: str) -> bool:
    return bool(outline(countries).contains(shapely.Point(position)))


def test_a_line_begins_and_ends_within_its_territories() -> None:
    way = positions(line_of(laid(a_map(ECUADOR, EUROPE, leg([ECUADOR, EUROPE]))), "ecuador-europe"))
    assert is_in(way[0], "ECU")
    assert is_in(way[-1], *EUROPE.countries)


def test_a_line_to_a_place_runs_to_it_and_stops_at_the_rim() -> None:
    hamburg = site("hamburg", 9.99, 53.55, "DEU")
    layout = laid(a_map(COLOMBIA, hamburg, leg([COLOMBIA, hamburg])))
    lon, lat = positions(line_of(layout, "colombia-hamburg"))[-1]
    assert (round(lon, 2), round(lat, 2)) == (9.99, 53.55)
    (bundle,) = layout.bundles
    assert [(rim.side, rim.place) for rim in bundle.rims] == [("end", "hamburg")]
    assert bundle.fades == (0,)


@pytest.mark.parametrize("via", [UZBEKISTAN, area("iran", "IRN"), area("china", "CHN")], ids=lambda mark: str(mark.id))
def test_a_territory_on_the_way_is_truly_crossed(via: AreaMark) -> None:
    layout = laid(a_map(AFGHANISTAN, via, RUSSIA, leg([AFGHANISTAN, via, RUSSIA], name="through")))
    way = shapely.LineString(positions(line_of(layout, "through")))
    assert way.intersection(outline(via.countries)).length > 1.0


def test_legs_with_one_end_in_common_share_a_trunk() -> None:
    layout = laid(a_map(COLOMBIA, ECUADOR, EUROPE, leg([COLOMBIA, EUROPE]), leg([ECUADOR, EUROPE])))
    (bundle,) = layout.bundles
    shared = set(bundle.legs["colombia-europe"]) & set(bundle.legs["ecuador-europe"])
    assert len(shared) == 1
    assert bundle.heads == ((shared.pop(), ARRIVES),)


def test_no_trunk_branches_at_both_ends() -> None:
    ports = [site(name, lon, lat) for name, lon, lat in (("antwerp", 4.4, 51.2), ("genoa", 8.9, 44.4))]
    pairs = [leg([COLOMBIA, ports[0]]), leg([COLOMBIA, ports[1]]), leg([ECUADOR, ports[0]]), leg([ECUADOR, ports[1]])]
    layout = laid(a_map(COLOMBIA, ECUADOR, *ports, *pairs))
    for bundle in layout.bundles:
        ends = [(way.partition("-")[0], way.partition("-")[2]) for way in bundle.legs]
        assert len({start for start, _ in ends}) == 1 or len({end for _, end in ends}) == 1


@pytest.mark.parametrize("other", [{"route": "another"}, {"firm": False}])
def test_legs_of_other_routes_and_less_sure_ones_keep_to_themselves(other: dict[str, bool | str]) -> None:
    legs = (leg([COLOMBIA, EUROPE]), leg([ECUADOR, EUROPE], **other))  # type: ignore[arg-type]
    assert len(laid(a_map(COLOMBIA, ECUADOR, EUROPE, *legs)).bundles) == 2


def test_what_goes_on_and_what_arrives_do_not_share_a_head() -> None:
    legs = (leg([COLOMBIA, EUROPE]), leg([ECUADOR, EUROPE], is_open=True))
    heads = [head for bundle in laid(a_map(COLOMBIA, ECUADOR, EUROPE, *legs)).bundles for head in bundle.heads]
    assert sorted(kind for _, kind in heads) == [ARRIVES, OPEN]


def test_places_in_one_ring_are_one_end_with_one_head() -> None:
    ports = [site("antwerp", 4.4, 51.22), site("rotterdam", 4.48, 51.92)]
    layout = laid(a_map(COLOMBIA, *ports, *(leg([COLOMBIA, port]) for port in ports)))
    (bundle,) = layout.bundles
    assert len(bundle.heads) == 1
    assert len(bundle.legs) == 2


def test_a_leg_within_one_ring_is_hidden_and_said_so() -> None:
    ports = (site("antwerp", 4.4, 51.22), site("rotterdam", 4.48, 51.92))
    layout = laid(a_map(*ports, leg(ports)))
    assert (layout.hidden, layout.bundles) == (("antwerp-rotterdam",), ())


def test_rings_that_would_touch_are_one_around_all_true_places_and_fall_apart() -> None:
    sites = [site(str(number), 40.0 + number * 0.6, 41.0) for number in range(3)]
    joined = laid(a_map(*sites), 4.0).rings
    assert [ring.members for ring in joined] == [("0", "1", "2")]
    for one in sites:
        assert abs(complex(*unit([one.label_at])[0]) * Mercator(4.0).period - joined[0].centre) < joined[0].radius
    apart = laid(a_map(*sites), 7.0).rings
    assert [ring.members for ring in apart] == [("0",), ("1",), ("2",)]


def test_rings_stay_apart_or_are_as_wide_as_rings_may_be() -> None:
    random = np.random.default_rng(7)
    sites: list[SiteMark] = [site(f"{number:03}", *random.uniform((-20, 30), (60, 60))) for number in range(300)]
    rings = laid(a_map(*sites), 3.5).rings
    touching = [
        (one, other)
        for one, other in combinations(rings, 2)
        if abs(one.centre - other.centre) < one.radius + other.radius and max(one.radius, other.radius) < 9.5
    ]
    assert sorted(member for ring in rings for member in ring.members) == sorted(one.id for one in sites)
    assert all(len(one.members) + len(other.members) > 2 for one, other in touching)


def test_a_leg_over_180_degrees_takes_the_short_way() -> None:
    japan, canada = area("japan", "JPN"), area("canada", "CAN")
    way = line_of(laid(a_map(japan, canada, leg([japan, canada]))), "japan-canada")
    assert way.real.max() - way.real.min() < Mercator(ZOOM).period / 2
    assert is_in(((positions(way)[-1][0] + 180) % 360 - 180, positions(way)[-1][1]), "CAN")


def test_a_stated_course_is_drawn_as_it_is() -> None:
    ports = (site("baku", 49.87, 40.4), site("aktau", 51.17, 43.65))
    way = positions(line_of(laid(a_map(*ports, leg(ports, basis="stated"))), "baku-aktau"))
    assert [(round(lon, 2), round(lat, 2)) for lon, lat in way] == [(49.87, 40.4), (51.17, 43.65)]


def test_a_leg_by_sea_keeps_off_foreign_land() -> None:
    ports = (site("istanbul", 28.98, 41.0, "TUR"), site("poti", 41.67, 42.15, "GEO"))
    layout = laid(a_map(*ports, leg(ports, mode="sea")), 5.0)
    way = shapely.LineString(positions(line_of(layout, "istanbul-poti"), 5.0))
    assert way.intersection(outline(["UKR", "RUS", "BGR"])).length == 0


def test_hundreds_of_legs_are_laid_out_too() -> None:
    random = np.random.default_rng(3)
    sites = [site(f"s{number}", *random.uniform((-100, -30), (140, 60))) for number in range(150)]
    pairs = [(sites[number % 12], sites[20 + number % 130]) for number in range(300)]
    layout = laid(
        a_map(*sites, *(leg(pair, name=f"l{number}", route=f"r{number % 5}") for number, pair in enumerate(pairs)))
    )
    assert sorted([*layout.hidden, *(way for bundle in layout.bundles for way in bundle.legs)]) == sorted(
        f"l{number}" for number in range(300)
    )
