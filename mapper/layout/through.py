"""Ways through territories that a source names: how far a line has to bow, for its way to cross them truly."""

from __future__ import annotations

from collections.abc import Sequence

from mapper.layout.outline import Outline

LEAST, LEAST_SHARE = 40.0, 0.20
"""Pixels, or this share of the way where that is less, that have to lie in the territory."""

INSIDE = 18.0
"""Pixels behind its border that a bow is made for."""

SCAN = 8.0
"""Pixels between the parallels on which the territory is looked for."""

WIDEST = 0.45
"""Of the way's length: further aside a bow is no way any more, and a line is led through a point instead."""

SIZES = (1.0, 1.2, 1.45, 1.75, 2.1)


def least_inside(length: float) -> float:
    """Return how many pixels of a way have to lie in a territory for it to be crossed."""
    return min(LEAST, LEAST_SHARE * length)


def bows_through(start: complex, end: complex, territories: Sequence[Outline]) -> tuple[float, ...] | None:
    """Return the bows with which a way crosses territories, the least first.

    Parameters
    ----------
    start, end
        Of the straight way, in pixels.

    Returns
    -------
    tuple of float or None
        Empty if the straight way crosses them all; None if no bow does.
    """
    missed = [bow for bow in (_least_bow(start, end, territory) for territory in territories) if bow != 0.0]
    if not missed:
        return ()
    known = [bow for bow in missed if bow is not None]
    if len(known) < len(missed) or min(known) * max(known) < 0:
        return None
    most = max(known, key=abs)
    return tuple(most * size for size in SIZES if abs(most) * size <= 2.1 * WIDEST)


def _least_bow(start: complex, end: complex, territory: Outline) -> float | None:
    length = abs(end - start)
    heading = (end - start) / length
    least = least_inside(length)
    for step in range(int(WIDEST * length / SCAN) + 1):
        for side in (1, -1) if step else (1,):
            aside = side * step * SCAN
            for first, last in territory.stretches(start + heading * 1j * aside, heading):
                first, last = max(first, 0.05 * length), min(last, 0.95 * length)
                if last - first >= least:
                    middle = (first + last) / 2 / length
                    return (aside + side * INSIDE) / (4 * middle * (1 - middle) * length) if step else 0.0
    return None


def point_in(territory: Outline, start: complex, end: complex) -> complex:
    """Return a point well inside a territory, as near as can be to a straight way."""
    length = abs(end - start)
    heading = (end - start) / length
    label = (territory.label - start) * heading.conjugate()
    for share in (0.35, 0.6, 0.8, 1.0):
        for first, last in territory.stretches(start + heading * 1j * label.imag * share, heading):
            if last - first > 2 * INSIDE and last > 0 and first < length:
                along = min(max(label.real, first + INSIDE), last - INSIDE)
                return start + heading * complex(along, label.imag * share)
    return territory.label
