"""`mapper add`: the commands that write a new record, by name, and nothing of what they do."""

from __future__ import annotations

import typer

from mapper.cli import add_claim, add_leg, add_names, add_site, add_source, add_term, add_unmapped, add_voice
from mapper.cli.examples import listed

app = typer.Typer(
    name="add",
    help=(
        "Add a record by name: valid and in canonical form, or not at all.\n\n"
        "On a terminal each asks for what is missing; in a script everything goes by options. Nothing that is there "
        "is overwritten, and if the dataset would not be valid with the record, no file changes.\n\n"
        "A place comes into the dataset in three steps: the document, what it says, where that is:\n\n"
        + listed(
            'mapper add source some-report --type report --title "On routes" --tlp CLEAR '
            "--file documents/some-report.txt",
            'mapper add claim some-report lab-in-termez --locator "para. 2" '
            '--text "There is a laboratory in Termez." --evidence "laboratory in Termez"',
            "mapper add site --place Termez --category factory --claim some-report#lab-in-termez",
        )
    ),
    no_args_is_help=True,
    rich_markup_mode=None,
)

app.command("source")(add_source.add_source)
app.command("claim")(add_claim.add_claim)
app.command("site")(add_site.add_site)
app.command("leg")(add_leg.add_leg)
app.command("voice")(add_voice.add_voice)
app.command("route")(add_names.add_route)
app.command("area")(add_names.add_area)
app.command("thing")(add_names.add_thing)
app.command("term")(add_term.add_term)
app.command("unmapped")(add_unmapped.add_unmapped)
