"""Insets on a picture: crowded parts of the map in frames of their own, below it or beside it; it leaves them out."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import product

from mapper.document.map_document import MapDocument, ShownInset
from mapper.layout.insets import SHRUNK, lay_insets, without
from mapper.render.picture.frame import Box, Frame
from mapper.render.picture.projection import Bounds, choose
from mapper.render.picture.scene import Inset, Scene

GAP, TITLE = 10.0, 20.0
"""Pixels between frames, and above an inset for its title."""

SHARES = (0.5, 0.55, 0.6, 0.65)
"""Of the room that the map itself may keep: the first that is best for the map and its insets together."""


def scene_in(document: MapDocument, box: Box) -> Scene:
    """Return a map in a box, with its insets if they come out larger than what the map alone would show."""
    views = [document.bounds, *(inset.bounds for inset in document.insets)]
    alone = _frame(document.bounds, box)
    most = alone.metres_per_pixel / 2**SHRUNK
    divided = [[_frame(*one) for one in zip(views, boxes, strict=True)] for boxes in _divided(box, len(views) - 1)]
    helpful = [frames for frames in divided if all(frame.metres_per_pixel < most for frame in frames[1:])]
    if not helpful:
        return Scene(document, alone.hugged())
    frames = max(helpful, key=_worth)
    shown = zip(document.insets, lay_insets(document), frames[1:], strict=True)
    insets = [_inset(document, inset, laid.marks, frame) for inset, laid, frame in shown]
    return Scene(document, frames[0].hugged(), insets)


def _divided(box: Box, count: int) -> Iterator[list[Box]]:
    """Yield the ways to divide a box among the map, first, and its insets."""
    for share, is_below in product(SHARES if count else (), (True, False)):
        if is_below:
            edge = box.top + (box.height - GAP - TITLE) * share
            wide = (box.width - GAP * (count - 1)) / count
            lefts = [box.left + place * (wide + GAP) for place in range(count)]
            parts = [Box(left, edge + GAP + TITLE, left + wide, box.bottom) for left in lefts]
            yield [box._replace(bottom=edge), *parts]
        else:
            edge = box.left + (box.width - GAP) * share
            high = (box.height - GAP * (count - 1)) / count
            tops = [box.top + place * (high + GAP) for place in range(count)]
            yield [box._replace(right=edge), *(Box(edge + GAP, top + TITLE, box.right, top + high) for top in tops)]


def _worth(frames: Sequence[Frame]) -> float:
    """Return how large the map and its insets come out together."""
    sizes = [min(frame.box.width / frame.aspect, frame.box.height) for frame in frames]
    return sizes[0] * min(sizes[1:])


def _frame(bounds: Bounds, box: Box) -> Frame:
    return Frame(choose(bounds), bounds, box)


def _inset(document: MapDocument, inset: ShownInset, marks: Collection[str], frame: Frame) -> Inset:
    """Return an inset of the areas, and of those legs and sites that it shows in a page too."""
    others = [mark.id for mark in document.marks if mark.kind != "area" and mark.id not in marks]
    shown = replace(without(document, others), bounds=inset.bounds, insets=())
    title_at = complex(frame.box.left, frame.box.top - TITLE)
    return Inset(inset.title, title_at, inset.bounds, Scene(shown, frame.box))
