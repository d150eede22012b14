"""`mapper check`: says everything that is wrong with the dataset, and builds nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from mapper.cli.command import command
from mapper.cli.ending import ExitCode
from mapper.cli.options import JsonOption, RootOption, argument, resolve_root
from mapper.cli.paths import under
from mapper.cli.speech import counted, note_problems, print_json, problem_rows, say, tell_problems

Format = Literal["text", "json", "github"]
"""How problems are printed."""


@command(
    "mapper check",
    "mapper check geodata/sites.geojson",
    "mapper check --format json | jq '.[].message'",
)
def check(
    paths: Annotated[list[Path] | None, argument("[PATH]...", "Report only on these files or folders.")] = None,
    root: RootOption = None,
    as_json: JsonOption = False,
    output: Annotated[
        Format,
        typer.Option("--format", help="text for people, json for programs, github for notes on a pull request."),
    ] = "text",
) -> None:
    """Say everything that is wrong with the dataset.

    The whole dataset is always read, since files refer to each other; PATH narrows what is reported. Exit code 1 if
    there are errors, 0 if there are none or only warnings.
    """
    folder = resolve_root(root)
    from mapper.admission.admit import find_problems
    from mapper.read.dataset import load_dataset

    loaded = load_dataset(folder)
    found = find_problems(loaded)
    problems = [problem for problem in found if under(folder / problem.file, paths or [], folder)]
    if as_json or output == "json":
        print_json(problem_rows(problems))
    elif output == "github":
        note_problems(problems)
    else:
        tell_problems(problems)
    errors = sum(problem.severity == "error" for problem in problems)
    dataset = loaded.dataset
    say(
        f"{counted(errors, 'error')}, {counted(len(problems) - errors, 'warning')} in "
        f"{counted(len(dataset.sources), 'source')}, {counted(len(dataset.claims), 'claim')}, "
        f"{counted(len(dataset.features), 'feature')}."
    )
    if errors:
        raise typer.Exit(ExitCode.PROBLEMS)
