"""Differences as Markdown for a pull request, in which nothing that a file says is markup."""

from __future__ import annotations

import re
from collections.abc import Iterable

from mapper.changes.change import Change, Kind

_SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~@&:/])")


def as_markdown(changes: Iterable[Change]) -> str:
    """Return differences as lists by kind, the gravest first."""
    changes = list(changes)
    if not changes:
        return "Nothing in the data changes.\n"
    standing = (Kind.CONTESTED, Kind.UNCONTESTED, Kind.FIRM, Kind.NOT_FIRM, Kind.QUIET, Kind.TIED)
    order = (Kind.LOST_CARRIER, *standing, Kind.REMOVED, Kind.ADDED, *Kind)
    blocks = []
    for kind in dict.fromkeys(order):
        of_kind = [change for change in changes if change.kind is kind]
        if of_kind:
            lines = "\n".join(_line(change) for change in of_kind)
            blocks.append(f"### {kind.value[:1].upper()}{kind.value[1:]} ({len(of_kind)})\n\n{lines}\n")
    return "\n".join(blocks)


def _line(change: Change) -> str:
    detail = f" ({plain(change.detail)})" if change.detail else ""
    return f"- {change.what} **{plain(change.id)}**: {plain(change.name)}{detail}"


def plain(text: str) -> str:
    """Return text that Markdown shows as it is: no link, image, mention, HTML or list can begin in it."""
    # A backslash does not keep GitHub from setting a formula between two dollar signs; a tag around each does.
    return _SPECIAL.sub(r"\\\1", " ".join(text.split())).replace("$", "<span>$</span>")
