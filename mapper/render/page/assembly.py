"""Putting the page together: every slot of the template is filled once, and what fills it is never searched again."""

from __future__ import annotations

import json
from functools import cache
from html import escape

from mapper.document.map_document import MapDocument
from mapper.document.view import CUT
from mapper.document.visible_text import may_hide, visible, visible_values
from mapper.geometry.borders import deflated_topojson, disputed
from mapper.geometry.rivers import rivers
from mapper.layout.bands import layout_json
from mapper.layout.frame import framed
from mapper.render.common import palette
from mapper.render.common.csp import policy
from mapper.render.common.files import common_json, read_text
from mapper.render.common.messages import LANGUAGES, Messages
from mapper.render.common.place_names import place_names
from mapper.render.common.template import filled
from mapper.render.common.translated import translated
from mapper.render.page import leaflet
from mapper.render.page.blocks import base64_block, deflated_block, json_block
from mapper.render.page.noscript import as_html
from mapper.render.page.search_folding import search_folding
from mapper.render.page.spellings import spellings
from mapper.render.turned import turn

DEFLATED_FROM = 60_000
"""Characters from which on a document is deflated: the overview's 150 kB become 40, in a few milliseconds."""

BULK_EFFORT = 3
"""Of deflating documents, 1 to 9: 6 saves another 10 % and takes twice as long."""


def to_html(document: MapDocument, embedded: str | None = None) -> str:
    """Return a whole HTML page that shows a map, and asks the network for nothing.

    Parameters
    ----------
    document
        What is to be shown. None of its texts is ever read as markup, script, style or template.
    embedded
        For a page without an address of its own inside another page: what to begin with, as the fragment of an address.

    Returns
    -------
    str
        The same characters for the same document, on every machine; all of them can be encoded as UTF-8.

    Raises
    ------
    ValueError
        If the document has a number that is not finite.
    """
    messages = Messages()
    document, cut = turn(framed(document))
    scripts = (leaflet.script(), _built("page.js"))
    styles = (leaflet.style(), _own_style(document))
    slots = {
        "language": escape(messages.language),
        "embedded": "" if embedded is None else f' data-embed data-state="{escape(embedded)}"',
        "cut": "" if cut == CUT else f' data-cut="{cut}"',
        "policy": escape(policy(scripts, styles)),
        "title": escape(visible(translated(document, messages.language).title)),
        "styles": _inlined("style", styles),
        "scripts": _inlined("script", scripts),
        "document": _document(document),
        "layout": deflated_block(json_block(layout_json(document)).encode()),
        "messages": json_block(messages.entries),
        "translations": _translations(messages.language),
        "symbols": json_block(common_json("symbols.json")),
        "transliteration": json_block(search_folding()),
        "spellings": deflated_block(json_block(spellings(document.marks)).encode()),
        "names": _names(),
        "ground": _ground(),
        "borders": _borders(),
        "noscript": as_html(document, messages),
    }
    return filled(read_text(__package__, "page.html"), slots, messages)


def _document(document: MapDocument) -> str:
    data = document.as_json()
    text = json_block(data)
    # Looking at one text is quicker than looking at each of a large map's, and hardly any hides something.
    if may_hide(text):
        text = json_block(visible_values(data))
    return text if len(text) < DEFLATED_FROM else json_block({"deflated": deflated_block(text.encode(), BULK_EFFORT)})


@cache
def _translations(but: str) -> str:
    """Return the messages of all languages but one."""
    entries = {language: Messages(language).entries for language in LANGUAGES if language != but}
    return deflated_block(json.dumps(entries, ensure_ascii=False, separators=(",", ":")).encode())


@cache
def _names() -> str:
    return deflated_block(json.dumps(place_names(), ensure_ascii=False, separators=(",", ":")).encode())


@cache
def _ground() -> str:
    return deflated_block(json_block({"rivers": rivers(), "disputed": disputed()}).encode())


@cache
def _borders() -> str:
    return base64_block(deflated_topojson())


def _own_style(document: MapDocument) -> str:
    of_legs = (mark.colour for mark in document.marks if mark.kind == "leg")
    return palette.style((*of_legs, *(layer.colour for layer in document.layers))) + _built("page.css")


def _built(name: str) -> str:
    """Return what frontend/ builds: the page's program, or its style sheet."""
    return read_text(__package__, f"built/{name}").rstrip()


def _inlined(tag: str, texts: tuple[str, ...]) -> str:
    return "\n".join(f"<{tag}>{text}</{tag}>" for text in texts)
