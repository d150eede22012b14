"""What makes a function a command: examples in its help, and an end in an exit code and a message."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from typing import ParamSpec

import typer

from mapper.cli.ending import ExitCode
from mapper.cli.examples import listed
from mapper.cli.speech import say, tell_problems
from mapper.errors import DataError, MapperError, UnreadableError, UsageError

Arguments = ParamSpec("Arguments")

_CODES = {UsageError: ExitCode.USAGE, UnreadableError: ExitCode.UNREADABLE}
"""Of anything else that the program raises on purpose: problems found."""


def command(*examples: str) -> Callable[[Callable[Arguments, None]], Callable[Arguments, None]]:
    """Let a function end in an exit code and a message instead of a traceback, and its help with examples.

    Parameters
    ----------
    examples
        As they are typed, each on one line however long it is.
    """

    def make(function: Callable[Arguments, None]) -> Callable[Arguments, None]:
        can_skip = "skip_invalid" in inspect.signature(function).parameters

        @functools.wraps(function)
        def run(*args: Arguments.args, **kwargs: Arguments.kwargs) -> None:
            try:
                function(*args, **kwargs)
            except DataError as error:
                tell_problems(error.problems, to_stderr=True)
                way_out = ", or leave the broken records out with --skip-invalid" if can_skip else ""
                say(f"{error}: nothing was done. Mend it{way_out}.")
                raise typer.Exit(ExitCode.PROBLEMS) from None
            except MapperError as error:
                say(str(error))
                raise typer.Exit(_CODES.get(type(error), ExitCode.PROBLEMS)) from None

        run.__doc__ = f"{inspect.cleandoc(function.__doc__ or '')}\n\n{listed(*examples)}"
        return run

    return make
