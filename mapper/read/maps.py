"""maps/NAME.toml to a MapSpec."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

from mapper.model.map_spec import Inset, MapSpec
from mapper.model.problem import Fault, Origin, table_record
from mapper.read.reading import Reading, tables
from mapper.read.rectangle import rectangle
from mapper.read.shapes.map import MAX_INSETS, InsetTable, MapFile
from mapper.read.steps import read_steps


def read_map(data: dict[str, Any], file: str, reading: Reading, maps: dict[str, MapSpec]) -> None:
    """Add one map to the records; its id is the stem of its file's name."""
    map_id = PurePosixPath(file).stem
    # Steps and insets are records of their own: one that is wrong does not take the map with it.
    steps = read_steps(data, file, reading)
    insets = _insets(data, file, reading)
    rest = {key: value for key, value in data.items() if key not in ("inset", "step")}
    table = reading.validated(MapFile, rest, Origin(file), file)
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
        titles=table.titles,
        subtitles=table.subtitles,
        routes=_ids(table.routes),
        categories=_ids(table.categories),
        sources=_ids(table.sources),
        commodities=_ids(table.commodities),
        areas=_ids(table.areas),
        sites=_ids(table.sites),
        max_tlp=table.max_tlp,
        view=view,
        insets=insets,
        steps=steps,
    )


def _insets(data: dict[str, Any], file: str, reading: Reading) -> tuple[Inset, ...]:
    """Return the insets of a map that can be used, in the order of the file."""
    insets: list[Inset] = []
    for table, origin in tables(data, "inset", file, reading):
        record = table_record(origin)
        if origin.path[1] == MAX_INSETS:
            fix = "Keep those without which the map cannot be read."
            reading.refuse(record, Fault(origin, f"a map has at most {MAX_INSETS} insets.", fix, record))
            break
        shape = reading.validated(InsetTable, table, origin, record)
        view = rectangle(shape.view, origin.at("view"), record, reading) if shape is not None else None
        if shape is not None and view is not None:
            insets.append(Inset(shape.title, view, origin, shape.titles))
    return tuple(insets)


def _ids(ids: list[str] | None) -> tuple[str, ...] | None:
    return None if ids is None else tuple(ids)
