"""Filling a template: every slot once, and what fills it is never searched for slots."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape

from mapper.render.common.messages import Messages

_SLOT = re.compile(r"\{\{([\w.:-]+)\}\}")
_MESSAGE = "message:"


def filled(template: str, slots: Mapping[str, str], messages: Messages) -> str:
    """Return HTML: slots such as ``{{title}}`` as they are given, ``{{message:KEY}}`` escaped.

    Raises
    ------
    KeyError
        If a slot or a message is missing.
    """

    def fill(slot: re.Match[str]) -> str:
        name = slot[1]
        return escape(messages.text(name.removeprefix(_MESSAGE))) if name.startswith(_MESSAGE) else slots[name]

    return _SLOT.sub(fill, template)
