"""What the options of `mapper add` have in common."""

from __future__ import annotations

from typing import Any

import typer

Text = str | None
Texts = list[str] | None


def option(name: str, says: str) -> Any:
    """Return an option whose default is not shown, since what is missing is asked for."""
    return typer.Option(name, help=says, show_default=False)
