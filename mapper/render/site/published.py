"""What the front page tells of one map, and where its files lie."""

from __future__ import annotations

from dataclasses import dataclass

from mapper.document.map_document import MapDocument
from mapper.render.common.messages import LANGUAGES
from mapper.render.common.translated import translated


@dataclass(frozen=True)
class Download:
    """A file for other programs: what it is (as the messages name it), and its address relative to the front page."""

    kind: str
    address: str


@dataclass(frozen=True)
class Published:
    """One map on the front page.

    Parameters
    ----------
    marks, claims, sources, steps
        How many it has.
    page, picture
        Addresses relative to the front page.
    """

    id: str
    title: str
    subtitle: str
    ceiling: str
    marks: int
    claims: int
    sources: int
    steps: int
    page: str
    picture: str
    downloads: tuple[Download, ...]


def published(document: MapDocument, page: str, picture: str, downloads: tuple[Download, ...]) -> Published:
    """Return what the front page tells of a map; nothing of the map itself is kept."""
    document = translated(document, LANGUAGES[0])
    return Published(
        id=document.id,
        title=document.title,
        subtitle=document.subtitle,
        ceiling=document.ceiling,
        marks=len(document.marks),
        claims=len(document.claims),
        sources=len(document.sources),
        steps=len(document.story.steps) if document.story is not None else 0,
        page=page,
        picture=picture,
        downloads=downloads,
    )
