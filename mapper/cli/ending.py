"""How the process ends: its exit codes, and one sentence for a system that refuses something."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable
from enum import IntEnum
from typing import NoReturn

from mapper.cli.speech import say
from mapper.cli.streams import close_streams, open_streams, silence
from mapper.errors import MapperError, UnreadableError

NO_ROOM = ("failed to map segment from shared object", "annot allocate memory")
"""What loaders of libraries say, and the system, where Python would raise a MemoryError."""


class ExitCode(IntEnum):
    """What a command returns to the shell."""

    FINE = 0
    PROBLEMS = 1
    USAGE = 2
    UNREADABLE = 3


def run(program: Callable[[], object]) -> NoReturn:
    """Run the program to the end of the process.

    Its exit code stands only once all that it said is written; a system that lets it read, write or keep no more is
    told in one sentence.
    """
    code: object = ExitCode.FINE
    try:
        open_streams()
        try:
            program()
        except SystemExit as ended:
            code = ended.code
        close_streams()
    except (MemoryError, OSError, UnreadableError, ImportError) as error:
        if (sentence := _sentence(error)) is None:
            raise
        code = ExitCode.UNREADABLE
        with contextlib.suppress(MapperError, MemoryError):
            say(sentence)
        silence()
    sys.exit(code)  # type: ignore[arg-type]


def _sentence(error: BaseException) -> str | None:
    """Return what to tell of a system that refuses something; None if this is not what happened."""
    if _is_short_of_memory(error):
        return "There is not enough memory for this: nothing more was written. Allow more, or ask for less at once."
    if isinstance(error, OSError):
        where = f"{error.filename}: " if error.filename else ""
        return f"{where}The system refused to read or write ({error.strerror or error})."
    return None if isinstance(error, ImportError) else str(error)


def _is_short_of_memory(error: BaseException | None) -> bool:
    """Whether an error is about memory, or came of one that is: libraries raise their own at what they cannot load."""
    if error is None:
        return False
    is_itself = isinstance(error, MemoryError) or any(words in str(error) for words in NO_ROOM)
    return is_itself or _is_short_of_memory(error.__cause__ or error.__context__)
