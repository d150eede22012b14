"""`mapper picture`: writes a map as PNG, SVG or PDF, without a browser."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from mapper.cli.admitting import document_of
from mapper.cli.command import command
from mapper.cli.options import (
    LanguageOption,
    MapArgument,
    MapTlpOption,
    RootOption,
    SkipInvalidOption,
    option,
    resolve_root,
)
from mapper.cli.speech import print_line, say
from mapper.render.common.messages import LANGUAGES

PictureFormat = Literal["png", "svg", "pdf"]
"""The formats of pictures."""


@command(
    "mapper picture overview",
    "mapper picture overview --to pdf --size a4",
    "mapper picture northern-route --step 2 --size 1920x1080 --out slide.png",
)
def picture(
    map_id: MapArgument,
    to: Annotated[PictureFormat, typer.Option("--to", help="The format; words stay text in SVG and PDF.")] = "png",
    size: Annotated[
        str,
        typer.Option("--size", metavar="SIZE", help="16:9, 4:3, a4, dots (1920x1080) or millimetres (210x297mm)."),
    ] = "16:9",
    dpi: Annotated[int, typer.Option("--dpi", help="Dots per inch.")] = 192,
    step: Annotated[int | None, option("--step", "Draw this step of the map's story.", metavar="N")] = None,
    out: Annotated[Path | None, option("--out", "Where to write; by default MAP.FORMAT, here.", metavar="FILE")] = None,
    dark: Annotated[bool, typer.Option("--dark", help="Draw for a dark room.")] = False,
    language: LanguageOption = LANGUAGES[0],
    max_tlp: MapTlpOption = None,
    skip_invalid: SkipInvalidOption = False,
    root: RootOption = None,
) -> None:
    """Write a map as a picture for slides, paper or print, in a projection that suits it.

    Legend, sources, projection, borders notice and handling line are on it. Prints the path of the file.
    """
    folder = resolve_root(root)
    from mapper.cli.atomic import write_atomically
    from mapper.render.picture import to_picture
    from mapper.render.picture.size import read_size

    read_size(size, dpi)  # A size that cannot be is told before anything is waited for.
    document = document_of(folder, map_id, skip_invalid, max_tlp)
    name = map_id if step is None else f"{map_id}-{step}"
    path = out if out is not None else Path(f"{name}.{to}")
    say(f"{name}: drawing, which takes some seconds.")
    write_atomically(path, to_picture(document, to, size=size, dpi=dpi, step=step, dark=dark, language=language))
    if not document.marks:
        say(f"{map_id}: nothing in the dataset carries a mark on this map.")
    print_line(path)
