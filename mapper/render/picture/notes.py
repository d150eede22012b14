"""What stands around the map in words: handling, sources, projection, scale, and what is not on the picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mapper.document.map_document import MapDocument, Mark, ShownSource
from mapper.render.common.messages import Messages
from mapper.render.common.words import Words, ended
from mapper.render.picture.frame import Frame
from mapper.render.picture.legend import source_numbers
from mapper.render.picture.projection import Projection
from mapper.units import METRES_PER_KM

MOST_VARIATION = 0.16
"""Share by which the scale may differ over the map for a scale bar to be worth having."""

LONGEST_BAR = 150.0
"""Pixels of a scale bar, at most."""


@dataclass(frozen=True)
class ScaleBar:
    """A scale bar: its length in pixels and on the ground."""

    pixels: float
    kilometres: int
    percent: int


def drawn_sources(document: MapDocument, marks: Sequence[Mark], cited: Sequence[str] = ()) -> list[ShownSource]:
    """Return the sources of the claims that carry marks, and of further claims, by number."""
    numbers = set(source_numbers(marks, document))
    return [
        source
        for source in sorted(document.sources, key=lambda source: source.number)
        if source.number in numbers or any(claim in cited for claim in source.claims)
    ]


def scale_bar(frame: Frame) -> ScaleBar | None:
    """Return a scale bar for the middle of the map; None where the scale differs too much over it."""
    percent = scale_variation(frame)
    if percent > MOST_VARIATION * 100:
        return None
    low, high = frame.scale_range()
    metres = frame.metres_per_pixel / ((low + high) / 2)
    lengths = [figure * 10**power for power in range(5) for figure in (1, 2, 5)]
    kilometres = max(length for length in lengths if length * 1000 / metres <= LONGEST_BAR or length == 1)
    return ScaleBar(kilometres * 1000 / metres, kilometres, percent)


def scale_variation(frame: Frame) -> int:
    """Return by how many per cent, at most and rounded up, a length differs from what the middle scale gives."""
    low, high = frame.scale_range()
    return int(-(-(high - low) / (high + low) * 100 // 1))


def remarks(document: MapDocument, marks: Sequence[Mark], frame: Frame, words: Words) -> list[str]:
    """Return what has to be said under the map besides its scale."""
    outside = len(document.marks) - len(marks)
    lines = [ended(projection_words(frame.projection, words.say)), words.say.text("borders")]
    if not document.marks:
        lines.append(words.say.text("empty"))
    elif outside:
        lines.append(words.say.count("outside", outside))
    named = sum(bool(record.file) for record in document.left_out)
    if named:
        lines.append(words.say.count("missing", named) + ".")
    if named < len(document.left_out):
        lines.append(words.say.text("missing.withheld"))
    return lines


def scale_words(bar: ScaleBar | None, words: Words) -> str:
    """Return what is said beside a scale bar, or in place of one."""
    if bar is None:
        return words.say.text("scale.none")
    return words.say.text("scale.bar", length=words.radius(bar.kilometres * METRES_PER_KM), percent=bar.percent)


def projection_words(projection: Projection, say: Messages) -> str:
    """Return what a projection is called, and where its standard lines are."""
    slots = {name: _degrees(axis, degrees, say) for name, (axis, degrees) in projection.told.items()}
    return say.text(f"projection.{projection.name}", **slots)


def _degrees(axis: str, degrees: float, say: Messages) -> str:
    side = "positive" if degrees > 0 else "negative"
    return say.text(f"degrees.{axis}.{side}", degrees=round(abs(degrees))) if degrees else say.text("degrees.zero")
