"""`mapper export`: a map's data in other programs' formats, with a report of what each cannot carry."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Annotated, Literal

import typer

from mapper.cli.admitting import admitted_from, chosen
from mapper.cli.command import command
from mapper.cli.options import DataTlpOption, RootOption, SkipInvalidOption, argument, resolve_root
from mapper.cli.speech import print_line, say

ExportFormat = Literal["geojson", "gpkg", "geoparquet", "kml", "csv", "csl-json"]
"""The formats; each has a room of its name in mapper.export."""


@command(
    "mapper export --to gpkg",
    "mapper export northern-route --to csv --out tables",
)
def export(
    to: Annotated[ExportFormat, typer.Option("--to", help="The format.")],
    map_id: Annotated[str | None, argument("[MAP]", "Export what this map shows; by default all.")] = None,
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="The folder to write into.")] = Path("export"),
    max_tlp: DataTlpOption = None,
    skip_invalid: SkipInvalidOption = False,
    root: RootOption = None,
) -> None:
    """Write a map's data for other programs, and say what the format cannot carry.

    Prints the path of each file. sites.geojson, legs.geojson and areas.geojson come out as they are contributed: edit
    them in QGIS or with ogr2ogr, put them back into geodata/, run mapper fmt and mapper check.
    """
    folder = resolve_root(root)
    from mapper.cli.atomic import write_atomically
    from mapper.export.shown import shown
    from mapper.model.map_spec import MapSpec

    admitted = admitted_from(folder, skip_invalid)
    spec = chosen([map_id], admitted)[0] if map_id is not None else MapSpec.everything()
    room = import_module(f"mapper.export.{to.replace('-', '_')}")
    for name, content in room.files(shown(admitted.dataset, spec, max_tlp, admitted.left_out)).items():
        write_atomically(out / name, content)
        print_line(out / name)
    for loss in room.LOSSES:
        say(f"{to} cannot carry: {loss}.")
