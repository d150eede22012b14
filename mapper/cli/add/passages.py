"""The passages that a new record cites, shown from the analyst's own copy of the document."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from mapper.cli.ending import ExitCode
from mapper.cli.options import copies_at_hand
from mapper.cli.speech import say
from mapper.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mapper.cli.add.trial import Trial
    from mapper.model.dataset import Dataset
    from mapper.passages.document import Document
    from mapper.passages.locating import Passage


def document_at_hand(source: str, dataset: Dataset, documents: Path | None, root: Path) -> Document | None:
    """Return the analyst's copy of a source, by its id; None after saying that there is none."""
    from mapper.passages.copies import copies_of, read_copy

    recognised = copies_of(dataset.sources.values(), copies_at_hand(documents, root))
    if source not in recognised:
        say(f"No copy of {source} is at hand (--documents DIR): the evidence is not looked up.")
        return None
    copy, is_the_one = recognised[source]
    if not is_the_one:
        say(f"{copy.path.name} is not the copy that {source} was checked against: its sha256 differs.")
    return read_copy(copy, dataset.sources[source])


def passages_at(document: Document | None, locators: list[str]) -> list[Passage]:
    """Return the passages to which some locators lead; none without a document.

    Raises
    ------
    UsageError
        If one is not a locator, or leads nowhere in the document.
    """
    from mapper.model.locator import GRAMMAR, parse_locator
    from mapper.passages.locating import locate

    passages: list[Passage] = []
    for text in locators:
        try:
            locator = parse_locator(text)
        except ValueError:
            raise UsageError(f'"{text}" is not a locator. Write one of: {GRAMMAR}.') from None
        if document is not None:
            found = locate(document, locator)
            if not found:
                raise UsageError(f"{text} leads nowhere in the document.")
            passages += found
    return passages


def show(document: Document | None, passages: Sequence[Passage]) -> None:
    """Print passages with the line at which each begins."""
    from mapper.cli.add.questions import tell

    for passage in passages if document is not None else ():
        say(f"{passage.locator} (line {passage.line}):")
        tell(document.text(passage.span) if document is not None else "")


def must_hold(document: Document | None, passages: Sequence[Passage], evidence: list[str]) -> None:
    """Make sure that words of evidence are of the right number and stand in the passages.

    Raises
    ------
    UsageError
        If they are not or do not.
    """
    from mapper.cli.add.answers import shaped

    shaped("claim", "evidence")(evidence)
    if document is None:
        return
    texts = [document.folded(passage.span) for passage in passages]
    for words in evidence:
        if not any(text.holds(words) for text in texts):
            raise UsageError(f"“{words}” does not stand there.")


def look_up(trial: Trial, ref: str, document: Document) -> None:
    """Look a new claim up in its document; if its evidence is not clearly at its locator, say so and end."""
    from mapper.passages.verify import judge

    verdict = judge(trial.dataset.claims[ref], document)
    for warning in verdict.warnings:
        say(f"{ref}: {warning}")
    if verdict.fails:
        where = f"; it stands at {verdict.found_at}" if verdict.found_at else ""
        say(f"{ref}: the evidence is {verdict.result} at {verdict.locator}{where}. Nothing was written.")
        raise typer.Exit(ExitCode.PROBLEMS)
