"""Where in a file each key and each value stands, by its concrete syntax tree; worked out only to tell a problem."""

from __future__ import annotations

from mapper.read.amounts import bears_tree, coarsened
from mapper.read.json_positions import JsonPositions
from mapper.read.nesting import Syntax
from mapper.read.toml_positions import TomlPositions

Positions = JsonPositions | TomlPositions
"""Places of the values and keys of one file, by path."""


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
