"""`mapper slides`: writes a map's story as a presentation."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from mapper.cli.admitting import document_of
from mapper.cli.command import command
from mapper.cli.options import LanguageOption, MapArgument, MapTlpOption, RootOption, SkipInvalidOption, resolve_root
from mapper.cli.speech import print_line, say
from mapper.render.common.messages import LANGUAGES


@command(
    "mapper slides northern-route -o briefing.pptx",
    "mapper slides overview --max-tlp GREEN",
)
def slides(
    map_id: MapArgument,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out", "-o", metavar="FILE", help="Where to write; by default MAP.pptx, here.", show_default=False
        ),
    ] = None,
    notes: Annotated[bool, typer.Option("--notes", help="Put the speaker's notes into the notes.")] = False,
    language: LanguageOption = LANGUAGES[0],
    max_tlp: MapTlpOption = None,
    skip_invalid: SkipInvalidOption = False,
    root: RootOption = None,
) -> None:
    """Write a slide for each step of a map's story, or one for the map, and a last one with the sources.

    Words stay words that can be edited; footnotes, full citations (in the notes) and the handling line come with each
    slide. Needs an extra: pip install '.[slides]' in a clone. Prints the path of the file.
    """
    folder = resolve_root(root)
    from mapper.cli.atomic import write_atomically
    from mapper.render.slides import to_slides

    document = document_of(folder, map_id, skip_invalid, max_tlp, notes)
    path = out if out is not None else Path(f"{map_id}.pptx")
    content = to_slides(document, lambda done, all_: say(f"{map_id}: slide {done} of {all_}."), language)
    write_atomically(path, content)
    print_line(path)
