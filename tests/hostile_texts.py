"""The list of texts that try to become something else in one format or another, and records that are full of them."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import cycle
from pathlib import Path
from typing import Any

from mapper.document.map_document import MapDocument

TEXTS: dict[str, str] = json.loads(Path(__file__).with_suffix(".json").read_text("utf-8"))


def full_of(document: MapDocument) -> MapDocument:
    """Return a document in which all that is named, said, noted or printed is one of the texts, each by turns."""
    turns = cycle(TEXTS.values())

    def worded(records: Any, *fields: str) -> Any:
        return tuple(replace(record, **{field: next(turns) for field in fields}) for record in records)

    one = next(mark for mark in document.marks if mark.kind == "site")
    sites = [replace(one, id=f"{one.id}-{number}") for number in range(len(TEXTS))]
    others = [mark for mark in document.marks if mark.kind != "site"]
    (titled,) = worded([document], "title", "subtitle")
    full: MapDocument = replace(
        titled,
        marks=worded([*others, *sites], "name", "note"),
        claims=worded((document.claims * len(TEXTS))[: len(TEXTS)], "text", "note"),
        sources=worded(document.sources, "title", "citation", "marking"),
        layers=worded(document.layers, "name"),
    )
    return full
