"""`mapper fmt`: writes the files of a dataset in their canonical form."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mapper.cli.command import command
from mapper.cli.ending import ExitCode
from mapper.cli.options import RootOption, argument, resolve_root
from mapper.cli.speech import print_line, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mapper.canonical.dataset import Rewritten


@command(
    "mapper fmt",
    "mapper fmt --check",
    "mapper fmt geodata/sites.geojson",
)
def fmt(
    paths: Annotated[list[Path] | None, argument("[PATH]...", "Only these files or folders.")] = None,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit code 1 if a file is not in canonical form.")
    ] = False,
    root: RootOption = None,
) -> None:
    """Write the files in canonical form: same data, same text.

    Keys in order, GeoJSON with one position to a line, six decimals and the right-hand rule, schematic legs through
    the label points of their stops. Comments stay. Files that cannot be parsed are left alone. Prints what changed.
    """
    folder = resolve_root(root)
    from mapper.canonical.dataset import rewritten
    from mapper.cli.atomic import write_atomically

    changed = [file for file in _wanted(rewritten(folder), paths or [], folder) if file.changed]
    for file in changed:
        if not check:
            write_atomically(folder / file.name, file.after.encode(), through_links=False)
        print_line(file.name)
    if check and changed:
        say(f"{len(changed)} files are not in canonical form: run mapper fmt.")
        raise typer.Exit(ExitCode.PROBLEMS)


def _wanted(files: Sequence[Rewritten], paths: list[Path], root: Path) -> list[Rewritten]:
    from mapper.cli.paths import under

    return [file for file in files if under(root / file.name, paths, root)]
