"""The sources of a map, numbered in the order in which its claims cite them."""

from __future__ import annotations

from typing import Any

from mapper.document.map_document import ShownClaim, ShownSource
from mapper.model.dataset import Dataset
from mapper.model.source import Source


def show_sources(dataset: Dataset, claims: tuple[ShownClaim, ...]) -> tuple[ShownSource, ...]:
    """Return the sources of the shown claims."""
    cited: dict[str, list[str]] = {}
    for claim in claims:
        cited.setdefault(claim.source, []).append(claim.ref)
    return tuple(
        _shown(dataset.sources[source], number, tuple(refs))
        for number, (source, refs) in enumerate(sorted(cited.items()), start=1)
    )


def _shown(source: Source, number: int, claims: tuple[str, ...]) -> ShownSource:
    return ShownSource(
        id=source.id,
        number=number,
        title=source.title,
        author=authors(source),
        citation=citation(source),
        issued=str(source.issued or ""),
        available=str(source.available or ""),
        url=source.url,
        archive_url=source.archive_url,
        reliability=source.reliability.value,
        reliability_reason=source.reliability_reason,
        marking=source.marking,
        tlp=source.tlp.value,
        read=source.read,
        sha256=source.sha256,
        note=source.note,
        claims=claims,
    )


def citation(source: Source) -> str:
    """Return a bibliography entry as one line of text, in the author-title order of the Chicago notes style."""
    record = source.bibliography
    by = authors(source)
    container = [record.get(key) for key in ("container-title", "collection-title", "event-title")]
    where = [record.get(key) for key in ("number", "volume", "issue", "page", "publisher", "publisher-place")]
    ends = dates(str(source.issued or ""), str(source.available or ""))
    rest = [str(part) for part in (*container, *where, ends) if part]
    return f"{by + ', ' if by else ''}“{source.title}”, {', '.join(rest)}"


def dates(issued: str, available: str) -> str:
    """Return what a citation ends with: when its source was issued and since when it is public, as EDTF."""
    return f"{issued or 'undated'}{f', public since {available}' if available else ''}."


def authors(source: Source) -> str:
    """Return the names of a source's authors as one line of text; empty if it names none."""
    return ", ".join(_name(name) for name in _names(source.bibliography.get("author")))


def _names(value: Any) -> list[dict[str, str]]:
    return value if isinstance(value, list) else []


def _name(name: dict[str, str]) -> str:
    return name.get("literal") or " ".join(part for part in (name.get("given"), name.get("family")) if part)
