"""Places in a JSON file: the tree is followed down a path, never walked as a whole."""

from __future__ import annotations

import re
from typing import NamedTuple

import tree_sitter

from mapper.model.problem import Path
from mapper.read.syntax import MAX_DEPTH, START, LineColumn, Lines, key_steps, named_parts, parse

MAX_ITEMS = 200_000
"""More than any list or object that is accepted has; what is in a longer one is placed at its beginning."""

_TEXT_OR_WORD = re.compile(r'"(?:[^"\\]|\\.)*+"?|-?Infinity|NaN', re.DOTALL)


class _Member(NamedTuple):
    value: tree_sitter.Node
    key: tree_sitter.Node | None = None


class JsonPositions:
    """Places of the values and keys of one JSON file, by path."""

    def __init__(self, text: str) -> None:
        content = _with_numbers(text).encode("utf-8", "replace")
        self._lines = Lines(content)
        self._root = next(iter(parse(content, "json").named_children), None)
        self._inner: dict[int, dict[str | int, list[_Member]]] = {}

    def find(self, path: Path, of_key: bool = False) -> LineColumn:
        """Return the place of a path, or of the nearest thing above it that is in the file."""
        member = self._nearest(path)
        if member is None:
            return START
        return self._lines.at(member.key if of_key and member.key is not None else member.value)

    def second(self, path: Path) -> LineColumn:
        """Return where a key stands for the second time; where it stands first if it stands there once."""
        holder = self._nearest(path[:-1])
        found = self._members(holder.value).get(path[-1], []) if holder is not None else []
        keys = [member.key for member in found if member.key is not None]
        return self._lines.at(keys[1]) if len(keys) > 1 else self.find(path, of_key=True)

    def around(self, place: LineColumn) -> Path:
        """Return the path of the last key or value that begins at a place or before it."""
        path: Path = ()
        node = self._root
        while node is not None and len(path) <= MAX_DEPTH:
            begun = [
                (self._lines.at(member.key or member.value), step, member.value)
                for step, members in self._members(node).items()
                for member in members[-1:]
            ]
            before = [candidate for candidate in begun if candidate[0] <= place]
            if not before:
                break
            _, step, node = max(before, key=lambda candidate: candidate[0])
            path = (*path, step)
        return path

    def _nearest(self, path: Path) -> _Member | None:
        if self._root is None:
            return None
        member = _Member(self._root)
        for step in path[:MAX_DEPTH]:
            inner = self._members(member.value).get(step)
            if inner is None:
                break
            member = inner[0]
        return member

    def _members(self, node: tree_sitter.Node) -> dict[str | int, list[_Member]]:
        """Return what a list or an object holds, by index or key; a key that is repeated has several."""
        if node.id not in self._inner:
            self._inner[node.id] = _members(node)
        return self._inner[node.id]


def _members(node: tree_sitter.Node) -> dict[str | int, list[_Member]]:
    if node.type not in ("array", "object") or node.named_child_count > MAX_ITEMS:
        return {}
    if node.type == "array":
        return {index: [_Member(item)] for index, item in enumerate(named_parts(node))}
    members: dict[str | int, list[_Member]] = {}
    for pair in node.named_children:
        parts = named_parts(pair)
        if pair.type == "pair" and len(parts) == 2:
            members.setdefault(key_steps(parts[0])[0], []).append(_Member(parts[1], parts[0]))
    return members


def _with_numbers(text: str) -> str:
    """Return JSON in which the words for numbers that it does not know are numbers of the same length."""
    if "NaN" not in text and "Infinity" not in text:
        return text
    return _TEXT_OR_WORD.sub(lambda match: match[0] if match[0][0] == '"' else "0".ljust(len(match[0])), text)
