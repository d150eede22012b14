"""A map laid out for the zooms of a page: the JSON that its program draws from.

Bands stand at zooms around the one at which the map opens. A band is good for half a zoom less than its own and one and
a half more: the finest is taken that is shrunk by no more than that. Rings are joined anew every STEP, since one that
is stretched would leave the places that it encloses.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import floor, log2
from typing import Any

import numpy as np

from mapper.document.map_document import MapDocument
from mapper.document.view import Bounds
from mapper.layout.insets import SHRUNK, LaidInset, lay_insets, without
from mapper.layout.kinds import Points
from mapper.layout.laid import Laid, LaidBundle
from mapper.layout.lay import Memory, lay
from mapper.layout.mercator import TILE, unit
from mapper.layout.names import by_importance
from mapper.layout.plane import Mercator
from mapper.layout.rings import CROWD, symbol_radius
from mapper.layout.trips import rings_of_sites

ROOM = (1056.0 - 2 * 84, 874.0 - 2 * 84)
"""Pixels that a map has for what it shows in a page of 1440 by 900, with room for names around it."""

BANDS = (-1.5, 0.0, 1.5, 3.0)
"""Zooms of the bands, from the opening one on."""

STEP, CROWD_STEP = 0.25, 1.0
"""Zooms from one joining of rings to the next; the second where there are many places."""

DEEPEST = 11.0
"""The largest zoom of a page."""

FINE = 4
"""Units to the pixel in the JSON."""


def opening_zoom(bounds: Bounds, room: tuple[float, float] = ROOM) -> float:
    """Return the zoom, in quarters, at which bounds in degrees fill a room in pixels."""
    west, south, east, north = bounds
    (left, bottom), (right, top) = unit([(west, south), (east if west < east else east + 360.0, north)])
    wide, high = max(right - left, 1e-9), max(bottom - top, 1e-9)
    zoom = min(log2(room[0] / (TILE * wide)), log2(room[1] / (TILE * high)))
    return min(max(floor(zoom * 4) / 4, 0.0), DEEPEST)


def layout_json(document: MapDocument) -> dict[str, Any]:
    """Return the layout of a map for its page, as JSON has it.

    Parameters
    ----------
    document
        Turned, if a view of it spans 180°.

    Returns
    -------
    dict
        ``bands``, by zoom: ``zoom``; ``bundles``, each with ``edges`` (lines as integers, a start and then steps, x
        before y), ``legs`` (numbers of edges by the id of the leg), ``heads`` (pairs of an edge and 0 where it arrives,
        1 where it goes on), ``fades`` (edges that begin in nothing), ``rims`` (edge, 0 for its start or 1 for its end,
        id of the site); ``hidden``, ids of legs within one ring. ``rings``, by zoom: ``zoom``, ``radius`` of a single
        symbol in pixels and ``rings``, each x, y, radius in pixels and ids. Units are quarters of a pixel at the zoom.
        ``names``: ids of marks and of the layers of routes, in the order in which they are named. ``aside`` of a band,
        which follows a whole one of the same zoom: ids of marks that are left to ``insets``, each ``zoom``, ``corner``
        and ``size`` in pixels, ``marks`` that it shows, and what a band and an entry of ``rings`` have.
    """
    opening = opening_zoom(document.bounds)
    insets = lay_insets(document)
    bands: list[dict[str, Any]] = []
    memory: Memory | None = None
    for zoom in sorted({max(0.0, opening + step) for step in BANDS}):
        laid, memory = lay(document, Mercator(zoom), memory)
        bands.append({"zoom": zoom, **_band(laid), "aside": []})
        if aside := _aside(insets, zoom):
            laid, _ = lay(without(document, aside), Mercator(zoom))
            bands.append({"zoom": zoom, **_band(laid), "aside": aside})
    return {
        "bands": bands,
        "rings": list(_rings(document, insets, bands[0]["zoom"])),
        "names": by_importance(document),
        "insets": [_inset(inset) for inset in insets],
    }


def _aside(insets: Sequence[LaidInset], zoom: float) -> list[str]:
    """Return the ids of the marks that are larger in an inset than on the map."""
    return [mark for inset in insets if zoom < inset.zoom - SHRUNK for mark in inset.marks]


def _band(laid: Laid) -> dict[str, Any]:
    return {"bundles": [_bundle(bundle) for bundle in laid.bundles], "hidden": list(laid.hidden)}


def _bundle(bundle: LaidBundle) -> dict[str, Any]:
    return {
        "edges": [_steps(edge) for edge in bundle.edges],
        "legs": {leg: list(edges) for leg, edges in bundle.legs.items()},
        "heads": [list(head) for head in bundle.heads],
        "fades": list(bundle.fades),
        "rims": [[rim.edge, 0 if rim.side == "start" else 1, rim.place] for rim in bundle.rims],
    }


def _steps(edge: Points) -> list[int]:
    x_y = np.round(np.column_stack([edge.real, edge.imag]) * FINE).astype(int)
    return [int(value) for value in np.diff(x_y, axis=0, prepend=0).ravel()]


def _inset(inset: LaidInset) -> dict[str, Any]:
    joined = [ring for ring in inset.laid.rings if len(ring.members) > 1]
    return {
        "zoom": round(inset.zoom, 4),
        "corner": [round(inset.corner.real, 2), round(inset.corner.imag, 2)],
        "size": list(inset.size),
        "marks": list(inset.marks),
        **_band(inset.laid),
        "radius": symbol_radius(inset.zoom),
        "rings": [_ring(ring.centre, ring.radius, ring.members) for ring in joined],
    }


def _ring(centre: complex, radius: float, members: Sequence[str]) -> list[Any]:
    return [round(centre.real * FINE), round(centre.imag * FINE), round(radius, 1), list(members)]


def _rings(document: MapDocument, insets: Sequence[LaidInset], first: float) -> Iterator[dict[str, Any]]:
    """Yield the rings of several places by zoom, until all stand by themselves."""
    every = [mark for mark in document.marks if mark.kind == "site"]
    zoom, step = first, CROWD_STEP if len(every) > CROWD else STEP
    while True:
        aside = _aside(insets, zoom)
        sites = [mark for mark in every if mark.id not in aside]
        joined = [ring for ring in rings_of_sites(sites, Mercator(zoom)) if len(ring.members) > 1]
        rings = [_ring(ring.centre, ring.radius, [sites[number].id for number in ring.members]) for ring in joined]
        yield {"zoom": zoom, "radius": symbol_radius(zoom), "rings": rings}
        if aside:
            zoom += step
            continue
        if zoom >= DEEPEST or (not joined and zoom >= 5.0):
            return
        zoom = min(zoom + step, DEEPEST)
