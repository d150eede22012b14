"""Slides: a MapDocument's story as a presentation, words as words, each step with its picture and its citations.

The only room that knows python-pptx, which is an optional extra. Lengths are inches from the upper left corner.
"""

from mapper.render.slides.presentation import to_slides

__all__ = ["to_slides"]
