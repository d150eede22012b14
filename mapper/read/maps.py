"""maps/NAME.toml to a MapSpec."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

from mapper.model.map_spec import MapSpec
from mapper.model.problem import Fault, Origin
from mapper.read.reading import Reading
from mapper.read.shapes.map import MapFile


def read_map(data: dict[str, Any], file: str, reading: Reading, maps: dict[str, MapSpec]) -> None:
    """Add one map to the records; its id is the stem of its file's name."""
    map_id = PurePosixPath(file).stem
    table = reading.validated(MapFile, data, Origin(file), file)
    if table is None:
        return
    view = _view(table.view, file, reading)
    if table.view is not None and view is None:
        return
    maps[map_id] = MapSpec(
        id=map_id,
        title=table.title,
        origin=Origin(file),
        subtitle=table.subtitle or "",
        routes=_ids(table.routes),
        categories=_ids(table.categories),
        sources=_ids(table.sources),
        commodities=_ids(table.commodities),
        areas=_ids(table.areas),
        sites=_ids(table.sites),
        max_tlp=table.max_tlp,
        view=view,
    )


def _ids(ids: list[str] | None) -> tuple[str, ...] | None:
    return None if ids is None else tuple(ids)


def _view(view: list[float] | None, file: str, reading: Reading) -> tuple[float, float, float, float] | None:
    if view is None:
        return None
    west, south, east, north = view
    if not (-180 <= west < east <= 180 and -90 <= south < north <= 90):
        fix = "Write [west, south, east, north] in degrees, west of east and south of north."
        reading.refuse(file, Fault(Origin(file, ("view",)), f"{view} is not a rectangle on the globe.", fix, file))
        return None
    return west, south, east, north
