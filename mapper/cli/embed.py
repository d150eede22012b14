"""`mapper embed`: prints the iframe that shows a map in another page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from mapper.cli.admitting import document_of
from mapper.cli.command import command
from mapper.cli.options import MapArgument, MapTlpOption, RootOption, SkipInvalidOption, option, resolve_root
from mapper.cli.speech import harmless, print_data

if TYPE_CHECKING:
    from mapper.document.map_document import MapDocument

LEAST_HEIGHT, MOST_HEIGHT = 240, 4000


@command(
    "mapper embed overview",
    "mapper embed overview --step 2 --src https://example.org/maps/overview.html",
    "mapper embed sites --srcdoc --height 480 > frame.html",
)
def embed(
    map_id: MapArgument,
    step: Annotated[int | None, option("--step", "Open at this step of the map's story.", metavar="N")] = None,
    height: Annotated[
        int, typer.Option("--height", min=LEAST_HEIGHT, max=MOST_HEIGHT, help="Of the frame, in CSS pixels.")
    ] = 600,
    src: Annotated[
        str | None, option("--src", "Where the map's page lies; by default MAP.html beside it.", metavar="URL")
    ] = None,
    srcdoc: Annotated[
        bool, typer.Option("--srcdoc", help="Put the whole page into the frame, so that there is no second file.")
    ] = False,
    max_tlp: MapTlpOption = None,
    skip_invalid: SkipInvalidOption = False,
    root: RootOption = None,
) -> None:
    """Print an iframe that shows a map in another page: sandboxed, without access to that page.

    docs/embedding.md tells what the page around it may ask of the map.
    """
    folder = resolve_root(root)
    from mapper.errors import UsageError
    from mapper.render.page.embed import iframe_to, iframe_with

    if src is not None and srcdoc:
        raise UsageError("--srcdoc holds the page itself and has no use for --src: leave one of them out.")
    if src is not None:
        _judge(src)
    document = document_of(folder, map_id, skip_invalid, max_tlp)
    state = _state(document, step)
    if srcdoc:
        print_data(iframe_with(document, state, height) + "\n")
    else:
        address = src if src is not None else f"{map_id}.html"
        print_data(iframe_to(document.title, address, state, height) + "\n")


def _judge(src: str) -> None:
    """Refuse what is no address of a page.

    Raises
    ------
    UsageError
        If it has a fragment, a hidden character or another scheme than http and https.
    """
    from urllib.parse import urlsplit

    from mapper.errors import UsageError

    if harmless(src) != src or "#" in src:
        raise UsageError("--src is an address without a fragment (#…): the state of the map is added to it.")
    try:
        scheme = urlsplit(src).scheme
    except ValueError:
        scheme = "?"
    if scheme not in ("", "http", "https"):
        raise UsageError("--src is an http or https address, or a path relative to the page around the map.")


def _state(document: MapDocument, step: int | None) -> str:
    """Return the state of the page as the fragment of an address.

    Raises
    ------
    UsageError
        If there is no such step.
    """
    from mapper.errors import UsageError

    if step is None:
        return ""
    steps = document.story.steps if document.story is not None else ()
    if not steps:
        raise UsageError(f"The map {document.id} tells no story: leave --step out, or add [[step]]s to its file.")
    if not 1 <= step <= len(steps):
        raise UsageError(f"The story of {document.id} has no step {step}: choose 1 to {len(steps)}.")
    return f"step={step}"
