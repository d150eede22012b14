"""The command line: the only user of typer and rich, and the only floor that writes files or talks to a person."""

from __future__ import annotations


def main() -> None:
    """Run the command ``mapper``."""
    from mapper.cli.app import app

    app()
