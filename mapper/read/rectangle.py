"""``[west, south, east, north]`` as people write it."""

from __future__ import annotations

from mapper.model.problem import Fault, Origin
from mapper.read.reading import Reading

Bounds = tuple[float, float, float, float]


def rectangle(view: list[float] | None, origin: Origin, record: str, reading: Reading) -> Bounds | None:
    """Return west, south, east, north in degrees; None if nothing was written, or after noting that it is none."""
    if view is None:
        return None
    west, south, east, north = view
    if not (-180 <= west < east <= 180 and -90 <= south < north <= 90):
        fix = "Write [west, south, east, north] in degrees, west of east and south of north."
        reading.refuse(record, Fault(origin, f"{view} is not a rectangle on the globe.", fix, record))
        return None
    return west, south, east, north
