"""Trying an addition out: the dataset is read and judged with it before anything is written."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from mapper.cli.add.records import with_about, with_feature, with_table
from mapper.cli.atomic import write_atomically
from mapper.cli.ending import ExitCode
from mapper.cli.speech import print_line, say, tell_problems
from mapper.errors import DataError, UnreadableError, UsageError

if TYPE_CHECKING:
    from mapper.admission.admit import Admitted
    from mapper.cli.add.about import About
    from mapper.model.dataset import Dataset
    from mapper.model.problem import Problem


@dataclass(frozen=True)
class Ground:
    """The dataset as it is before an addition, and valid.

    Parameters
    ----------
    root
        Its folder.
    warnings
        What was worth mending in it before; not the addition's doing.
    """

    root: Path
    dataset: Dataset
    warnings: tuple[Problem, ...]

    def text(self, file: str) -> str | None:
        """Return the text of one of its files, None if there is no such file."""
        try:
            return (self.root / file).read_bytes().decode("utf-8-sig")
        except FileNotFoundError:
            return None
        except OSError as error:
            raise UnreadableError(f"{file}: cannot be read ({error.strerror}).") from error


@dataclass(frozen=True)
class Trial:
    """An addition with which the dataset is valid.

    Parameters
    ----------
    before, after
        By file, its text as it was found (None: there was none), and in canonical form with the addition.
    """

    ground: Ground
    before: Mapping[str, str | None]
    after: Mapping[str, str]
    dataset: Dataset

    def write(self, record: str) -> None:
        """Write the files and say so.

        Raises
        ------
        UsageError
            If somebody changed one of them meanwhile.
        """
        for file, before in self.before.items():
            if self.ground.text(file) != before:
                raise UsageError(f"{file} was changed meanwhile by somebody else: nothing was written. Try again.")
        for file, after in self.after.items():
            write_atomically(self.ground.root / file, after.encode(), through_links=False)
            print_line(self.ground.root / file)
        say(f"{record} is added.")


def stand_on(root: Path) -> Ground:
    """Return the dataset to which something is to be added; if it has errors, print them and end."""
    admitted = _admitted(root, "The dataset has problems already: mend them first. Nothing was written.")
    return Ground(root, admitted.dataset, admitted.warnings)


def try_table(ground: Ground, file: str, header: str, values: Mapping[str, Any]) -> Trial:
    """Read and judge the dataset with one more table in a TOML file; if it has errors then, print them and end."""
    before = ground.text(file)
    return _try_out(ground, {file: before}, {file: with_table(before, header, values)})


def try_feature(
    ground: Ground,
    file: str,
    properties: Mapping[str, Any],
    geometry: Mapping[str, Any],
    named_in: Mapping[str, About] | None = None,
) -> Trial:
    """Do the same with one more feature in a GeoJSON file.

    Parameters
    ----------
    named_in
        By the ref of a claim, its `about` with which it speaks of the feature.
    """
    before = {file: ground.text(file)}
    texts = {file: with_feature(before[file], properties, geometry)}
    for ref, about in (named_in or {}).items():
        seed = ground.dataset.claims[ref].origin.file
        before.setdefault(seed, ground.text(seed))
        texts[seed] = with_about(texts.get(seed) or before[seed] or "", ref.partition("#")[2], about)
    return _try_out(ground, before, texts)


def _try_out(ground: Ground, before: Mapping[str, str | None], texts: Mapping[str, str]) -> Trial:
    """Try the new texts of files, not yet in canonical form, in place of those that the addition found."""
    from mapper.canonical.dataset import rewritten

    with tempfile.TemporaryDirectory(prefix="mapper-add-") as folder:
        copy = Path(folder)
        _copy(ground.root, copy)
        for file, text in texts.items():
            (copy / file).write_bytes(text.encode("utf-8", "replace"))
        admitted = _admitted(copy, "With this the dataset would not be valid. Nothing was written.")
        after = {each.name: each.after for each in rewritten(copy) if each.name in texts}
    for each in rewritten(ground.root):
        if each.name in texts and each.changed:
            say(f"{each.name} was not in canonical form: what was there is rewritten too, as mapper fmt does.")
    there = {_gist(problem) for problem in ground.warnings}
    tell_problems([problem for problem in admitted.warnings if _gist(problem) not in there], to_stderr=True)
    return Trial(ground, before, after, admitted.dataset)


def _admitted(root: Path, otherwise: str) -> Admitted:
    """Return the dataset in a folder; if it has errors, print them and what they mean, and end."""
    from mapper.admission.admit import admit

    try:
        return admit(root)
    except DataError as error:
        tell_problems([problem for problem in error.problems if problem.severity == "error"])
        say(otherwise)
        raise typer.Exit(ExitCode.PROBLEMS) from None


def _copy(root: Path, target: Path) -> None:
    from mapper.read.files import STATIONS, contributed

    for station in STATIONS:
        (target / station).mkdir()
    for name in contributed(root):
        shutil.copyfile(root / name, target / name)


def _gist(problem: Problem) -> tuple[str, str, str, str]:
    """Return what of a problem stays the same when lines move."""
    return problem.file, problem.feature, problem.field, problem.message
