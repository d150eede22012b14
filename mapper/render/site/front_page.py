"""The front page put together: its template filled once for the page and once for each map, every text escaped."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from mapper.document.visible_text import visible
from mapper.render.common import palette
from mapper.render.common.csp import hashes
from mapper.render.common.files import read_text
from mapper.render.common.messages import Messages
from mapper.render.common.template import filled
from mapper.render.site.published import Published


def front_page(maps: Sequence[Published], ceiling: str) -> str:
    """Return the page that lists maps, as HTML.

    Parameters
    ----------
    maps
        In the order in which they are listed.
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
        "maps": "\n".join(_entry(one, words) for one in maps),
    }
    return filled(read_text(__package__, "index.html"), slots, words)


def _policy(style: str) -> str:
    """Return the policy that lets the page have its own style and the pictures beside it, and nothing else."""
    pictures, style_sheet = "'self' file: data:", hashes((style,))
    return f"default-src 'none'; style-src {style_sheet}; img-src {pictures}; base-uri 'none'; form-action 'none'"


def _entry(one: Published, words: Messages) -> str:
    counts = [words.count(key, getattr(one, key)) for key in ("marks", "claims", "sources")]
    if one.steps:
        counts.append(words.count("steps", one.steps))
    links = [(download.address, words.text(f"download.{download.kind}")) for download in one.downloads]
    slots = {
        "id": escape(one.id),
        "page": escape(one.page),
        "picture": escape(one.picture),
        "alternative": escape(words.text("picture.alternative", title=visible(one.title), counts=", ".join(counts))),
        "title": escape(visible(one.title)),
        "subtitle": escape(visible(one.subtitle)),
        "counts": escape(" · ".join([*counts, f"TLP:{one.ceiling}"])),
        "links": "\n".join(f'<li><a href="{escape(address)}">{escape(name)}</a></li>' for address, name in links),
    }
    return filled(read_text(__package__, "entry.html"), slots, words)
