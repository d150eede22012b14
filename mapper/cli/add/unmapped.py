"""`mapper add unmapped`: a place that a document names and that is deliberately no mark."""

from __future__ import annotations

from typing import Annotated

from mapper.cli.add.options import SourceArgument, Text, Texts
from mapper.cli.command import command
from mapper.cli.options import DocumentsOption, RootOption, argument, option, resolve_root


@command(
    'mapper add unmapped some-report "The West" --locator "block 5" --reason "It has no extent to draw."',
)
def add_unmapped(
    source: SourceArgument = None,
    place: Annotated[Text, argument("PLACE", "What the document calls it.")] = None,
    locators: Annotated[Texts, option("--locator", 'As "para. 7", "block 5"; repeatable.')] = None,
    reason: Annotated[Text, option("--reason", "Why it is on no map.")] = None,
    documents: DocumentsOption = None,
    root: RootOption = None,
) -> None:
    """Add a place that is left off the maps, with the reason, to seeds/SOURCE.toml; `mapper coverage` lists it.

    Asks for SOURCE, PLACE, --locator and --reason if they are missing and there is a terminal.
    """
    from mapper.cli.add.answers import shaped, which_source
    from mapper.cli.add.passages import document_at_hand, passages_at
    from mapper.cli.add.questions import Questions
    from mapper.cli.add.source import seed_file
    from mapper.cli.add.trial import stand_on, try_table

    folder = resolve_root(root)
    ground, questions = stand_on(folder), Questions()
    source = which_source(questions, source, ground.dataset)
    document = document_at_hand(source, ground.dataset, documents, folder) if source else None
    place = questions.need(place, "PLACE", "What the document calls it", fits=shaped("unmapped", "place"))
    where = 'Locator (as para. 7 or "Heading", para. 2)'
    locators = questions.need_several(locators, "--locator", where, fits=lambda given: passages_at(document, given))
    reason = questions.need(reason, "--reason", "Why it is on no map", fits=shaped("unmapped", "reason"))
    questions.settle()
    passages_at(document, locators)
    values = {"place": place, "locator": locators[0] if len(locators) == 1 else locators, "reason": reason}
    try_table(ground, seed_file(source), "[[unmapped]]", values).write(f"{source}: {place}")
