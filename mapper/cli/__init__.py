"""The command line: the only user of typer and rich, and the only floor that writes files or talks to a person."""

from __future__ import annotations


def main() -> None:
    """Run the command ``mapper``."""
    import gc

    from mapper.cli.app import app

    # A command lives for seconds and keeps what it reads; looking for garbage takes a quarter of a large build.
    gc.disable()
    app()
