"""A MapDocument to a presentation: which slides there are, in which order."""

from __future__ import annotations

from collections.abc import Callable

from mapper.document.map_document import MapDocument
from mapper.extras import need

Progress = Callable[[int, int], None]
"""Called with the number of the slide that is begun, and of all."""


def to_slides(document: MapDocument, progress: Progress | None = None) -> bytes:
    """Return a presentation (Office Open XML, .pptx): a slide for each step of the story, and the sources.

    Parameters
    ----------
    document
        What is to be shown; without a story its map gets one slide. None of its texts is ever read as markup.
    progress
        Called before each slide: their pictures take seconds.

    Returns
    -------
    bytes
        The same for the same document, on every machine with the same libraries.

    Raises
    ------
    UsageError
        If python-pptx or matplotlib is not installed.
    """
    need("pptx")
    need("matplotlib")
    from mapper.render.slides.deck import Deck

    steps = document.story.steps if document.story is not None else ()
    tell = progress or (lambda *_: None)
    deck, count = Deck(document), max(1, len(steps)) + 1
    for place, step in enumerate(steps or (None,), start=1):
        tell(place, count)
        deck.add(step)
    tell(count, count)
    deck.add_sources()
    return deck.packed()
