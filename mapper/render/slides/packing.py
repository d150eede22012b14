"""The presentation as a file: without what its template says of other people, and the same bytes every time."""

from __future__ import annotations

from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first date that an entry of a zip file can have."""

MOST_LETTERS = 255
"""Of a property of the file (as python-pptx has it)."""

UNIX = 3
READABLE = 0o644 << 16
EFFORT = 9
_FOREIGN = ("/thumbnail", "/extended-properties", "/printerSettings")
"""Ends of the types of parts that tell of the template: its preview, its program, its author's printer."""

_DATED = ("created", "modified", "lastPrinted", "revision", "lastModifiedBy", "description")


def packed(presentation: Any, title: str) -> bytes:
    """Return a presentation as a file, its entries sorted and without dates."""
    _strip(presentation)
    presentation.core_properties.title = title[:MOST_LETTERS]
    saved = BytesIO()
    presentation.save(saved)
    target = BytesIO()
    with ZipFile(saved) as source, ZipFile(target, "w") as file:
        for name in sorted(source.namelist()):
            entry = ZipInfo(name, EARLIEST)
            entry.compress_type, entry.create_system, entry.external_attr = ZIP_DEFLATED, UNIX, READABLE
            file.writestr(entry, source.read(name), compresslevel=EFFORT)
    return target.getvalue()


def _strip(presentation: Any) -> None:
    properties = presentation.core_properties._element
    for child in list(properties):
        if child.tag.rpartition("}")[2] in _DATED:
            properties.remove(child)
    for relations in (presentation.part.package._rels, presentation.part.rels):
        for key in [key for key, relation in relations.items() if relation.reltype.endswith(_FOREIGN)]:
            relations.pop(key)
