"""`mapper add voice`: whose statement a claim is, where the source passes somebody's words on."""

from __future__ import annotations

from typing import Annotated

import typer

from mapper.cli.add.options import Text, Texts, option
from mapper.cli.command import command
from mapper.cli.options import RootOption, resolve_root


@command(
    'mapper add thing "Radio Liberty" --kind organisation '
    "&& mapper add voice some-report liberty-2019 --by radio-liberty --issued 2019",
)
def add_voice(
    source: Annotated[
        Text, typer.Argument(metavar="SOURCE", help="Id of a source that is there.", show_default=False)
    ] = None,
    identifier: Annotated[
        Text, typer.Argument(metavar="ID", help="Lower-case words joined by hyphens.", show_default=False)
    ] = None,
    speakers: Annotated[
        Texts, option("--by", "Id of a thing: who speaks; repeatable, if several speak together.")
    ] = None,
    issued: Annotated[Text, option("--issued", "When it was said, if the document tells; EDTF.")] = None,
    via: Annotated[Text, option("--via", "Id of the voice through which the source has it.")] = None,
    note: Annotated[Text, option("--note", "Our remark.")] = None,
    root: RootOption = None,
) -> None:
    """Add a voice to seeds/SOURCE.toml, so that `mapper add claim --voice` can name it.

    Whoever speaks is a thing: add that first. Asks for SOURCE, --by and ID if they are missing and there is a terminal.
    """
    from mapper.cli.add.answers import all_among, among, new_id
    from mapper.cli.add.questions import Questions, choices, known
    from mapper.cli.add.records import with_table
    from mapper.cli.add.source import seed_file
    from mapper.cli.add.trial import stand_on, try_out

    ground, questions = stand_on(resolve_root(root)), Questions()
    sources, things = ground.dataset.sources, ground.dataset.things
    source = questions.need(source, "SOURCE", f"Source ({choices(sources)})", fits=among("source", sources))
    known("source", source, sources)
    who = "Who speaks (ids of things, divided by ;)"
    speakers = questions.need_several(speakers, "--by", who, fits=all_among("thing", things))
    proposal = "-".join([*speakers, *(issued or "").split()]) if questions.on_terminal else ""
    taken = sources[source].voices if source else ()
    identifier = questions.need(identifier, "ID", "Id", proposal, new_id(taken))
    questions.settle()
    for speaker in speakers:
        known("thing", speaker, things)
    values = {"id": identifier, "by": speakers, "issued": issued, "via": via, "note": note}
    seed = seed_file(source)
    before = ground.text(seed)
    try_out(ground, seed, before, with_table(before, "[[voice]]", values)).write(f"{source}#{identifier}")
