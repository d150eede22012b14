"""Where in a file each key and each value stands, by its concrete syntax tree; worked out only to tell a problem."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

import tree_sitter
import tree_sitter_json
import tree_sitter_toml

from mapper.model.problem import Path

Syntax = Literal["json", "toml"]
Place = tuple[int, int]
"""1-based line and column, columns counted in characters."""

MAX_DEPTH = 24
"""Deeper than any value that a reader accepts; what lies below is placed at its ancestor."""


@dataclass
class Positions:
    """Places of values and of their keys, by path; `repeated` are keys that their table has already."""

    values: dict[Path, Place] = field(default_factory=dict)
    keys: dict[Path, Place] = field(default_factory=dict)
    repeated: list[tuple[Path, Place]] = field(default_factory=list)

    def find(self, path: Path, of_key: bool = False) -> Place:
        """Return the place of a path, or of the nearest thing above it that is in the file."""
        known: Path = ()
        for step in path:
            if (*known, step) in self.values:
                known = (*known, step)
        if of_key and known in self.keys:
            return self.keys[known]
        return self.values.get(known, (1, 1))


def find_positions(text: str, syntax: Syntax) -> Positions:
    """Return the places of all keys and values of a file that may be only half right.

    Parameters
    ----------
    text
        The whole file.
    syntax
        ``json`` or ``toml``.
    """
    content = text.encode("utf-8", "replace")
    tree = tree_sitter.Parser(_language(syntax)).parse(content)
    walker = _Walker(content)
    if syntax == "json":
        for node in tree.root_node.named_children[:1]:
            walker.value(node, ())
    else:
        walker.toml_document(tree.root_node)
    return walker.positions


@cache
def _language(syntax: Syntax) -> tree_sitter.Language:
    module = tree_sitter_json if syntax == "json" else tree_sitter_toml
    return tree_sitter.Language(module.language())


class _Walker:
    def __init__(self, content: bytes) -> None:
        self.lines = content.split(b"\n")
        self.positions = Positions(values={(): (1, 1)})
        self.array_lengths: dict[Path, int] = {}

    def value(self, node: tree_sitter.Node, path: Path) -> None:
        self.positions.values[path] = self.place(node)
        if len(path) > MAX_DEPTH:
            return
        if node.type == "array":
            for index, item in enumerate(child for child in node.named_children if child.type != "comment"):
                self.value(item, (*path, index))
        elif node.type in ("object", "inline_table"):
            for pair in node.named_children:
                self.pair(pair, path)

    def pair(self, node: tree_sitter.Node, path: Path) -> None:
        parts = [child for child in node.named_children if child.type != "comment"]
        if node.type != "pair" or len(parts) != 2:
            return
        key, value = parts
        inner = (*path, *_key_steps(key))
        if inner in self.positions.keys:
            self.positions.repeated.append((inner, self.place(key)))
            return
        self.positions.keys[inner] = self.place(key)
        self.value(value, inner)

    def toml_document(self, root: tree_sitter.Node) -> None:
        for node in root.named_children:
            if node.type == "pair":
                self.pair(node, ())
            elif node.type in ("table", "table_array_element"):
                self.toml_table(node)

    def toml_table(self, node: tree_sitter.Node) -> None:
        children = [child for child in node.named_children if child.type != "comment"]
        if not children:
            return
        path: Path = ()
        steps = list(_key_steps(children[0]))
        for place, step in enumerate(steps):
            path = (*path, step)
            last = place == len(steps) - 1
            if node.type == "table_array_element" and last:
                self.array_lengths[path] = self.array_lengths.get(path, 0) + 1
            self.positions.values.setdefault(path, self.place(node))
            if path in self.array_lengths:
                path = (*path, self.array_lengths[path] - 1)
        self.positions.values[path] = self.place(node)
        for pair in children[1:]:
            self.pair(pair, path)

    def place(self, node: tree_sitter.Node) -> Place:
        row, byte_column = node.start_point
        column = len(self.lines[row][:byte_column].decode("utf-8", "replace"))
        return row + 1, column + 1


def _key_steps(node: tree_sitter.Node) -> Iterator[str]:
    if node.type == "dotted_key":
        for child in node.named_children:
            yield from _key_steps(child)
        return
    text = (node.text or b"").decode("utf-8", "replace")
    yield text[1:-1] if text[:1] in ('"', "'") else text
