"""The door of the dataset: it comes in whole, or is refused with every problem, or without its broken records."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from mapper.admission.crowded import crowded_maps
from mapper.admission.stories import stories
from mapper.check.evidence import evidence
from mapper.check.figures import figures
from mapper.check.gaps import gaps
from mapper.check.references import references
from mapper.check.roles import roles
from mapper.check.spatial import spatial
from mapper.check.story import story
from mapper.check.unused import unused
from mapper.errors import DataError
from mapper.model.dataset import Dataset
from mapper.model.problem import Fault, Origin, Problem
from mapper.model.subset import without
from mapper.read.dataset import Loaded, load_dataset
from mapper.read.problems import locate
from mapper.read.reading import MAX_FAULTS

Rule = Callable[[Loaded], Iterator[Fault]]

RULES: tuple[Rule, ...] = (references, evidence, roles, gaps, spatial, figures, unused, story)


@dataclass(frozen=True)
class Admitted:
    """A dataset without faults.

    Parameters
    ----------
    warnings
        What is worth mending, but refuses nothing.
    left_out
        The problems of the records that are not in it; empty unless they were to be left out.
    """

    dataset: Dataset
    warnings: tuple[Problem, ...] = ()
    left_out: tuple[Problem, ...] = field(default=())


def find_problems(loaded: Loaded) -> tuple[Problem, ...]:
    """Return everything that is wrong with a dataset, errors and warnings, in the order of files and lines."""
    faults = [*loaded.faults, *(fault for rule in RULES for fault in _first_faults(rule, loaded))]
    return locate([*faults, *_of_maps(faults, loaded)], loaded.reading.files)


def admit(root: Path, skip_invalid: bool = False) -> Admitted:
    """Read and judge the dataset in a folder.

    Parameters
    ----------
    root
        The folder that holds seeds/, geodata/ and maps/.
    skip_invalid
        Leave out what has faults, and whatever nothing carries without it, instead of refusing all.

    Raises
    ------
    DataError
        If there are errors and they are not to be left out, or cannot; `.problems` lists them, with the warnings where
        nothing was left out.
    UnreadableError
        If a file cannot be read.
    """
    loaded = load_dataset(root)
    problems = find_problems(loaded)
    errors = [problem for problem in problems if problem.severity == "error"]
    warnings = tuple(problem for problem in problems if problem.severity == "warning")
    if not errors:
        return Admitted(loaded.dataset, warnings)
    if not skip_invalid:
        raise DataError(problems)
    return _without_faults(loaded, set(errors))


def _without_faults(loaded: Loaded, errors: set[Problem]) -> Admitted:
    """Leave records out until the rest has no fault: what referred to a broken record may lose its own ground."""
    # From here on a reference to a record that is left out is cut, so nothing is in doubt because of one.
    gone = {problem.feature for problem in errors}
    dataset = without(loaded.dataset, gone)
    standing = [fault for fault in loaded.faults if fault.severity == "warning"]
    while True:
        rest = Loaded(dataset, replace(loaded.reading, faults=[], broken=set(), unread=set()))
        faults = [fault for rule in RULES for fault in rule(rest)]
        problems = locate([*standing, *faults, *_of_maps(faults, rest)], loaded.reading.files)
        found = [problem for problem in problems if problem.severity == "error"]
        if not found:
            return Admitted(dataset, tuple(problems), tuple(sorted(errors)))
        errors.update(found)
        more = {problem.feature for problem in found} - gone
        if not more:
            # What is wrong now lies in no record that can be left out.
            raise DataError(tuple(sorted(errors)))
        gone |= more
        dataset = without(dataset, more)


def _of_maps(faults: Iterable[Fault], loaded: Loaded) -> Iterator[Fault]:
    """Yield what maps and stories have wrong; nothing while a map cannot be made, or may lack what faults keep out."""
    if not any(fault.severity == "error" for fault in faults):
        yield from _first_faults(crowded_maps, loaded)
        yield from _first_faults(stories, loaded)


def _first_faults(rule: Rule, loaded: Loaded) -> Iterator[Fault]:
    """Yield what a rule finds, up to more than anybody would want to be told at once."""
    for number, fault in enumerate(rule(loaded), start=1):
        yield fault
        if number == MAX_FAULTS:
            message = f"has or leads to more than {MAX_FAULTS:,} faults of one sort, and the rest was not looked for."
            yield Fault(Origin(fault.origin.file), message, "Mend those first.")
            break
