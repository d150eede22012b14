"""CSL-JSON: the bibliography for reference managers."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from mapper.export.shown import Shown
from mapper.model.source import Source
from mapper.model.when import Extent, When, parse_when

DATES = ("issued", "available-date", "accessed", "event-date")

LOSSES = (
    "claims, marks, grades and handling words: only the bibliography goes over",
    "dates that are no plain date or period are given as raw EDTF text",
)


def files(shown: Shown) -> dict[str, bytes]:
    """Return sources.json."""
    cited = [shown.records.sources[source.id] for source in shown.document.sources]
    content = json.dumps([item(source) for source in cited], indent=2, ensure_ascii=False)
    return {"sources.json": f"{content}\n".encode()}


def item(source: Source) -> dict[str, Any]:
    """Return one source as a CSL-JSON item (schema 1.0.2)."""
    record: dict[str, Any] = {"id": source.id, **source.bibliography}
    for key in DATES:
        if key in record:
            record[key] = _date(parse_when(str(record[key])))
    return record


def _date(when: When) -> dict[str, Any]:
    ends = (when.start.earliest, when.end.latest)
    if when.extent is Extent.WITHIN or None in ends:
        return {"raw": when.text}
    texts = when.text.rstrip("?~%").split("/")
    days = [when.start.earliest, when.end.earliest][: len(texts)]
    parts = [_parts(day, text) for day, text in zip(days, texts, strict=True) if day is not None]
    return {"date-parts": parts, **({"circa": True} if when.approximate or when.uncertain else {})}


def _parts(day: date, text: str) -> list[int]:
    """Return as much of a date as the text gives: year, month, day."""
    return [day.year, day.month, day.day][: text.count("-") + 1]
