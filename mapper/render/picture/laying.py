"""The layout of a map in a frame: of what the projection can show, and with what its cut divides in pieces."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from mapper.document.map_document import MapDocument
from mapper.layout.kinds import Points
from mapper.layout.laid import Laid
from mapper.layout.lay import lay
from mapper.render.picture.cut_legs import bundle_of, pieces
from mapper.render.picture.frame import Frame
from mapper.render.picture.plane import FramePlane


def laid_in(document: MapDocument, frame: Frame) -> Laid:
    """Return the layout of a map in pixels of a frame."""
    plane = FramePlane(frame)
    marks, cut = [], []
    for mark in document.marks:
        if mark.kind == "leg" and mark.geometry is not None:
            lines = pieces(mark, frame.projection.lon_0, plane)
            if not all(map(_is_known, lines)):
                continue
            if len(lines) > 1:
                cut.append((mark, lines))
                continue
        if mark.kind != "site" or _is_known(plane.points([mark.label_at])):
            marks.append(mark)
    laid, _ = lay(replace(document, marks=tuple(marks)), plane)
    return replace(laid, bundles=(*laid.bundles, *(bundle_of(leg, lines, laid) for leg, lines in cut)))


def _is_known(points: Points) -> bool:
    return bool(np.isfinite(points).all())
