"""Our program with one more command, which reads a dataset's files as plain tables and does nothing with them."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

from mapper.cli import main
from mapper.cli.app import app
from mapper.cli.options import RootOption, resolve_root
from mapper.read.files import contributed


@app.command("idle")
def idle(root: RootOption = None) -> None:
    """Read the files."""
    folder = resolve_root(root)
    for name in contributed(folder):
        text = Path(folder, name).read_text("utf-8")
        json.loads(text) if name.endswith(".geojson") else tomllib.loads(text)


if __name__ == "__main__":
    main()
