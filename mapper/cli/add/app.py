"""`mapper add`: the commands that write a new record, by name, and nothing of what they do."""

from __future__ import annotations

import typer

from mapper.cli.add import claim, leg, names, site, source, term, unmapped, voice
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

for command in (
    *(source.add_source, claim.add_claim, site.add_site, leg.add_leg, voice.add_voice),
    *(names.add_route, names.add_area, names.add_thing, term.add_term, unmapped.add_unmapped),
):
    app.command(command.__name__.removeprefix("add_"))(command)
