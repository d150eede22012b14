"""`mapper add voice`: whose statement a claim is, where the source passes somebody's words on."""

from __future__ import annotations

from typing import Annotated

from mapper.cli.add.options import IdArgument, NoteOption, SourceArgument, Text, Texts
from mapper.cli.command import command
from mapper.cli.options import RootOption, option, resolve_root


@command(
    'mapper add thing "Radio Liberty" --kind organisation '
    "&& mapper add voice some-report liberty-2019 --by radio-liberty --issued 2019",
)
def add_voice(
    source: SourceArgument = None,
    identifier: IdArgument = None,
    speakers: Annotated[
        Texts, option("--by", "Id of a thing: who speaks; repeatable, if several speak together.")
    ] = None,
    issued: Annotated[Text, option("--issued", "When it was said, if the document tells; EDTF.")] = None,
    via: Annotated[Text, option("--via", "Id of the voice through which the source has it.")] = None,
    note: NoteOption = None,
    root: RootOption = None,
) -> None:
    """Add a voice to seeds/SOURCE.toml, so that `mapper add claim --voice` can name it.

    Whoever speaks is a thing: add that first. Asks for SOURCE, --by and ID if they are missing and there is a terminal.
    """
    from mapper.cli.add.answers import all_among, new_id, which_source
    from mapper.cli.add.questions import Questions, known
    from mapper.cli.add.source import seed_file
    from mapper.cli.add.trial import stand_on, try_table

    ground, questions = stand_on(resolve_root(root)), Questions()
    sources, things = ground.dataset.sources, ground.dataset.things
    source = which_source(questions, source, ground.dataset)
    who = "Who speaks (ids of things, divided by ;)"
    speakers = questions.need_several(speakers, "--by", who, fits=all_among("thing", things))
    proposal = "-".join([*speakers, *(issued or "").split()]) if questions.on_terminal else ""
    taken = sources[source].voices if source else ()
    identifier = questions.need(identifier, "ID", "Id", proposal, new_id(taken))
    questions.settle()
    for speaker in speakers:
        known("thing", speaker, things)
    values = {"id": identifier, "by": speakers, "issued": issued, "via": via, "note": note}
    try_table(ground, seed_file(source), "[[voice]]", values).write(f"{source}#{identifier}")
