"""Where a flow leaves or enters a territory: always inside its border, and as near to the straight way as it can be."""

from __future__ import annotations

import cmath
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from math import radians

from mapper.layout.outline import Outline, Stretch

TAIL = 34.0
"""Pixels behind the border at which a flow begins."""

TIP, DEEPEST = 12.0, 0.6
"""Pixels behind the border at which a flow that arrives ends; and at most what share of the territory it crosses."""

OPEN_TIP, OPEN_DEEPEST = 0.35, 0.85
"""Of the way between two places: how deep a flow goes that nobody says where it ends; and the share, as above."""

SLIVER = 7.0
"""Pixels of land below which a way only touches a territory."""

BESIDE, BESIDE_SHARE = 17.0, 0.10
"""Between two parallel gates: pixels, or this share of the way where that is less."""

ASIDE = (0.0, 1.0, -1.0, 2.0, -2.0)
PRICES = (0.0, 4.0, 4.0, 9.0, 9.0)
TURNS = (radians(20.0), radians(-20.0), radians(43.0), radians(-43.0))
TURN_PRICES = (12.0, 12.0, 22.0, 22.0)


Depths = tuple[float, float]


@dataclass(frozen=True)
class Gate:
    """A point inside a territory where a flow may begin or end, in pixels, and its price: the straight one has none.

    Parameters
    ----------
    deepest
        The point to which it may be moved further along its way, where two ends would be too near to each other.
    """

    at: complex
    deepest: complex
    price: float


def leaving(outline: Outline, away: complex) -> list[Gate]:
    """Return the gates of a flow that begins in a territory and goes to a point; at least one."""
    return _gates(outline, away, _tail)


def entering(outline: Outline, away: complex, *, is_open: bool) -> list[Gate]:
    """Return the gates of a flow that comes from a point and ends in a territory; at least one.

    Parameters
    ----------
    is_open
        Whether nobody says where in it, or behind it, the flow ends.
    """
    return _gates(outline, away, partial(_tip, is_open=is_open))


def _gates(outline: Outline, away: complex, end: Callable[[list[Stretch], float, bool], Depths | None]) -> list[Gate]:
    label = outline.label
    far = abs(away - label)
    if far == 0:
        return [Gate(label, label, 0.0)]
    heading = (away - label) / far
    spacing = min(BESIDE, BESIDE_SHARE * far)
    rays = [
        (label + heading * 1j * spacing * aside, heading, price) for aside, price in zip(ASIDE, PRICES, strict=True)
    ]
    rays += [(label, heading * cmath.rect(1, turn), price) for turn, price in zip(TURNS, TURN_PRICES, strict=True)]
    gates = []
    for number, (foot, towards, price) in enumerate(rays):
        found = end(outline.stretches(foot, towards), far, number > 0)
        if found is not None:
            gates.append(Gate(foot + towards * found[0], foot + towards * found[1], price))
    return gates or [Gate(label, label, 0.0)]


def _tail(stretches: list[Stretch], far: float, is_aside: bool) -> Depths | None:
    """Return how far from the label point, towards the other end, a flow begins, and how deep it may."""
    own = next((stretch for stretch in stretches if stretch[1] > 0 and stretch[1] - stretch[0] >= SLIVER), None)
    if own is None or own[0] > far / 2 or (is_aside and own[1] > far):
        return None
    border = min(own[1], far)
    inner = max(own[0], border - 4 * TAIL)
    room = border - own[0]
    return border - min(TAIL, 0.8 * room), max(inner, own[0] + 0.1 * room)


def _tip(stretches: list[Stretch], far: float, is_aside: bool, *, is_open: bool) -> Depths | None:
    """Return how far from the label point, towards the other end, a flow ends, and how deep it may."""
    own = next(
        (stretch for stretch in reversed(stretches) if stretch[0] < far and stretch[1] - stretch[0] >= SLIVER), None
    )
    if own is None or (is_aside and own[1] > far):
        return None
    border = min(own[1], far)
    room = border - own[0]
    share = OPEN_DEEPEST if is_open else DEEPEST
    deep = OPEN_TIP * far if is_open else TIP
    # A flow that goes on and on does not end in the first corner that it comes to.
    if is_aside and is_open and share * room < deep / 2:
        return None
    return border - min(deep, share * room), border - share * room
