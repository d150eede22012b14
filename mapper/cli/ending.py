"""How commands end: exceptions to messages on standard error, and to exit codes."""

from __future__ import annotations

import functools
import inspect
import os
import sys
from collections.abc import Callable
from enum import IntEnum
from typing import ParamSpec

import typer

from mapper.cli.speech import say, tell_problems
from mapper.errors import DataError, MapperError, UnreadableError, UsageError

Arguments = ParamSpec("Arguments")


class ExitCode(IntEnum):
    """What a command returns to the shell."""

    FINE = 0
    PROBLEMS = 1
    USAGE = 2
    UNREADABLE = 3


def ends_well(command: Callable[Arguments, None]) -> Callable[Arguments, None]:
    """Let a command end in an exit code and a message instead of a traceback."""
    can_skip = "skip_invalid" in inspect.signature(command).parameters

    @functools.wraps(command)
    def run(*args: Arguments.args, **kwargs: Arguments.kwargs) -> None:
        try:
            command(*args, **kwargs)
            sys.stdout.flush()
        except BrokenPipeError:
            # The reader (`| head`) has what it wanted; Python would complain once more when it closes the pipe.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(ExitCode.FINE) from None
        except DataError as error:
            tell_problems(error.problems, to_stderr=True)
            way_out = ", or leave the broken records out with --skip-invalid" if can_skip else ""
            say(f"{error}: nothing was done. Mend it{way_out}.")
            raise typer.Exit(ExitCode.PROBLEMS) from None
        except UsageError as error:
            say(f"{error}")
            raise typer.Exit(ExitCode.USAGE) from None
        except UnreadableError as error:
            say(f"{error}")
            raise typer.Exit(ExitCode.UNREADABLE) from None
        except MapperError as error:
            say(f"{error}")
            raise typer.Exit(ExitCode.PROBLEMS) from None

    return run
