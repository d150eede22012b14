"""A MapDocument to a presentation: which slides there are, in which order."""

from __future__ import annotations

from collections.abc import Callable

from mapper.document.map_document import MapDocument
from mapper.extras import need
from mapper.layout.frame import framed
from mapper.render.common.messages import LANGUAGES
from mapper.render.common.translated import translated

Progress = Callable[[int, int], None]
"""Called with the number of the slide that is begun, and of all."""


def to_slides(document: MapDocument, progress: Progress | None = None, language: str = LANGUAGES[0]) -> bytes:
    """Return a presentation (Office Open XML, .pptx): a slide for each step of the story, and the sources.

    Parameters
    ----------
    document
        What is to be shown; without a story its map gets one slide. None of its texts is ever read as markup.
    progress
        Called before each slide: their pictures take seconds.
    language
        Of its own words, and of the names that the dataset has in it.

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
    deck, count = Deck(translated(framed(document), language), language), max(1, len(steps)) + 1
    for place, step in enumerate(steps or (None,), start=1):
        tell(place, count)
        deck.add(step)
    tell(count, count)
    deck.add_sources()
    return deck.packed()
