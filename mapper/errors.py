"""What this program raises on purpose, as one tree.

::

    MapperError
    ├── UnreadableError   a file or folder could not be read or written (exit code 3)
    ├── UsageError        what was asked for does not exist: no such map, no dataset here (exit code 2)
    └── DataError         the dataset has faults; `.problems` lists them all (exit code 1)

A `ValueError` from a parser in `mapper.model` is turned into a Problem by the floor that read the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mapper.model.problem import Problem


class MapperError(Exception):
    """The root of everything this program raises on purpose."""


class UnreadableError(MapperError):
    """A file or folder that could not be read or written; the message names it and says what to do."""


class UsageError(MapperError):
    """Something was asked for that the dataset does not have."""


class DataError(MapperError):
    """The dataset has faults.

    Parameters
    ----------
    problems
        Every fault that was found, in the order of files and lines.
    """

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        errors = sum(problem.severity == "error" for problem in problems)
        super().__init__(f"{errors} problem{'' if errors == 1 else 's'} in the dataset")
        self.problems = problems
