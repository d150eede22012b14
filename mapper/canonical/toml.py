"""TOML in canonical form: keys in order, one blank line between tables; comments and spellings stay as they are.

Whole lines are moved, by the file's concrete syntax tree, so nothing that somebody wrote can be written differently.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import tree_sitter

from mapper.read.syntax import parse

Order = Mapping[str, Sequence[str]]
"""Keys in the order in which they are written, by the name of the table; that of the top level is empty."""


@dataclass
class _Chunk:
    """A key's lines: the comments above it, and its value."""

    key: str
    lines: list[str]


@dataclass
class _Section:
    """A table: the comments above its header, the header, its keys, and comments after the last of them."""

    name: str
    header: list[str]
    chunks: list[_Chunk]


def canonical_toml(text: str, order: Order) -> str:
    """Return a TOML file in canonical form.

    Parameters
    ----------
    text
        Valid TOML.
    order
        Which key comes before which; keys that it does not name keep their order after the others.
    """
    text = text.replace("\r\n", "\n").removeprefix("\ufeff")
    lines = text.split("\n")
    written = [_written(section, order) for section in _sections(parse(text.encode(), "toml"), lines)]
    return "\n\n".join(block for block in written if block) + "\n"


def _sections(root: tree_sitter.Node, lines: list[str]) -> list[_Section]:
    top = _Section("", [], [])
    sections, done = [top], 0
    for node in root.named_children:
        if node.type == "pair":
            done = _add_pair(top, node, lines, done)
        elif node.type in ("table", "table_array_element"):
            first = node.start_point[0]
            section = _Section(_name(node), [*_comments(lines[done:first]), lines[first].rstrip()], [])
            done = first + 1
            for pair in node.named_children:
                if pair.type == "pair":
                    done = _add_pair(section, pair, lines, done)
            sections.append(section)
    sections.append(_Section("", _comments(lines[done:]), []))
    return sections


def _add_pair(section: _Section, pair: tree_sitter.Node, lines: list[str], done: int) -> int:
    first, last = pair.start_point[0], pair.end_point[0]
    # Only the last line may end in blanks that mean nothing: inside a text of several lines they are the text's.
    value = [*lines[first:last], lines[last].rstrip()]
    section.chunks.append(_Chunk(_name(pair), _comments(lines[done:first]) + value))
    return last + 1


def _name(node: tree_sitter.Node) -> str:
    key = node.named_children[0]
    text = (key.text or b"").decode()
    return text[1:-1] if text[:1] in ("'", '"') else text


def _comments(lines: list[str]) -> list[str]:
    return [line.rstrip() for line in lines if line.strip()]


def _written(section: _Section, order: Order) -> str:
    ranks = {key: rank for rank, key in enumerate(order.get(section.name, ()))}

    def rank(chunk: _Chunk) -> tuple[int, str]:
        # Names in other languages stand behind the name.
        base = chunk.key.partition(":")[0]
        return ranks.get(chunk.key, ranks.get(base, len(ranks))), chunk.key if ":" in chunk.key else ""

    chunks = sorted(section.chunks, key=rank)
    return "\n".join([*section.header, *(line for chunk in chunks for line in chunk.lines)])
