"""What hypothesis draws for the geometry tests."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, radians, sin

from hypothesis import strategies as st

from mapper.model.place import Position, Ring


def wrapped(lon: float) -> float:
    """Return a longitude within [-180, 180]."""
    return lon - 360 if lon > 180 else lon + 360 if lon < -180 else lon


def position(max_lat: float = 90.0) -> st.SearchStrategy[Position]:
    """Draw a position anywhere."""
    return st.builds(Position, st.floats(-180, 180), st.floats(-max_lat, max_lat))


def rounded(place: Position) -> Position:
    """Return a position as people write it, to six decimals."""
    return Position(round(place.lon, 6), round(place.lat, 6))


def star(lon: float, lat: float, radii: list[float]) -> list[tuple[float, float]]:
    """Return the corners of a simple polygon round a centre, counter-clockwise; longitudes may be beyond 180."""
    angles = [radians(360 * index / len(radii)) for index in range(len(radii))]
    return [(lon + radius * cos(angle), lat + radius * sin(angle)) for angle, radius in zip(angles, radii, strict=True)]


def ring(corners: Sequence[tuple[float, float]]) -> Ring:
    """Return a closed ring of positions within [-180, 180]."""
    positions = [Position(wrapped(lon), lat) for lon, lat in corners]
    return (*positions, positions[0])
