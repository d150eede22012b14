"""The great circles between the positions of a leg: what can be asked of its way whatever the plane and the scale.

Interpolated between vectors from the middle of a spherical earth (slerp).
"""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np

from mapper.layout.kinds import Flags, Floats
from mapper.layout.terrain import land_at

SAMPLES = 48
"""Of each great circle."""


def great_circle(start: Any, end: Any, shares: Any) -> Floats:
    """Return longitudes and latitudes in degrees, shape (n, 2), at shares of the way between two positions."""
    one, other = _vector(start), _vector(end)
    angle = float(np.arccos(np.clip(one @ other, -1.0, 1.0)))
    share = np.asarray(shares, dtype=float)[:, None]
    # Between places that are the same or opposite every way is as good as any other.
    sine = np.sin(angle)
    weights = (1 - share, share) if sine < 1e-9 else (np.sin((1 - share) * angle) / sine, np.sin(share * angle) / sine)
    x, y, z = (weights[0] * one + weights[1] * other).T
    return np.column_stack([np.degrees(np.arctan2(y, x)), np.degrees(np.arctan2(z, np.hypot(x, y)))])


def wet_share(line: Any, foreign: Flags) -> float:
    """Return how much of the way along positions, what lies on its own land aside, lies over water.

    Parameters
    ----------
    line
        Longitudes and latitudes in degrees.
    foreign
        By number of a country, whether its land is not the way's own.
    """
    shares = (np.arange(SAMPLES) + 0.5) / SAMPLES
    land = np.concatenate([land_at(great_circle(start, end, shares)) for start, end in pairwise(line)])
    passed = land[(land == 0) | foreign[land]]
    return float(np.mean(passed == 0)) if len(passed) else 0.0


def _vector(position: Any) -> Floats:
    lon, lat = np.radians(position[:2])
    return np.array([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])
