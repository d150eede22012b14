"""Locators: the place inside a document at which a claim is to be found."""

from __future__ import annotations

import re
from dataclasses import dataclass

GRAMMAR = 'para. 7 · block 5 · "Heading", para. 2 · "Heading"[2] · header · p. 14 · 00:12:31'


@dataclass(frozen=True, slots=True)
class NumberedParagraph:
    """The paragraph that carries this printed number; it spans page breaks and ends at the next heading."""

    number: int

    def __str__(self) -> str:
        return f"para. {self.number}"


@dataclass(frozen=True, slots=True)
class Block:
    """The n-th block of lines between blank lines, counted from 1 over the whole file."""

    number: int

    def __str__(self) -> str:
        return f"block {self.number}"


@dataclass(frozen=True, slots=True)
class UnderHeading:
    """What stands under a heading.

    Parameters
    ----------
    heading
        The heading as printed; run-in headings count.
    occurrence
        Which of several equal headings, counted from 1; None where the locator does not say.
    paragraph
        Which paragraph after it, counted from 1; None for all up to the next heading.
    """

    heading: str
    occurrence: int | None = None
    paragraph: int | None = None

    def __str__(self) -> str:
        quoted = '"' + self.heading.replace("\\", "\\\\").replace('"', '\\"') + '"'
        which = f"[{self.occurrence}]" if self.occurrence is not None else ""
        return quoted + which + (f", para. {self.paragraph}" if self.paragraph is not None else "")


@dataclass(frozen=True, slots=True)
class Header:
    """What stands before the body: title, sender, date, markings."""

    def __str__(self) -> str:
        return "header"


@dataclass(frozen=True, slots=True)
class Page:
    """A printed page."""

    number: int

    def __str__(self) -> str:
        return f"p. {self.number}"


@dataclass(frozen=True, slots=True)
class Timestamp:
    """A moment in a recording, in seconds from its start."""

    seconds: int

    def __str__(self) -> str:
        minutes, seconds = divmod(self.seconds, 60)
        return f"{minutes // 60:02d}:{minutes % 60:02d}:{seconds:02d}"


Locator = NumberedParagraph | Block | UnderHeading | Header | Page | Timestamp

_NUMBERED = re.compile(r"(para\.|block|p\.) ([1-9][0-9]{0,5})")
_TIME = re.compile(r"([0-9]{2,3}):([0-5][0-9]):([0-5][0-9])")
_HEADING = re.compile(r'"((?:[^"\\]|\\["\\])+)"(?:\[([1-9][0-9]{0,3})\])?(?:, para\. ([1-9][0-9]{0,5}))?')


def parse_locator(text: str) -> Locator:
    """Parse one locator.

    Parameters
    ----------
    text
        One of the forms in `GRAMMAR`.

    Raises
    ------
    ValueError
        If it is none of them.
    """
    if text == "header":
        return Header()
    if match := _NUMBERED.fullmatch(text):
        kinds: dict[str, type[NumberedParagraph | Block | Page]] = {
            "para.": NumberedParagraph,
            "block": Block,
            "p.": Page,
        }
        return kinds[match[1]](int(match[2]))
    if match := _TIME.fullmatch(text):
        hours, minutes, seconds = (int(part) for part in match.groups())
        return Timestamp(hours * 3600 + minutes * 60 + seconds)
    if match := _HEADING.fullmatch(text):
        heading = re.sub(r"\\(.)", r"\1", match[1])
        return UnderHeading(heading, int(match[2]) if match[2] else None, int(match[3]) if match[3] else None)
    raise ValueError(f"a locator is one of: {GRAMMAR}")
