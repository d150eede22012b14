"""`mapper coverage`: what of the documents was drawn on, and on how much ground the maps stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mapper.cli.admitting import admitted_from, left_out_rows
from mapper.cli.command import command
from mapper.cli.options import (
    DocumentsOption,
    JsonOption,
    RootOption,
    SkipInvalidOption,
    copies_at_hand,
    resolve_root,
)
from mapper.cli.speech import print_json, print_line
from mapper.model.grade import Tlp

if TYPE_CHECKING:
    from mapper.document.ground import Ground
    from mapper.passages.coverage import DocumentCoverage


@command(
    "mapper coverage",
    "mapper coverage --documents ~/copies --json",
)
def coverage(
    documents: DocumentsOption = None,
    skip_invalid: SkipInvalidOption = False,
    root: RootOption = None,
    as_json: JsonOption = False,
) -> None:
    """Say what of the documents was drawn on, and on how much ground the marks of each map stand.

    By document: passages from which no claim is drawn, and places that are deliberately no mark, with the reason. By
    map: marks that several independent voices state, one voice, or nobody (only alleged, planned or possible).
    Without --documents the passages are left out.
    """
    folder = resolve_root(root)
    from mapper.document.ground import ground_of
    from mapper.passages.coverage import cover

    admitted = admitted_from(folder, skip_invalid)
    dataset = admitted.dataset
    covered = cover(dataset, copies_at_hand(documents, folder))
    grounds = {spec.id: ground_of(dataset, spec) for spec in dataset.maps.values()}
    if as_json:
        rows = [_document_row(document) for document in covered]
        maps = [_map_row(name, ground) for name, ground in grounds.items()]
        print_json({"documents": rows, "maps": maps, "left_out": left_out_rows(admitted, Tlp.RED)})
        return
    for document in covered:
        _tell_document(document)
    for name, ground in grounds.items():
        _tell_map(name, ground)


def _document_row(document: DocumentCoverage) -> dict[str, Any]:
    passages = None
    if document.passages is not None:
        passages = [
            {"locator": passage.locator, "line": passage.line, "claims": list(passage.claims)}
            for passage in document.passages
        ]
    return {
        "source": document.source.id,
        "read": document.source.read,
        "claims": document.claims,
        "passages": passages,
        "unmapped": [
            {"place": place.place, "locator": ", ".join(map(str, place.locators)), "reason": place.reason}
            for place in document.source.unmapped
        ],
    }


def _map_row(name: str, ground: Ground) -> dict[str, Any]:
    lists = {"several": list(ground.several), "one": list(ground.one), "soft": list(ground.soft)}
    return {"map": name, "marks": ground.marks, **lists}


def _tell_document(document: DocumentCoverage) -> None:
    source = document.source
    print_line(f"{source.id}: {document.claims} claims, {source.read} document read")
    if document.passages is None:
        print_line("    passages: no copy of the document at hand (--documents DIR)")
    else:
        unread = [passage for passage in document.passages if not passage.claims]
        print_line(f"    passages: {len(document.passages)}, {len(unread)} without a claim")
        for passage in unread:
            print_line(f"        {passage.locator} (line {passage.line}): {passage.begins}")
    for place in source.unmapped:
        print_line(f"    not mapped: {place.place} ({', '.join(map(str, place.locators))}): {place.reason}")


def _tell_map(name: str, ground: Ground) -> None:
    def share(marks: tuple[str, ...]) -> str:
        return f"{len(marks)} ({len(marks) / ground.marks:.0%})" if ground.marks else "0"

    print_line(
        f"map {name}: {ground.marks} marks: several independent voices {share(ground.several)}, "
        f"one voice {share(ground.one)}, nobody states it {share(ground.soft)}"
    )
    if ground.soft:
        print_line(f"    nobody states: {', '.join(ground.soft)}")
