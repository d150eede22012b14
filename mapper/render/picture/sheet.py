"""The sheet that is drawn on: shapes, lines and words in pixels from the upper left corner, handed to matplotlib."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from math import degrees
from typing import Any, Literal

import numpy as np
import shapely
from matplotlib.artist import Artist
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch
from matplotlib.path import Path
from matplotlib.text import Text
from matplotlib.transforms import Affine2D, Bbox, TransformedBbox
from shapely.geometry.base import BaseGeometry

from mapper.document.visible_text import visible
from mapper.render.picture.frame import Box
from mapper.render.picture.lettering import Style, outline, properties
from mapper.render.picture.size import PIXELS_PER_INCH, Size

POINTS_PER_PIXEL = 72 / PIXELS_PER_INCH

_ALIGNMENTS: dict[str, Literal["left", "center", "right"]] = {"start": "left", "middle": "center", "end": "right"}


class _Group(Artist):
    """Several artists that are drawn one after the other, as one element with an id where the format has elements."""

    def __init__(self, identifier: str, figure: Figure) -> None:
        super().__init__()
        self.set_gid(identifier)
        self.set_figure(figure)
        self.children: list[Artist] = []

    def draw(self, renderer: Any) -> None:
        renderer.open_group("group", gid=self.get_gid())
        for child in self.children:
            child.draw(renderer)
        renderer.close_group("group")


class Sheet:
    """An empty sheet.

    Parameters
    ----------
    size
        Of the sheet.
    colours
        The scheme of the palette, by name; every colour below is such a name or ``#RRGGBB``.

    Attributes
    ----------
    faces
        The lines that are written, by (bold, italic).
    """

    def __init__(self, size: Size, colours: dict[str, str]) -> None:
        self.colours = colours
        self.descriptions: dict[str, tuple[str, str]] = {}
        self.faces: dict[tuple[bool, bool], set[str]] = {}
        inches = (size.width / PIXELS_PER_INCH, size.height / PIXELS_PER_INCH)
        self.figure = Figure(figsize=inches, dpi=size.dpi, facecolor=colours["paper"])
        flip = Affine2D().scale(1 / PIXELS_PER_INCH, -1 / PIXELS_PER_INCH).translate(0, inches[1])
        self._plane = flip + self.figure.dpi_scale_trans
        self._group: _Group | None = None
        self._taken: dict[str, int] = {}
        self._clip: Any = None
        self._window: BaseGeometry | None = None

    @contextmanager
    def group(self, identifier: str, title: str = "", description: str = "") -> Iterator[None]:
        """Put what is drawn inside into one element, which SVG gives this id, title and description."""
        # Line breaks and tabs in an attribute are spaces to whoever reads it.
        identifier = self._own(" ".join(visible(identifier).split()))
        self._group = _Group(identifier, self.figure)
        if title:
            self.descriptions[identifier] = (title, description)
        yield
        self.figure.add_artist(self._group)
        self._group = None

    @contextmanager
    def clipped(self, box: Box) -> Iterator[None]:
        """Show of what is drawn inside only what lies in a box.

        Shapes are cut as well as hidden: not every program that opens a picture heeds what is to be hidden.
        """
        self._window = shapely.box(*box)
        self._clip = TransformedBbox(Bbox([[box.left, box.top], [box.right, box.bottom]]), self._plane)
        yield
        self._clip = self._window = None

    def fill(
        self, shape: BaseGeometry, colour: str, opacity: float = 1.0, *, edge: str = "none", width: float = 0.0
    ) -> None:
        """Fill polygons, and draw their outline if it has a colour."""
        if shape.is_empty:
            return
        self._add(PathPatch(_area_path(self._cut(shape)), facecolor=self._ink(colour), edgecolor="none", alpha=opacity))
        if width:
            self.line(shape, edge, width, opacity=opacity)

    def line(
        self,
        shape: BaseGeometry,
        colour: str,
        width: float,
        dashes: Sequence[float] = (),
        opacity: float = 1.0,
    ) -> None:
        """Draw lines, or the outlines of polygons; `dashes` are lengths and gaps in pixels."""
        if shape.is_empty:
            return
        patch = PathPatch(
            _line_path(self._cut(_outlines(shape))),
            facecolor="none",
            edgecolor=self._ink(colour),
            linewidth=width * POINTS_PER_PIXEL,
            joinstyle="round",
            capstyle="butt" if dashes and dashes[0] > 1 else "round",
            alpha=opacity,
        )
        if dashes:
            patch.set_linestyle((0, [length * POINTS_PER_PIXEL for length in dashes]))
        self._add(patch)

    def write(
        self, words: str, at: complex, style: Style, *, align: str = "start", angle: float = 0.0, colour: str = ""
    ) -> None:
        """Write one line of words, which stay text.

        Parameters
        ----------
        at
            Where its baseline starts, has its middle or ends.
        align
            ``start``, ``middle`` or ``end``.
        angle
            In radians, clockwise.
        """
        if not words:
            return
        self.faces.setdefault((style.bold, style.italic), set()).add(words)
        self._add(
            Text(
                at.real,
                at.imag,
                words,
                color=self._ink(colour or style.colour),
                fontproperties=properties(words, style, round(style.size * POINTS_PER_PIXEL, 3)),
                horizontalalignment=_ALIGNMENTS[align],
                verticalalignment="baseline",
                rotation=-degrees(angle),
                rotation_mode="anchor",
                parse_math=False,
                usetex=False,
            )
        )

    def halo(self, words: str, start: complex, style: Style, angle: float = 0.0) -> None:
        """Draw the light rim of a line of words, from where its baseline starts."""
        path = outline(words, style)
        moved = Affine2D().scale(1, -1).rotate(angle).translate(start.real, start.imag).transform_path(path)
        patch = PathPatch(
            moved,
            facecolor="none",
            edgecolor=self._ink(style.halo_colour),
            linewidth=style.halo * POINTS_PER_PIXEL,
            joinstyle="round",
            capstyle="round",
        )
        self._add(patch)

    def _own(self, identifier: str) -> str:
        """Return an id that no other element has: what an inset shows too is drawn twice."""
        self._taken[identifier] = self._taken.get(identifier, 0) + 1
        return identifier if self._taken[identifier] == 1 else f"{identifier}-{self._taken[identifier]}"

    def _cut(self, shape: BaseGeometry) -> BaseGeometry:
        if self._window is None or shapely.contains(self._window, shape):
            return shape
        return shapely.intersection(shapely.make_valid(shape), self._window)

    def _add(self, artist: Artist) -> None:
        artist.set_figure(self.figure)
        artist.set_transform(self._plane)
        artist.set_clip_box(self._clip)
        if self._group is None:
            raise ValueError("everything on a sheet belongs to a group")
        self._group.children.append(artist)

    def _ink(self, colour: str) -> str:
        return self.colours.get(colour, colour)


def _area_path(shape: BaseGeometry) -> Path:
    """Return polygons as one path; holes run the other way round, so that they stay empty."""
    polygons = [part for part in shapely.get_parts(shape) if part.geom_type == "Polygon"]
    rings = [ring for part in shapely.orient_polygons(polygons) for ring in (part.exterior, *part.interiors)]
    return _path([shapely.get_coordinates(ring) for ring in rings], is_closed=True)


def _outlines(shape: BaseGeometry) -> BaseGeometry:
    """Return lines as they are, and the rings of polygons."""
    if shape.geom_type not in ("Polygon", "MultiPolygon"):
        return shape
    polygons = shapely.get_parts(shape)
    return shapely.MultiLineString([ring for part in polygons for ring in (part.exterior, *part.interiors)])


def _line_path(shape: BaseGeometry) -> Path:
    parts = [part for part in shapely.get_parts(shape) if part.geom_type in ("LineString", "LinearRing")]
    return _path([shapely.get_coordinates(part) for part in parts], is_closed=False)


def _path(lines: Sequence[Any], is_closed: bool) -> Path:
    kept = [line for line in lines if len(line) > 1]
    codes = []
    for line in kept:
        code = np.full(len(line), Path.LINETO, dtype=Path.code_type)
        code[0] = Path.MOVETO
        if is_closed or (line[0] == line[-1]).all():
            code[-1] = Path.CLOSEPOLY
        codes.append(code)
    if not kept:
        return Path(np.empty((0, 2)))
    return Path(np.round(np.concatenate(kept), 2), np.concatenate(codes))
