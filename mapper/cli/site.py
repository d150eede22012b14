"""`mapper site`: writes a folder of all maps that any web server, or none, can show."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mapper.cli.admitting import admitted_from, chosen
from mapper.cli.command import command
from mapper.cli.options import RootOption, SkipInvalidOption, resolve_root
from mapper.cli.speech import print_line, say, tell_problems
from mapper.model.grade import Tlp

if TYPE_CHECKING:
    from mapper.export.shown import Shown
    from mapper.model.map_spec import MapSpec
    from mapper.render.site import Download

PICTURE_DPI = 96


@command(
    "mapper site",
    "mapper site --out public",
    "mapper site --max-tlp GREEN --out partners",
)
def site(
    out: Annotated[
        Path, typer.Option("--out", metavar="DIR", help="The folder; one that this command wrote before is replaced.")
    ] = Path("site"),
    max_tlp: Annotated[
        Tlp,
        typer.Option(
            help="Withhold what sources above this level say, whatever the maps themselves allow.",
            case_sensitive=False,
        ),
    ] = Tlp.CLEAR,
    skip_invalid: SkipInvalidOption = False,
    root: RootOption = None,
) -> None:
    """Write a folder to publish: a page that lists all maps, and each map's page, picture and data.

    Everything in it is a file; links are relative. Prints the path of the front page. A folder that holds anything else
    is refused.
    """
    folder = resolve_root(root)
    from mapper.cli.site_folder import exchange, refuse_foreign
    from mapper.export.shown import shown
    from mapper.render.site import front_page

    refuse_foreign(out)  # Before anything is waited for.
    admitted = admitted_from(folder, skip_invalid)
    tell_problems(admitted.warnings, to_stderr=True)
    specs = [spec for spec in chosen([], admitted) if _may_be_named(spec, max_tlp)]
    files: dict[str, bytes] = {}
    listed: list[str] = []
    for number, spec in enumerate(specs, start=1):
        say(f"{spec.id}: page, picture and data ({number} of {len(specs)}).")
        made, one = _map_files(shown(admitted.dataset, spec, max_tlp, admitted.left_out))
        files |= made
        listed.append(one)
    files["index.html"] = front_page(listed, max_tlp.value).encode()
    exchange(out, files)
    print_line(out / "index.html")


def _may_be_named(spec: MapSpec, max_tlp: Tlp) -> bool:
    """Whether a map may be on the site: its title is not for those from whom it keeps its claims."""
    may_be = spec.max_tlp.releasable_at(max_tlp)
    if not may_be:
        say(f"{spec.id}: left out, it is made for TLP:{spec.max_tlp.value} and the site for TLP:{max_tlp.value}.")
    return may_be


def _map_files(shown: Shown) -> tuple[dict[str, bytes], str]:
    """Return the files of one map by their paths in the folder, and what the front page tells of it."""
    from mapper.render.page import to_html
    from mapper.render.picture import to_picture
    from mapper.render.site import Download, entry

    document = shown.document
    page, picture = f"maps/{document.id}.html", f"pictures/{document.id}.png"
    data, downloads = _data(shown)
    files = {page: to_html(document).encode(), picture: to_picture(document, "png", dpi=PICTURE_DPI), **data}
    return files, entry(document, page, picture, (Download("picture", picture), *downloads))


def _data(shown: Shown) -> tuple[dict[str, bytes], list[Download]]:
    from mapper.export import csl_json, csv, geojson
    from mapper.render.site import Download

    tables = {"claims.csv": csv.files(shown)["claims.csv"]}
    contents = {**geojson.files(shown), **tables, **csl_json.files(shown)}
    files = {f"data/{shown.document.id}/{name}": content for name, content in contents.items()}
    return files, [Download(Path(address).stem, address) for address in files]
