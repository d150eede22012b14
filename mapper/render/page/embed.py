"""The page in another page: the iframe that shows it there, and the page with its state inside it."""

from __future__ import annotations

from html import escape

from mapper.document.map_document import MapDocument
from mapper.document.visible_text import visible
from mapper.render.page.assembly import to_html

SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox"
"""Never ``allow-same-origin``: with scripts it would let the page reach into the one around it."""

ALLOWED = "clipboard-write; fullscreen"

_FLAG = "embed"


def iframe_to(title: str, address: str, state: str, height: int) -> str:
    """Return an iframe that loads the page of a map.

    Parameters
    ----------
    title
        Of the map, for screen readers.
    address
        Of the page, without a fragment.
    state
        The fragment of an address that says what to show; may be empty.
    height
        In CSS pixels.
    """
    fragment = "&".join(part for part in (_FLAG, state) if part)
    return _iframe(title, height, f'src="{escape(f"{address}#{fragment}")}"')


def iframe_with(document: MapDocument, state: str, height: int) -> str:
    """Return an iframe that holds the whole page of a map."""
    return _iframe(document.title, height, f'srcdoc="{escape(to_html(document, state))}"')


def _iframe(title: str, height: int, content: str) -> str:
    attributes = (
        f'title="{escape(visible(title))}"',
        f'width="100%" height="{height}" frameborder="0" loading="lazy" referrerpolicy="no-referrer"',
        f'sandbox="{SANDBOX}" allow="{ALLOWED}"',
        content,
    )
    return f"<iframe {' '.join(attributes)}></iframe>"
