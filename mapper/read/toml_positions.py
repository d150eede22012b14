"""Places in a TOML file: tables may be divided and come in any order, so all of them are walked once."""

from __future__ import annotations

import tree_sitter

from mapper.model.problem import Path
from mapper.read.syntax import MAX_DEPTH, START, LineColumn, Lines, key_steps, named_parts, parse


class TomlPositions:
    """Places of the values and keys of one TOML file, by path."""

    def __init__(self, text: str) -> None:
        content = text.encode("utf-8", "replace")
        self._lines = Lines(content)
        self._values: dict[Path, LineColumn] = {(): START}
        self._keys: dict[Path, LineColumn] = {}
        self._second: dict[Path, LineColumn] = {}
        self._array_lengths: dict[Path, int] = {}
        for node in parse(content, "toml").named_children:
            if node.type == "pair":
                self._pair(node, ())
            elif node.type in ("table", "table_array_element"):
                self._table(node)

    def find(self, path: Path, of_key: bool = False) -> LineColumn:
        """Return the place of a path, or of the nearest thing above it that is in the file."""
        known: Path = ()
        for step in path:
            if (*known, step) in self._values:
                known = (*known, step)
        if of_key and known in self._keys:
            return self._keys[known]
        return self._values.get(known, START)

    def second(self, path: Path) -> LineColumn:
        """Return where a key stands for the second time; where it stands first if it stands there once."""
        return self._second.get(path) or self.find(path, of_key=True)

    def around(self, place: LineColumn) -> Path:
        """Return the path of the last key or value that begins at a place or before it."""
        begun = [(where, path) for places in (self._values, self._keys) for path, where in places.items()]
        begun += [(where, path) for path, where in self._second.items()]
        return max((found for found in begun if found[0] <= place), key=lambda found: found[0])[1]

    def _value(self, node: tree_sitter.Node, path: Path) -> None:
        self._values[path] = self._lines.at(node)
        if len(path) > MAX_DEPTH:
            return
        if node.type == "array":
            for index, item in enumerate(named_parts(node)):
                self._value(item, (*path, index))
        elif node.type == "inline_table":
            for pair in node.named_children:
                self._pair(pair, path)

    def _pair(self, node: tree_sitter.Node, path: Path) -> None:
        parts = named_parts(node)
        if node.type != "pair" or len(parts) != 2:
            return
        key, value = parts
        inner = (*path, *key_steps(key)[:MAX_DEPTH])
        if inner in self._keys:
            self._second.setdefault(inner, self._lines.at(key))
            return
        self._keys[inner] = self._lines.at(key)
        self._value(value, inner)

    def _table(self, node: tree_sitter.Node) -> None:
        parts = named_parts(node)
        if not parts:
            return
        path: Path = ()
        steps = key_steps(parts[0])[:MAX_DEPTH]
        for number, step in enumerate(steps, start=1):
            path = (*path, step)
            if node.type == "table_array_element" and number == len(steps):
                self._array_lengths[path] = self._array_lengths.get(path, 0) + 1
            self._values.setdefault(path, self._lines.at(node))
            if path in self._array_lengths:
                path = (*path, self._array_lengths[path] - 1)
        self._values[path] = self._lines.at(node)
        for pair in parts[1:]:
            self._pair(pair, path)
