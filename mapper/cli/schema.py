"""`mapper schema`: JSON Schemas of every kind of file, for editors."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Literal, get_args

import typer

from mapper.cli.command import command
from mapper.cli.options import option
from mapper.cli.speech import print_data, print_line

FileKind = Literal["seed", "names", "vocabulary", "map", "geodata"]
"""The kinds of file that a dataset consists of."""


@command(
    "mapper schema seed",
    "mapper schema --out schemas",
)
def schema(
    kind: Annotated[FileKind | None, typer.Argument(help="Print the schema of this kind of file.")] = None,
    out: Annotated[Path | None, option("--out", "Write all of them into this folder.", metavar="DIR")] = None,
) -> None:
    """Print or write the JSON Schemas by which editors check the files while one types.

    They say what a single file may contain; `mapper check` knows all the rules.
    """
    from mapper.cli.atomic import write_atomically
    from mapper.errors import UsageError
    from mapper.read.schema import schemas

    if kind is not None:
        print_data(written(schemas()[kind]))
    elif out is None:
        kinds = ", ".join(get_args(FileKind))
        raise UsageError(f"Say which schema to print ({kinds}), or where to write all: --out DIR.")
    if out is not None:
        for name, content in schemas().items():
            path = out / f"{name}.schema.json"
            write_atomically(path, written(content).encode())
            print_line(path)


def written(content: object) -> str:
    """Return a schema as it is written to a file."""
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"
