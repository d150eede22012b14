"""`mapper check`: says everything that is wrong with the dataset, and builds nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mapper.cli.ending import ExitCode, ends_well
from mapper.cli.options import JsonOption, RootOption, resolve_root
from mapper.cli.speech import print_json, problem_rows, say, tell_problems

if TYPE_CHECKING:
    from mapper.model.problem import Problem


@ends_well
def check(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[PATH]...", help="Report only on these files or folders.", show_default=False),
    ] = None,
    root: RootOption = None,
    as_json: JsonOption = False,
) -> None:
    """Say everything that is wrong with the dataset.

    The whole dataset is always read, since files refer to each other; PATH narrows what is reported. Exit code 1 if
    there are errors, 0 if there are none or only warnings.

    Examples: mapper check · mapper check geodata/sites.geojson · mapper check --json | jq '.[].message'
    """
    folder = resolve_root(root)
    from mapper.check.admit import find_problems
    from mapper.read.dataset import load_dataset

    loaded = load_dataset(folder)
    problems = _reported(find_problems(loaded), paths or [], folder)
    if as_json:
        print_json(problem_rows(problems))
    else:
        tell_problems(problems)
    errors = sum(problem.severity == "error" for problem in problems)
    dataset = loaded.dataset
    say(
        f"{_counted(errors, 'error')}, {_counted(len(problems) - errors, 'warning')} in "
        f"{_counted(len(dataset.sources), 'source')}, {_counted(len(dataset.claims), 'claim')}, "
        f"{_counted(len(dataset.features), 'feature')}."
    )
    if errors:
        raise typer.Exit(ExitCode.PROBLEMS)


def _reported(problems: tuple[Problem, ...], paths: list[Path], root: Path) -> list[Problem]:
    if not paths:
        return list(problems)
    from mapper.errors import UsageError

    wanted = []
    for path in paths:
        if not path.exists() and not (root / path).exists():
            raise UsageError(f"There is no {path}.")
        wanted.append((path if path.exists() else root / path).resolve())
    return [
        problem for problem in problems if any((root / problem.file).resolve().is_relative_to(path) for path in wanted)
    ]


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
