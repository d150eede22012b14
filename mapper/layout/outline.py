"""A territory in a plane: whether a point lies in it, and along which stretches a straight way does."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from mapper.layout.kinds import Flags, Floats, Points

SPECK = 0.02
"""Of the largest part: islands below this share are no place where a flow begins or ends."""

Stretch = tuple[float, float]


class Outline:
    """A territory as the rings around it, by the even-odd rule.

    Parameters
    ----------
    rings
        Points in pixels; each is closed when its first point is its last one.
    label
        Where its name stands; where that is not inside, a point that is stands in for it.
    """

    def __init__(self, rings: Sequence[Points], label: complex) -> None:
        sizes = [abs(_area(ring)) for ring in rings]
        largest = max(sizes, default=0.0)
        kept = [ring for ring, size in zip(rings, sizes, strict=True) if size > SPECK * largest]
        self._starts = np.concatenate([ring[:-1] for ring in kept]) if kept else np.zeros(0, dtype=complex)
        self._ends = np.concatenate([ring[1:] for ring in kept]) if kept else self._starts
        self.size = sum(sizes)
        self.box = _box(self._starts, label)
        self.label = label if not kept or self.holds(np.array([label]))[0] else self._inner(kept[np.argmax(sizes)])

    @property
    def is_empty(self) -> bool:
        """Whether nothing of it is known."""
        return len(self._starts) == 0

    def holds(self, points: Points) -> Flags:
        """Return which points lie within."""
        at = points.ravel()[:, None]
        starts, ends = self._starts[None, :], self._ends[None, :]
        passes = (starts.imag > at.imag) != (ends.imag > at.imag)
        with np.errstate(divide="ignore", invalid="ignore"):
            across = starts.real + (at.imag - starts.imag) / (ends.imag - starts.imag) * (ends.real - starts.real)
        return np.asarray((passes & (across > at.real)).sum(axis=1) % 2 == 1).reshape(points.shape)

    def stretches(self, start: complex, heading: complex) -> list[Stretch]:
        """Return from where to where a straight way lies within, in pixels from its start, in order.

        Parameters
        ----------
        heading
            Of length 1. The way is looked at in both directions; what lies behind the start is negative.
        """
        starts, ends = (self._starts - start) * heading.conjugate(), (self._ends - start) * heading.conjugate()
        passing = (starts.imag > 0) != (ends.imag > 0)
        before, after = starts[passing], ends[passing]
        ways = np.sort(before.real - before.imag / (after.imag - before.imag) * (after.real - before.real))
        return list(zip(ways[::2].tolist(), ways[1::2].tolist(), strict=False))

    def _inner(self, ring: Points) -> complex:
        """Return the middle of the widest stretch on the parallel through the middle of a ring."""
        middle = complex(float(ring.real.mean()), float((ring.imag.min() + ring.imag.max()) / 2))
        widest = max(self.stretches(middle, 1 + 0j), key=lambda stretch: stretch[1] - stretch[0], default=(0.0, 0.0))
        return middle + (widest[0] + widest[1]) / 2


def _area(ring: Points) -> float:
    return float(np.imag(np.conj(ring[:-1]) * ring[1:]).sum() / 2)


def _box(points: Points, label: complex) -> Floats:
    known = points if len(points) else np.array([label])
    return np.array([known.real.min(), known.imag.min(), known.real.max(), known.imag.max()])
