"""The concrete syntax tree of a file: lines and columns of its nodes, and what a key is called."""

from __future__ import annotations

import json
from functools import cache

import tree_sitter
import tree_sitter_json
import tree_sitter_toml

from mapper.read.nesting import Syntax

LineColumn = tuple[int, int]
"""1-based line and column, columns counted in characters."""

START: LineColumn = (1, 1)

MAX_DEPTH = 24
"""Deeper than any value that a reader accepts; what lies below is placed at its ancestor."""


def parse(content: bytes, syntax: Syntax) -> tree_sitter.Node:
    """Return the root of the concrete syntax tree of a file that may be only half right."""
    return tree_sitter.Parser(_language(syntax)).parse(content).root_node


@cache
def _language(syntax: Syntax) -> tree_sitter.Language:
    module = tree_sitter_json if syntax == "json" else tree_sitter_toml
    return tree_sitter.Language(module.language())


class Lines:
    """The lines of a file, to tell columns in characters from columns in bytes."""

    def __init__(self, content: bytes) -> None:
        self._lines = content.split(b"\n")
        self._is_ascii = content.isascii()

    def at(self, node: tree_sitter.Node) -> LineColumn:
        """Return where a node begins."""
        row, byte_column = node.start_point
        # A file may be one line of many megabytes: decode no more of it than has to be.
        if self._is_ascii:
            return row + 1, byte_column + 1
        return row + 1, len(self._lines[row][:byte_column].decode("utf-8", "replace")) + 1


def key_steps(key: tree_sitter.Node) -> list[str]:
    """Return the parts of a key, a dotted one's in order, as the reader of the file knows them."""
    waiting, steps = [key], []
    while waiting:
        node = waiting.pop()
        if node.type == "dotted_key":
            waiting.extend(reversed(node.named_children))
        else:
            steps.append(_unquoted((node.text or b"").decode("utf-8", "replace")))
    return steps


def _unquoted(text: str) -> str:
    if text[:1] == '"' and "\\" in text:
        try:
            return str(json.loads(text))
        except ValueError:
            return text[1:-1]
    return text[1:-1] if text[:1] in ('"', "'") else text


def named_parts(node: tree_sitter.Node) -> list[tree_sitter.Node]:
    """Return the named children of a node that are no comments."""
    return [child for child in node.named_children if child.type != "comment"]
