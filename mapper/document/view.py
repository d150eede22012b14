"""What of the world is to be seen at first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mapper.document.map_document import Mark

WORLD = (-180.0, -60.0, 180.0, 80.0)
MARGIN = 0.12
"""Share of the extent that is added on each side."""

LEAST_DEGREES = 2.0
"""A single place is shown with its surroundings."""

Bounds = tuple[float, float, float, float]


def fit(marks: tuple[Mark, ...]) -> Bounds:
    """Return west, south, east, north in degrees around legs and sites, and the label points of areas.

    The outlines of areas do not count: one of them may be Russia.
    """
    positions = [position for mark in marks for position in _positions(mark)]
    if not positions:
        return WORLD
    lons, lats = [lon for lon, _ in positions], [lat for _, lat in positions]
    west, east = _widened(min(lons), max(lons), 180.0)
    south, north = _widened(min(lats), max(lats), 85.0)
    return west, south, east, north


def _widened(low: float, high: float, limit: float) -> tuple[float, float]:
    margin = max((high - low) * MARGIN, (LEAST_DEGREES - (high - low)) / 2, 0.0)
    return round(max(low - margin, -limit), 4), round(min(high + margin, limit), 4)


def _positions(mark: Mark) -> Iterator[tuple[float, float]]:
    yield mark.label_at
    if mark.kind != "area" and mark.geometry is not None:
        yield from _flat(mark.geometry["coordinates"])


def _flat(coordinates: Any) -> Iterator[tuple[float, float]]:
    if isinstance(coordinates[0], int | float):
        yield coordinates[0], coordinates[1]
    else:
        for part in coordinates:
            yield from _flat(part)
