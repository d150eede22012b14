"""The map itself on the sheet: ground, areas, legs, sites and names, from the lowest to the topmost."""

from __future__ import annotations

import cmath
from collections.abc import Sequence

import shapely
from shapely.geometry.base import BaseGeometry

from mapper.document.map_document import LegendRow, Mark
from mapper.render.common.palette import LINE_CONTRAST, TEXT_CONTRAST, legible
from mapper.render.picture import ribbons
from mapper.render.picture.label_plan import Placed
from mapper.render.picture.legs import Arrow, Course
from mapper.render.picture.lettering import BASELINE, width_of
from mapper.render.picture.scene import Scene
from mapper.render.picture.sheet import Sheet
from mapper.render.picture.sites import Site
from mapper.render.picture.symbols import (
    AREA_STEP,
    AREA_STRIPE,
    ARROWHEAD,
    RING,
    circle,
    glyph,
    hatched,
    hatched_ring,
    placed,
    plate,
)
from mapper.render.picture.tracks import Track

Signs = Mark | LegendRow
"""What knows whether it is firm and contested, and what it rests on."""

DRAWN_DASHES = (7.0, 5.0)
DOTS = (0.1, 5.0)
RING_DOTS = (0.1, 4.1)


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
        self.sheet.line(scene.ground.borders(), "border", 0.7)
        if scene.frame.projection.is_world:
            self.sheet.line(globe.boundary, "coast", 1.0)

    def leg(self, course: Course) -> None:
        """Draw one leg with its arrowhead."""
        colour = self.line_colour(course.mark.colour)
        for track in course.tracks:
            self._line(track, course.mark, colour, course.fades)
        self.arrowhead(course.arrow, course.mark.firm, colour)

    def corridor(self, shape: BaseGeometry, colour: str) -> None:
        """Draw the true width of a leg."""
        self.sheet.fill(shape, self.line_colour(colour), 0.16)
        self.sheet.line(shape, self.line_colour(colour), 1.0, opacity=0.45)

    def site(self, site: Site) -> None:
        """Draw one site: its disc, the line to its place if it had to step aside, and its symbol."""
        self.disc(site.disc)
        if site.is_moved:
            ends = [(site.home.real, site.home.imag), (site.spot.real, site.spot.imag)]
            self.sheet.line(shapely.LineString(ends), "site", 0.9)
            self.sheet.fill(placed(circle(1.6), site.home), "site")
        self.badge(site.spot, site.mark, site.mark.symbol, site.mark.precision == "exact", has_ring=site.has_ring)

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

    def arrowhead(self, arrow: Arrow, firm: bool, colour: str) -> None:
        """Draw an arrowhead, hollow where nobody states what it stands for."""
        shape = placed(ARROWHEAD, arrow.point, turn=arrow.heading, scale=arrow.size)
        if firm:
            self.sheet.line(shape, "halo", 2.2)
        self.sheet.fill(shape, colour if firm else "halo")
        if not firm:
            self.sheet.line(shape, colour, 1.75)

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

    def sample_leg(self, track: Track, row: Signs, colour: str) -> None:
        """Draw a leg in small, for the legend."""
        self._line(track, row, colour, (0.0, 0.0), 0.7)
        point, heading = track.at(track.length * 0.6)
        self.arrowhead(Arrow(point, heading, 0.75), row.firm, colour)

    def area(self, shape: BaseGeometry, signs: Signs) -> None:
        """Draw one area, also in small, for the legend."""
        self.sheet.fill(shape, "area-fill", 0.72)
        if not signs.firm:
            self.sheet.fill(hatched(shape, AREA_STEP, AREA_STRIPE), "area", 0.42)
        if signs.contested:
            self.sheet.line(shape, "contested", 6.0)
            self.sheet.line(shape, "area-fill", 4.0)
        if not signs.firm:
            self.sheet.line(shape, "area", 2.0, DOTS, opacity=0.85)
        else:
            self.sheet.line(shape, "area", 1.0, DRAWN_DASHES if signs.basis == "drawn" else (), opacity=0.85)

    def _line(self, track: Track, signs: Signs, colour: str, fades: ribbons.Fades, size: float = 1.0) -> None:
        if signs.contested:
            self.sheet.fill(ribbons.casing(track, fades, ribbons.CASING), "contested")
            self.sheet.fill(ribbons.casing(track, fades, ribbons.LANE), "land")
        for stroke in self._strokes(track, signs, fades, size):
            self.sheet.fill(stroke.shape, colour, stroke.opacity)
        if signs.firm and signs.basis != "schematic":
            points = [(point.real, point.imag) for point in track.points]
            self.sheet.line(shapely.LineString(points), colour, 3.0)

    def _strokes(self, track: Track, signs: Signs, fades: ribbons.Fades, size: float) -> Sequence[ribbons.Stroke]:
        if signs.basis == "schematic":
            return ribbons.dashed(track, fades, size) if signs.firm else ribbons.dotted(track, fades)
        plain = (ribbons.PLAIN_DOT, ribbons.PLAIN_DOT)
        return [] if signs.firm else ribbons.dotted(track, fades, plain)
