"""What plain HTML is put together from: elements, and texts of the document, escaped."""

from __future__ import annotations

from html import escape

from mapper.document.visible_text import visible


def plain_text(text: str) -> str:
    """Return a text of the document, which may run in another direction than what surrounds it."""
    return f"<bdi>{escape(visible(text))}</bdi>" if text else ""


def element(tag: str, inner: str) -> str:
    """Return an element with HTML in it; nothing for nothing."""
    return f"<{tag}>{inner}</{tag}>" if inner else ""
