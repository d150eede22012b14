"""``[west, south, east, north]`` as people write it; west is more than east where the rectangle spans 180°."""

from __future__ import annotations

from mapper.model.problem import Fault, Origin
from mapper.read.reading import Reading

Bounds = tuple[float, float, float, float]


def rectangle(view: list[float] | None, origin: Origin, record: str, reading: Reading) -> Bounds | None:
    """Return west, south, east, north in degrees; None if nothing was written, or after noting that it is none."""
    if view is None:
        return None
    west, south, east, north = view
    # With west and east exchanged it would span nearly all of the world, which nobody means.
    spans_180 = -180 <= east <= 0 <= west <= 180 and west - east < 360
    if not ((-180 <= west < east <= 180 or spans_180) and west != east and -90 <= south < north <= 90):
        fix = (
            "Write [west, south, east, north] in degrees, west of east and south of north; "
            "across 180° west is positive and east negative."
        )
        reading.refuse(record, Fault(origin, f"{view} is not a rectangle on the globe.", fix, record))
        return None
    return west, south, east, north
