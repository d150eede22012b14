"""The Typer application: its commands by name, and nothing of what they do."""

from __future__ import annotations

from typing import Annotated

import typer

from mapper.cli import (
    build,
    check,
    coverage,
    diff,
    embed,
    export,
    fmt,
    init,
    listing,
    locate,
    measure,
    picture,
    query,
    schema,
    serve,
    site,
    slides,
    verify,
)
from mapper.cli.add.app import app as add_app
from mapper.cli.archive import app as archive_app

app = typer.Typer(
    name="mapper",
    help=(
        "Maps of documented trafficking routes and places, on which every mark is carried by a cited claim.\n\n"
        "Start with `mapper check`, then `mapper build`, then open maps/NAME.html: it needs no network."
    ),
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def _print_version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        typer.echo(f"mapper {version('trafficking-route-mapper')}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and exit.", is_eager=True, callback=_print_version)
    ] = False,
) -> None:
    del version  # Its callback has said all.


app.command("build")(build.build)
app.command("check")(check.check)
app.command("picture")(picture.picture)
app.command("serve")(serve.serve)
app.command("diff")(diff.diff)
app.command("export")(export.export)
app.command("site")(site.site)
app.command("embed")(embed.embed)
app.command("slides")(slides.slides)
app.command("fmt")(fmt.fmt)
app.command("list")(listing.list_records)
app.command("query")(query.query)
app.command("measure")(measure.measure)
app.command("verify")(verify.verify)
app.command("coverage")(coverage.coverage)
app.add_typer(archive_app, name="archive")
app.command("locate")(locate.locate)
app.add_typer(add_app, name="add")
app.command("schema")(schema.schema)
app.command("init")(init.init)
