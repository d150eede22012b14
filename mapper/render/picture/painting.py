"""The map itself on the sheet: ground, areas, legs, sites and names, from the lowest to the topmost."""

from __future__ import annotations

import cmath
from collections.abc import Iterable

import shapely
from shapely.geometry.base import BaseGeometry

from mapper.document.map_document import LegendRow, Mark
from mapper.render.common.palette import LINE_CONTRAST, TEXT_CONTRAST, legible
from mapper.render.picture.frame import Frame
from mapper.render.picture.label_plan import Placed
from mapper.render.picture.legs import Arrow, Course, Line, head_on, headed
from mapper.render.picture.lettering import BASELINE, Style, width_of
from mapper.render.picture.projection import Bounds
from mapper.render.picture.scene import Area, Scene
from mapper.render.picture.sheet import Sheet
from mapper.render.picture.sites import Site
from mapper.render.picture.strokes import CASING, CONTEST, LINE, dotted, solid, ticks
from mapper.render.picture.symbols import (
    AREA_STEP,
    AREA_STRIPE,
    DISPUTED_STEP,
    DISPUTED_TURN,
    HEADS,
    RING,
    SEA_STEP,
    SEA_TURN,
    circle,
    glyph,
    hatched,
    hatched_ring,
    placed,
    plate,
)
from mapper.render.picture.tracks import track

Signs = Mark | LegendRow
"""What knows whether it is firm and contested, and what it rests on."""

DRAWN_DASHES = (7.0, 5.0)
DOTS = (0.1, 5.0)
RING_DOTS = (0.1, 4.1)
TICK_WIDTH = 2.0
NUMBER = Style(11.0, "site", bold=True)
"""Of the number in a ring around several places."""


class Painter:
    """Draws the parts of maps and of legends alike.

    Parameters
    ----------
    sheet
        What is drawn on.
    """

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet

    def line_colour(self, colour: str) -> str:
        """Return a route's colour, made to stand out from what lies under it."""
        return legible(colour, self.sheet.colours, LINE_CONTRAST)

    def name_colour(self, colour: str) -> str:
        """Return the colour of a route's name."""
        return legible(colour, self.sheet.colours, TEXT_CONTRAST)

    def ground(self, scene: Scene) -> None:
        """Draw water, graticule, land and borders."""
        globe = scene.frame.globe()
        self.sheet.fill(globe, "water")
        self.sheet.line(scene.ground.graticule(), "coast", 0.5, opacity=0.45)
        self.sheet.fill(scene.ground.land, "land", edge="coast", width=0.8)
        self.sheet.line(scene.ground.borders, "border", 0.7)
        if scene.frame.projection.is_world:
            self.sheet.line(globe.boundary, "coast", 1.0)

    def extent(self, frame: Frame, bounds: Bounds) -> None:
        """Draw the outline of an extent in degrees, as far as it lies in a frame."""
        west, south, east, north = bounds
        shape = frame.place(shapely.box(west, south, east if west < east else east + 360.0, north))
        self.sheet.line(shapely.intersection(shape.boundary, shapely.box(*frame.box)), "quiet", 1.0)

    def area(self, area: Area, borders: BaseGeometry) -> None:
        """Draw one area, with those borders that lie within it."""
        self._area(area.seen, area.mark, borders, water=area.mark.water)

    def above_areas(self, scene: Scene) -> None:
        """Draw what of the ground claimed land would hide: rivers, and the hatching of disputed land."""
        disputed = hatched(scene.ground.disputed(), DISPUTED_STEP, AREA_STRIPE, DISPUTED_TURN)
        self.sheet.fill(disputed, "context", 0.5)
        for _, _, _, lines in scene.ground.rivers():
            self.sheet.line(lines, "river", 1.1)

    def leg(self, course: Course) -> None:
        """Draw the lines of one leg that are not drawn yet, with their heads, and under the first all of its bundle."""
        colour = self.line_colour(course.mark.colour)
        self._casing(course.under, course.mark)
        self._lines(course.lines, course.mark, colour)
        self.sheet.line(ticks(course.known), colour, TICK_WIDTH)

    def corridor(self, shape: BaseGeometry, colour: str) -> None:
        """Draw the true width of a leg."""
        self.sheet.fill(shape, self.line_colour(colour), 0.16)
        self.sheet.line(shape, self.line_colour(colour), 1.0, opacity=0.45)

    def site(self, site: Site) -> None:
        """Draw one site: its disc, and its symbol; for several in one ring that ring, with the last of them."""
        self.disc(site.disc)
        if site.is_alone:
            is_exact = site.mark.precision == "exact"
            self.badge(site.spot, site.mark, site.mark.symbol, is_exact, has_ring=site.has_ring, scale=site.scale)
        elif site.is_last:
            self._ring(site)

    def disc(self, shape: BaseGeometry) -> None:
        """Draw the disc in which a place lies."""
        self.sheet.fill(shape, "site", 0.11)
        self.sheet.line(shape, "site", 0.9, opacity=0.55)

    def badge(
        self,
        at: complex,
        signs: Signs,
        symbol: str,
        is_exact: bool = False,
        *,
        has_ring: bool = True,
        scale: float = 1.0,
    ) -> None:
        """Draw the symbol of a site in its ring; only a place that is known exactly has a full plate."""
        if signs.contested:
            self.sheet.line(placed(circle(RING + 3.6), at, scale=scale), "contested", 2.0 * scale)
        if is_exact:
            self.sheet.fill(placed(plate(), at, scale=scale), "site")
        else:
            self.sheet.fill(placed(circle(RING + 1.5), at, scale=scale), "land", 0.9)
            if has_ring:
                self.sheet.fill(placed(hatched_ring(), at, scale=scale), "site", 0.6)
            dashes, width = ((), 1.25) if signs.firm else (RING_DOTS, 2.0)
            self.sheet.line(placed(circle(RING + 1.5), at, scale=scale), "site", width * scale, dashes)
        self.sheet.fill(placed(glyph(symbol), at, scale=scale), "land" if is_exact else "site")

    def arrowhead(self, arrow: Arrow, colour: str) -> None:
        """Draw the head of a line."""
        shape = placed(HEADS[arrow.kind], arrow.tip, turn=arrow.heading, scale=arrow.size)
        if arrow.kind == "open":
            self.sheet.line(shape, "halo", CASING)
            self.sheet.line(shape, colour, LINE)
            return
        self.sheet.line(shape, "halo", 2.2 if arrow.kind == "filled" else 4.0)
        self.sheet.fill(shape, colour if arrow.kind == "filled" else "halo")
        if arrow.kind == "hollow":
            self.sheet.line(shape, colour, 2.0)

    def name(self, entry: Placed) -> None:
        """Write one name, with the line that ties it to what it names."""
        style, block, spot = entry.block.style, entry.block, entry.spot
        if entry.line is not None:
            self.sheet.line(shapely.LineString([(end.real, end.imag) for end in entry.line]), "context", 0.9)
        share = {"start": 0.0, "middle": 0.5, "end": 1.0}[spot.align]
        turned = cmath.rect(1.0, spot.angle)
        starts = []
        for place, line in enumerate(block.lines):
            down = (place - (len(block.lines) - 1) / 2) * block.leading + style.size * BASELINE
            starts.append(spot.at + turned * complex(-share * width_of(line, style), down))
        if style.halo:
            for line, start in zip(block.lines, starts, strict=True):
                self.sheet.halo(line, start, style, spot.angle)
        for line, start in zip(block.lines, starts, strict=True):
            self.sheet.write(line, start, style, angle=spot.angle, colour=entry.name.colour)

    def sample_leg(self, start: complex, end: complex, row: Signs, colour: str) -> None:
        """Draw a leg in small, for the legend."""
        way = track([start, end])
        head = head_on(way, "filled" if row.firm else "hollow")
        line = Line(headed(way, head), 0.0, head)
        self._casing([line], row)
        self._lines([line], row, colour)
        if row.basis != "schematic":
            self.sheet.line(ticks([start, (2 * start + end) / 3, end]), colour, TICK_WIDTH)

    def sample_area(self, shape: BaseGeometry, row: Signs) -> None:
        """Draw an area in small, for the legend."""
        self._area(shape, row)

    def _area(
        self, shape: BaseGeometry, signs: Signs, borders: BaseGeometry | None = None, *, water: bool = False
    ) -> None:
        ground, ink = ("sea-fill", "sea") if water else ("area-fill", "area")
        self.sheet.fill(shape, ground)
        if water:
            self.sheet.fill(hatched(shape, SEA_STEP, AREA_STRIPE, SEA_TURN), ink, 0.2)
        elif not signs.firm:
            self.sheet.fill(hatched(shape, AREA_STEP, AREA_STRIPE), ink, 0.42)
        if borders is not None and not water:
            self.sheet.line(shapely.intersection(borders, shape), "area-border", 0.9)
        if signs.contested:
            self.sheet.line(shape, "contested", 6.0)
            self.sheet.line(shape, ground, 4.0)
        if not signs.firm:
            self.sheet.line(shape, ink, 2.0, DOTS, opacity=0.85)
        elif water:
            self.sheet.line(shape, ink, 0.8, opacity=0.6)
        elif signs.basis == "drawn":
            self.sheet.line(shape, ink, 1.0, DRAWN_DASHES, opacity=0.85)
        else:
            self.sheet.line(shape, "area-border", 0.9)

    def _casing(self, lines: Iterable[Line], signs: Signs) -> None:
        """Draw what lies under lines, so that those that cross are told apart."""
        for width, colour in ((CONTEST, "contested"), (CASING, "halo"))[0 if signs.contested else 1 :]:
            for line in lines:
                for stroke in solid(line.track, line.fade):
                    self.sheet.line(stroke.shape, colour, width, opacity=stroke.opacity)

    def _lines(self, lines: Iterable[Line], signs: Signs, colour: str) -> None:
        for line in lines:
            for stroke in (solid if signs.firm else dotted)(line.track, line.fade):
                if signs.firm:
                    self.sheet.line(stroke.shape, colour, LINE, opacity=stroke.opacity)
                else:
                    self.sheet.fill(stroke.shape, colour, stroke.opacity)
            if line.head is not None:
                self.arrowhead(line.head, colour)

    def _ring(self, site: Site) -> None:
        """Draw a ring around several sites, with their number."""
        shape = placed(circle(site.radius), site.spot)
        if any(mark.contested for mark in site.members):
            self.sheet.line(placed(circle(site.radius + 2.1), site.spot), "contested", 2.0)
        self.sheet.fill(shape, "land", 0.95)
        is_firm = any(mark.firm for mark in site.members)
        self.sheet.line(shape, "site", 1.6 if is_firm else 2.0, () if is_firm else RING_DOTS)
        baseline = site.spot + NUMBER.size * BASELINE * 1j
        words = str(len(site.members))
        self.sheet.write(words, baseline - width_of(words, NUMBER) / 2, NUMBER)
