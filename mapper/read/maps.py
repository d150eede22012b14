"""maps/NAME.toml to a MapSpec."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

from mapper.model.map_spec import MapSpec
from mapper.model.problem import Origin
from mapper.read.reading import Reading
from mapper.read.rectangle import rectangle
from mapper.read.shapes.map import MapFile
from mapper.read.steps import read_steps


def read_map(data: dict[str, Any], file: str, reading: Reading, maps: dict[str, MapSpec]) -> None:
    """Add one map to the records; its id is the stem of its file's name."""
    map_id = PurePosixPath(file).stem
    # Each step is a record of its own: one that is wrong does not take the map with it.
    steps = read_steps(data, file, reading)
    without_steps = {key: value for key, value in data.items() if key != "step"}
    table = reading.validated(MapFile, without_steps, Origin(file), file)
    if table is None:
        return
    view = rectangle(table.view, Origin(file, ("view",)), file, reading)
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
        steps=steps,
    )


def _ids(ids: list[str] | None) -> tuple[str, ...] | None:
    return None if ids is None else tuple(ids)
