"""The figures of a step as bars: those of one measure and unit on one scale, each as far as its claim says."""

from __future__ import annotations

from collections.abc import Mapping
from math import floor, log10

from mapper.document.map_document import Figure, ShownClaim
from mapper.document.shown_story import FigureBar, FigureGroup

WHOLE = 100.0
"""Where the scale of percentages ends."""

ROOM = 1.25
"""Times the figure, what a scale reaches beyond a bar that has no end of its own."""

ROUND = (1.0, 2.0, 5.0, 10.0)
DECIMALS = 4


def figure_groups(numbers: Mapping[str, int], claims: Mapping[str, ShownClaim]) -> tuple[FigureGroup, ...]:
    """Return the figures of claims, those of one measure and unit together, in the order of their footnotes.

    Parameters
    ----------
    numbers
        Of the footnotes, by the refs of their claims; what denies a figure gives none.
    """
    groups: dict[tuple[str, str], list[tuple[int, str, Figure]]] = {}
    for ref, number in numbers.items():
        claim = claims[ref]
        if claim.figure is not None and not claim.negative:
            groups.setdefault((claim.figure.measure_id, claim.figure.unit), []).append((number, ref, claim.figure))
    return tuple(_group(counted) for counted in groups.values())


def _group(counted: list[tuple[int, str, Figure]]) -> FigureGroup:
    _, _, first = counted[0]
    end = _end([figure for _, _, figure in counted])
    bars = tuple(FigureBar(number, ref, *_extent(figure, end)) for number, ref, figure in counted)
    return FigureGroup(first.measure, first.unit, end, bars)


def _extent(figure: Figure, end: float) -> tuple[float, float | None]:
    """Return how far a figure surely goes and how far it may, in shares of the scale."""
    sure = 0.0 if figure.low is None else _share(figure.low, end)
    return sure, None if figure.high is None else _share(figure.high, end)


def _share(value: float, end: float) -> float:
    return round(min(1.0, max(0.0, value / end)), DECIMALS)


def _end(figures: list[Figure]) -> float:
    """Return where a scale ends: at 100 %, or at a round number that no bar goes beyond."""
    reached = (_reached(figure) for figure in figures)
    most = max(reached)
    if figures[0].unit.startswith("%") and most <= WHOLE:
        return WHOLE
    if most <= 0:
        return 1.0
    power = 10.0 ** floor(log10(most))
    return next(power * one for one in ROUND if power * one >= most)


def _reached(figure: Figure) -> float:
    return figure.high if figure.high is not None else (figure.low or 0.0) * ROOM
