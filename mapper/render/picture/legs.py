"""The courses of legs on the picture: from edge to edge where they are schematic, as told where they are not."""

from __future__ import annotations

import cmath
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import shapely

from mapper.document.map_document import LegMark, MapDocument, Mark
from mapper.geometry.antimeridian import split_line
from mapper.model.place import Position
from mapper.render.picture.curves import bowed, without_repeats
from mapper.render.picture.ends import find_ends
from mapper.render.picture.frame import HALF_WORLD, STEP_DEGREES, Frame
from mapper.render.picture.lanes import share_lanes, visits
from mapper.render.picture.territories import Territories
from mapper.render.picture.tracks import Lane, Track, curved_track, straight_track
from mapper.render.turned import whole_line

ARROW_AT = 0.6
"""Share of a leg's length at which its arrowhead lies."""

WHOLE_ARROW, LEAST_ARROW = 64.0, 0.55
"""Pixels of length from which on an arrowhead has its full size; the least share of it."""


@dataclass(frozen=True)
class Arrow:
    """Where an arrowhead lies, where it points (radians) and its share of the full size."""

    point: complex
    heading: float
    size: float


@dataclass
class Course:
    """A leg in pixels.

    Parameters
    ----------
    pieces
        Its curves or lines; several where the map is cut between them.
    positions
        Of a schematic leg in one piece, those at which it may have company, with their `lanes`.
    """

    mark: LegMark
    pieces: list[list[Any]]
    fades: tuple[float, float] = (0.0, 0.0)
    positions: list[complex] = field(default_factory=list)
    lanes: list[Lane] = field(default_factory=list)
    tracks: list[Track] = field(default_factory=list)

    def lay(self) -> None:
        """Fix the tracks, once the lanes are shared."""
        if self.mark.basis == "schematic":
            self.tracks = [curved_track(piece, self.lanes) for piece in self.pieces]
        else:
            self.tracks = [straight_track(piece) for piece in self.pieces]

    @property
    def arrow(self) -> Arrow:
        """The arrowhead, on the piece in which its share of the whole length falls."""
        length = sum(track.length for track in self.tracks)
        left = length * ARROW_AT
        for track in self.tracks:
            if left <= track.length or track is self.tracks[-1]:
                point, heading = track.at(left)
                return Arrow(point, heading, max(LEAST_ARROW, min(1.0, length / WHOLE_ARROW)))
            left -= track.length
        raise ValueError("a leg has a course")


def lay_courses(document: MapDocument, frame: Frame, territories: Territories) -> list[Course]:
    """Return the courses of all legs that the projection can show, side by side where they share a stretch."""
    marks = {mark.id: mark for mark in document.marks}
    legs = [mark for mark in document.marks if mark.kind == "leg" and mark.geometry is not None]
    joined = {leg.id: (leg, whole_line(leg)) for leg in legs}
    courses = []
    for leg, line in joined.values():
        pieces = [frame.points(piece) for piece in _pieces(leg, line, frame)]
        if not all(cmath.isfinite(point) for piece in pieces for point in piece):
            continue
        try:
            courses.append(_course(leg, pieces, marks, joined, frame, territories))
        except ValueError:
            continue  # Too short to be seen at this scale: its ends fall on one point.
    share_lanes(
        visit
        for course in courses
        if course.positions
        for visit in visits(course.mark.id, course.positions, course.lanes)
    )
    for course in courses:
        course.lay()
    return courses


def _course(
    mark: LegMark,
    pieces: Sequence[list[complex]],
    marks: Mapping[str, Mark],
    joined: Mapping[str, tuple[LegMark, list[Position]]],
    frame: Frame,
    territories: Territories,
) -> Course:
    if mark.basis != "schematic":
        return Course(mark, [without_repeats(piece) for piece in pieces])
    if len(pieces) > 1:
        return Course(mark, [bowed(piece) for piece in pieces])
    ends = find_ends(mark, without_repeats(pieces[0]), marks, territories)
    others = [
        line
        for leg, line in joined.values()
        if leg.id != mark.id and leg.route == mark.route and leg.basis == "schematic"
    ]
    _, own = joined[mark.id]
    before = None if ends.gates[0] else _joining([line[-2] for line in others if line[-1] == own[0]], frame)
    after = None if ends.gates[1] else _joining([line[1] for line in others if line[0] == own[-1]], frame)
    count = len(ends.points)
    lanes = [
        Lane((place == 0 and not ends.fades[0]) or (place == count - 1 and not ends.fades[1])) for place in range(count)
    ]
    return Course(mark, [bowed(ends.points, before, after)], ends.fades, ends.points, lanes)


def _joining(positions: Sequence[Position], frame: Frame) -> complex | None:
    """Return where the same flow comes from or goes on to, if exactly one other leg carries it there."""
    return frame.points(positions)[0] if len(positions) == 1 else None


def _pieces(mark: LegMark, line: Sequence[Position], frame: Frame) -> list[list[tuple[float, float]]]:
    """Return a line cut where the map is cut, in degrees; what is told of its course follows it closely."""
    middle = frame.projection.lon_0
    turned = tuple(Position((lon - middle + 180) % 360 - 180, lat) for lon, lat in line)
    pieces = [np.clip(np.array(piece), [-HALF_WORLD, -90], [HALF_WORLD, 90]) for piece in split_line(turned)]
    if mark.basis != "schematic":
        pieces = [shapely.get_coordinates(shapely.segmentize(shapely.LineString(one), STEP_DEGREES)) for one in pieces]
    return [[(lon + middle, lat) for lon, lat in piece.tolist()] for piece in pieces]
