"""How much a file may hold: counted in its characters, before anything is made of them that takes memory.

The bounds lie several times above what the largest file that is accepted holds where people or GIS programs wrote it.
Without them 32 MiB of ``[],[],[],…`` become a gigabyte of lists, and three more of syntax tree.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mapper.model.problem import Fault, Origin
from mapper.read.nesting import Syntax

if TYPE_CHECKING:
    from mapper.read.text import FileText


@dataclass(frozen=True)
class Bound:
    """How often signs may stand in a text, inside quotes or not, and what each of them begins."""

    signs: tuple[str, ...]
    most: int
    what: str

    def is_kept_by(self, text: str) -> bool:
        """Whether a text has no more of them."""
        return sum(map(text.count, self.signs)) <= self.most


BOUNDS: dict[Syntax, tuple[Bound, ...]] = {
    "toml": (Bound(("\n[",), 100_000, "tables"), Bound(("=",), 200_000, "keys"), Bound((",",), 1_000_000, "items")),
    "json": (
        Bound(("{",), 1_000_000, "objects"),
        Bound((":",), 2_000_000, "keys"),
        Bound(("[", "{"), 4_000_000, "lists and objects"),
    ),
}

TREE_BOUNDS: dict[Syntax, Bound] = {
    "toml": Bound(tuple('=,[{\n"\\'), 800_000, "signs"),
    "json": Bound(tuple(",:[{"), 1_000_000, "signs"),
}
"""A syntax tree takes up to 1 kB for each sign in TOML, where all places are noted, and 300 bytes in JSON."""

_INNERMOST = (re.compile(r'\[[^\[\]{}"]*+\]'), re.compile(r"\[[^\[\]{}]*+\]"), re.compile(r"\{[^\[\]{}]*+\}"))
"""Lists of numbers; then also of texts; then objects."""


def too_much(text: str, syntax: Syntax) -> Bound | None:
    """Return a bound that a text does not keep, or None."""
    return next((bound for bound in BOUNDS[syntax] if not bound.is_kept_by(text)), None)


def too_much_fault(file: FileText, bound: Bound) -> Fault:
    """Return what is to be told of a file that does not keep a bound."""
    message = f"holds more than {bound.most:,} {bound.what}."
    return Fault(Origin(file.name), message, "Split it into several files.", at=(1, 1))


def bears_tree(text: str, syntax: Syntax) -> bool:
    """Whether a syntax tree of a text can be made in bounded memory."""
    return TREE_BOUNDS[syntax].is_kept_by(text)


def coarsened(text: str) -> str:
    """Return JSON in which the innermost values are blank, as many as it takes for a syntax tree to be bearable.

    Everything that is left stands where it stood; what is blank is told by the place of what it was in. Coordinates go
    first, and in a file of features that is enough.
    """
    for innermost in _INNERMOST:
        while not bears_tree(text, "json"):
            coarser = innermost.sub(_blank, text)
            if coarser == text:
                break
            text = coarser
    return text


def _blank(match: re.Match[str]) -> str:
    # A number is the least that can stand there; line ends stay, for the lines of what follows.
    written = match[0]
    if "\n" not in written:
        return "0".ljust(len(written))
    return "0" + re.sub(r"[^\n]", " ", written[1:])
