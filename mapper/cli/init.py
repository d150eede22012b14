"""`mapper init`: a small valid dataset of one's own, for people who installed the package."""

from __future__ import annotations

from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Annotated

import typer

from mapper.cli.atomic import write_atomically
from mapper.cli.command import command
from mapper.cli.speech import print_line, say
from mapper.errors import UsageError


@command(
    "mapper init my-dataset && cd my-dataset && mapper build",
)
def init(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder that is empty or does not exist yet.")],
) -> None:
    """Start a small dataset that is valid and builds: one source, its claims, a place and a route."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError(f"{folder} is there already and not an empty folder: nothing was written.")
    for name, content in sorted(_files(resources.files("mapper.cli") / "starter")):
        write_atomically(folder / name, content)
        print_line(folder / name)
    say(f"Next: cd {folder} && mapper check && mapper build")


def _files(folder: Traversable, above: str = "") -> list[tuple[str, bytes]]:
    found = []
    for entry in folder.iterdir():
        name = f"{above}{entry.name}"
        found += _files(entry, f"{name}/") if entry.is_dir() else [(name, entry.read_bytes())]
    return found
