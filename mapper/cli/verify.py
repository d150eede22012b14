"""`mapper verify`: looks up every claim in the analyst's own copies of the documents."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Annotated, Any

import typer

from mapper.cli.admitting import admitted_from
from mapper.cli.command import command
from mapper.cli.ending import ExitCode
from mapper.cli.options import (
    DocumentsOption,
    JsonOption,
    RootOption,
    SkipInvalidOption,
    argument,
    resolve_documents,
    resolve_root,
)
from mapper.cli.speech import counted, print_json, print_line, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mapper.model.dataset import Dataset
    from mapper.passages.verify import Verdict


@command(
    "mapper verify --documents ~/copies",
    "mapper verify --documents ~/copies moscow-226 --json",
)
def verify(
    sources: Annotated[list[str] | None, argument("[SOURCE]...", "Ids of sources; by default all.")] = None,
    documents: DocumentsOption = None,
    skip_invalid: SkipInvalidOption = False,
    root: RootOption = None,
    as_json: JsonOption = False,
) -> None:
    """Look up every claim in your own copies of the documents.

    Copies are text (UTF-8), HTML or PDF files, recognised by their sha256 or else by the source's whole id in their
    name. Figures and months are read in English, Russian, German, French, Spanish or Portuguese, as the source's
    `language` says.
    That the evidence stands at its place proves that the words are there, not that they mean what the claim says.

    Exit code 1 if any claim is not, or not clearly, where it says.
    """
    folder = resolve_root(root)
    from mapper.passages.copies import find_copies
    from mapper.passages.verify import verify as verify_claims

    dataset = admitted_from(folder, skip_invalid).dataset
    _known(sources or [], dataset)
    verdicts = list(verify_claims(dataset, find_copies(resolve_documents(documents, folder)), sources or []))
    if as_json:
        print_json([_row(verdict) for verdict in verdicts])
    else:
        _tell(verdicts)
    say(_summary(verdicts))
    if any(verdict.fails for verdict in verdicts):
        raise typer.Exit(ExitCode.PROBLEMS)


def _known(sources: Sequence[str], dataset: Dataset) -> None:
    from mapper.errors import UsageError
    from mapper.read.faults import meant

    for source in sources:
        if source not in dataset.sources:
            raise UsageError(f'There is no source "{source}". {meant(source, dataset.sources)}')


def _row(verdict: Verdict) -> dict[str, Any]:
    return {
        "claim": verdict.claim,
        "result": verdict.result.value,
        "locator": verdict.locator,
        "found_at": verdict.found_at or None,
        "warnings": list(verdict.warnings),
    }


def _tell(verdicts: Sequence[Verdict]) -> None:
    """Print what a person has to look at: failures, warnings, and sources without a copy."""
    for verdict in verdicts:
        where = f"; stands at {verdict.found_at}" if verdict.fails and verdict.found_at else ""
        if verdict.fails or verdict.warnings:
            print_line(f"{verdict.claim}: {verdict.result} at {verdict.locator}{where}")
            for warning in verdict.warnings:
                print_line(f"    {warning}")
    missing = dict.fromkeys(
        verdict.claim.partition("#")[0] for verdict in verdicts if verdict.result.value == "no document"
    )
    for source in missing:
        print_line(f"{source}: no document")


def _summary(verdicts: Sequence[Verdict]) -> str:
    counts = Counter(verdict.result.value for verdict in verdicts)
    parts = ", ".join(f"{number} {result}" for result, number in counts.items()) or "nothing to look up"
    warnings = sum(len(verdict.warnings) for verdict in verdicts)
    return f"{len(verdicts)} claims: {parts}; {counted(warnings, 'warning')}."
