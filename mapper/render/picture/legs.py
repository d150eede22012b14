"""Legs on the picture, as they are laid out: stopped at rings, with their heads, each line of a bundle drawn once."""

from __future__ import annotations

import cmath
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from mapper.document.map_document import LegMark
from mapper.layout.laid import OPEN, Laid, LaidBundle
from mapper.render.picture.strokes import fade_of
from mapper.render.picture.tracks import Track, track

WHOLE_HEAD, LEAST_HEAD = 24.0, 0.6
"""Pixels of a line from which on its head has its full size; the least share of it."""

HEADING = 12.0
"""Pixels before the tip over which a head takes its direction."""

MIDDLE = 6.5
"""Pixels from the tip of a head to its middle."""

BEFORE_TIP = {"filled": 9.0, "hollow": 10.5, "open": 1.5}
"""Pixels by which a line stops before the tip of its head."""

CLEAR = 1.5
"""Pixels between a line and the ring at which it stops."""

LEAST = 1.0


@dataclass(frozen=True)
class Arrow:
    """A head: where its tip is, where it points (radians), its share of the full size.

    Parameters
    ----------
    kind
        ``filled``: the flow arrives there; ``open``: it goes on, nobody says where; ``hollow``: it is only alleged.
    """

    tip: complex
    heading: float
    size: float
    kind: str

    @property
    def point(self) -> complex:
        """Its middle."""
        return self.tip - cmath.rect(MIDDLE * self.size, self.heading)


@dataclass(frozen=True)
class Line:
    """One line of a bundle: up to its head, fading in over some pixels if its flow begins in a territory."""

    track: Track
    fade: float = 0.0
    head: Arrow | None = None


@dataclass(frozen=True)
class Course:
    """A leg in pixels.

    Parameters
    ----------
    lines
        Those that no leg before it in its bundle has drawn.
    under
        All lines of its bundle, whose casing lies under them, if it is the first leg of it.
    tracks
        Its whole way from its start to its end; several where the map is cut between them.
    known
        Positions of a course that is known.
    """

    mark: LegMark
    lines: tuple[Line, ...]
    under: tuple[Line, ...]
    tracks: tuple[Track, ...]
    arrow: Arrow
    known: tuple[complex, ...] = ()


def head_on(way: Track, kind: str) -> Arrow:
    """Return the head at the end of a track."""
    tip = way.points[-1]
    before = way.at(way.length - HEADING)[0]
    return Arrow(tip, cmath.phase(tip - before), max(LEAST_HEAD, min(1.0, way.length / WHOLE_HEAD)), kind)


def headed(way: Track, arrow: Arrow) -> Track:
    """Return a track that stops where its head begins."""
    return way.part(0.0, max(way.length / 2, way.length - BEFORE_TIP[arrow.kind] * arrow.size))


def head_kind(kind: int, firm: bool) -> str:
    """Return how a head looks."""
    return "open" if kind == OPEN else "filled" if firm else "hollow"


def courses_of(
    bundle: LaidBundle, legs: Sequence[LegMark], laid: Laid, is_seen: Callable[[Track], bool]
) -> Iterator[Course]:
    """Yield the courses of a bundle, of those legs of which anything is seen.

    Parameters
    ----------
    legs
        Its legs, in the order of the document.
    """
    ways = _trimmed(bundle, laid)
    heads = {edge: head_on(ways[edge], head_kind(kind, legs[0].firm)) for edge, kind in bundle.heads if edge in ways}
    left = {edge: _line(way, heads.get(edge), edge in bundle.fades) for edge, way in ways.items()}
    under = tuple(left.values())
    for leg in legs:
        chain = [edge for edge in bundle.legs[leg.id] if edge in ways]
        tracks = _joined([ways[edge] for edge in chain])
        if any(map(is_seen, tracks)):
            own = tuple(left.pop(edge) for edge in chain if edge in left)
            yield Course(leg, own, under, tracks, heads.get(chain[-1]) or head_on(tracks[-1], "open"))
            under = ()


def _line(way: Track, head: Arrow | None, fades: bool) -> Line:
    return Line(headed(way, head) if head else way, fade_of(way.length) if fades else 0.0, head)


def _trimmed(bundle: LaidBundle, laid: Laid) -> dict[int, Track]:
    """Return the lines of a bundle without what lies within the rings at their ends, by their numbers."""
    radii = {member: ring.radius + CLEAR for ring in laid.rings for member in ring.members}
    rims = {(rim.edge, rim.side): radii[rim.place] for rim in bundle.rims}
    ways = {}
    for number, edge in enumerate(bundle.edges):
        way = track(edge.tolist())
        start, end = rims.get((number, "start"), 0.0), way.length - rims.get((number, "end"), 0.0)
        if end - start >= LEAST:
            ways[number] = way.part(start, end)
    return ways


def _joined(ways: Sequence[Track]) -> tuple[Track, ...]:
    """Return lines that follow one another as one, with points at even steps."""
    runs: list[list[complex]] = []
    for way in ways:
        if runs and abs(runs[-1][-1] - way.points[0]) < LEAST:
            runs[-1] += way.points[1:]
        else:
            runs.append(list(way.points))
    joined = [track(run) for run in runs]
    return tuple(track([point for _, point, _ in way.between(0.0, way.length)]) for way in joined)
