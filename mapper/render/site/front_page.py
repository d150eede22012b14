"""The front page put together: its template filled once for the page and once for each map, every text escaped."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from mapper.render.page import palette
from mapper.render.page.csp import hashes
from mapper.render.page.files import lean
from mapper.render.page.visible_text import visible
from mapper.render.site.files import read_text
from mapper.render.site.messages import LANGUAGE, Words
from mapper.render.site.published import Published

_SLOT = re.compile(r"\{\{([\w.:-]+)\}\}")
_MESSAGE = "message:"


def front_page(maps: Sequence[Published], ceiling: str) -> str:
    """Return the page that lists maps, as HTML.

    Parameters
    ----------
    maps
        In the order in which they are listed.
    ceiling
        The highest TLP level that may be in any of them.
    """
    words = Words()
    style = palette.style(()) + lean(read_text("index.css"))
    slots = {
        "language": LANGUAGE,
        "policy": escape(_policy(style)),
        "style": style,
        "ceiling": f"TLP:{escape(ceiling)}",
        "meaning": escape(words.shared.term("tlp", ceiling)),
        "maps": "\n".join(_entry(one, words) for one in maps),
    }
    return _filled(read_text("index.html"), slots, words)


def _policy(style: str) -> str:
    """Return the policy that lets the page have its own style and the pictures beside it, and nothing else."""
    pictures, style_sheet = "'self' file: data:", hashes((style,))
    return f"default-src 'none'; style-src {style_sheet}; img-src {pictures}; base-uri 'none'; form-action 'none'"


def _entry(one: Published, words: Words) -> str:
    counts = [words.shared.count(key, getattr(one, key)) for key in ("marks", "claims", "sources")]
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
    return _filled(read_text("entry.html"), slots, words)


def _filled(template: str, slots: dict[str, str], words: Words) -> str:
    def fill(slot: re.Match[str]) -> str:
        name = slot[1]
        return escape(words.text(name.removeprefix(_MESSAGE))) if name.startswith(_MESSAGE) else slots[name]

    return _SLOT.sub(fill, template)
