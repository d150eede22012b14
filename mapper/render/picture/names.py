"""The names that want to be on the map: of sites, routes and areas, and of the countries and seas under them."""

from __future__ import annotations

from cmath import phase
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np
import shapely

from mapper.document.map_document import Mark
from mapper.render.common.messages import Messages
from mapper.render.common.place_names import place_names
from mapper.render.common.words import Words
from mapper.render.picture.label_plan import Name, Placed, plan
from mapper.render.picture.legs import Course
from mapper.render.picture.lettering import Block, Style, bounded, label
from mapper.render.picture.obstacles import ARROW, LINE_STEP, LINE_WIDTH, Obstacles, square
from mapper.render.picture.scene import Scene
from mapper.render.picture.sites import Site
from mapper.render.picture.spots import Spot, along_route, around_site, on_ground
from mapper.render.picture.stops import NEEDED, WEIGHT, far_around, stops_of
from mapper.render.picture.territories import area_spots, held, main_part, territories_of, widest

FREE, ANY = 0.9, 3.5
"""The dearest spots that are still better than no name: on no line at all; also across one."""

OVERHANG = 1.1
"""How much wider than its country the name of a country may be."""

MOST = {
    "site-name": (26, 13),
    "route-name": (40, 22, 13),
    "area-name": (22, 12),
    "water-name": (22, 12),
    "ocean-name": (14,),
    "sea-name": (14,),
    "river-name": (40,),
    "country-name": (16,),
}
"""Characters in a line, at most; the second and third break the name into shorter lines."""

WEIGHTS = {"site-name": 3.0, "route-name": 5.0, "area-name": 2.5, "water-name": 2.5}
GROUND_WEIGHT = 0.1
"""Of names that are no mark's."""

FEW_LINES, SMALLER = 3, 0.85
"""Lines of a name from which on it may be set smaller, and how much."""

AROUND = 2.5
"""Pixels around a symbol in which its casing may lie."""

MOST_NAMED = 2
"""Of several places in one ring."""


def place_names_on(
    scene: Scene, styles: Mapping[str, Style], colour_of: Callable[[str], str], words: Words
) -> list[Placed]:
    """Return the names of a scene on their spots, the most important first.

    Parameters
    ----------
    colour_of
        Returns the colour of a route's name by the colour of the route.
    """
    named = _Namer(scene, styles, words)
    marks = [*named.sites(), *named.routes(colour_of), *named.areas()]
    # All ends of lines are to be named: there, what is smallest, and has the fewest places for its name, comes first.
    marks.sort(key=lambda name: name.dearest != NEEDED)
    ground = (*named.seas("ocean"), *named.rivers(), *named.countries(), *named.seas("sea"))
    return plan([*marks, *ground], _obstacles(scene))


class _Namer:
    """The names of one scene, kind by kind."""

    def __init__(self, scene: Scene, styles: Mapping[str, Style], words: Words) -> None:
        self.scene, self.styles, self.words = scene, styles, words
        self.language = words.say.language
        self.stops = stops_of(scene.courses, scene.frame.box.holds)
        self.territories = territories_of(scene, words)
        self.taken = {territory.words.lower() for territory in self.territories}

    def named(self, mark: Mark) -> str:
        return self.words.name(mark) or mark.id

    def name(
        self, kind: str, identifier: str, words: str, spots: Callable[[Any], Any], dearest: float, colour: str = ""
    ) -> Name:
        """Return a name with the ways to break it; what is needed weighs more."""
        told, style = bounded(words, self.words.say), self.styles[kind]
        blocks = [label(told, style, most) for most in MOST[kind]]
        # What needs many lines is tried in smaller type too.
        smaller = [label(told, style.scaled(SMALLER), MOST[kind][0])] if len(blocks[0].lines) > FEW_LINES else []
        return Name(
            identifier,
            tuple(dict.fromkeys([*blocks, *smaller])),
            spots,
            WEIGHTS.get(kind, GROUND_WEIGHT) + (WEIGHT if dearest == NEEDED else 0.0),
            dearest,
            colour,
        )

    def sites(self) -> Iterator[Name]:
        rings = [site for site in self.scene.sites if site.is_first]
        for site in sorted(rings, key=lambda site: -max(len(mark.claims) for mark in site.members)):
            is_stop = any(mark.id in self.stops for mark in site.members)
            spots = partial(_site_spots, site, is_stop)
            words = several([self.named(mark) for mark in site.members], self.words.say)
            yield self.name("site-name", f"_name-of-{site.mark.id}", words, spots, NEEDED if is_stop else ANY)

    def routes(self, colour_of: Callable[[str], str]) -> Iterator[Name]:
        """Yield each route once, beside that of its lines of which most is seen."""
        inside = self.scene.frame.box.grown(-6).holds
        for layer in self.scene.document.layers:
            courses = [course for course in self.scene.courses if course.mark.layer == layer.id]
            if courses:
                spots = partial(_route_spots, courses, inside)
                identifier = f"_name-of-layer-{layer.id}"
                yield self.name("route-name", identifier, self.words.name(layer), spots, ANY, colour_of(layer.colour))

    def areas(self) -> Iterator[Name]:
        others = shapely.STRtree([area.seen for area in self.scene.areas])
        for territory in sorted(self.territories, key=lambda territory: territory.size):
            ends = self.stops.get(territory.id, [])
            spots = partial(area_spots, territory, others, self.scene.frame, ends)
            dearest = NEEDED if territory.id in self.stops else ANY
            yield self.name(territory.kind, f"_name-of-{territory.id}", territory.words, spots, dearest)

    def countries(self) -> Iterator[Name]:
        names: dict[str, dict[str, str]] = place_names()["countries"]
        own = {area.mark.countries[0] for area in self.scene.areas if len(area.mark.countries) == 1}
        found = []
        for code, shape in self.scene.ground.territories().items():
            words = names.get(code, {}).get(self.language, "")
            seen = main_part(self.scene.frame.cut(shape), self.scene.frame.box)
            if seen is None or not words or code in own or words.lower() in self.taken:
                continue
            middle, width = widest(seen)
            shapely.prepare(seen)
            style = self.styles["country-name"]
            if width * OVERHANG >= label(words, style, MOST["country-name"][0]).width:
                spots = on_ground(middle)
                own_or_not = zip(spots, held(seen, [spot.at for spot in spots]), strict=True)
                found.append((-shape.area, code, words, [spot for spot, is_own in own_or_not if is_own]))
        for _, code, words, spots in sorted(found, key=lambda one: one[:2]):
            yield self.name("country-name", f"_name-of-country-{code}", words, partial(_these, spots), FREE)

    def seas(self, kind: str) -> Iterator[Name]:
        frame = self.scene.frame
        for place, sea in enumerate(place_names()["seas"]):
            words = sea["names"][self.language]
            lon, lat = sea["at"]
            at, west, east = frame.points([(lon, lat), (lon - sea["width"] / 2, lat), (lon + sea["width"] / 2, lat)])
            if sea["kind"] != kind or words.lower() in self.taken or not (np.isfinite(at) and frame.box.holds(at)):
                continue
            if abs(east - west) * OVERHANG >= label(words, self.styles[f"{kind}-name"], MOST[f"{kind}-name"][0]).width:
                spots = partial(_these, on_ground(at))
                yield self.name(f"{kind}-name", f"_name-of-sea-{place}", words, spots, FREE)

    def rivers(self) -> Iterator[Name]:
        """Yield the rivers that are shown, beside their course."""
        for place, (river, west, east, _) in enumerate(self.scene.ground.rivers()):
            middle, words = (west + east) / 2, river["names"][self.words.say.language]
            if self.scene.frame.box.holds(middle):
                spots = [replace(spot, angle=phase(east - west)) for spot in on_ground(middle)]
                yield self.name("river-name", f"_name-of-river-{place}", words, partial(_these, spots), FREE)


def several(names: Sequence[str], say: Messages) -> str:
    """Return the names of several places that stand at one ring."""
    told = ", ".join(names[:MOST_NAMED])
    return say.text("names.more", names=told, count=len(names) - MOST_NAMED) if len(names) > MOST_NAMED else told


def _route_spots(courses: Sequence[Course], inside: Callable[[complex], bool], block: Block) -> Iterator[Spot]:
    tracks = [track for course in courses for track in course.tracks]
    seen = sorted(tracks, key=lambda track: -track.length * sum(map(inside, track.points)) / len(track.points))
    for rank, track in enumerate(seen[:3]):
        for spot in along_route(track, block, inside):
            yield replace(spot, cost=spot.cost + 0.05 * rank)


def _these(spots: Sequence[Spot], _: Any) -> Sequence[Spot]:
    return spots


def _site_spots(site: Site, is_stop: bool, block: Block) -> Iterator[Spot]:
    yield from around_site(site.spot, site.radius + AROUND, block)
    if is_stop:
        yield from far_around(site.spot, site.radius + AROUND, block)


def _obstacles(scene: Scene) -> Obstacles:
    fixed = [square(site.spot, 2 * (site.radius + AROUND)) for site in scene.sites]
    fixed += [square(course.arrow.point, ARROW) for course in scene.courses]
    lines = []
    for course in scene.courses:
        for track in course.tracks:
            lines += [square(point, LINE_WIDTH) for _, point, _ in track.between(0.0, track.length, LINE_STEP)]
    globe = scene.frame.globe() if scene.frame.projection.is_world else None
    return Obstacles(scene.frame.box.grown(-3), fixed, lines, globe)
