"""The command-line interface: the only user of typer and rich, and the only floor that writes files."""

from __future__ import annotations


def main() -> None:
    """Run the command ``mapper``."""
    from mapper.cli.ending import run

    run(_start)


def _start() -> None:
    import gc
    import os

    # Looking among all installed packages for plug-ins that nobody asked for takes longer than reading the dataset.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from mapper.cli.app import app

    # A command lives for seconds and keeps what it reads; looking for garbage takes a quarter of a large build.
    gc.disable()
    app()
