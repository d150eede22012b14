"""`mapper build`: writes maps as HTML files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mapper.cli.admitting import admitted_from, chosen
from mapper.cli.command import command
from mapper.cli.options import RootOption, SkipInvalidOption, argument, option, resolve_root
from mapper.cli.speech import print_line, say, tell_problems
from mapper.model.grade import Tlp

if TYPE_CHECKING:
    from mapper.admission.admit import Admitted
    from mapper.document.cited import DocumentOf
    from mapper.document.map_document import MapDocument


@command(
    "mapper build",
    "mapper build northern-route --out briefing",
    "mapper build --max-tlp GREEN",
)
def build(
    maps: Annotated[list[str] | None, argument("[MAP]...", "Ids of maps, as in maps/ID.toml; by default all.")] = None,
    out: Annotated[
        Path | None, option("--out", "Where to write; by default maps/ of the dataset.", metavar="DIR")
    ] = None,
    max_tlp: Annotated[
        Tlp | None,
        typer.Option(
            help="Withhold what sources above this level say, in place of each map's own ceiling.", case_sensitive=False
        ),
    ] = None,
    documents: Annotated[
        Path | None,
        option(
            "--documents",
            "Put the cited passages of your own copies into the maps. They are not for publication.",
            metavar="DIR",
        ),
    ] = None,
    notes: Annotated[
        bool, typer.Option("--notes", help="Put the speaker's notes of the stories into the maps.")
    ] = False,
    skip_invalid: SkipInvalidOption = False,
    root: RootOption = None,
) -> None:
    """Write maps as HTML files that need no network.

    Prints the path of each file. Any error in the dataset refuses the whole build.
    """
    folder = resolve_root(root)
    from mapper.document.compose import compose

    admitted = admitted_from(folder, skip_invalid)
    tell_problems(admitted.warnings, to_stderr=True)
    document_of = _documents(documents, admitted)
    for spec in chosen(maps or [], admitted):
        path = (out if out is not None else folder / "maps") / f"{spec.id}.html"
        document = compose(admitted.dataset, spec, max_tlp, admitted.left_out, document_of, notes)
        _write(document, path)


def _documents(folder: Path | None, admitted: Admitted) -> DocumentOf | None:
    if folder is None:
        return None
    from mapper.passages.copies import documents_in

    return documents_in(folder, admitted.dataset)


def _write(document: MapDocument, path: Path) -> None:
    from mapper.cli.atomic import write_atomically
    from mapper.render.page import to_html

    write_atomically(path, to_html(document).encode())
    if not document.marks:
        say(f"{document.id}: nothing in the dataset carries a mark on this map.")
    print_line(path)
