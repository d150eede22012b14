"""`mapper add claim`: what a source says at one place, appended to its file."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from mapper.cli.add.about import all_known, roles_known, written
from mapper.cli.add.answers import all_among, new_id, shaped, which_source
from mapper.cli.add.options import IdArgument, NoteOption, SourceArgument, Text, Texts
from mapper.cli.add.passages import document_at_hand, look_up, must_hold, passages_at, show
from mapper.cli.add.questions import Questions, choices, known, slug
from mapper.cli.command import command
from mapper.cli.options import DocumentsOption, RootOption, option, resolve_root
from mapper.cli.speech import say
from mapper.errors import UsageError
from mapper.model.disagreement import Disagreement
from mapper.model.grade import Status

if TYPE_CHECKING:
    from mapper.model.dataset import Dataset
    from mapper.passages.document import Document
    from mapper.passages.locating import Passage


@command(
    'mapper add claim moscow-226 seat-in-almaty --locator "para. 7" '
    '--text "CARICC has its seat in Almaty." --evidence "based in" --evidence Almaty --about caricc '
    "--when 2010-01",
    'mapper add claim some-report heroin-at-the-bridge --locator "block 4" --text "Heroin was seized at the bridge." '
    "--evidence 'seized at the bridge' --about seizure=hairatan --commodity heroin --measure seized "
    "--low 50 --high 50 --unit kg",
)
def add_claim(
    source: SourceArgument = None,
    identifier: IdArgument = None,
    locators: Annotated[
        Texts, option("--locator", 'As "para. 7", "block 5", "p. 14"; repeatable, every one must hold.')
    ] = None,
    text: Annotated[Text, option("--text", "One assertion, in your own words.")] = None,
    evidence: Annotated[
        Texts, option("--evidence", "Words that stand there, at most six; two items, or one of three words.")
    ] = None,
    about: Annotated[
        Texts, option("--about", "Id of a site, leg, route, area or thing, or ROLE=ID; repeatable.")
    ] = None,
    commodities: Annotated[Texts, option("--commodity", "Goods, from the vocabulary; repeatable.")] = None,
    mode: Annotated[Text, option("--mode", "How they went, from the vocabulary, if it tells.")] = None,
    voice: Annotated[Text, option("--voice", "Id of the source's voice that says it.")] = None,
    status: Annotated[Status | None, option("--status", "In what manner; stated without it.")] = None,
    negative: Annotated[bool, typer.Option("--negative", help="It is a denial.")] = False,
    credibility: Annotated[int | None, option("--credibility", "Admiralty code.", min=1, max=6)] = None,
    when: Annotated[Text, option("--when", "When it held, if the document dates it; EDTF.")] = None,
    measure: Annotated[Text, option("--measure", "What its figure measures.")] = None,
    place: Annotated[
        Text, option("--place", "Site or area that the figure is about; not where one place alone has a role.")
    ] = None,
    low: Annotated[float | None, option("--low", "Lower bound; equal to --high for one figure.")] = None,
    high: Annotated[float | None, option("--high", "Upper bound.")] = None,
    unit: Annotated[Text, option("--unit", "As printed; the measure's without it.")] = None,
    approx: Annotated[bool, typer.Option("--approx", help="The document says about or nearly.")] = False,
    supports: Annotated[Texts, option("--supports", "A claim, SOURCE#claim; repeatable.")] = None,
    responds_to: Annotated[Texts, option("--responds-to", "A claim or voice that it answers; repeatable.")] = None,
    disagrees_with: Annotated[
        Texts, option("--disagrees-with", 'As "SOURCE#claim contradiction Why, in a sentence."; repeatable.')
    ] = None,
    derived_from: Annotated[Texts, option("--derived-from", "A claim that it only repeats; repeatable.")] = None,
    note: NoteOption = None,
    documents: DocumentsOption = None,
    root: RootOption = None,
) -> None:
    """Add a claim to seeds/SOURCE.toml.

    If your copy of the document is at hand, the passage at the locator is shown, words of evidence are proposed that
    stand nowhere else, and evidence that is not there is refused. Without --evidence in a script only that is done.
    Asks for SOURCE, ID, --locator, --text and --evidence if they are missing and there is a terminal.
    """
    from mapper.cli.add.source import seed_file
    from mapper.cli.add.trial import stand_on, try_table

    folder = resolve_root(root)
    ground = stand_on(folder)
    quantity = _quantity(measure, place, low, high, unit, approx, ground.dataset)
    asked = _Asked(ground.dataset, documents, folder)
    asked.what_it_says(source, locators, text, identifier)
    asked.what_shows_it(evidence, about, voice)
    values = asked.values | {
        "commodities": commodities,
        "mode": mode,
        "status": status.value if status is not None and status is not Status.STATED else None,
        "negative": negative,
        "credibility": credibility,
        "when": when,
        "quantity": quantity,
        "supports": supports,
        "responds_to": responds_to,
        "disagrees_with": [_disagreeing(one) for one in disagrees_with or []],
        "derived_from": derived_from,
        "note": note,
    }
    trial = try_table(ground, seed_file(asked.source), "[[claim]]", values)
    ref = f"{asked.source}#{values['id']}"
    if asked.document is not None:
        look_up(trial, ref, asked.document)
    trial.write(ref)


class _Asked:
    """What a claim must have, from the options or from answers.

    Parameters
    ----------
    dataset
        As it is before.
    documents
        The folder with the analyst's copies, if somebody named it.
    root
        The dataset's folder, which has them otherwise.
    """

    def __init__(self, dataset: Dataset, documents: Path | None, root: Path) -> None:
        self.source = ""
        self.document: Document | None = None
        self.values: dict[str, Any] = {}
        self._dataset, self._documents, self._root = dataset, documents, root
        self._questions = Questions()
        self._passages: list[Passage] = []

    def what_it_says(
        self, source: str | None, locators: list[str] | None, text: str | None, identifier: str | None
    ) -> None:
        """Take the source, show the passages in it, and take the assertion with its id."""
        questions = self._questions
        self.source = which_source(questions, source, self._dataset)
        if self.source:
            self.document = document_at_hand(self.source, self._dataset, self._documents, self._root)
        where = 'Locator (as para. 7 or "Heading", para. 2)'
        found = questions.need_several(
            locators, "--locator", where, fits=lambda given: passages_at(self.document, given)
        )
        self._passages = passages_at(self.document, found)
        show(self.document, self._passages)
        says = questions.need(text, "--text", "What it says, in your own words", fits=shaped("claim", "text"))
        proposal = slug(says) if questions.on_terminal else ""
        taken = [claim.id for claim in self._dataset.claims.values() if claim.source == self.source]
        name = questions.need(identifier, "ID", "Id", proposal, fits=new_id(taken))
        self.values |= {"id": name, "locator": found[0] if len(found) == 1 else found, "text": says}

    def what_shows_it(self, evidence: list[str] | None, about: list[str] | None, voice: str | None) -> None:
        """Take the words of evidence, what the claim is about, and whose statement it is."""
        from mapper.passages.proposals import propose

        questions, document = self._questions, self.document
        proposal = propose(document, self._passages) if document is not None and self._passages else ()
        if not evidence and not questions.on_terminal and proposal:
            say("Proposed: " + " ".join(f"--evidence {shlex.quote(item)}" for item in proposal))
        words = questions.need_several(
            evidence,
            "--evidence",
            "Evidence, as printed (items divided by ;)",
            proposal,
            fits=lambda given: must_hold(document, self._passages, given),
        )
        subject = questions.offer_several(
            about, "What it is about (ids or ROLE=ID, divided by ;)", fits=lambda given: all_known(self._dataset, given)
        )
        voices = self._dataset.sources[self.source].voices if self.source else {}
        whose = [voice] if voice else None
        if voices:
            question = f"Whose words ({choices(voices)}; empty: the author's)"
            whose = questions.offer_several(whose, question, fits=all_among("voice", voices))
        roles_known(subject)
        questions.settle()
        self.values |= {
            "evidence": words,
            "about": written(subject, self._dataset),
            "voice": "".join((whose or [])[:1]),
        }


def _quantity(
    measure: str | None,
    place: str | None,
    low: float | None,
    high: float | None,
    unit: str | None,
    approx: bool,
    dataset: Dataset,
) -> dict[str, Any] | None:
    if measure is None:
        if any(one is not None for one in (place, low, high, unit)) or approx:
            raise UsageError("A figure needs its --measure. Nothing was written.")
        return None
    measures = dataset.vocabulary.measures
    known("measure", measure, measures)
    values = {"measure": measure, "place": place, "low": low, "high": high, "unit": unit or measures[measure].unit}
    return {key: value for key, value in values.items() if value is not None} | ({"approx": True} if approx else {})


def _disagreeing(given: str) -> dict[str, str]:
    """Return a disagreement from ``REF KIND WHY``."""
    claim, kind, why = (*given.split(maxsplit=2), "", "", "")[:3]
    if not why:
        raise UsageError(f'"{given}" does not say why: write SOURCE#claim, the kind and a sentence.')
    known("kind of disagreement", kind, [one.value for one in Disagreement])
    return {"claim": claim, "kind": kind, "why": why}
