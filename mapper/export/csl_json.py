"""CSL-JSON: the bibliography for reference managers."""

from __future__ import annotations

import json
import re
from typing import Any

from mapper.export.shown import Shown
from mapper.model.source import Source
from mapper.model.when import When, parse_when

DATES = ("issued", "available-date", "accessed", "event-date")

_PLAIN = re.compile(r"([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-([0-9]{2}))?)?")
_SEASON = re.compile(r"(?P<year>[0-9]{4})-2(?P<number>[1-4])")
"""In EDTF 21 to 24, in CSL 1 to 4, of the year in which it begins."""

LOSSES = (
    "claims, marks, grades and handling words: only the bibliography goes over",
    "dates that are no plain date, season or period are given as raw EDTF text",
)


def files(shown: Shown) -> dict[str, bytes]:
    """Return sources.json."""
    cited = [shown.records.sources[source.id] for source in shown.document.sources]
    content = json.dumps([item(source) for source in cited], indent=2, ensure_ascii=False)
    # Half a character has no UTF-8; in JSON this is how it is written.
    return {"sources.json": f"{content}\n".encode("utf-8", "backslashreplace")}


def item(source: Source) -> dict[str, Any]:
    """Return one source as a CSL-JSON item (schema 1.0.2)."""
    record: dict[str, Any] = {"id": source.id, **source.bibliography}
    for key in DATES:
        if key in record:
            record[key] = _date(parse_when(str(record[key])))
    return record


def _date(when: When) -> dict[str, Any]:
    """Return a date as CSL knows it: days, months, years, seasons, and periods between them; all else raw."""
    circa = {"circa": True} if when.approximate or when.uncertain else {}
    plain = when.text.rstrip("?~%")
    if season := _SEASON.fullmatch(plain):
        return {"date-parts": [[int(season["year"])]], "season": int(season["number"]), **circa}
    ends = [_PLAIN.fullmatch(end) for end in plain.split("/")]
    # What is rough at one end of a period would be so at both.
    if None in ends or (circa and len(ends) > 1):
        return {"raw": when.text}
    return {"date-parts": [[int(part) for part in end.groups() if part] for end in ends if end], **circa}
