"""The text of a story as paragraphs of runs, each with its emphasis: what a text frame is filled with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from mapper.document.shown_story import ShownBlock
from mapper.render.slides.wording import plain


@dataclass(frozen=True)
class Run:
    """Words of one kind; `is_note` for the numbers of footnotes, which are raised."""

    text: str
    is_bold: bool = False
    is_italic: bool = False
    is_note: bool = False


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, or an item of a list."""

    runs: tuple[Run, ...]
    is_item: bool = False

    @property
    def text(self) -> str:
        """Its words without the numbers of footnotes."""
        return "".join(run.text for run in self.runs if not run.is_note)


def paragraphs(blocks: Sequence[ShownBlock]) -> tuple[Paragraph, ...]:
    """Return the blocks of a step as paragraphs; see `mapper.document.shown_story` for their form."""
    return tuple(_paragraphs(blocks))


def _paragraphs(blocks: Sequence[ShownBlock]) -> Iterator[Paragraph]:
    for block in blocks:
        if block["kind"] == "list":
            for item in block["items"]:
                yield Paragraph(_tightened(_runs(item["parts"], Run(""))), is_item=True)
        else:
            yield Paragraph(_tightened(_runs(block["parts"], Run(""))))


def _runs(parts: Sequence[dict[str, Any]], around: Run) -> Iterator[Run]:
    for part in parts:
        kind = part["kind"]
        if kind == "citation":
            yield Run(",".join(map(str, part["numbers"])), is_note=True)
        elif kind == "text":
            yield Run(plain(part["text"]), around.is_bold, around.is_italic)
        else:
            inner = Run("", around.is_bold or kind == "strong", around.is_italic or kind == "emphasis")
            yield from _runs(part["parts"], inner)


def _tightened(runs: Iterator[Run]) -> tuple[Run, ...]:
    """Return runs in which a raised number stands close to the word before it."""
    kept: list[Run] = []
    for run in runs:
        if run.is_note and kept and not kept[-1].is_note:
            before = kept.pop()
            kept.append(Run(before.text.rstrip(" "), before.is_bold, before.is_italic))
        kept.append(run)
    return tuple(run for run in kept if run.text)
