"""What stands around the map in words: handling, sources, projection, scale, and what is not on the picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mapper.document.map_document import ShownSource
from mapper.render.common.words import Words
from mapper.render.picture.frame import Frame
from mapper.render.picture.legend import source_numbers
from mapper.render.picture.scene import Scene

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


def drawn_sources(scene: Scene, cited: Sequence[str] = ()) -> list[ShownSource]:
    """Return the sources of the claims that carry what is drawn, and of further claims, by number."""
    numbers = set(source_numbers(scene.marks, scene.document))
    return [
        source
        for source in sorted(scene.document.sources, key=lambda source: source.number)
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


def remarks(scene: Scene, words: Words) -> list[str]:
    """Return what has to be said under the map besides its scale."""
    document, outside = scene.document, len(scene.document.marks) - len(scene.marks)
    lines = [f"{scene.frame.projection.name}.", words.say.text("borders")]
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
    return words.say.text("scale.bar", length=words.say.number(bar.kilometres), percent=bar.percent)
