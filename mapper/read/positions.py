"""Where in a file each key and each value stands, by its concrete syntax tree; worked out only to tell a problem."""

from __future__ import annotations

from typing import Protocol

from mapper.model.problem import Path
from mapper.read.amounts import bears_tree, coarsened
from mapper.read.json_positions import JsonPositions
from mapper.read.places import Place, Syntax
from mapper.read.toml_positions import TomlPositions


class Positions(Protocol):
    """Places of the values and keys of one file, by path."""

    def find(self, path: Path, of_key: bool = False) -> Place:
        """Return the place of a path, or of the nearest thing above it that is in the file."""

    def second(self, path: Path) -> Place:
        """Return where a key stands for the second time; where it stands first if it stands there once."""

    def around(self, place: Place) -> Path:
        """Return the path of the last key or value that begins at a place or before it."""


def find_positions(text: str, syntax: Syntax) -> Positions:
    """Return the places of all keys and values of a file that may be only half right.

    Parameters
    ----------
    text
        The whole file.
    syntax
        ``json`` or ``toml``.
    """
    if syntax == "json":
        text = coarsened(text)
    # Then everything stands at the beginning: no person wrote such a file, and none has to find a line in it.
    if not bears_tree(text, syntax):
        text = ""
    return JsonPositions(text) if syntax == "json" else TomlPositions(text)
