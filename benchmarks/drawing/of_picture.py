"""A picture of a map in its usual size, composed but not written to a file, to what is judged."""

from __future__ import annotations

import cmath
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import partial
from itertools import groupby

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.transforms import Bbox

from benchmarks.drawing.shown import Label, Leg, Point, Shown, Symbol
from mapper.document.map_document import MapDocument
from mapper.layout.frame import framed
from mapper.render.common.files import common_json
from mapper.render.picture.composition import Composition, compose_picture
from mapper.render.picture.frame import Box, Frame
from mapper.render.picture.label_plan import Placed
from mapper.render.picture.legs import Course
from mapper.render.picture.output import own_settings
from mapper.render.picture.quiet_import import load_matplotlib
from mapper.render.picture.scene import Scene
from mapper.render.picture.size import PIXELS_PER_INCH, read_size

NAME, LAYER = "_name-of-", "layer-"
KEY = ("_layer-", "_sign-")


def composed(document: MapDocument) -> Composition:
    """Return the sheet that ``mapper picture`` draws where nothing else is asked for."""
    load_matplotlib()
    with own_settings():
        size = read_size("16:9", int(PIXELS_PER_INCH))
        return compose_picture(framed(document), size, common_json("palette.json")["light"], None)


def shown_in(picture: Composition) -> Shown:
    """Return the map of a picture; key and sources lie beside it, and nothing over it."""
    figure = picture.sheet.figure
    width, height = figure.get_size_inches() * PIXELS_PER_INCH
    return _shown(picture.scene, picture.names, (float(width), float(height)), _key(picture))


def insets_in(picture: Composition) -> list[Shown]:
    """Return the insets of a picture, each as if it were alone."""
    return [
        _shown(scene, names, (scene.frame.box.width, scene.frame.box.height), []) for scene, names in picture.insets
    ]


def _shown(scene: Scene, names: Sequence[Placed], window: tuple[float, float], key: Sequence[Box]) -> Shown:
    rings = groupby(scene.sites, key=lambda site: (site.spot, site.radius))
    symbols = [(at, radius, list(sites)) for (at, radius), sites in rings]
    return Shown(
        [_label(name) for name in names],
        [
            Symbol(frozenset(site.mark.id for site in sites), at, tuple(site.home for site in sites), radius)
            for at, radius, sites in symbols
        ],
        [leg for course in scene.courses for leg in _legs(course, scene)],
        [],
        scene.frame.box,
        window,
        key,
        partial(_position, scene.frame),
    )


def _label(placed: Placed) -> Label:
    """Return a name of which the id is the mark's or the route's, as it is on a page."""
    block, spot = placed.block, placed.spot
    left = {"start": 0.0, "middle": -block.width / 2, "end": -block.width}[spot.align]
    right, rise = left + block.width, block.height / 2
    turn = cmath.rect(1.0, spot.angle)
    corners = [complex(left, -rise), complex(right, -rise), complex(right, rise), complex(left, rise)]
    at = tuple(spot.at + corner * turn for corner in corners)
    return Label(placed.name.id.removeprefix(NAME).removeprefix(LAYER), _around(at), at)


def _legs(course: Course, scene: Scene) -> Iterable[Leg]:
    bundle = next(place for place, one in enumerate(scene.laid.bundles) if course.mark.id in one.legs)
    last = len(course.tracks) - 1
    for place, track in enumerate(course.tracks):
        head = course.arrow.tip if place == last else None
        yield Leg(course.mark.id, str(bundle), track.points, head, place == 0, place == last)


def _around(points: Sequence[Point]) -> Box:
    across, down = [point.real for point in points], [point.imag for point in points]
    return Box(min(across), min(down), max(across), max(down))


def _position(frame: Frame, point: Point) -> tuple[float, float]:
    lon, lat = frame.degrees([(point.real, point.imag)])[0]
    return float(lon), float(lat)


def _key(picture: Composition) -> list[Box]:
    """Return the boxes around the rows of the key, one for each column in which they stand."""
    figure = picture.sheet.figure
    renderer = FigureCanvasAgg(figure).get_renderer()  # type: ignore[no-untyped-call]
    scale, height = PIXELS_PER_INCH / figure.dpi, figure.bbox.height
    columns: dict[int, list[Bbox]] = defaultdict(list)
    for group in figure.artists:
        if str(group.get_gid()).startswith(KEY):
            row = Bbox.union([part.get_window_extent(renderer) for part in group.children])  # type: ignore[attr-defined]
            columns[round(row.x0 * scale / 40)].append(row)
    boxes = map(Bbox.union, columns.values())
    return [Box(*(side * scale for side in (one.x0, height - one.y1, one.x1, height - one.y0))) for one in boxes]
