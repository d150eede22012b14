"""The figures of a document that count the same, each list with what it counts and where."""

from __future__ import annotations

from collections.abc import Iterator

from mapper.document.map_document import MapDocument


def figures_alike(document: MapDocument) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what the figures of a list count, for which place and in what unit, and the refs of their claims."""
    figures = {claim.ref: claim.figure for claim in document.claims}
    for refs in document.alike:
        figure = figures[refs[0]]
        if figure is not None:
            yield ", ".join(part for part in (figure.measure, figure.place, figure.unit) if part), refs
