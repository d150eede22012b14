"""`mapper add claim`: what a source says at one place, appended to its file."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from mapper.cli.ending import ExitCode, ends_well
from mapper.cli.options import DocumentsOption, RootOption, resolve_documents, resolve_root
from mapper.cli.speech import say
from mapper.errors import UsageError
from mapper.model.grade import Status

if TYPE_CHECKING:
    from mapper.cli.add_questions import Questions
    from mapper.cli.add_trial import Ground, Trial
    from mapper.model.dataset import Dataset
    from mapper.passages.document import Document
    from mapper.passages.locating import Passage

Text = str | None
Texts = list[str] | None


def _option(name: str, says: str) -> Any:
    return typer.Option(name, help=says, show_default=False)


@ends_well
def add_claim(
    source: Annotated[
        Text, typer.Argument(metavar="SOURCE", help="Id of a source that is there.", show_default=False)
    ] = None,
    identifier: Annotated[
        Text, typer.Argument(metavar="ID", help="Lower-case words joined by hyphens.", show_default=False)
    ] = None,
    locators: Annotated[
        Texts, _option("--locator", 'As "para. 7", "block 5", "p. 14"; repeatable, every one must hold.')
    ] = None,
    text: Annotated[Text, _option("--text", "One assertion, in your own words.")] = None,
    evidence: Annotated[
        Texts, _option("--evidence", "Words that stand there, at most six; two items, or one of three words.")
    ] = None,
    about: Annotated[Texts, _option("--about", "Id of a site, leg, route, area or thing; repeatable.")] = None,
    voice: Annotated[Text, _option("--voice", "Id of the source's voice that says it.")] = None,
    status: Annotated[
        Status | None, typer.Option(help="In what manner; stated without it.", show_default=False)
    ] = None,
    negative: Annotated[bool, typer.Option("--negative", help="It is a denial.")] = False,
    credibility: Annotated[int | None, typer.Option(min=1, max=6, help="Admiralty code.", show_default=False)] = None,
    when: Annotated[Text, _option("--when", "When it held, if the document dates it; EDTF.")] = None,
    measure: Annotated[Text, _option("--measure", "What its figure measures.")] = None,
    area: Annotated[Text, _option("--area", "Id of the area that the figure is about.")] = None,
    low: Annotated[float | None, _option("--low", "Lower bound; equal to --high for one figure.")] = None,
    high: Annotated[float | None, _option("--high", "Upper bound.")] = None,
    approx: Annotated[bool, typer.Option("--approx", help="The document says about or nearly.")] = False,
    supports: Annotated[Texts, _option("--supports", "A claim, SOURCE#claim; repeatable.")] = None,
    responds_to: Annotated[Texts, _option("--responds-to", "A claim or voice that it answers; repeatable.")] = None,
    conflicts_with: Annotated[Texts, _option("--conflicts-with", "A claim that it excludes; repeatable.")] = None,
    note: Annotated[Text, _option("--note", "Our remark.")] = None,
    documents: DocumentsOption = None,
    root: RootOption = None,
) -> None:
    """Add a claim to seeds/SOURCE.toml.

    If your copy of the document is at hand, the passage at the locator is shown, words of evidence are proposed that
    stand nowhere else, and evidence that is not there is refused. Without --evidence in a script only that is done.
    Asks for SOURCE, ID, --locator, --text and --evidence if they are missing and there is a terminal.

    Example: mapper add claim moscow-226 seat-in-almaty --locator "para. 7" --text "CARICC has its seat in Almaty."
    --evidence "based in" --evidence Almaty --about caricc --when 2010-01
    """
    from mapper.cli.add_questions import Questions, choices, known, slug
    from mapper.cli.add_records import with_table
    from mapper.cli.add_source import seed_file
    from mapper.cli.add_trial import stand_on, try_out

    folder = resolve_root(root)
    ground, questions = stand_on(folder), Questions()
    sources = ground.dataset.sources
    source = questions.need(source, "SOURCE", f"Source ({choices(sources)})")
    known("source", source, sources)
    locators = questions.need_several(locators, "--locator", 'Locator (as para. 7 or "Heading", para. 2)')
    document = _document(source, resolve_documents(documents, folder), documents is not None, ground)
    proposal = _shown(document, locators) if source else ()
    text = questions.need(text, "--text", "What it says, in your own words")
    identifier = questions.need(identifier, "ID", "Id", slug(text) if questions.on_terminal else "")
    evidence = _evidence(questions, evidence, proposal)
    about = questions.offer_several(about, "What it is about (ids, divided by ;)")
    questions.settle()
    values = {
        "id": identifier,
        "locator": locators[0] if len(locators) == 1 else locators,
        "text": text,
        "evidence": evidence,
        "about": about,
        "voice": voice,
        "status": status.value if status is not None and status is not Status.STATED else None,
        "negative": negative,
        "credibility": credibility,
        "when": when,
        "quantity": _quantity(measure, area, low, high, approx, ground.dataset),
        "supports": supports,
        "responds_to": responds_to,
        "conflicts_with": conflicts_with,
        "note": note,
    }
    seed = seed_file(source)
    before = ground.text(seed)
    trial = try_out(ground, seed, before, with_table(before, "[[claim]]", values))
    ref = f"{source}#{identifier}"
    if document is not None:
        _look_up(trial, ref, document)
    trial.write(ref)


def _quantity(
    measure: str | None, area: str | None, low: float | None, high: float | None, approx: bool, dataset: Dataset
) -> dict[str, Any] | None:
    from mapper.cli.add_questions import known

    if measure is None:
        if area is not None or low is not None or high is not None or approx:
            raise UsageError("A figure needs its --measure. Nothing was written.")
        return None
    measures = dataset.vocabulary.measures
    known("measure", measure, measures)
    values = {"measure": measure, "area": area, "low": low, "high": high, "unit": measures[measure].unit}
    return {key: value for key, value in values.items() if value is not None} | ({"approx": True} if approx else {})


def _document(source: str, folder: Path, is_asked: bool, ground: Ground) -> Document | None:
    """Return the analyst's copy of a source, None after saying that there is none."""
    if not source:
        return None
    from mapper.passages.copies import copy_of, find_copies, read_copy

    record = ground.dataset.sources[source]
    copies = find_copies(folder) if is_asked or folder.is_dir() else ()
    recognised = copy_of(record, copies)
    if recognised is None:
        say(f"No copy of {source} is at hand (--documents DIR): the evidence is not looked up.")
        return None
    copy, is_the_one = recognised
    if not is_the_one:
        say(f"{copy.path.name} is not the copy that {source} was checked against: its sha256 differs.")
    return read_copy(copy, record)


def _shown(document: Document | None, locators: list[str]) -> tuple[str, ...]:
    """Show the passages at some locators and return what to propose as evidence."""
    from mapper.cli.add_questions import tell
    from mapper.model.locator import GRAMMAR, parse_locator
    from mapper.passages.locating import locate
    from mapper.passages.proposals import propose

    passages: list[Passage] = []
    for text in locators:
        try:
            locator = parse_locator(text)
        except ValueError:
            raise UsageError(f'"{text}" is not a locator. Write one of: {GRAMMAR}.') from None
        if document is None:
            continue
        found = locate(document, locator)
        if not found:
            raise UsageError(f"{text} leads nowhere in the document. Nothing was written.")
        for passage in found:
            say(f"{passage.locator} (line {passage.line}):")
            tell(document.text(passage.span))
        passages += found
    return propose(document, passages) if document is not None and passages else ()


def _evidence(questions: Questions, given: list[str] | None, proposal: tuple[str, ...]) -> list[str]:
    if not given and not questions.on_terminal and proposal:
        say("Proposed: " + " ".join(f"--evidence {shlex.quote(item)}" for item in proposal))
    return questions.need_several(given, "--evidence", "Evidence, as printed (items divided by ;)", proposal)


def _look_up(trial: Trial, ref: str, document: Document) -> None:
    """Look a new claim up in its document; if its evidence is not clearly at its locator, say so and end."""
    from mapper.passages.verify import judge

    verdict = judge(trial.dataset.claims[ref], document)
    for warning in verdict.warnings:
        say(f"{ref}: {warning}")
    if verdict.fails:
        where = f"; it stands at {verdict.found_at}" if verdict.found_at else ""
        say(f"{ref}: the evidence is {verdict.result} at {verdict.locator}{where}. Nothing was written.")
        raise typer.Exit(ExitCode.PROBLEMS)
