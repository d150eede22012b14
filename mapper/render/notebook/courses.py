"""The courses of legs on a notebook's map: as they are laid out at the scale at which it opens, in degrees."""

from __future__ import annotations

from typing import Any

import numpy as np

from mapper.document.map_document import LegMark, MapDocument
from mapper.layout.bands import opening_zoom
from mapper.layout.kinds import Points
from mapper.layout.laid import OPEN, LaidBundle
from mapper.layout.lay import lay
from mapper.layout.mercator import degrees
from mapper.layout.plane import Mercator
from mapper.layout.trips import whole_line
from mapper.units import DEGREE_DECIMALS

FADE, FADE_SHARE = 26.0, 0.6
"""Pixels over which a flow fades in that begins in a territory, and of its first line at most."""

SHADES = 4


def courses(document: MapDocument) -> dict[str, dict[str, Any]]:
    """Return how each leg is drawn, by its id.

    Parameters
    ----------
    document
        As it is drawn, turned if a view of it spans 180°.

    Returns
    -------
    dict
        ``way``, its whole line; ``parts``, pairs of an opacity and a line, those that no leg before it in its bundle
        has; ``heads``, each the end of one of its parts: ``kind`` and whether a place is there, ``at_place``. Lines are
        rows of latitude and longitude.
    """
    plane = Mercator(opening_zoom(document.bounds))
    legs = [mark for mark in document.marks if mark.kind == "leg" and mark.geometry is not None]
    laid, _ = lay(document, plane)
    found: dict[str, dict[str, Any]] = {}
    for bundle in laid.bundles:
        found |= _bundle(bundle, [leg for leg in legs if leg.id in bundle.legs], plane.period)
    for leg in legs:
        if leg.id in laid.hidden:
            line = [[lat, lon] for lon, lat in whole_line(leg)]
            head = {"line": line, "kind": _kind(leg, leg.open_end), "at_place": True}
            found[leg.id] = {"way": line, "parts": [[1.0, line]], "heads": [head]}
    return found


def _bundle(bundle: LaidBundle, legs: list[LegMark], period: float) -> dict[str, dict[str, Any]]:
    heads = dict(bundle.heads)
    at_place = {rim.edge for rim in bundle.rims if rim.side == "end"}
    drawn: set[int] = set()
    found = {}
    for leg in legs:
        chain = bundle.legs[leg.id]
        own = [edge for edge in chain if edge not in drawn]
        drawn.update(own)
        parts = [part for edge in own for part in _parts(bundle.edges[edge], edge in bundle.fades, period)]
        ends = [
            {
                "line": _positions(bundle.edges[edge][-2:], period),
                "kind": _kind(leg, heads[edge] == OPEN),
                "at_place": edge in at_place,
            }
            for edge in own
            if edge in heads
        ]
        whole = np.concatenate([bundle.edges[edge] for edge in chain])
        found[leg.id] = {"way": _positions(whole, period), "parts": parts, "heads": ends}
    return found


def _kind(leg: LegMark, is_open: bool) -> str:
    return "open" if is_open else "filled" if leg.firm else "hollow"


def _parts(line: Points, fades: bool, period: float) -> list[list[Any]]:
    """Return a line in parts that grow from faint to full where a flow begins in a territory."""
    if not fades:
        return [[1.0, _positions(line, period)]]
    ways = np.concatenate([[0.0], np.cumsum(np.abs(np.diff(line)))])
    fade = min(FADE, FADE_SHARE * float(ways[-1]))
    cuts = [*(fade * shade / SHADES for shade in range(SHADES + 1)), float(ways[-1])]
    shades = [(shade + 0.5) / SHADES for shade in range(SHADES)]
    return [
        [round(opacity, 2), _positions(_between(line, ways, start, end), period)]
        for opacity, start, end in zip([*shades, 1.0], cuts[:-1], cuts[1:], strict=True)
    ]


def _between(line: Points, ways: Any, start: float, end: float) -> Points:
    at = np.array([start, *ways[(ways > start) & (ways < end)], end])
    return np.asarray(np.interp(at, ways, line.real) + 1j * np.interp(at, ways, line.imag))


def _positions(line: Points, period: float) -> list[list[float]]:
    lon_lat = degrees(np.column_stack([line.real, line.imag]) / period)
    return [[round(lat, DEGREE_DECIMALS), round(lon, DEGREE_DECIMALS)] for lon, lat in lon_lat.tolist()]
