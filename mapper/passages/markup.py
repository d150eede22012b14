"""The text of an HTML page: what a browser would show, blocks divided by blank lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

BLOCKS = frozenset(
    ("p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "td", "th", "dt", "dd", "pre", "section")
)
UNSEEN = frozenset(("script", "style", "noscript", "template", "title"))
"""Elements of which nothing is shown. What else a head has is no text."""

# Every pattern ends at the end of the page at last and looks at each character a fixed number of times, whatever stands
# there: html.parser, and what builds on it, takes time by the square.
_MARKUP = re.compile(
    r"<!--(?:-?>|.*?(?:--!?>|\Z))|<(?P<end>/?)(?P<name>[a-zA-Z][^\s/>]*+)|<[!?/][^>]*+>?",
    re.DOTALL,
)
_TAG_ENDS = re.compile(r"[^>=]*+(?:>|(?P<value>=\s*+(?P<quote>[\"']?))|\Z)")
_CLOSING = {name: re.compile(rf"</{name}(?=[\s/>]|\Z)", re.IGNORECASE) for name in UNSEEN}
_ENDLESS_NUMBER = re.compile(r"&#[xX]?0*+[0-9a-fA-F]{8,}+;?")
"""A character reference beyond all characters, which would cost as much as somebody likes to write."""


def html_text(page: str) -> str:
    """Return the text of a page, in time and memory that grow with its size only."""
    return "".join(_texts(page))


def _texts(page: str) -> Iterator[str]:
    at = 0
    while (match := _MARKUP.search(page, at)) is not None:
        yield _shown(page[at : match.start()])
        at = match.end()
        name = (match["name"] or "").lower()
        if name:
            at = _end_of_tag(page, at)
        if name == "br":
            yield "\n"
        elif name in BLOCKS:
            yield "\n\n"
        elif name in UNSEEN and not match["end"]:
            closing = _CLOSING[name].search(page, at)
            at = len(page) if closing is None else closing.start()
    yield _shown(page[at:])


def _end_of_tag(page: str, at: int) -> int:
    """Return where a tag ends of which the name was read: quotes count where they hold a value."""
    while (match := _TAG_ENDS.match(page, at)) is not None and match["value"]:
        at = match.end()
        if match["quote"]:
            closing = page.find(match["quote"], at)
            at = len(page) if closing < 0 else closing + 1
    return match.end() if match is not None else at


def _shown(text: str) -> str:
    return unescape(_ENDLESS_NUMBER.sub("\N{REPLACEMENT CHARACTER}", text)) if "&" in text else text
