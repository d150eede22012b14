"""`mapper diff`: what changes for the reader between two states of the dataset."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from mapper.cli.command import command
from mapper.cli.options import RootOption, option, resolve_root
from mapper.cli.speech import harmless_lines, print_data, print_json, print_line, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mapper.changes.change import Change


DiffFormat = Literal["text", "markdown", "json"]
"""How differences are printed."""


@command(
    "mapper diff",
    "mapper diff main",
    "mapper diff main HEAD --format markdown",
    "mapper diff old-folder .",
)
def diff(
    base: Annotated[str, typer.Argument(help="A git revision, or a folder: the state before.")] = "HEAD",
    head: Annotated[
        str | None,
        typer.Argument(help="A git revision, or a folder: the state after; by default the files as they are."),
    ] = None,
    output: Annotated[
        DiffFormat, typer.Option("--format", help="text, markdown for a pull request, or json.")
    ] = "text",
    html: Annotated[Path | None, option("--html", "Also write a map of before and after.", metavar="FILE")] = None,
    root: RootOption = None,
) -> None:
    """Say what changes for the reader of the maps: claims and marks, not lines of files.

    Added, removed, moved (in km), reworded, regraded, precision changed, and marks that gained or lost their only
    carrier, became contested or stopped being so. Nothing is printed of what no reader sees, such as formatting. JSON
    keys: kind, what, id, name, detail.
    """
    folder = resolve_root(root)
    from mapper.changes.compare import compare
    from mapper.cli.revisions import state
    from mapper.read.dataset import load_dataset

    with state(base, folder) as before, state(head or str(folder), folder) as after:
        old, new = load_dataset(before), load_dataset(after)
        changes = compare(old.dataset, new.dataset)
    _print(changes, output)
    if html is not None:
        from mapper.cli.atomic import write_atomically
        from mapper.document.before_after import compose_changes
        from mapper.render.page import to_html

        write_atomically(html, to_html(compose_changes(old.dataset, new.dataset, changes)).encode())
    for name, loaded in (("before", old), ("after", new)):
        faults = sum(fault.severity == "error" for fault in loaded.faults)
        if faults:
            say(f"The state {name} has {faults} faults; what could not be read is not compared.")


def _print(changes: Sequence[Change], output: DiffFormat) -> None:
    from mapper.changes.markdown import as_markdown

    if output == "json":
        keys = ("kind", "what", "id", "name", "detail")
        print_json([{key: str(getattr(change, key)) for key in keys} for change in changes])
    elif output == "markdown":
        print_data(harmless_lines(as_markdown(changes)))
    else:
        for change in changes:
            print_line(change)
