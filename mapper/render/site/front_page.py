"""The front page put together: its template filled once for the page and once for each map, every text escaped."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

from mapper.document.map_document import MapDocument
from mapper.document.visible_text import visible
from mapper.render.common import palette
from mapper.render.common.csp import hashes
from mapper.render.common.files import read_text
from mapper.render.common.messages import LANGUAGES, Messages
from mapper.render.common.template import filled
from mapper.render.common.translated import translated


class Download(NamedTuple):
    """A file for other programs: what it is (as the messages name it), and its address relative to the front page."""

    kind: str
    address: str


def front_page(maps: Sequence[str], ceiling: str) -> str:
    """Return the page that lists maps, as HTML.

    Parameters
    ----------
    maps
        What `entry` returned of each, in the order in which they are listed.
    ceiling
        The highest TLP level that may be in any of them.
    """
    words = Messages(room="site")
    style = palette.style(()) + read_text(__package__, "index.css")
    slots = {
        "language": words.language,
        "policy": escape(_policy(style)),
        "style": style,
        "ceiling": f"TLP:{escape(ceiling)}",
        "meaning": escape(words.term("tlp", ceiling)),
        "maps": "\n".join(maps),
    }
    return filled(read_text(__package__, "index.html"), slots, words)


def entry(document: MapDocument, page: str, picture: str, downloads: Sequence[Download]) -> str:
    """Return what the front page tells of one map; `page` and `picture` are addresses relative to it."""
    document = translated(document, LANGUAGES[0])
    words, story = Messages(room="site"), document.story
    counts = [words.count(key, len(getattr(document, key))) for key in ("marks", "claims", "sources")]
    if story is not None:
        counts.append(words.count("steps", len(story.steps)))
    links = [(download.address, words.text(f"download.{download.kind}")) for download in downloads]
    title = visible(document.title)
    slots = {
        "id": escape(document.id),
        "page": escape(page),
        "picture": escape(picture),
        "alternative": escape(words.text("picture.alternative", title=title, counts=", ".join(counts))),
        "title": escape(title),
        "subtitle": escape(visible(document.subtitle)),
        "counts": escape(" · ".join([*counts, f"TLP:{document.ceiling}"])),
        "links": "\n".join(f'<li><a href="{escape(address)}">{escape(name)}</a></li>' for address, name in links),
    }
    return filled(read_text(__package__, "entry.html"), slots, words)


def _policy(style: str) -> str:
    """Return the policy that lets the page have its own style and the pictures beside it, and nothing else."""
    pictures, style_sheet = "'self' file: data:", hashes((style,))
    return f"default-src 'none'; style-src {style_sheet}; img-src {pictures}; base-uri 'none'; form-action 'none'"
